import type { TemplateRow } from "@/codebook/mod.ts";
import { readNumeral } from "@/text/mod.ts";
import type { Candidate } from "./candidate.ts";
import { labelKey } from "./label_key.ts";
import { printedUnit } from "./printed_unit.ts";

/** What a form states, and its place. */
export interface FormReading {
  readonly candidates: readonly Candidate[];
  /** Rows without a meaning and numbers without a row, in offsets of the normalized text. */
  readonly leftovers: readonly Leftover[];
  /** Ranges of the normalized text that belong to forms: the reader of prose skips them. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

/** A row or a number of a form that could not be read. */
export interface Leftover {
  readonly rule: "form.unknown_row" | "form.number_without_row";
  readonly start: number;
  readonly end: number;
}

/** A cell of a form that prints one cell a line, or several parted by bars. */
interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Rows of the form by the key of their label. */
type Rows = ReadonlyMap<string, readonly TemplateRow[]>;

/** 统计指标, 单位, 统计数: a form begins where two of its three column headers follow each other. */
const HEADERS: ReadonlySet<string> = new Set([
  "统计指标",
  "指标名称",
  "单位",
  "计量单位",
  "统计数",
]);
const UNIT = /^(?:件|条|次|人次|人|个|篇|期|场|份|[亿万千]?元)$/;
const NUMBER = /^\d[\d,]*(?:\.\d+)?[亿万]?元?$/;
const EMPTY = /^[/\-—–]+$/;
/** A rule of Markdown, as `|---|---|`, which is no cell; or a cell. */
const CELL = /(?<=^|\n)\|?[:-]*-{2,}[:-]*\|[:|-]*(?=\n|$)|(?<cell>[^\n|]+)/g;
/** Lines that are not cells of a form: prose, and the titles of chapters. */
const PROSE = /[。!?]|^.{61,}$/;
const CHAPTER = /^[一二三四五六七八九十]+、/;
/** Without one of these words a text holds no form. */
const TABLE_WORD = /统计指标|指标名称|统计数/;
/** How many unknown rows a form may have before it is over. */
const PATIENCE = 2;

/**
 * Makes the reader of forms of 2014–2018 (《政府信息公开情况统计表》 and local annexes) whose cells are one a
 * line or between bars. A value belongs to the label before it: position alone decides nothing.
 */
export function formReader(template: readonly TemplateRow[]): (text: string) => FormReading {
  const rows: Rows = Map.groupBy(template, ({ label }) => labelKey(label));
  return (text) => TABLE_WORD.test(text) ? readForms(text, rows) : NO_FORM;
}

const NO_FORM: FormReading = { candidates: [], leftovers: [], ranges: [] };

function readForms(text: string, rows: Rows): FormReading {
  const cells = cellsOf(text);
  const readings: FormReading[] = [];
  for (let index = 0; index < cells.length; index++) {
    if (!isHeader(cells, index)) continue;
    const { reading, next } = readForm(cells, index, rows);
    if (reading.candidates.length + reading.leftovers.length > 0) readings.push(reading);
    index = next - 1;
  }
  return {
    candidates: readings.flatMap(({ candidates }) => candidates),
    leftovers: readings.flatMap(({ leftovers }) => leftovers),
    ranges: readings.flatMap(({ ranges }) => ranges),
  };
}

function cellsOf(text: string): Cell[] {
  const cells = text.matchAll(CELL).filter(({ groups }) => groups!.cell !== undefined);
  return Array.from(cells, ({ 0: cell, index }) => ({
    text: cell,
    start: index,
    end: index + cell.length,
  }));
}

function isHeader(cells: readonly Cell[], index: number): boolean {
  const text = cells[index]?.text ?? "";
  return HEADERS.has(text) && HEADERS.has(cells[index + 1]?.text ?? "") &&
    text !== cells[index + 1]?.text;
}

/** What a cell is by its own text. */
type Reading = "row" | "value" | "passed" | "unknown" | "prose";

function readForm(
  cells: readonly Cell[],
  first: number,
  rows: Rows,
): { reading: FormReading; next: number } {
  const next = endOf(cells, first, rows);
  const within = cells.slice(first, next);
  const reading = pair(within, rows);
  return { reading: { ...reading, ranges: [[within[0]!.start, within.at(-1)!.end]] }, next };
}

/**
 * Index after the last cell of a form: it ends before prose, a chapter or a run of unknown cells.
 */
function endOf(cells: readonly Cell[], first: number, rows: Rows): number {
  let last = first;
  for (let index = first; index < cells.length; index++) {
    const reading = classify(cells[index]!, rows);
    if (reading === "prose") break;
    if (reading !== "unknown") last = index;
    else if (index - last > PATIENCE) break;
  }
  return last + 1;
}

function classify({ text }: Cell, rows: Rows): Reading {
  if (HEADERS.has(text) || UNIT.test(text)) return "passed";
  if (isValue(text)) return "value";
  const known = rows.get(labelKey(text));
  if (known !== undefined) return known.every(({ kind }) => kind === "note") ? "passed" : "row";
  return PROSE.test(text) || CHAPTER.test(text) ? "prose" : "unknown";
}

/** A row of the form that was printed, with its cells. */
interface OpenRow {
  readonly row: TemplateRow;
  readonly label: Cell;
  unit?: string;
  value?: Cell;
}

/**
 * Gives each value to the row before it. A row that gets none is blank, a value without a row is
 * left over.
 */
function pair(cells: readonly Cell[], rows: Rows): Omit<FormReading, "ranges"> {
  const read: OpenRow[] = [];
  const leftovers: Leftover[] = [];
  let open: OpenRow | undefined;
  let group = "";
  for (const cell of cells) {
    const reading = classify(cell, rows);
    if (reading === "row") {
      const row = rowOf(rows.get(labelKey(cell.text))!, group);
      group = row.group || group;
      open = { row, label: cell };
      if (row.kind === "value") read.push(open);
    } else if (reading === "value" && open?.row.kind === "value" && open.value === undefined) {
      open.value = cell;
    } else if (reading === "value" && /\d/.test(cell.text)) {
      leftovers.push({ rule: "form.number_without_row", start: cell.start, end: cell.end });
    } else if (reading === "unknown") {
      open = undefined;
      leftovers.push({ rule: "form.unknown_row", start: cell.start, end: cell.end });
    } else if (open !== undefined && UNIT.test(cell.text)) {
      open.unit = cell.text;
    }
  }
  return { candidates: read.map(candidateOf), leftovers };
}

/** The part of the form that was read last distinguishes equal labels (其他情形数). */
function rowOf(known: readonly TemplateRow[], group: string): TemplateRow {
  return known.find((row) => row.group === group) ?? known[0]!;
}

function candidateOf({ row, label, unit, value }: OpenRow): Candidate {
  const number = value && amountOf(value.text, unit ?? "", printedUnit(label.text) ?? row.unit);
  return {
    code: row.id,
    value: number ?? null,
    state: value === undefined ? "blank" : number === undefined ? "slash" : undefined,
    qualifier: "exact",
    scope: "all",
    where: "table",
    rule: "form2014",
    section: null,
    start: label.start,
    end: value?.end ?? label.end,
    printedStart: value?.start ?? label.end,
    printedEnd: value?.end ?? label.end,
    contextStart: label.start,
    contextEnd: value?.end ?? label.end,
  };
}
/**
 * An amount of money is counted in 元: by the unit in its own cell, else in that of the unit, else
 * of the label.
 */
function amountOf(text: string, unit: string, labelled: string): number | undefined {
  if (/[亿万元]$/.test(text)) return readNumeral(text.replace("元", ""));
  const money = unit.endsWith("元") ? unit : labelled;
  return readNumeral(text + (money.endsWith("元") ? money.slice(0, -1) : ""));
}

function isValue(text: string): boolean {
  return NUMBER.test(text) || EMPTY.test(text);
}
