import { assertEquals } from "@std/assert";
import { textLines, textOfCell } from "@/read/pdf/text_lines.ts";

/** A run of ten points in height, 20 wide. */
function run(text: string, left: number, bottom = 100) {
  return { text, left, right: left + 20, top: bottom - 10, bottom, size: 10 };
}

const lines = (...runs: readonly ReturnType<typeof run>[]) =>
  textLines(runs).map((line) => line.map(({ text }) => text));

Deno.test("textLines() puts runs on one line whose feet differ by half a height", () => {
  assertEquals(lines(run("开", 20, 105), run("公", 0)), [["公开"]]);
  assertEquals(lines(run("开", 20, 105.5), run("公", 0)), [["公"], ["开"]]);
});

Deno.test("textLines() measures levels by the smallest sign", () => {
  const small = { ...run("注", 40, 103), size: 5 };
  assertEquals(lines(run("公", 0), small), [["公"], ["注"]]);
  assertEquals(lines(run("公", 0), { ...small, bottom: 102 }), [["公", "注"]]);
});

Deno.test("textLines() parts a line where nothing is written for more than two heights", () => {
  assertEquals(lines(run("公开", 0), run("三件", 40)), [["公开三件"]]);
  assertEquals(lines(run("公开", 0), run("三件", 40.5)), [["公开", "三件"]]);
});

Deno.test("textLines() keeps the places of words, whatever the size of their parts", () => {
  const [line] = textLines([run("收到", 0), run("3", 25), run("4", 45.5), run("件", 66)])[0]!;
  assertEquals(line!.text, "收到 34件");
  assertEquals(line!.words, [
    { text: "收到", blank: "", left: 0, right: 20 },
    { text: "34件", blank: " ", left: 25, right: 86 },
  ]);
});

Deno.test("textLines() parts words of Chinese at a gap, and reads no blank there", () => {
  const wordsAt = (gap: number) => {
    const { text, words } = textLines([run("公", 0), run("开", 20 + gap)])[0]![0]!;
    return [text, words.length];
  };
  assertEquals([wordsAt(9), wordsAt(9.5)], [["公开", 1], ["公开", 2]]);
});

Deno.test("textOfCell() reads a blank by the gap: a fifth, two fifths or twice the height", () => {
  const pair = (before: string, after: string, gap: number) =>
    textOfCell([run(before, 0), run(after, 20 + gap)]);
  assertEquals([2, 2.1].map((gap) => pair("12", "34", gap)), ["1234", "12 34"]);
  assertEquals([4, 4.1].map((gap) => pair("公开", "34", gap)), ["公开34", "公开 34"]);
  assertEquals([4, 4.1].map((gap) => pair("12", "公开", gap)), ["12公开", "12 公开"]);
  assertEquals([20, 20.1].map((gap) => pair("公开", "三件", gap)), ["公开三件", "公开 三件"]);
});

Deno.test("textOfCell() joins lines with a blank only between Latin letters or figures", () => {
  const pair = (above: string, below: string) => textOfCell([run(below, 0, 112), run(above, 0)]);
  assertEquals(
    [pair("公开", "三件"), pair("公开", "12"), pair("12", "件"), pair("in", "year")],
    ["公开三件", "公开12", "12件", "in year"],
  );
  assertEquals(textOfCell([]), "");
});
