import { assert, assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { cell, docx, paragraph, row, table } from "./support/docx.ts";
import {
  type CellSpec,
  distinct,
  type GridSpec,
  type OfficialTable,
  table2of2019,
  table2of2021,
  table3,
  table4,
} from "./support/official_tables.ts";

const parse = reportParser(loadCodebook());

const TITLE = "示例县人民政府2022年政府信息公开工作年度报告";
const HEADINGS = [
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
];
const LAST = "五、存在的主要问题及改进情况";

/** The tables 2, 3 and 4 of an era, every cell with a number of its own. */
function tablesOf(era: "tpl2019" | "tpl2021"): readonly OfficialTable[] {
  const table2 = era === "tpl2019" ? table2of2019 : table2of2021;
  return [table2(distinct(1001)), table3(era, distinct(2001)), table4(distinct(5001))];
}

const textOf = (cell: CellSpec) =>
  (typeof cell === "string" ? cell : cell.text).replaceAll("\n", "");

function html(grid: GridSpec): string {
  const rows = grid.map((row) =>
    row.map((cell) => {
      const { rows = 1, columns = 1 } = typeof cell === "string" ? {} : cell;
      return `<td rowspan="${rows}" colspan="${columns}">${textOf(cell)}</td>`;
    }).join("")
  );
  return `<table><tr>${rows.join("</tr><tr>")}</tr></table>`;
}

/** Rows of Word: a cell that goes on from the row above is written again, without text. */
function word(grid: GridSpec): string {
  const open: { columns: number; rows: number }[] = [];
  const rows = grid.map((specs) => {
    const cells: string[] = [];
    const waiting = [...specs];
    for (let column = 0; waiting.length > 0 || (open[column]?.rows ?? 0) > 0;) {
      const above = open[column];
      if (above !== undefined && above.rows > 0) {
        above.rows--;
        cells.push(wordCell("", above.columns, "<w:vMerge/>"));
        column += above.columns;
        continue;
      }
      const spec = waiting.shift()!;
      const { rows = 1, columns = 1 } = typeof spec === "string" ? {} : spec;
      open[column] = { columns, rows: rows - 1 };
      cells.push(wordCell(textOf(spec), columns, rows > 1 ? '<w:vMerge w:val="restart"/>' : ""));
      column += columns;
    }
    return row(...cells);
  });
  return table(...rows);
}

function wordCell(text: string, columns: number, merge: string): string {
  return cell(paragraph(text), `<w:gridSpan w:val="${columns}"/>${merge}`);
}

const WRITERS = {
  docx: (tables: readonly OfficialTable[]) =>
    docx(
      paragraph(TITLE) +
        tables.map(({ grid }, index) => paragraph(HEADINGS[index]!) + word(grid)).join("") +
        paragraph(LAST) + paragraph("公开内容还不够丰富。"),
    ),
  html: (tables: readonly OfficialTable[]) =>
    `<!DOCTYPE html><meta charset="utf-8"><title>${TITLE}</title><h1>${TITLE}</h1>` +
    tables.map(({ grid }, index) => `<h2>${HEADINGS[index]}</h2>${html(grid)}`).join("") +
    `<h2>${LAST}</h2><p>公开内容还不够丰富。</p>`,
  pipes: (tables: readonly OfficialTable[]) =>
    [
      TITLE,
      ...tables.flatMap(({ grid }, index) => [
        HEADINGS[index]!,
        ...grid.map((row) => `| ${row.map(textOf).join(" | ")} |`),
      ]),
      LAST,
      "公开内容还不够丰富。",
    ].join("\n"),
  lines: (tables: readonly OfficialTable[]) =>
    [
      TITLE,
      ...tables.flatMap(({ grid }, index) => [HEADINGS[index]!, ...grid.flat().map(textOf)]),
      LAST,
      "公开内容还不够丰富。",
    ].join("\n"),
};

/** Cell by cell: what the report was written from, money in 元. */
function written(tables: readonly OfficialTable[]): Map<string, number | null> {
  const first = [1001, 2001, 5001];
  return new Map(tables.flatMap(({ cells }, table) =>
    cells.map((cell, index) => {
      const factor = cell.startsWith("admin.fees.amount") ? 10_000 : 1;
      return [cell, (first[table]! + index * 3) * factor] as const;
    })
  ));
}

for (const era of ["tpl2019", "tpl2021"] as const) {
  for (const [format, write] of Object.entries(WRITERS)) {
    Deno.test(`reportParser() reads the tables of ${era} back from ${format}`, async () => {
      const tables = tablesOf(era);
      const file = write(tables);
      const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
      const report = await parse(bytes, `example.${format}`);
      const read = report.figures
        .filter(({ where, state }) => where === "table" && state !== "derived")
        .map(({ code, applicant, value }) => [code, applicant, value] as const)
        .map(([code, applicant, value]) => [`${code}/${applicant}`, value] as const);
      assertEquals(new Map(read), written(tables));
      assertEquals(read.length, written(tables).size);
      // The numbers are all different and add up to nothing, which the audit says.
      const rules = report.findings.map(({ rule }) => rule);
      assertEquals(rules.filter((rule) => !rule.startsWith("audit.")), [
        "identify.division_unresolved",
      ]);
      assert(rules.includes("audit.outcomes.total:balance"));
    });
  }
}
