import type { StandardEntry } from "@/codebook/mod.ts";
import type { Form } from "./form.ts";
import type { FormHeader } from "./form_columns.ts";
import type { GridCell, GridRow } from "./grid.ts";

/** A form, and the columns that it has in a grid. */
export interface PlacedForm {
  readonly form: Form;
  readonly header: FormHeader;
}

/** The form that knows most of some rows, and how many of them. */
export function mostKnown(
  rows: readonly GridRow[],
  header: FormHeader,
  forms: readonly Form[],
): { readonly form: Form | undefined; readonly known: number } {
  const counts = forms.map((form) => ({
    form,
    known: rows.filter((row) => rowsOf(row, header, form).length > 0).length,
  }));
  return counts.toSorted((a, b) => b.known - a.known)[0] ?? { form: undefined, known: 0 };
}

/**
 * The rows of the form that a label may be: a label may fill several cells, the last ones count.
 */
export function rowsOf(row: GridRow, header: FormHeader, form: Form): readonly StandardEntry[] {
  const labels = labelsOf(row, header);
  const ends = labels.map((_, first) => labels.slice(first).map(({ key }) => key).join(""));
  return ends.map((key) => form.rows.get(key)).find((rows) => rows !== undefined) ?? [];
}

/** The cells of the label: as many as in the header where the row has as many as it, else by their place. */
export function labelsOf({ cells }: GridRow, header: FormHeader): GridCell[] {
  const own = cells.length === header.cells.length
    ? cells.slice(0, header.label + 1)
    : cells.filter(({ column }) => column < header.cells[header.label]!.columnEnd);
  return own.filter(({ key }) => key !== "");
}
