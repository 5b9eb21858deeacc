import { assertEquals } from "@std/assert";
import { normalize, toSource } from "@/text/mod.ts";

/** Eleven lines of twenty characters, the last one short: a text as a PDF breaks it. */
const LINES = Array.from({ length: 10 }, () => "本机关按照条例要求全面推进政府信息公开工作")
  .concat("并接受社会监督。");

Deno.test("normalize() joins lines that were broken at a margin", () => {
  assertEquals(normalize(LINES.join("\n")).text, LINES.join(""));
});

Deno.test("normalize() joins a line that ended early before a number", () => {
  const source = [...LINES.slice(0, 9), "全年共收到公民法人组织提出申请共计", "3607件,均已答复。"]
    .join(
      "\n",
    );
  const normalized = normalize(source);
  const start = normalized.text.indexOf("共计3607件");
  const span = toSource(normalized, start, start + 7);
  assertEquals(source.slice(span.start, span.end), "共计\n3607件");
});

Deno.test("normalize() leaves line ends behind sentences, before headings and in other texts", () => {
  const ended = LINES.with(3, "本机关按照条例要求全面推进信息公开的工作。");
  assertEquals(normalize(ended.join("\n")).text.split("\n").length, 2);
  const heading = LINES.with(4, "(二)依申请公开情况本机关按照条例要求推进");
  assertEquals(normalize(heading.join("\n")).text.split("\n").length, 2);
  assertEquals(normalize("一、概述\n全年公开信息\n3件").text, "一、概述\n全年公开信息\n3件");
});

Deno.test("normalize() joins lines beside a table, and no rows of it", () => {
  const rows = [
    "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数",
    "行政规范性文件 | 8 | 26 | 66",
  ];
  const label = "本机关不掌握相关政府信息的申请数量 | 746 | 12 | 0 | 0 | 10 | 1 | 769";
  const table = [...rows, ...Array.from({ length: 12 }, () => label)];
  const { text } = normalize([...LINES, ...table].join("\n"));
  const cells = table.map((row) => row.replaceAll(" ", ""));
  assertEquals(text.split("\n"), [LINES.join(""), ...cells]);
  // A line that reaches the margin does not continue in a row.
  const full = LINES.slice(0, 10);
  assertEquals(normalize([...full, ...table].join("\n")).text.split("\n"), [
    full.join(""),
    ...cells,
  ]);
});
