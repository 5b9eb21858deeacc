import type { Candidate } from "../candidate.ts";
import type { Form } from "./form.ts";
import type { Reading } from "./cells.ts";

/** A row with the ways in which it can be read. */
interface Row {
  readonly row: number;
  readonly readings: readonly Reading[];
}

/**
 * Strikes the readings of a form that contradict other evidence: the year is no more than all years, and
 * no less than a part of it; an exact number of the prose for the same indicator decides a row; a part
 * is no more than its whole, in every column.
 */
export function withEvidence(
  { part: { rows, columns } }: Form,
  prose: readonly Candidate[],
  parentOf: (code: string) => string | null,
): <Own extends Row>(open: readonly Own[]) => Own[] {
  const year = columns.findIndex(({ key }) => key === "year");
  const codeOf = ({ row }: Row) => rows[row]!.key;
  const isInOrder = (reading: Reading) =>
    columns.every(({ key }, column) => {
      const value = reading[year]!.value ?? 0;
      const other = reading[column]!.value ?? value;
      return key === "all" ? value <= other : other <= value;
    });
  const stated = Map.groupBy(prose.filter(isOfAll), ({ code }) => code);
  return <Own extends Row>(open: readonly Own[]) => {
    const decided = open.map((row): Own => {
      const readings = row.readings.filter(isInOrder);
      const own = readings.filter((reading) =>
        stated.get(codeOf(row))?.some(({ value }) => value === reading[year]!.value)
      );
      return { ...row, readings: own.length > 0 ? own : readings };
    }).filter(({ readings }) => readings.length > 0);
    const byCode = new Map(decided.map((row) => [codeOf(row), row.readings]));
    return decided.map((row) => {
      const whole = byCode.get(parentOf(codeOf(row)) ?? "") ?? [];
      const kept = whole.length === 1
        ? row.readings.filter((reading) => isWithin(reading, whole[0]!))
        : [];
      return kept.length === 0 ? row : { ...row, readings: kept };
    });
  };
}

function isOfAll({ scope, qualifier, applicant = "total" }: Candidate): boolean {
  return scope === "all" && qualifier === "exact" && applicant === "total";
}

function isWithin(part: Reading, whole: Reading): boolean {
  return part.every(({ value }, column) => (value ?? 0) <= (whole[column]!.value ?? Infinity));
}
