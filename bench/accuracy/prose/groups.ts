import type { Eras } from "@/codebook/mod.ts";
import type { GoldRow } from "../gold.ts";
import type { IdentityText } from "./corpus.ts";

/** What gold rows and figures are sorted into groups by. */
export type Key = Pick<GoldRow, "report" | "code" | "scope" | "where" | "value">;

/** The name of the group that a row or a figure belongs to. */
export type GroupOf = (key: Key) => string;

/** Whether an indicator is about requests, what became of them, remedies, fees or complaints. */
export function isCore({ code }: Pick<Key, "code">): boolean {
  return CORE.has(familyOf({ code }));
}

const CORE: ReadonlySet<string> = new Set([
  "applications",
  "processing",
  "outcomes",
  "reconsideration",
  "litigation",
  "remedies",
  "fees",
  "complaints",
]);

/** The first part of an indicator's id. */
export function familyOf({ code }: Pick<Key, "code">): string {
  return code.split(".")[0]!;
}

const UNSTATED = "not stated";

/** The years between the changes of the forms, as `2014–2018`; of the year that people read. */
export function eraOf(identities: ReadonlyMap<string, IdentityText>, eras: Eras): GroupOf {
  const starts = [...eras.values()].map(({ firstYear }) => firstYear);
  return ({ report }) => {
    const year = Number(identities.get(report)?.year || NaN);
    const at = starts.findLastIndex((start) => start <= year);
    if (at < 0) return UNSTATED;
    return at + 1 < starts.length ? `${starts[at]}–${starts[at + 1]! - 1}` : `${starts[at]}–`;
  };
}

/** Rank and kind of the body, as people read them. */
export function levelOf(identities: ReadonlyMap<string, IdentityText>): GroupOf {
  return ({ report }) => {
    const { rank = "", kind = "" } = identities.get(report) ?? {};
    return [rank, kind].filter((part) => part !== "").join(", ") || UNSTATED;
  };
}
