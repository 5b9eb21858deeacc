import { hasPeriods } from "../has_periods.ts";
import type { FormSurroundings } from "./cell_candidate.ts";
import type { Form } from "./form.ts";
import { type FormHeader, readFormHeader } from "./form_columns.ts";
import type { GridRow } from "./grid.ts";
import { rowsOf } from "./form_rows.ts";
import { formRow, readFormRows } from "./read_form.ts";
import { readYears } from "./read_years.ts";
import type { ReadRow } from "./read_segment.ts";
import type { TableReading } from "./read_standard.ts";
import { isNumber, isValue } from "./segments.ts";

/**
 * Reads the rows of a table of no known form that have labels of the codebook: under a header the
 * value of the year, else the one number beside the label, with its measure word between them or
 * not.
 */
export function readLabelled(
  grid: readonly GridRow[],
  form: Form,
  surroundings: FormSurroundings,
): TableReading & { readonly rows: readonly GridRow[] } {
  const header = grid.map((row) => readFormHeader(row, surroundings.year)).find((one) => one);
  const isEmpty = form.rows.size === 0 ||
    header === undefined && hasPeriods(wordsOf(grid), surroundings.year);
  const found = (header: FormHeader | undefined) =>
    isEmpty
      ? []
      : grid.flatMap((row) => header === undefined ? pairsIn(row, form) : under(row, header, form));
  const read = (header: FormHeader | undefined, surroundings: FormSurroundings) =>
    readFormRows(form, { rows: found(header), unknown: [], unfit: [] }, surroundings);
  const rows = [...new Set(found(header).map(({ row }) => row))];
  return rows.length === 0 || header === undefined
    ? { ...read(header, surroundings), rows }
    : { ...readYears(header, surroundings, read), rows };
}

function wordsOf(grid: readonly GridRow[]): string {
  return grid.flatMap(({ cells }) => cells.map(({ text }) => text)).join("\n");
}

function under(row: GridRow, header: FormHeader, form: Form): ReadRow[] {
  const [entry] = rowsOf(row, header, form);
  const read = entry && formRow(row, entry, header);
  return read !== undefined && isNumber(read.cells[0]!) ? [read] : [];
}

/** Labels with their numbers, of which a row may have several side by side. */
function pairsIn(row: GridRow, { rows }: Form): ReadRow[] {
  return row.cells.flatMap((label, index) => {
    const entry = rows.get(label.key)?.[0];
    if (entry === undefined) return [];
    const behind = row.cells.slice(index + 1);
    const isUnit = ["", entry.unit].includes(behind[0]?.text.trim() ?? entry.unit);
    const unit = isUnit ? behind.shift() : undefined;
    const [cell, next] = behind;
    const isAlone = next === undefined || !isValue(next);
    return cell !== undefined && isNumber(cell) && isAlone
      ? [{ row, entry, mended: false, cells: [cell], label, unit }]
      : [];
  });
}
