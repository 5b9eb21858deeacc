import { SMALL_ISSUERS } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { bodyLabel, byBody } from "./body_labels.ts";
import { issuerCount, type MeasureRow } from "./measure_rows.ts";

/** All cases of some reports together, and whose reports they are. */
export interface PooledRate {
  readonly rate: number;
  readonly body: string;
  readonly reports: number;
  readonly issuers: number;
}

/**
 * The pooled rate of the bodies of one rank and kind: of those with most reports. Others are never
 * joined to them, since a province's report counts its counties in. `null` where the rank or kind
 * of all is not known, and for a single issuer.
 */
export function pooledRate(rows: readonly MeasureRow[], options: DrawOptions): PooledRate | null {
  const known = rows.filter(({ rank, kind = null }) => rank !== null && kind !== null)
    .map((row) => ({ ...row, kind: row.kind ?? null }))
    .toSorted(byBody(options));
  const groups = [...Map.groupBy(known, (row) => bodyLabel(row, options))]
    .toSorted(([, a], [, b]) => b.length - a.length);
  const [body, own] = groups[0] ?? ["", []];
  const issuers = issuerCount(own);
  if (issuers < SMALL_ISSUERS) return null;
  const sum = (column: "numerator" | "denominator") =>
    own.reduce((total, row) => total + (row[column] ?? 0), 0);
  return { rate: sum("numerator") / sum("denominator"), body, reports: own.length, issuers };
}
