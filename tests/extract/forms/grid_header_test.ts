import { assertEquals } from "@std/assert";
import { loadCodebook, type StandardEntry } from "@/codebook/mod.ts";
import { type Form, standardForms } from "@/extract/forms/form.ts";
import { gridOf } from "@/extract/forms/grid.ts";
import { readHeader } from "@/extract/forms/grid_header.ts";
import {
  fitsHeader,
  headerBook,
  isInOrder,
  namesGroups,
  unitsOf,
} from "@/extract/forms/line_header.ts";
import { labelKey } from "@/extract/label_key.ts";
import type { GridSpec } from "../../support/official_tables.ts";
import { tableDocument, tablesOf } from "../../support/table_document.ts";

const [standard] = standardForms(loadCodebook());

function columnOf(spec: string): StandardEntry {
  const [group, label = ""] = spec.includes("/") ? spec.split("/") : ["", spec];
  return { kind: "column", group: group!, label, aliases: [], key: spec, unit: "" };
}

/** A table whose columns are written `heading/label`. */
function formOf(table: "2.1" | "3" | "4", ...specs: readonly string[]): Form {
  const columns = specs.map(columnOf);
  const groups = [...new Set(columns.map(({ group }) => group).filter(Boolean))];
  const headings = groups.map((label): StandardEntry => ({ ...columnOf(label), kind: "heading" }));
  const part = { table, titles: [], rows: [], columns, headings, notes: [] };
  return {
    ...standard!,
    part,
    columns: Map.groupBy(columns, ({ label }) => labelKey(label)),
    headings: new Map(groups.map((group) => [labelKey(group), labelKey(group)])),
    header: headerBook(part),
  };
}

/** The columns that a header names, with the grid columns that they cover. */
function columnsIn(form: Form, ...grid: GridSpec) {
  const rows = gridOf(tablesOf(tableDocument(grid))[0]!, (text) => text);
  return readHeader(rows, form)?.map(({ entry, start, end }) =>
    `${entry.key}@${start}` + (end === start + 1 ? "" : `-${end}`)
  );
}

const wide = (text: string, columns: number, rows = 1) => ({ text, columns, rows });
const REMEDIES = formOf("4", "复议/维持", "复议/总计", "诉讼/维持", "诉讼/总计");
const NAMED = ["复议/维持", "复议/总计", "诉讼/维持", "诉讼/总计"];
const at = (from: number) => NAMED.map((name, nth) => `${name}@${from + nth}`);

Deno.test("readHeader() finds columns below their headings, in whatever order", () => {
  const labels = ["维持", "总计", "维持", "总计"];
  assertEquals(columnsIn(REMEDIES, [wide("复议", 2), wide("诉讼", 2)], labels), at(0));
  const changed = columnsIn(REMEDIES, [wide("诉讼", 2), wide("复议", 2)], labels);
  assertEquals(changed, ["诉讼/维持@0", "诉讼/总计@1", "复议/维持@2", "复议/总计@3"]);
  const corner = [wide("项目", 1, 2), wide("复议", 2), wide("诉讼", 2)];
  assertEquals(columnsIn(REMEDIES, corner, labels), at(1));
  // A heading that is broken over two rows.
  assertEquals(
    columnsIn(REMEDIES, [wide("复", 2), wide("诉", 2)], [wide("议", 2), wide("讼", 2)], labels),
    at(0),
  );
});

Deno.test("readHeader() refuses columns that are not exactly those of the form", () => {
  const above = [wide("复议", 2), wide("诉讼", 2)];
  assertEquals(columnsIn(REMEDIES, above, ["维持", "总计", "维持"]), undefined);
  assertEquals(columnsIn(REMEDIES, above, ["维持", "总计", "维持", "其他"]), undefined);
  assertEquals(columnsIn(REMEDIES, above, ["维持", "维持", "维持", "总计"]), undefined);
  assertEquals(
    columnsIn(REMEDIES, [...above, "备注"], ["维持", "总计", "维持", "总计", ""]),
    undefined,
  );
  assertEquals(columnsIn(REMEDIES, ["某", ...above], ["", "维持", "总计", "维持", "总计"]), at(1));
});

const KINDS = formOf("3", "自然人", "法人/企业", "法人/机构", "总计");

