import { SMALL_ISSUERS } from "@/model/mod.ts";
import type { Codebook } from "@/codebook/mod.ts";
import { lineSegments } from "./line_segments.ts";
import { issuerCount, type MeasureRow } from "./measure_rows.ts";
import { straddling } from "./straddled_breaks.ts";
import { SMALL_N } from "./theme.ts";

/**
 * The median of each year of a group that has five reports or more, read whole, of at least two
 * issuers; runs as of lines, which stop at breaks.
 */
export function medianPoints(
  rows: readonly MeasureRow[],
  group: string,
  printed: (value: number) => string,
  codebook: Pick<Codebook, "breaks" | "concordance">,
) {
  const whole = rows.filter(({ coverage }) => coverage !== "opening");
  const years = [...Map.groupBy(whole, ({ year }) => year)]
    .filter(([, own]) => own.length >= SMALL_N && issuerCount(own) >= SMALL_ISSUERS)
    .toSorted(([a], [b]) => a - b)
    .map(([year, own]) => ({
      year,
      place: median(own.map(({ value }) => value)),
      reports: own.length,
      basis: [...new Set(own.flatMap(({ basis }) => basis.split("|")))].join("|"),
    }));
  const { runs } = lineSegments(years, () => group, codebook);
  return years.map(({ year, basis, place, reports }, index) => ({
    ...{ mark: "median", group, year, place, value: printed(place), reports },
    run: runs[index] ?? null,
    ...straddling({ year, basis }, codebook),
  }));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}
