import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { bareHeader } from "@/extract/forms/bare_header.ts";
import { formsOfRows } from "@/extract/forms/form.ts";
import { gridOf } from "@/extract/forms/grid.ts";
import { normalize } from "@/text/mod.ts";
import { tableDocument, tablesOf } from "../../support/table_document.ts";

const forms = formsOfRows(loadCodebook());
const KNOWN = [
  "收到申请数",
  "当面申请数",
  "传真申请数",
  "信函申请数",
  "申请办结数",
  "按时办结数",
  "申请答复数",
];
const UNKNOWN = ["志愿者招募数", "来访接待量"];

type Rows = readonly (readonly string[])[];

function headerOf(rows: Rows, year: number | null = 2015) {
  const [table] = tablesOf(tableDocument(rows));
  const placed = bareHeader(gridOf(table!, (text) => normalize(text).text), forms, year);
  return placed && [placed.header.label, placed.header.unit, placed.header.year];
}

const rowsOf = (known: number, unknown = 0, ...cells: readonly string[]): Rows =>
  [...KNOWN.slice(0, known), ...UNKNOWN.slice(0, unknown)].map((label) => [label, ...cells]);

Deno.test("bareHeader() takes label, perhaps a measure word, and one number", () => {
  assertEquals(headerOf(rowsOf(3, 0, "5")), [0, -1, 1]);
  assertEquals(headerOf(rowsOf(3, 0, "件", "5")), [0, 1, 2]);
  assertEquals(headerOf(rowsOf(3, 0, "某", "件", "5")), undefined);
  assertEquals(headerOf(rowsOf(3, 0, "5", "6")), undefined);
  assertEquals(headerOf(rowsOf(3, 0, "5", "件")), undefined);
  assertEquals(headerOf([...rowsOf(3, 0, "件", "5"), ["按时办结数", "7"]]), undefined);
});

Deno.test("bareHeader() needs three known rows, of six and more most", () => {
  assertEquals(headerOf(rowsOf(2, 0, "5")), undefined);
  assertEquals(headerOf([...rowsOf(2, 0, "5"), ["传真申请数", "/"]]), undefined);
  assertEquals(headerOf(rowsOf(4, 1, "5")), undefined);
  assertEquals(headerOf(rowsOf(5, 1, "5")), [0, -1, 1]);
  assertEquals(headerOf(rowsOf(4, 2, "5")), undefined);
  assertEquals(headerOf(rowsOf(7, 2, "5")), undefined);
});

Deno.test("bareHeader() takes no rows beside words about another year", () => {
  const rows = rowsOf(3, 0, "5");
  assertEquals(headerOf([["2015年情况", ""], ...rows]), [0, -1, 1]);
  assertEquals(headerOf([["2014年情况", ""], ...rows]), undefined);
});
