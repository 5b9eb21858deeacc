import { assertEquals } from "@std/assert";
import { mayBeEqual, type Measured } from "@/model/mod.ts";

const of = (value: number | null, rest: Partial<Measured> = {}): Measured => {
  return { value, qualifier: "exact", unit: "件", printed: null, ...rest };
};

for (
  const [a, b, isEqual] of [
    [of(100, { qualifier: "at_least" }), of(112), true],
    [of(100, { qualifier: "at_least" }), of(99), false],
    [of(356_000, { printed: "35.6万" }), of(356_021), true],
    [of(356_000, { printed: "35.6万" }), of(356_501), false],
    [of(100, { qualifier: "about" }), of(110), true],
    [of(100, { qualifier: "about" }), of(111), false],
    [of(-100, { qualifier: "about" }), of(-104), true],
    [of(-100, { qualifier: "about" }), of(-111), false],
    [of(null), of(7), true],
  ] as const
) {
  Deno.test(`mayBeEqual() of ${a.qualifier} ${a.value} and ${b.value} is ${isEqual}`, () => {
    assertEquals([mayBeEqual(a, b), mayBeEqual(b, a)], [isEqual, isEqual]);
  });
}
