import type { DataFrame } from "nodejs-polars";
import { recordsOf, schemas } from "@/frame/mod.ts";
import type { PlantedReports, PlantedSentence } from "./planted_reports.ts";

/** Copies that were planted, those found, and those of them that go back to the same sentence. */
export interface Score {
  planted: number;
  recalled: number;
  found: number;
  right: number;
}

/**
 * How well the frame of `reuse` finds what was planted. `exact`: passages, reordered sentences and those of
 * peers; `changed`: sentences with one character changed. Found is every sentence with a copy of that
 * manner; right, where both go back to one invented sentence (exact: and are equal).
 */
export function scoreCopies(copies: DataFrame, { planted }: PlantedReports) {
  const exact: Score = { planted: 0, recalled: 0, found: 0, right: 0 };
  const changed: Score = { ...exact };
  for (const row of recordsOf(copies, schemas.copies, "copies")) {
    const own = planted.get(row.report)![row.sentence]!;
    for (const relation of ["earlier", "peer"] as const) {
      const manner = row[`${relation}_manner`];
      const other = manner === null
        ? null
        : planted.get(row[`${relation}_report`]!)![row[`${relation}_sentence`]!]!;
      const isRight = other?.origin === own.origin;
      const isExact = isRight && manner === "exact" && other?.text === own.text;
      if (manner === "exact") count(exact, { found: true, right: isExact });
      else if (manner !== null) count(changed, { found: true, right: isRight });
      if (!isPlanted(own, relation)) continue;
      if (own.copied === "changed") count(changed, { planted: true, recalled: isRight });
      else count(exact, { planted: true, recalled: isExact });
    }
  }
  return { exact, changed };
}

function isPlanted({ copied }: PlantedSentence, relation: "earlier" | "peer"): boolean {
  return copied !== null && (copied === "peer") === (relation === "peer");
}

function count(score: Score, seen: Partial<Record<keyof Score, boolean>>): void {
  for (const [name, isSeen] of Object.entries(seen)) {
    if (isSeen) score[name as keyof Score]++;
  }
}
