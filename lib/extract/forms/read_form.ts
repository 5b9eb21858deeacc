import type { StandardEntry } from "@/codebook/mod.ts";
import type { Finding } from "@/model/mod.ts";
import type { PlacedCandidate } from "../candidate.ts";
import { printedUnit } from "../printed_unit.ts";
import { cellCandidate, type FormSurroundings } from "./cell_candidate.ts";
import { type FormHeader, readFormHeader } from "./form_header.ts";
import type { Form } from "./form.ts";
import type { GridCell, GridRow } from "./grid.ts";
import type { TableReading } from "./read_standard.ts";
import { isValue } from "./segments.ts";
import { leftOverFinding, strangeFormFinding } from "./table_findings.ts";

/** So many rows of a form identify it. */
const FEWEST = 3;

/** What a form states, and how it was read. */
export interface FormReading extends TableReading {
  readonly form: Form;
  readonly header: FormHeader;
}

/**
 * Reads a form of one label a row (《政府信息公开情况统计表》, local annexes): of its columns the one of the
 * year, never a cumulative one. `undefined` where the grid is not such a form.
 *
 * @param before The form before, which a grid without a header continues where all its rows with
 * numbers are of that form and as long as its header.
 */
export function readForm(
  grid: readonly GridRow[],
  forms: readonly Form[],
  surroundings: FormSurroundings,
  before?: Pick<FormReading, "form" | "header">,
): FormReading | undefined {
  const first = grid.findIndex((row) => readFormHeader(row, surroundings.year) !== undefined);
  if (first < 0) return before && continued(grid, before, surroundings);
  const header = readFormHeader(grid[first]!, surroundings.year)!;
  const data = grid.slice(first + 1);
  const known = (form: Form) => data.filter((row) => rowsOf(row, header, form).length > 0);
  const form = forms.toSorted((a, b) => known(b).length - known(a).length)[0];
  if (form === undefined || known(form).length < FEWEST) return undefined;
  if (header.value === undefined) {
    const finding = strangeFormFinding(grid[first]!, header.strange, surroundings.source);
    return { candidates: [], findings: [finding], form, header };
  }
  return { ...readRows(data, header, form, surroundings), form, header };
}

function continued(
  grid: readonly GridRow[],
  { form, header }: Pick<FormReading, "form" | "header">,
  surroundings: FormSurroundings,
): FormReading | undefined {
  const spoken = grid.filter((row) => isSpoken(row, header));
  const isOf = (row: GridRow) =>
    row.cells.length === header.count && rowsOf(row, header, form).length > 0;
  if (spoken.length === 0 || !spoken.every(isOf)) return undefined;
  return { ...readRows(grid, header, form, surroundings), form, header };
}

function readRows(
  data: readonly GridRow[],
  header: FormHeader,
  form: Form,
  surroundings: FormSurroundings,
): TableReading {
  const candidates: PlacedCandidate[] = [];
  const findings: Finding[] = [];
  let group = "";
  for (const row of data) {
    const entry = entryOf(rowsOf(row, header, form), group);
    group = entry?.group || group;
    const isRow = (entry?.key ?? "") !== "";
    const cell = isRow ? valueOf(row, header) : undefined;
    if (entry === undefined || cell === undefined) {
      if (isRow || isSpoken(row, header)) findings.push(leftOverFinding(row, surroundings.source));
      continue;
    }
    const read = readValue(formRow({ row, entry, cell }, header), form.rule, surroundings);
    candidates.push(read.candidate);
    findings.push(...read.findings);
  }
  return { candidates, findings };
}

/** The part of the form that was read last distinguishes equal labels (其他情形数). */
function entryOf(known: readonly StandardEntry[], group: string): StandardEntry | undefined {
  return known.find((entry) => entry.group === group) ?? known[0];
}

/**
 * The rows of the form that a label may be: a label may fill several cells, the last ones count.
 */
export function rowsOf(
  row: GridRow,
  header: FormHeader,
  form: Form,
): readonly StandardEntry[] {
  const labels = labelsOf(row, header);
  const ends = labels.map((_, first) => labels.slice(first).map(({ key }) => key).join(""));
  return ends.map((key) => form.rows.get(key)).find((rows) => rows !== undefined) ?? [];
}

/** The cells of the label: as many as in the header where the row has as many as it, else by their place. */
function labelsOf({ cells }: GridRow, { labelEnd, labels, count }: FormHeader): GridCell[] {
  const own = cells.length === count
    ? cells.slice(0, labels)
    : cells.filter(({ column }) => column < labelEnd);
  return own.filter(({ key }) => key !== "");
}

/**
 * The cell of the year: the n-th one where the row has as many cells as the header, else the only
 * one in its grid column where the row ends with the header.
 */
export function valueOf({ cells }: GridRow, header: FormHeader): GridCell | undefined {
  const { value, count, end } = header;
  if (value === undefined) return undefined;
  if (cells.length === count) return cells[value.index];
  if (cells.at(-1)?.columnEnd !== end) return undefined;
  const under = cells.filter((cell) => cell.column < value.end && cell.columnEnd > value.start);
  return under.length === 1 ? under[0] : undefined;
}

/** Whether a row has numbers besides its label. */
function isSpoken(row: GridRow, header: FormHeader): boolean {
  const labels = labelsOf(row, header);
  return row.cells.some((cell) => !labels.includes(cell) && isValue(cell) && /\d/.test(cell.text));
}

/** A row of a form with the cell of its value, and those of its label and unit. */
export interface FormRow {
  readonly row: GridRow;
  readonly entry: StandardEntry;
  readonly cell: GridCell;
  readonly label: GridCell;
  readonly unitCell: GridCell | undefined;
}

/** A row with the cells that its header identifies. */
export function formRow(
  known: Pick<FormRow, "row" | "entry" | "cell">,
  header: FormHeader,
): FormRow {
  const { cells } = known.row;
  const { unit, count } = header;
  return {
    ...known,
    label: labelsOf(known.row, header).at(-1)!,
    unitCell: unit === undefined
      ? undefined
      : cells.length === count
      ? cells[unit.index]
      : cells.find(({ column }) => column === unit.start),
  };
}

/** Reads the value of a row. */
export function readValue(
  { row, entry, cell, label, unitCell }: FormRow,
  rule: string,
  surroundings: FormSurroundings,
): ReturnType<typeof cellCandidate> {
  const { text, span } = cell;
  const quote = text.trim() === "" ? label.span : span;
  const unit = unitCell?.text.endsWith("元")
    ? unitCell.text
    : printedUnit(label.text) ?? entry.unit;
  const stated = { code: entry.key, applicant: "total", rule, unit } as const;
  return cellCandidate({ text, span, quote, context: row.span }, stated, surroundings);
}
