import { frameOf, type RecordOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { MarkedEntry } from "./marked_entry.ts";

/** The frame `reports`: one row an entry, in the order given. */
export function reportsFrame(entries: readonly MarkedEntry[]): DataFrame {
  return frameOf(schemas.reports, entries.map(recordOf));
}

function recordOf(entry: MarkedEntry): RecordOf<typeof schemas.reports> {
  const { identity, eras, source, figures, findings } = entry;
  return {
    report: entry.id,
    issuer: identity.issuer,
    rank: identity.rank,
    kind: identity.kind,
    division_code: identity.divisionCode,
    province: identity.province,
    year: identity.year,
    period_start: identity.period?.start ?? null,
    period_end: identity.period?.end ?? null,
    covers: identity.covers,
    era: eras.length === 0 ? null : eras.join("+"),
    document_number: identity.documentNumber,
    title: identity.title,
    method: entry.method,
    coverage: entry.coverage,
    canonical: entry.canonical,
    source_file: source?.name ?? null,
    source_url: entry.sourceUrl,
    retrieved: source?.retrieved ?? null,
    sha256: source?.sha256 ?? null,
    encoding: source?.encoding ?? null,
    characters: entry.characters,
    figure_count: figures.length,
    finding_count: findings.length,
  };
}
