import type { StandardEntry } from "@/codebook/mod.ts";
import type { Candidate } from "../candidate.ts";
import type { Line } from "./table_text.ts";
import type { Reading } from "./readings.ts";

/** A row with the ways in which it can be read: the value of the year, and that of all years. */
export interface AnnexRow {
  readonly entry: StandardEntry;
  readonly line: Line;
  readonly readings: readonly Reading[];
}

/**
 * Strikes the readings of an annex that contradict other evidence: an exact number of the prose for
 * the same indicator decides a row; a part is no more than its whole, in the year and in all years.
 */
export function decideAnnex(
  rows: readonly AnnexRow[],
  prose: readonly Candidate[],
  parentOf: (code: string) => string | null,
): readonly AnnexRow[] {
  const decided = rows.map((row) => withProse(row, prose));
  const byCode = new Map(decided.map((row) => [row.entry.key, row]));
  const wholeOf = ({ entry }: AnnexRow) => byCode.get(parentOf(entry.key) ?? "");
  return decided.map((row) => {
    const whole = wholeOf(row);
    if (whole === undefined || whole.readings.length !== 1) return row;
    const limits = whole.readings[0]!;
    const kept = row.readings.filter((reading) => isWithin(reading, limits));
    return kept.length === 0 ? row : { ...row, readings: kept };
  });
}

/** Keeps the readings whose value of the year the prose states, if there are any. */
function withProse(row: AnnexRow, prose: readonly Candidate[]): AnnexRow {
  const stated = prose.filter(({ code, scope, qualifier, applicant = "total" }) =>
    code === row.entry.key && scope === "all" && qualifier === "exact" && applicant === "total"
  );
  const readings = row.readings.filter(([year]) =>
    stated.some(({ value }) => value === year!.value)
  );
  return readings.length === 0 ? row : { ...row, readings };
}

function isWithin(part: Reading, whole: Reading): boolean {
  return part.every(({ value }, column) => (value ?? 0) <= (whole[column]!.value ?? Infinity));
}
