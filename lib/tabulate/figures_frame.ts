import { frameOf, type RecordOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Entry, EntryFigure } from "./entry.ts";

/** The frame `figures`: the figures of each entry, in the order given. */
export function figuresFrame(entries: readonly Entry[]): DataFrame {
  const records = entries.flatMap((entry) =>
    entry.figures.map((figure) => recordOf(entry, figure))
  );
  return frameOf(schemas.figures, records);
}

function recordOf(entry: Entry, figure: EntryFigure): RecordOf<typeof schemas.figures> {
  const { identity } = entry;
  const { span } = figure;
  return {
    report: entry.id,
    issuer: identity.issuer,
    rank: identity.rank,
    kind: identity.kind,
    division_code: identity.divisionCode,
    province: identity.province,
    year: identity.year,
    code: figure.code,
    value: figure.value,
    unit: figure.unit,
    state: figure.state,
    qualifier: figure.qualifier,
    scope: figure.scope,
    applicant: figure.applicant,
    data_year: figure.dataYear ?? identity.year,
    printed: figure.printed,
    where: figure.where,
    section: figure.section,
    rule: figure.rule,
    span_start: span?.start ?? null,
    span_end: span?.end ?? null,
    page: span?.page ?? null,
    quote: figure.quote,
    context: figure.context,
    preferred: figure.preferred,
    method: figure.method,
    coverage: figure.coverage,
    source_url: figure.sourceUrl,
    confidence: figure.confidence ?? null,
  };
}
