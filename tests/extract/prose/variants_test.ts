import { assertEquals } from "@std/assert";
import { variantsOf } from "@/extract/prose/variants.ts";

type Said = Readonly<Record<string, readonly string[]>>;

const variants = (own: Said, isZero = false, items: readonly Said[] = []) =>
  variantsOf(
    { own: new Map(Object.entries(own)), items: items.map((one) => new Map(Object.entries(one))) },
    isZero,
  ).map((slots) => Object.fromEntries(slots));

const ACTS = { act: ["act.complete", "act.receive"] };
const REMEDIES = { object: ["object.litigation", "object.reconsideration"] };

Deno.test("a number of joined acts counts each of them, in the order of the text", () => {
  assertEquals(variants(ACTS), [{ act: ["act.receive"] }, { act: ["act.complete"] }]);
  assertEquals(variants({ act: ["act.receive"] }), [{ act: ["act.receive"] }]);
});

Deno.test("a number of joined things counts them together, a zero or one of each counts each", () => {
  const each = [{ object: ["object.reconsideration"] }, { object: ["object.litigation"] }];
  assertEquals(variants(REMEDIES), [REMEDIES]);
  assertEquals(variants(REMEDIES, true), each);
  const quant = ["quant.each"];
  assertEquals(variants({ ...REMEDIES, quant }), each.map((one) => ({ quant, ...one })));
  const all = { ...REMEDIES, quant: ["quant.all"] };
  assertEquals(variants(all), [all]);
  const ways = { way: ["way.letter", "way.fax"], quant };
  assertEquals(variants(ways), [ways]);
});

Deno.test("a zero of unlike things is one of each", () => {
  const items = [{ object: ["object.fee"] }, { object: ["object.litigation"] }];
  assertEquals(variants(REMEDIES, true, items), items);
  assertEquals(variants(REMEDIES, false, items), [REMEDIES]);
});

Deno.test("joined words make twelve variants at most", () => {
  const values = (slot: string, count: number) =>
    Array.from({ length: count }, (_, nth) => `${slot}.${nth}`);
  const count = (acts: number, measures: number) =>
    variants({ act: values("act", acts), measure: values("measure", measures) }).length;
  assertEquals([count(3, 4), count(4, 4), count(13, 1)], [12, 12, 12]);
});
