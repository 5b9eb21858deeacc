import { assertEquals, assertRejects } from "@std/assert";
import { read, UnreadableError } from "@/read/mod.ts";
import { toGbk } from "../support/to_gbk.ts";
import { assertSound, blocksOf } from "./_blocks.ts";

async function blocks(
  content: string,
  head = "\\ansi\\ansicpg936",
): Promise<(string | string[])[]> {
  const bytes = new TextEncoder().encode(`{\\rtf1${head} ${content}}`);
  const document = await read(bytes, "a.rtf");
  assertSound(document);
  return blocksOf(document);
}

/** Bytes of GBK in hexadecimal; what is ASCII may stand as it is, within a character, too. */
function escaped(text: string, isPlain: (byte: number) => boolean = () => false): string {
  return Array.from(
    toGbk(text),
    (byte) =>
      isPlain(byte) ? String.fromCharCode(byte) : `\\'${byte.toString(16).padStart(2, "0")}`,
  ).join("");
}

Deno.test("readRtf() decodes GBK in hexadecimal, its second bytes as letters, too", async () => {
  const isLetter = (byte: number) => byte >= 0x40 && byte < 0x5b;
  assertEquals(toGbk("丂")[1], 0x40);
  assertEquals(await blocks(`${escaped("受理")}12${escaped("件")}`), ["受理12件"]);
  assertEquals(await blocks(escaped("丂受理", isLetter)), ["丂受理"]);
});

Deno.test("readRtf() takes the encoding of a font before that of the document", async () => {
  const fonts = "\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 SimSun;}}";
  assertEquals(await blocks(`\\f1 ${escaped("受理")}{\\f0 \\'e9}`, fonts), ["受理é"]);
  // A Western font in a Chinese document has Chinese text.
  const chinese = "\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset0 Times;}}";
  assertEquals(await blocks(`\\f0 ${escaped("受理")}`, chinese), ["受理"]);
});

Deno.test("readRtf() knows no control word that only objects of JavaScript have", async () => {
  assertEquals(await blocks("12\\constructor 34\\valueOf 56\\tab 78"), ["123456 78"]);
});

Deno.test("readRtf() takes Unicode, and not what stands for it in other programs", async () => {
  assertEquals(await blocks("\\u21463?\\u29702\\'c012"), ["受理12"]);
  assertEquals(await blocks("\\uc2\\u21463\\'ca\\'dc{\\uc0\\u29702 7}\\u20214\\'bc\\'fe"), [
    "受理7件",
  ]);
  assertEquals(await blocks("\\u-10179?\\u-8704?"), ["\u{1f600}"]);
  assertEquals(await blocks("\\u-10179? 12"), ["\ufffd 12"]);
});

Deno.test("readRtf() reads tables with merged cells, and a row that has more cells than it states", async () => {
  const across = "\\trowd\\clmgf\\cellx1000\\clmrg\\cellx2000\\clvmgf\\cellx3000";
  const below = "\\trowd\\cellx1010\\cellx2000\\clvmrg\\cellx3000";
  const cells = (...texts: string[]) =>
    `\\pard\\intbl ${texts.map((it) => `${it}\\cell`).join(" ")}\\row`;
  assertEquals(
    await blocks(`A\\par${across}${cells("b", "", "c")}${below}${cells("1", "2", "")}\\pard Z`),
    ["A", ["0,0 1×2: b", "0,2 2×1: c", "1,0: 1", "1,1: 2"], "Z"],
  );
  const bytes = `{\\rtf1\\trowd\\cellx1000${cells("b", "1")}\\trowd\\cellx1000${cells("2")}}`;
  const { blocks: [table] } = await read(new TextEncoder().encode(bytes), "a.rtf");
  assertEquals(table?.kind === "table" && table.ofLines, true);
});

Deno.test("readRtf() reads a table in a cell as a table of its own", async () => {
  const inner = (...texts: string[]) =>
    `\\pard\\intbl\\itap2 ${texts.map((it) => `${it}\\nestcell`).join(" ")}` +
    "{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}";
  const outer = "\\trowd\\cellx1000\\cellx2000";
  assertEquals(
    await blocks(`${outer}${inner("a", "1")}${inner("b", "2")}\\pard\\intbl\\cell c\\cell\\row`),
    [["0,0: a", "0,1: 1", "1,0: b", "1,1: 2"], "c"],
  );
});

Deno.test("readRtf() reads a text box once, behind its paragraph, and passes over what is no text", async () => {
  const box =
    "{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt \\pard boxed\\par}}{\\shprslt copy}}";
  const others =
    "{\\info{\\title t}}{\\header h}{\\footnote f}{\\*\\unknown u}{\\pict 00ff}{\\v hidden}" +
    "{\\deleted gone}{\\stylesheet{\\s1 s}}";
  assertEquals(await blocks(`one${box} two${others}\\par three\\bin4 }}}}`), [
    "one two",
    "boxed",
    "three",
  ]);
});

Deno.test("readRtf() keeps raised figures from the number before them", async () => {
  assertEquals(await blocks("12{\\super 1}\\up8 2\\up0 3\\up2 4"), ["12¹²34"]);
});

Deno.test("readRtf() refuses a row without end", async () => {
  const bytes = (cells: number) =>
    new TextEncoder().encode(`{\\rtf1 \\trowd\\intbl ${"1\\cell ".repeat(cells)}\\row}`);
  assertEquals((await read(bytes(1000), "a.rtf")).blocks.length, 1);
  await assertRejects(() => read(bytes(1001), "a.rtf"), UnreadableError, "a table that is damaged");
});

Deno.test("readRtf() refuses a file without its end, and groups in groups without end", async () => {
  for (
    const text of ["{\\rtf1 one\\par {two", "{\\rtf1 ".concat("{".repeat(2000), "}".repeat(2001))]
  ) {
    const error = await assertRejects(
      () => read(new TextEncoder().encode(text), "a.rtf"),
      UnreadableError,
      "an RTF document that is damaged or cut off",
    );
    assertEquals(error.rule, "read.damaged");
  }
});
