/** The sums of the form are witnesses of what was recognized: a wrong figure of certain look is found by them. */
import { assert, assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import type { Finding, Report } from "@/model/mod.ts";
import { reportParser } from "@/pipeline.ts";
import type { ScannedPage } from "@/read/mod.ts";
import { inventedReport } from "../../bench/ocr/invented_report.ts";
import { seededRandom } from "../../bench/mutation/random.ts";
import { png } from "../read/scan/_png.ts";
import { type GridSpec, table3 } from "../support/official_tables.ts";
import { tableDocument, tablesOf } from "../support/table_document.ts";

const parse = reportParser(loadCodebook());
const [COLUMN, ROW] = [52, 26];

/** A scanned page that shows a title and a table as they would be recognized, all with certainty. */
function scanned(grid: GridSpec): ScannedPage {
  const [table] = tablesOf(tableDocument(grid));
  const title = { left: 60, top: 20, right: 260, bottom: 30, size: 10, confidence: 0.99 };
  const glyphs = [{ ...title, text: "临川县2023年政府信息公开工作年度报告" }];
  const rulings: NonNullable<ScannedPage["marks"]>["rulings"][number][] = [];
  for (const { row, column, rowSpan, columnSpan, text } of table!.cells) {
    const [left, top] = [20 + column * COLUMN, 60 + row * ROW];
    const [right, bottom] = [left + columnSpan * COLUMN, top + rowSpan * ROW];
    for (const at of [top, bottom]) {
      rulings.push({ direction: "across", at, from: left, to: right });
    }
    for (const at of [left, right]) rulings.push({ direction: "down", at, from: top, to: bottom });
    const box = { left: left + 4, top: top + 8, right: left + 14, bottom: top + 18 };
    glyphs.push({ ...box, size: 10, text: text.replaceAll("\n", ""), confidence: 0.99 });
  }
  return { page: 1, marks: { width: 595, height: 842, glyphs, rulings } };
}

const cells = [...inventedReport(seededRandom(5), "").cells]
  .filter(([cell]) => /^(?:applications|outcomes)\./.test(cell));

/** The report whose table prints these values, one of them in another way. */
function read(changed = -1, as = ""): Promise<Report> {
  const print = (index: number) => index === changed ? as : cells[index]![1];
  const { grid } = table3("tpl2021", print);
  return parse(png(1, 1, 8, 0, [0, 9]), "a.png", undefined, [scanned(grid)]);
}

function grave({ findings }: Report): readonly Finding[] {
  return findings.filter(({ severity }) => severity !== "note");
}

Deno.test("what is recognized without a mistake has no finding but that it was recognized", async () => {
  const report = await read();
  const values = new Map(
    report.figures.filter(({ state }) => state !== "derived")
      .map(({ code, applicant, value }) => [`${code}/${applicant}`, String(value)]),
  );
  assertEquals(values, new Map(cells));
  assertEquals(grave(report), []);
});

Deno.test("a figure that is taken for another one with certainty is found by its sums", async () => {
  for (let index = 3; index < cells.length; index += 29) {
    const [cell, printed] = cells[index]!;
    const wrong = printed.endsWith("9") ? `${printed.slice(0, -1)}0` : `${printed.slice(0, -1)}9`;
    const report = await read(index, wrong);
    const [code, applicant] = cell.split("/");
    const figure = report.figures.find((one) => one.code === code && one.applicant === applicant);
    assertEquals(figure?.value, Number(wrong));
    assert(
      grave(report).some(({ codes, places = [] }) =>
        codes.includes(code!) || places.some((place) => place.code === code)
      ),
      `${cell}: ${printed} as ${wrong}`,
    );
  }
});
