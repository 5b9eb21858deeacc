import { auditSeries, type Yearly } from "@/audit/mod.ts";
import type { Codebook } from "@/codebook/mod.ts";
import type { Report } from "@/model/mod.ts";
import { pack } from "@/pack.ts";
import { hashOf, openParts } from "@/store/mod.ts";

/** Series of years that are to be audited, as plain data. */
export interface AuditRequest {
  /** That of the store. */
  readonly folder: string;
  readonly series: readonly YearsOfOne[];
}

/** The years of one issuer: the numbers of its reports in the store, and years that were coded. */
interface YearsOfOne {
  readonly parts: readonly number[];
  readonly coded: readonly Yearly[];
}

/** What its series shows of a report, packed. */
export interface PackedAudit {
  readonly id: string;
  readonly hash: string;
  readonly packed: Uint8Array;
}

/** What each series shows. Throws a `StoreError`. */
export function auditStored(
  { folder, series }: AuditRequest,
  codebook: Codebook,
): readonly (readonly PackedAudit[])[] {
  using stored = openParts(folder);
  const yearly = series.map(({ parts, coded }): readonly Yearly[] => [
    ...parts.map((part) => stored.unpacked<Report>(part)),
    ...coded,
  ]);
  const results = auditSeries(yearly.flat(), codebook);
  return yearly.map((years) =>
    years.flatMap(({ id }) => {
      const result = results.get(id);
      return result === undefined ? [] : [{ id, hash: hashOf(result), packed: pack(result) }];
    })
  );
}
