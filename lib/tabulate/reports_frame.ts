import type { DataFrame } from "nodejs-polars";
import type { MarkedEntry } from "./_canonical.ts";
import { frameOf } from "./_frame_of.ts";
import { schemas } from "./schemas.ts";

/** The frame `reports`: one row an entry, in the order given. */
export function reportsFrame(entries: readonly MarkedEntry[]): DataFrame {
  return frameOf(schemas.reports, entries, {
    report: ({ id }) => id,
    issuer: ({ identity }) => identity.issuer,
    rank: ({ identity }) => identity.rank,
    kind: ({ identity }) => identity.kind,
    division_code: ({ identity }) => identity.divisionCode,
    province: ({ identity }) => identity.province,
    year: ({ identity }) => identity.year,
    period_start: ({ identity }) => identity.period?.start ?? null,
    period_end: ({ identity }) => identity.period?.end ?? null,
    covers: ({ identity }) => identity.covers,
    era: ({ eras }) => eras.length === 0 ? null : eras.join("+"),
    document_number: ({ identity }) => identity.documentNumber,
    title: ({ identity }) => identity.title,
    method: ({ method }) => method,
    coverage: ({ coverage }) => coverage,
    canonical: ({ canonical }) => canonical,
    source_file: ({ source }) => source?.name ?? null,
    source_url: ({ sourceUrl }) => sourceUrl,
    sha256: ({ source }) => source?.sha256 ?? null,
    encoding: ({ source }) => source?.encoding ?? null,
    characters: ({ characters }) => characters,
    figure_count: ({ figures }) => figures.length,
    finding_count: ({ findings }) => findings.length,
  });
}
