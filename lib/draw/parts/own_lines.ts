import { cellsOf } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { lineSegments } from "./line_segments.ts";
import type { OwnOptions } from "./own_options.ts";
import type { OwnColumns } from "./own_column.ts";
import type { OwnRow } from "./own_rows.ts";
import { breakDates, breakNotes, breaksWithin, type NumberedBreak } from "./series_breaks.ts";

/** Rows with the line that each is on, and the breaks that the lines meet. */
export interface OwnLines {
  readonly rows: readonly (OwnRow & { readonly run: number })[];
  readonly breaks: readonly NumberedBreak[];
  readonly notes: readonly string[];
  readonly short: readonly string[];
}

/**
 * Joins the rows of one colour, label and panel to a line, in the order of the horizontal axis. Over
 * years, a line stops where a year is missing, and where the frame says what its values are based on
 * (`basis` or `code`) at breaks across which they do not compare.
 */
export function ownLines(
  frame: DataFrame,
  columns: OwnColumns,
  { rows, across }: {
    readonly rows: readonly OwnRow[];
    readonly across: readonly string[] | undefined;
  },
  options: OwnOptions,
): OwnLines {
  const places = new Map(across?.map((label, index) => [label, index]));
  const placeOf = ({ x }: OwnRow) => typeof x === "number" ? x : places.get(String(x)) ?? 0;
  const seriesOf = seriesBy(columns, rows);
  const sorted = rows.toSorted((a, b) => seriesOf(a) - seriesOf(b) || placeOf(a) - placeOf(b));
  if (columns.x.numbers !== "year" || across !== undefined) {
    const joined = sorted.map((row) => ({ ...row, run: seriesOf(row) }));
    return { rows: joined, breaks: [], notes: [], short: [] };
  }
  const basis = ["basis", "code"].find((name) => frame.columns.includes(name));
  const bases = basis === undefined ? [] : cellsOf(frame, basis);
  const dated = sorted.map((row) => ({
    row,
    year: placeOf(row),
    basis: String(bases[row.row] ?? ""),
  }));
  const { runs, met } = lineSegments(dated, ({ row }) => String(seriesOf(row)), options.codebook);
  const breaks = basis === undefined ? [] : breaksWithin(dated, options.lang, options.codebook);
  return {
    rows: sorted.map((row, index) => ({ ...row, run: runs[index]! })),
    breaks,
    notes: breakNotes(breaks, met, options.lang),
    short: breakDates(breaks, options.lang),
  };
}

/** The number of a row's line, by the cells: among many colours several lines are grey. */
function seriesBy(
  { colour, label }: OwnColumns,
  rows: readonly OwnRow[],
): (row: OwnRow) => number {
  const keyOf = ({ row, facet }: OwnRow) =>
    JSON.stringify([colour?.cells[row], label?.cells[row], facet]);
  const numbers = new Map([...new Set(rows.map(keyOf))].map((key, index) => [key, index]));
  return (row) => numbers.get(keyOf(row))!;
}
