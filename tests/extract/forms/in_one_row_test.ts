/** Table 4 in other shapes than its own: a list, and kinds of remedies as rows. */
import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { standardForms } from "@/extract/forms/form.ts";
import { gridOf } from "@/extract/forms/grid.ts";
import { inOneRow } from "@/extract/forms/in_one_row.ts";
import type { TablesReading } from "@/extract/forms/read_tables.ts";
import type { GridSpec } from "../../support/official_tables.ts";
import { tableDocument, tablesOf } from "../../support/table_document.ts";
import { readParts, rulesOf } from "./_read.ts";
import { readText, told } from "./_text.ts";

const RESULTS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const PARTS = ["upheld", "corrected", "other", "pending", "total"];
const KINDS = ["reconsideration", "litigation.direct", "litigation.after_reconsideration"];
/** 11, 12, 13, 14 and their sum; then 21 and so on. */
const VALUES = KINDS.map((_, kind) => {
  const parts = [1, 2, 3, 4].map((part) => 10 * (kind + 1) + part);
  return [...parts, parts.reduce((sum, part) => sum + part)].map(String);
});
const EXPECTED = Object.fromEntries(
  KINDS.flatMap((kind, row) =>
    PARTS.map((part, index) => [`${kind}.${part}`, Number(VALUES[row]![index])])
  ),
);

function valuesOf({ candidates }: TablesReading) {
  return Object.fromEntries(candidates.map(({ code, value, state }) => [code, value ?? state]));
}

function read(grid: GridSpec) {
  const reading = readParts([grid]);
  return [valuesOf(reading), rulesOf(reading)];
}

const tall = (text: string, rows: number) => ({ text, rows });
const wide = (text: string, columns: number) => ({ text, columns });

const LIST: GridSpec = [
  ["类别", "", "结果", "件数"],
  ...RESULTS.map((result, index) => [
    ...index === 0 ? [{ ...wide("行政复议", 2), rows: 5 }] : [],
    result,
    VALUES[0]![index]!,
  ]),
  ...RESULTS.map((result, index) => [
    ...index === 0 ? [tall("行政诉讼", 10), tall("未经复议直接起诉", 5)] : [],
    result,
    VALUES[1]![index]!,
  ]),
  ...RESULTS.map((result, index) => [
    ...index === 0 ? [tall("复议后起诉", 5)] : [],
    result,
    VALUES[2]![index]!,
  ]),
];

Deno.test("tableReader() reads table 4 as a list", () => {
  assertEquals(read(LIST), [EXPECTED, []]);
  assertEquals(read(LIST.slice(1)), [EXPECTED, []]);
});

Deno.test("tableReader() reads table 4 with the kinds of remedies as rows", () => {
  const kinds: GridSpec = [
    [wide("类别", 2), ...RESULTS],
    [wide("行政复议", 2), ...VALUES[0]!],
    [tall("行政诉讼", 2), "未经复议直接起诉", ...VALUES[1]!],
    ["复议后起诉", ...VALUES[2]!],
  ];
  assertEquals(read(kinds), [EXPECTED, []]);
});

Deno.test("tableReader() reads the kinds of remedies as rows in any order of their columns", () => {
  const order = [4, 0, 1, 2, 3];
  const turned = (cells: readonly string[]) => order.map((index) => cells[index]!);
  const kinds: GridSpec = [
    ["类别", ...turned(RESULTS)],
    ["行政复议", ...turned(VALUES[0]!)],
    ["未经复议直接起诉", ...turned(VALUES[1]!)],
    ["复议后起诉", ...turned(VALUES[2]!).with(2, "/")],
  ];
  const values = { ...EXPECTED, "litigation.after_reconsideration.corrected": "slash" } as const;
  assertEquals(read(kinds), [values, []]);
});

Deno.test("tableReader() takes nothing where one kind of remedies is not there, and says so", () => {
  const kinds: GridSpec = [
    ["类别", ...RESULTS],
    ["行政复议", ...VALUES[0]!],
    ["行政诉讼", ...VALUES[1]!],
  ];
  assertEquals(read(kinds), [{}, ["table.refused"]]);
});

Deno.test("extractor() reads kinds of remedies as rows from lines with bars or tabs", () => {
  const rows = [["类别", ...RESULTS], ["行政复议", ...VALUES[0]!]];
  rows.push(["未经复议直接起诉", ...VALUES[1]!], ["复议后起诉", ...VALUES[2]!]);
  for (const between of [" | ", "\t"]) {
    const text = rows.map((row) => row.join(between)).join("\n");
    const values = Object.entries(told(readText(text)));
    assertEquals(
      Object.fromEntries(values.map(([cell, value]) => [cell.replace("/total", ""), value])),
      EXPECTED,
    );
  }
});

Deno.test("inOneRow() turns two kinds as rows, and neither one nor those below a lone label", () => {
  const forms = standardForms(loadCodebook());
  const turned = (grid: GridSpec) => {
    const rows = gridOf(tablesOf(tableDocument(grid))[0]!, (text) => text);
    return inOneRow(rows, forms) !== rows;
  };
  const kinds = [["行政复议", ...VALUES[0]!], ["未经复议直接起诉", ...VALUES[1]!]];
  assertEquals(turned([["类别", ...RESULTS], ...kinds]), true);
  assertEquals(turned([["类别", ...RESULTS], kinds[0]!]), false);
  assertEquals(turned([["类别", "总计"], ...kinds.map((row) => row.slice(0, 2))]), false);
});
