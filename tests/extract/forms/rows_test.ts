import { assertEquals } from "@std/assert";
import type { StandardEntry } from "@/codebook/mod.ts";
import { labelBook } from "@/extract/forms/find_labels.ts";
import { rowsOf } from "@/extract/forms/rows.ts";
import { tokensOf } from "@/extract/forms/tokens.ts";

const LABELS = ["予以公开", "部分公开", "不予公开", "无法提供"];
const CASES = ["复议/其他情形", "复议/予以维持", "诉讼/其他情形"];

function entry(spec: string): StandardEntry {
  const [group = "", label = spec] = spec.includes("/") ? spec.split("/") : ["", spec];
  return { kind: "row", group, label, aliases: [], key: spec, unit: "" };
}

interface Table {
  readonly labels?: readonly string[];
  readonly columns?: number;
  readonly isOrdered?: boolean;
}

/** Label and values of each row of a text, `?` where they are not shown, and `left` values. */
function read(text: string, { labels = LABELS, columns = 3, isOrdered = true }: Table = {}) {
  const rows = labels.map(entry);
  const tokens = tokensOf({ text, offsets: Array.from(text, (_, at) => at) });
  const book = labelBook({ rows, headings: [] });
  const part = { rows, columns: Array.from({ length: columns }, () => null) };
  const textOf = (values: { tokens: readonly { text: string }[] } | null) =>
    values === null ? "?" : values.tokens.map((token) => token.text).join(" ");
  const found = rowsOf(tokens, { part, labels: book, isOrdered });
  return [
    ...found.rows.map(({ row, values, byOrder }) =>
      `${labels[row]} ${textOf(values)}${byOrder ? " by order" : ""}`
    ),
    ...found.left.map((values) => `left ${textOf(values)}`),
    ...found.repeated > 0 ? [`repeated ${found.repeated}`] : [],
  ];
}

Deno.test("values belong to the label that is before them on their line", () => {
  assertEquals(read("予以公开 1 2 3\n部分公开 4 5 6\n"), ["予以公开 1 2 3", "部分公开 4 5 6"]);
  assertEquals(read("部分公开 1 2 3\n"), ["部分公开 1 2 3"]);
  assertEquals(read("予以 1 2 3\n公开\n"), ["予以公开 1 2 3"]);
  assertEquals(read("予以公开\n1\n2\n3\n"), ["予以公开 1 2 3"]);
});

Deno.test("lines without a label belong to the rows between two others where they are as many", () => {
  const text = "予以公开 1 2 3\n4 5 6\n7 8 9\n无法提供 1 1 2\n";
  assertEquals(read(text), [
    "予以公开 1 2 3",
    "部分公开 4 5 6 by order",
    "不予公开 7 8 9 by order",
    "无法提供 1 1 2",
  ]);
  const fewer = "予以公开 1 2 3\n4 5 6\n无法提供 1 1 2\n";
  assertEquals(read(fewer), ["予以公开 1 2 3", "无法提供 1 1 2", "left 4 5 6"]);
  assertEquals(read(text, { isOrdered: false }), [
    "予以公开 1 2 3",
    "无法提供 1 1 2",
    "left 4 5 6",
    "left 7 8 9",
  ]);
  const edges = "1 2 3\n部分公开 4 5 6\n不予公开 7 8 9\n无法提供 1 1 2\n";
  assertEquals(read(edges)[0], "予以公开 1 2 3 by order");
});

Deno.test("a number of a page is no row, nor is a line of other words", () => {
  const text = (line: string) => `予以公开 1 2 3\n${line}\n不予公开 7 8 9\n`;
  assertEquals(read(text("4 5 6")), [
    "予以公开 1 2 3",
    "部分公开 4 5 6 by order",
    "不予公开 7 8 9",
  ]);
  assertEquals(read(text("12")).at(-1), "left 12");
  assertEquals(read(text("123"))[1], "部分公开 123 by order");
  assertEquals(read(text("某某 4 5 6")).at(-1), "left 4 5 6");
});

Deno.test("labels and values that alternate with a gap between them belong together", () => {
  const text = "予以公开 1 2 3\n部分公开\n某\n4 5 6\n不予公开 7 8 9\n";
  assertEquals(read(text), ["予以公开 1 2 3", "部分公开 4 5 6", "不予公开 7 8 9"]);
  const both = "予以公开 1 2 3\n部分公开\n不予公开\n4 5 6\n7 8 9\n无法提供 1 1 2\n";
  assertEquals(read(both), [
    "予以公开 1 2 3",
    "部分公开 4 5 6 by order",
    "不予公开 7 8 9 by order",
    "无法提供 1 1 2",
  ]);
});

Deno.test("a row printed twice with values has none in an ordered table, and both in another", () => {
  const text = "予以公开 1 2 3\n予以公开 4 5 6\n";
  assertEquals(read(text), ["予以公开 ?", "left 1 2 3", "left 4 5 6", "repeated 1"]);
  assertEquals(read(text, { isOrdered: false }), [
    "予以公开 1 2 3",
    "予以公开 4 5 6",
    "repeated 1",
  ]);
  const once = "予以公开 1 2 3\n予以公开\n某\n";
  assertEquals(read(once), ["予以公开 1 2 3", "repeated 1"]);
  assertEquals(read(once, { isOrdered: false }), ["予以公开 1 2 3", "repeated 1"]);
});

Deno.test("a label without values is a row without them", () => {
  assertEquals(read("予以公开 1 2 3\n部分公开\n"), ["予以公开 1 2 3", "部分公开 ?"]);
  assertEquals(read("部分公开\n某\n", { isOrdered: false }), ["部分公开 ?"]);
});

Deno.test("equal labels belong to the part of the form that was printed last", () => {
  const table = { labels: CASES, columns: 1, isOrdered: false };
  assertEquals(read("予以维持 1\n其他情形 2\n", table), ["复议/其他情形 2", "复议/予以维持 1"]);
  const other = { ...table, labels: [...CASES, "诉讼/依法驳回"] };
  assertEquals(read("依法驳回 1\n其他情形 2\n", other), ["诉讼/其他情形 2", "诉讼/依法驳回 1"]);
  assertEquals(read("其他情形 2\n", table), ["复议/其他情形 2"]);
});

Deno.test("where the one cell of a row is beside its label, a number of its own is that of a page", () => {
  const one = { columns: 1 };
  assertEquals(read("予以公开 1\n2\n不予公开 3\n", one), ["予以公开 1", "不予公开 3", "left 2"]);
  assertEquals(read("予以公开\n1\n部分公开\n2\n", one), ["予以公开 1", "部分公开 2"]);
});
