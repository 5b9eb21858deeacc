import { assertEquals, assertThrows } from "@std/assert";
import { assertStored } from "./stored.ts";

/** Stores one value as a file, and returns the lines of the error for another. */
function linesFor(stored: unknown, actual: unknown): readonly string[] {
  const file = Deno.makeTempFileSync({ suffix: ".json" });
  try {
    if (stored !== undefined) Deno.writeTextFileSync(file, JSON.stringify(stored, null, 2) + "\n");
    const compare = () => assertStored(new URL(`file://${file}`), actual);
    return assertThrows(compare, Error).message.split("\n").slice(1);
  } finally {
    Deno.removeSync(file);
  }
}

Deno.test("assertStored() shows what is gone and what is new, under the line before", () => {
  assertEquals(linesFor({ range: ["a", "b"] }, { range: ["a", "c"] }), [
    `      "a",`,
    `-     "b"`,
    `+     "c"`,
  ]);
});

Deno.test("assertStored() shows a change once, however many files have it", () => {
  const [stored, actual] = [{ colour: "red" }, { colour: "blue" }];
  assertEquals(linesFor(stored, actual).length, 3);
  assertEquals(linesFor(stored, actual), []);
  assertEquals(linesFor({ colour: "red", size: 1 }, { colour: "blue", size: 2 }).length, 5);
});

Deno.test("assertStored() shows at most ten lines and counts the others", () => {
  const lines = linesFor([], Array.from({ length: 30 }, (_, index) => index));
  assertEquals(lines.length, 11);
  assertEquals(lines.at(-1), "… 23 lines more");
});

Deno.test("assertStored() says that a file is not there yet, and what writes it", () => {
  const message = "tests/support/none.json is not there yet: deno task snapshots writes it";
  assertThrows(() => assertStored(new URL("none.json", import.meta.url), [1]), Error, message);
});