Deno.test("readHeader() takes labels without any headings where they are in one row, or in order", () => {
  assertEquals(columnsIn(KINDS, ["总计", "企业", "机构", "自然人"]), [
    "总计@0",
    "法人/企业@1",
    "法人/机构@2",
    "自然人@3",
  ]);
  const two = [[wide("自然人", 1, 2), "企业", "机构", wide("总计", 1, 2)], ["", ""]] as const;
  assertEquals(columnsIn(KINDS, ...two)?.length, 4);
  assertEquals(
    columnsIn(KINDS, [wide("总计", 1, 2), "", "", wide("自然人", 1, 2)], ["企业", "机构"]),
    undefined,
  );
  assertEquals(
    columnsIn(KINDS, [wide("自然人", 1, 2), wide("法人", 2), wide("总计", 1, 2)], ["企业", "机构"]),
    [
      "自然人@0",
      "法人/企业@1",
      "法人/机构@2",
      "总计@3",
    ],
  );
  assertEquals(
    columnsIn(KINDS, [wide("法人", 2), "自然人", "总计"], ["企业", "机构", "", ""])?.length,
    4,
  );
});

Deno.test("readHeader() takes labels by their order alone where lines print them, some cut off", () => {
  const block = formOf("2.1", "本年新制作数量", "本年新公开数量", "对外公开总数量");
  const placed = ["本年新制作数量@0", "本年新公开数量@1", "对外公开总数量@2"];
  assertEquals(columnsIn(block, ["本年新制作数量", "本年新", "对外公开总数量"]), placed);
  assertEquals(columnsIn(block, ["本年新制作数量", "本年", "对外公开总数量"]), undefined);
  assertEquals(columnsIn(block, ["本年新", "本年新", "对外公"]), undefined);
  const lines = columnsIn(block, ["本年新制作数量", "本年新"], ["对外公开总数量"]);
  assertEquals(lines, placed.map((name) => `${name.replace(/\d$/, "")}NaN-NaN`));
  assertEquals(
    columnsIn(block, ["信息内容", "本年新", "本年新公开数量", "对外公开总数量"]),
    undefined,
  );
});

/** The letters of a header, line by line. */
const lettersIn = (text: string) =>
  text.split("\n").flatMap((words, line) =>
    [...words].map((character) => ({ character, offset: 0, line, numbered: false }))
  );

Deno.test("a header in lines has the columns in their order, no foreign letter, and one of each", () => {
  const { header } = KINDS;
  const fits = (text: string) => fitsHeader(lettersIn(text), header);
  assertEquals(fits("自然人\n企业机构\n总计"), true);
  assertEquals(fits("自然人总计\n法人\n企业机构"), true);
  assertEquals(fits("自然\n企机\n总"), true);
  assertEquals(fits("自然人企业总计"), false);
  assertEquals(fits("自然人机构企业总计"), false);
  assertEquals(fits("总计自然人\n企业机构"), false);
  assertEquals(fits("自然人某\n企业机构\n总计"), false);
  assertEquals(fits("企\n机\n自\n总\n"), true);
  assertEquals(fits("机\n企\n自\n总\n"), false);
});

Deno.test("a loose header may begin a line with the last column of the block before it", () => {
  const { header } = formOf("4", "维持", "纠正", "总计");
  const isLoose = (text: string, loose: boolean) => isInOrder(lettersIn(text), header, loose);
  assertEquals([true, false].map((loose) => isLoose("总维纠", loose)), [true, false]);
  assertEquals([true, false].map((loose) => isLoose("总纠维", loose)), [false, false]);
  assertEquals([true, false].map((loose) => isLoose("维纠总维纠总", loose)), [true, true]);
});

Deno.test("unitsOf() reads whole labels row by row, or those without a heading first, with their units", () => {
  const money = formOf("2.1", "项目/数量", "采购金额");
  const units = (text: string) => unitsOf(lettersIn(text), money.header);
  assertEquals(units("数量采购金额"), ["", ""]);
  assertEquals(units("采购金额单位万元数量"), ["", "万元"]);
  assertEquals(units("项目数量件采购金额元"), ["件", "元"]);
  assertEquals(units("数量采购"), undefined);
  assertEquals(units("数量采购金额某"), undefined);
});

Deno.test("namesGroups() has the headings in their order, and a sum for each where each ends in one", () => {
  const names = (text: string, form = REMEDIES) => namesGroups(lettersIn(text), form.part);
  assertEquals(names("序复议维持总计诉讼维持总计"), true);
  assertEquals(names("序诉讼维持总计复议维持总计"), false);
  assertEquals(names("序复议维持总计诉讼维持"), false);
  const without = formOf("4", "复议/总计", "诉讼/维持");
  assertEquals(names("序复议诉讼维持", without), true);
});
