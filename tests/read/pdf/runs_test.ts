import { assertEquals } from "@std/assert";
import { runsOf } from "@/read/pdf/runs.ts";

/** A sign of ten points at a place. */
function sign(text: string, left: number, bottom = 100) {
  return { text, left, right: left + 10, top: bottom - 10, bottom, size: 10 };
}

const runs = (...signs: readonly ReturnType<typeof sign>[]) =>
  runsOf(signs).map(({ text }) => text);

Deno.test("runsOf() joins signs less than a fifth of the font's height apart", () => {
  assertEquals(runs(sign("公", 0), sign("开", 11.9)), ["公开"]);
  assertEquals(runs(sign("公", 0), sign("开", 12.1)), ["公", "开"]);
  assertEquals(runs(sign("公", 0), sign("开", 8.1)), ["公开"]);
  assertEquals(runs(sign("公", 0), sign("开", 7.9)), ["公", "开"]);
});

Deno.test("runsOf() joins signs whose feet differ by less than a fifth of the font's height", () => {
  assertEquals(runs(sign("公", 0), sign("开", 10, 101.9)), ["公开"]);
  assertEquals(runs(sign("公", 0), sign("开", 10, 102.1)), ["公", "开"]);
  assertEquals(runsOf([sign("公", 0), sign("开", 10, 101)]), [
    { text: "公开", left: 0, right: 20, top: 90, bottom: 101, size: 10 },
  ]);
});

Deno.test("runsOf() reads once a sign drawn again less than a quarter of its height away", () => {
  assertEquals(runs(sign("1", 0), sign("1", 2.4)), ["1"]);
  assertEquals(runs(sign("1", 0), sign("1", 2.6)), ["1", "1"]);
  assertEquals(runs(sign("1", 0), sign("7", 0)), ["1", "7"]);
});

Deno.test("runsOf() reads a smaller figure above the writing line as the number of a note", () => {
  const note = (size: number, bottom: number, text = "2") =>
    runsOf([sign("1", 0), {
      ...sign(text, 10, bottom),
      right: 10 + size,
      top: bottom - size,
      size,
    }])
      .map((run) => run.text);
  assertEquals(note(7.5, 96), ["1²"]);
  // As large, or on the line, or a letter: no number of a note.
  assertEquals(note(10, 99), ["12"]);
  assertEquals(note(7.5, 100), ["12"]);
  assertEquals(note(7.5, 96, "公"), ["1", "公"]);
});
