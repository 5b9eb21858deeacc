import type { Codebook } from "@/codebook/mod.ts";
import type { MeasureWord } from "@/model/mod.ts";
import type { Statement } from "./fit.ts";

/** What it costs to be counted in another measure word of the same kind, in none, or as persons. */
const OTHER_WORD = 5;
const NO_WORD = 2.5;
const PERSONS = 8;

/**
 * How far a number's measure word is from those that each indicator is counted in, in the
 * codebook's order: money and shares are nothing else, and nothing else is they.
 */
export function unitDistance(
  { frames, indicators, measureWords }: Pick<Codebook, "frames" | "indicators" | "measureWords">,
): (quantity: Statement["quantity"]) => Float64Array {
  const kindOf = (unit: string) => measureWords.get(unit)?.kind ?? "count";
  const counted = new Map(Array.from(indicators, ([id, { unit }]) => [
    id,
    { kind: kindOf(unit), units: new Set<string>() },
  ]));
  for (const { indicator, units } of frames) {
    for (const unit of units) counted.get(indicator ?? "")?.units.add(unit);
  }
  const known = new Map<string | null, Float64Array>();
  return (quantity) => {
    const unit = quantity?.unit ?? null;
    let distances = known.get(unit);
    if (distances === undefined) {
      distances = Float64Array.from(counted.values(), ({ kind, units }) => {
        if (unit === null) return kind === "percent" ? Infinity : 0;
        return units.has(unit) ? 0 : unit === "" ? ofBare(kind) : ofKinds(kindOf(unit), kind);
      });
      known.set(unit, distances);
    }
    return distances;
  };
}

function ofBare(kind: MeasureWord["kind"]): number {
  return isUnlike(kind) ? Infinity : NO_WORD;
}

function ofKinds(kind: MeasureWord["kind"], other: MeasureWord["kind"]): number {
  if (kind === other) return OTHER_WORD;
  return isUnlike(kind) || isUnlike(other) ? Infinity : PERSONS;
}

function isUnlike(kind: MeasureWord["kind"]): boolean {
  return kind === "money" || kind === "percent";
}
