import type { DataFrame } from "nodejs-polars";
import type { Entry, EntryFigure } from "./_entry.ts";
import { frameOf } from "./_frame_of.ts";
import { schemas } from "./schemas.ts";

/** The frame `figures`: the figures of each entry, in the order given. */
export function figuresFrame(entries: readonly Entry[]): DataFrame {
  const rows = entries.flatMap((entry) => entry.figures.map((figure): Row => [entry, figure]));
  return frameOf(schemas.figures, rows, {
    report: ([{ id }]) => id,
    issuer: ([{ identity }]) => identity.issuer,
    rank: ([{ identity }]) => identity.rank,
    kind: ([{ identity }]) => identity.kind,
    division_code: ([{ identity }]) => identity.divisionCode,
    province: ([{ identity }]) => identity.province,
    year: ([{ identity }]) => identity.year,
    code: ([, figure]) => figure.code,
    value: ([, figure]) => figure.value,
    unit: ([, figure]) => figure.unit,
    state: ([, figure]) => figure.state,
    qualifier: ([, figure]) => figure.qualifier,
    scope: ([, figure]) => figure.scope,
    applicant: ([, figure]) => figure.applicant,
    data_year: ([{ identity }, figure]) => figure.dataYear ?? identity.year,
    printed: ([, figure]) => figure.printed,
    where: ([, figure]) => figure.where,
    section: ([, figure]) => figure.section,
    rule: ([, figure]) => figure.rule,
    span_start: ([, { span }]) => span?.start ?? null,
    span_end: ([, { span }]) => span?.end ?? null,
    page: ([, { span }]) => span?.page ?? null,
    quote: ([, figure]) => figure.quote,
    context: ([, figure]) => figure.context,
    preferred: ([, figure]) => figure.preferred,
    method: ([{ method }]) => method,
    coverage: ([, figure]) => figure.coverage,
    source_url: ([, figure]) => figure.sourceUrl,
  });
}

type Row = readonly [Entry, EntryFigure];
