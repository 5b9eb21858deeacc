import { type Codebook, loadCodebook } from "@/codebook/mod.ts";
import type { Figure, Finding, Report } from "@/model/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { withCodebook } from "./codebook_copy.ts";
import { decidedCells } from "./decided_cells.ts";
import { INVENTED_FORM } from "./invented_form.ts";
import { layouts } from "./layouts.ts";
import {
  type PrintedCell,
  type PrintedForm,
  printedForms,
  type PrintedRow,
} from "./printed_forms.ts";

/** What became of the cells of a form that was printed in some layout. */
export interface MatrixEntry {
  readonly form: string;
  readonly layout: string;
  readonly cells: number;
  readonly right: number;
  /** Values of cells that no such cell prints, and figures of no cell. */
  readonly wrong: readonly string[];
  /** Not read, but a finding covers the row. */
  readonly signalled: number;
  /** Neither read nor reported. */
  readonly silent: readonly string[];
}

/** Prints each form of the codebook, and one that CSV alone adds, in each layout, and reads it again. */
export function measureMatrix(): Promise<MatrixEntry[]> {
  return withCodebook(INVENTED_FORM, async (data) => {
    const codebook = loadCodebook(data);
    const entries: MatrixEntry[] = [];
    for (const form of printedForms(codebook)) {
      for (const layout of Object.keys(layouts)) {
        entries.push(await measure(codebook, form, layout));
      }
    }
    return entries;
  });
}

/** How many cells of each form labels and sums decide where all cells of its tables run together. */
export function decidedByForm(): Promise<(readonly [form: string, cells: number])[]> {
  return withCodebook(INVENTED_FORM, (data) => {
    const codebook = loadCodebook(data);
    const forms = printedForms(codebook);
    return Promise.resolve(forms.map((form) => [form.name, decidedCells(codebook, form)] as const));
  });
}

const parsers = new WeakMap<Codebook, ReturnType<typeof reportParser>>();

/** Prints a form in a layout, and reads it again; `change` may damage the lines of the text. */
export async function measure(
  codebook: Codebook,
  form: PrintedForm,
  layout: string,
  change?: (lines: readonly string[]) => readonly string[],
): Promise<MatrixEntry> {
  const parse = parsers.get(codebook) ?? reportParser(codebook);
  parsers.set(codebook, parse);
  const { name, bytes } = await layouts[layout]!(reportOf(form));
  if (change === undefined) return compare(form, layout, await parse(bytes, name));
  const lines = change(new TextDecoder().decode(bytes).split("\n"));
  return compare(form, layout, await parse(new TextEncoder().encode(lines.join("\n")), name));
}

/** A report that holds a form and prose around it. */
export function reportOf({ year, tables }: PrintedForm) {
  return {
    title: `示例县人民政府${year}年政府信息公开工作年度报告`,
    tables,
    last: ["五、存在的主要问题及改进情况", "公开内容还不够丰富。"],
  };
}

/** What became of the cells of a form in a report that holds it. */
export function compare(form: PrintedForm, layout: string, report: Report): MatrixEntry {
  const rows = form.tables.flatMap((table) => table.rows);
  const figures = report.figures.filter(({ state, where }) =>
    state !== "derived" && where === "table"
  );
  const byCell = Map.groupBy(figures, ({ code, applicant }) => `${code}/${applicant}`);
  const cells = rows.flatMap((row) => row.cells);
  const known = new Map(cells.map((cell) => [cell.cell, cell]));
  const wrong = figures.filter((figure) => {
    const cell = known.get(`${figure.code}/${figure.applicant}`);
    return cell === undefined || !isRight(figure, cell);
  }).map(({ code, applicant, value, state }) => `${code}/${applicant} = ${value ?? state}`);
  const isRead = ({ cell }: PrintedCell) => byCell.has(cell);
  const isReported = coverage(report);
  const open = rows.flatMap((row) =>
    row.cells.filter((cell) => !isRead(cell)).map((cell) => ({ cell, row }))
  );
  const silent = open.filter(({ row }) => !isReported(row)).map(({ cell }) => cell.cell);
  return {
    form: form.name,
    layout,
    cells: cells.length,
    right: cells.filter((cell) => byCell.get(cell.cell)?.every((figure) => isRight(figure, cell)))
      .length,
    wrong,
    signalled: open.length - silent.length,
    silent,
  };
}

function isRight({ value, state }: Figure, cell: PrintedCell): boolean {
  return typeof cell.value === "number"
    ? value === cell.value
    : value === null && state === cell.value;
}

/** Whether a finding about what was read names a cell of a row, or lies over one of its numbers. */
function coverage(
  { findings, normalized: { source } }: Report,
): (row: PrintedRow) => boolean {
  const own = findings.filter(({ rule }) => /^(?:table|form|extract)\./.test(rule));
  const covers = (
    { codes, span }: Finding,
    { cells }: PrintedRow,
    places: readonly number[],
  ) =>
    cells.some(({ cell }) => codes.includes(cell.split("/")[0]!)) ||
    span !== null && places.some((place) => span.start <= place && place < span.end);
  return (row) => {
    const places = [
      row.label,
      row.label.replace(/^[\d.、（）一二三四五六七八九十]+/, ""),
      ...row.cells.map(({ printed }) => printed),
    ].flatMap((text) => placesOf(source, text));
    return own.some((finding) => covers(finding, row, places));
  };
}

/** Where a label or number is printed, if it is nowhere else; run together it may be anywhere. */
function placesOf(source: string, printed: string): number[] {
  if (printed.length < 2) return [];
  const whole = /^\d+$/.test(printed) ? `(?<!\\d)${printed}(?!\\d)` : RegExp.escape(printed);
  const found = source.matchAll(new RegExp(whole, "g")).take(2);
  const places = Array.from(found, ({ index }) => index);
  return places.length === 1 ? places : [];
}
