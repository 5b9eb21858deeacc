import type { GoldRow } from "../../../bench/accuracy/gold.ts";
import type { Found } from "../../../bench/accuracy/score.ts";

const KEY = {
  report: "town-2016",
  code: "applications.received",
  scope: "all",
  applicant: "total",
  where: "narrative",
  value: 38,
  qualifier: "exact",
} as const;

/** A gold row: 38 requests received, in prose. */
export function makeGold(overrides: Partial<GoldRow> = {}): GoldRow {
  return { ...KEY, quote: "收到申请38件", note: "", ...overrides };
}

/** The figure that is equal to it. */
export function makeFound(overrides: Partial<Found> = {}): Found {
  return { ...KEY, quote: "全县共收到申请38件", ...overrides };
}
