import { breaksInside, breaksOf, type Codebook, type SeriesBreak } from "@/codebook/mod.ts";
import { indicatorsOf, type MeasureRow } from "./measure_rows.ts";

/** The breaks within the year of a row that touch what it is based on. */
export function straddledBreaks(
  row: Pick<MeasureRow, "year" | "basis">,
  { breaks }: Pick<Codebook, "breaks">,
): SeriesBreak[] {
  const touching = new Set(indicatorsOf(row).flatMap((id) => breaksOf(id, breaks)));
  return breaksInside({ year: row.year, period: null, kind: null }, breaks)
    .filter((entry) => touching.has(entry));
}

/** The field by which `halfPoints` knows the points of such rows. */
export function straddling(
  row: Pick<MeasureRow, "year" | "basis">,
  codebook: Pick<Codebook, "breaks">,
): { readonly straddles?: true } {
  return straddledBreaks(row, codebook).length === 0 ? {} : { straddles: true };
}
