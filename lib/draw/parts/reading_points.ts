import { indicatorLabel, termLabel } from "@/codebook/mod.ts";
import {
  f64,
  i32,
  oneOf,
  pick,
  type RecordOf,
  recordsOf,
  requireColumns,
  schemas,
  str,
} from "@/frame/mod.ts";
import { type Qualifier, wordsIn } from "@/model/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import type { DrawOptions } from "../options.ts";
import { count } from "./tooltip.ts";

/** A figure as a point of the chart. */
export type ReadingPoint = ReturnType<typeof readingPoints>[number];

/** A figure with a place and a value. */
const PLACED = {
  ...pick(schemas.figures, "report", "code", "unit", "qualifier"),
  ...pick(schemas.figures, "scope", "applicant", "preferred"),
  value: f64,
  where: oneOf("narrative", "table"),
  span_start: i32,
  quote: str,
};

type PlacedFigure = RecordOf<typeof PLACED>;

/** An indicator whose value is of a part of what the report covers. */
const SCOPED = {
  zh: (label: string, scope: string) => `${label}（${scope}）`,
  en: (label: string, scope: string) => `${label} (${scope})`,
} as const;

/** The figures of a report in the order of their places, each with the values taken of its indicator. */
export function readingPoints(figures: DataFrame, report: string, options: DrawOptions) {
  const placed = requireColumns(figures, PLACED, "figures");
  const rows = recordsOf(placed.filter(isDrawn(report)).sort("span_start"), PLACED, "figures");
  const scoped = wordsIn(SCOPED, options.lang);
  const labelOf = ({ code, scope }: PlacedFigure) => {
    const label = indicatorLabel(code, options);
    return scope === "all" ? label : scoped(label, termLabel("scope", scope, options));
  };
  const taken = Map.groupBy(rows.filter(({ preferred }) => preferred), labelOf);
  return rows.map((row) => ({
    code: row.code,
    label: labelOf(row),
    place: row.span_start,
    value: valueOf(row),
    beside: (taken.get(labelOf(row)) ?? []).map(valueOf).join("; "),
    where: termLabel("where", row.where, options),
    preferred: row.preferred,
    quote: row.quote,
  }));
}

/** Figures with a place and a value; of the columns of table 3 the one over all applicants. */
function isDrawn(report: string) {
  return pl.col("report").eq(pl.lit(report))
    .and(pl.col("applicant").eq(pl.lit("total")))
    .and(pl.col("value").isNotNull())
    .and(pl.col("span_start").isNotNull());
}

/** In the codebook's unit, so that no character of the report is missing in the font. */
function valueOf({ qualifier, value, unit }: PlacedFigure): string {
  return SIGNS[qualifier] + count(value) + (unit === "%" ? "%" : "");
}

const SIGNS: Readonly<Record<Qualifier, string>> = {
  exact: "",
  at_least: "≥ ",
  about: "≈ ",
  below: "< ",
};
