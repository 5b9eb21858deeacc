import type { StandardEntry } from "@/codebook/mod.ts";
import { bareHeader } from "./bare_header.ts";
import type { FormSurroundings } from "./cell_candidate.ts";
import type { Form } from "./form.ts";
import { type FormHeader, readFormHeader } from "./form_columns.ts";
import { labelsOf, mostKnown, type PlacedForm, rowsOf } from "./form_rows.ts";
import { around, type GridCell, type GridRow } from "./grid.ts";
import type { ReadRow, SegmentReading } from "./read_segment.ts";
import { readYears } from "./read_years.ts";
import { readStandard, type TableReading } from "./read_standard.ts";
import { isNumber } from "./segments.ts";
import { strangeFormFinding } from "./table_findings.ts";

/** So many rows of a form identify it. */
const FEWEST = 3;

/** What a form states, and how it was read. */
export type FormReading = TableReading & PlacedForm;

/**
 * Reads a form of one label a row (《政府信息公开情况统计表》, local annexes): of its columns the one of the
 * year, never a cumulative one. `undefined` where the grid is not such a form.
 *
 * @param before The form before, which a grid without a header continues where all its rows with
 * numbers are of that form and as long as its header.
 * @param mayBeBare Whether a grid may be a form of its own without a header.
 */
export function readForm(
  printed: readonly GridRow[],
  forms: readonly Form[],
  surroundings: FormSurroundings,
  { before, mayBeBare }: {
    readonly before: PlacedForm | undefined;
    readonly mayBeBare: boolean;
  },
): FormReading | undefined {
  const grid = inOneColumn(printed);
  const { year, source } = surroundings;
  const first = grid.findIndex((row) => readFormHeader(row, year) !== undefined);
  const data = grid.slice(first + 1);
  const found = first >= 0
    ? withHeader(readFormHeader(grid[first]!, year)!, data, forms)
    : before && continues(data, before)
    ? before
    : mayBeBare
    ? bareHeader(data, forms, year)
    : undefined;
  if (found === undefined) return undefined;
  const { form, header } = found;
  const read = header.year < 0
    ? { candidates: [], findings: [strangeFormFinding(grid[first]!, header.strange, source)] }
    : readYears(header, surroundings, (column, around) => readRows(data, column, form, around));
  return { ...read, form, header };
}

function withHeader(
  header: FormHeader,
  data: readonly GridRow[],
  forms: readonly Form[],
): PlacedForm | undefined {
  const { form, known } = mostKnown(data, header, forms);
  return known < FEWEST ? undefined : { form: form!, header };
}

/** A form that is printed in two halves side by side: the right one continues the left one. */
function inOneColumn(grid: readonly GridRow[]): readonly GridRow[] {
  const header = grid.find((row) => readFormHeader(row, null) !== undefined)?.cells ?? [];
  const count = header.length / 2;
  const isTwice = header.length > 2 &&
    header.every(({ key }, index) => key === header[(index + count) % header.length]?.key);
  if (!isTwice) return grid;
  const shift = header[count]!.column - header[0]!.column;
  const half = (isRight: boolean) =>
    grid.flatMap(({ cells }): GridRow[] => {
      const own = cells.filter(({ column }) => column >= header[count]!.column === isRight);
      const by = isRight ? shift : 0;
      const placed = own.map((cell) => ({
        ...cell,
        column: cell.column - by,
        columnEnd: cell.columnEnd - by,
      }));
      return own.length === 0 ? [] : [{ cells: placed, span: around(own) }];
    });
  const right = half(true).filter((row) => readFormHeader(row, null) === undefined);
  return [...half(false), ...right];
}

/** Whether all rows of a grid that have numbers are of a form, and as long as its header. */
function continues(grid: readonly GridRow[], { form, header }: PlacedForm): boolean {
  const spoken = grid.filter((row) => isSpoken(row, header));
  return spoken.length > 0 &&
    spoken.every((row) =>
      row.cells.length === header.cells.length && rowsOf(row, header, form).length > 0
    );
}

function readRows(
  data: readonly GridRow[],
  header: FormHeader,
  form: Form,
  surroundings: FormSurroundings,
): TableReading {
  const rows: ReadRow[] = [];
  const unknown: GridRow[] = [];
  const unfit: Omit<ReadRow, "cells">[] = [];
  let group = "";
  for (const row of data) {
    const known = rowsOf(row, header, form);
    // The part of the form that was read last distinguishes equal labels (其他情形数).
    const entry = known.find((one) => one.group === group) ?? known[0];
    group = entry?.group || group;
    const isRow = (entry?.key ?? "") !== "";
    const read = isRow ? formRow(row, entry!, header) : undefined;
    if (read !== undefined) rows.push(read);
    else if (isRow) unfit.push({ row, entry, mended: false, label: undefined });
    else if (isSpoken(row, header)) unknown.push(row);
  }
  return readFormRows(form, { rows, unknown, unfit }, surroundings);
}

/** What rows of forms state. */
export function readFormRows(
  labelled: Form,
  { rows, unknown, unfit }: Pick<SegmentReading, "rows" | "unknown" | "unfit">,
  surroundings: FormSurroundings,
): TableReading {
  const [entry] = labelled.part.columns;
  const columns = rows.slice(0, 1).map(({ cells: [cell] }) => {
    return { entry: entry!, start: NaN, end: NaN, cell: cell!, printed: "" };
  });
  return readStandard({ labelled, columns, rows, unknown, unfit }, surroundings);
}

/** A row of a form, by its header; `undefined` where nothing shows which cell is that of the year. */
export function formRow(
  row: GridRow,
  entry: StandardEntry,
  header: FormHeader,
): ReadRow | undefined {
  const cell = cellUnder(row, header, header.year);
  if (cell === undefined) return undefined;
  const label = labelsOf(row, header).at(-1);
  return {
    row,
    entry,
    mended: false,
    label,
    cells: [cell],
    unit: cellUnder(row, header, header.unit),
  };
}

/**
 * The cell below one of the header: the n-th one where the row has as many cells as it, else the only
 * one in its grid column where the row ends with the header.
 */
function cellUnder(
  { cells }: GridRow,
  header: FormHeader,
  index: number,
): GridCell | undefined {
  const above = header.cells[index];
  if (above === undefined) return undefined;
  if (cells.length === header.cells.length) return cells[index];
  if (cells.at(-1)?.columnEnd !== header.cells.at(-1)!.columnEnd) return undefined;
  const under = cells.filter((cell) =>
    cell.column < above.columnEnd && cell.columnEnd > above.column
  );
  return under.length === 1 ? under[0] : undefined;
}

/** Whether a row has numbers besides its label. */
function isSpoken(row: GridRow, header: FormHeader): boolean {
  const labels = labelsOf(row, header);
  return row.cells.some((cell) => !labels.includes(cell) && isNumber(cell));
}
