import { hasPeriods } from "../has_periods.ts";
import type { Form } from "./form.ts";
import { mostKnown, type PlacedForm } from "./form_rows.ts";
import type { GridRow } from "./grid.ts";
import { isNumber } from "./segments.ts";

/** So many rows with numbers, all or most of which a form has, make a grid one without a header. */
const FEWEST = { all: 3, most: 6 };
const SHARE = 0.8;

/**
 * The form of a grid that lost its header, or never had one, and the columns that its rows show: label,
 * perhaps the measure word, and one number. `undefined` where a row has more, or a word names another year.
 */
export function bareHeader(
  grid: readonly GridRow[],
  forms: readonly Form[],
  year: number | null,
): PlacedForm | undefined {
  const words = grid.flatMap(({ cells }) => cells.map(({ text }) => text)).join("\n");
  const spoken = grid.filter(({ cells }) => cells.slice(1).some(isNumber));
  if (spoken.length < FEWEST.all || hasPeriods(words, year)) return undefined;
  const { cells } = spoken[0]!;
  const last = cells.length - 1;
  const isFit = (row: GridRow) =>
    row.cells.length === cells.length && row.cells.findIndex(isNumber) === last;
  if (last > 2 || !spoken.every(isFit)) return undefined;
  const unit = last === 2 ? 1 : -1;
  const header = { label: 0, unit, year: last, others: [], cells, strange: [] };
  const { form, known } = mostKnown(spoken, header, forms);
  const share = spoken.length < FEWEST.most ? 1 : SHARE;
  return form !== undefined && known >= share * spoken.length ? { form, header } : undefined;
}
