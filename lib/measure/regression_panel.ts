import { compareText, extent } from "@/model/mod.ts";
import type { Codebook } from "@/codebook/mod.ts";
import {
  f64,
  frameOf,
  i32,
  lazily,
  nullable,
  pick,
  type RecordOf,
  recordsOf,
  schemas,
  seriesOf,
  str,
} from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { checkLags } from "./_check_lags.ts";
import { indicatorVariables, measureVariables, type Variable } from "./_panel_variables.ts";

/** The frames that a panel is made of. */
export interface PanelFrames {
  readonly reports: DataFrame;
  readonly figures: DataFrame;
  readonly findings: DataFrame;
}

/** Options of {@linkcode regressionPanel}. */
export interface PanelOptions {
  /** Ids of indicators; `applications.received@natural_person` of one kind of applicants. */
  readonly indicators?: readonly string[];
  /** Ids of measures; each component has a column. */
  readonly measures?: readonly string[];
  /** How many years of lags a variable has, by the id that was asked for, as `{ volume: 2 }`. */
  readonly lags?: Readonly<Record<string, number>>;
  /** The years of the panel, both included; default: from the first to the last of the reports. */
  readonly years?: readonly [number, number];
  /** Whether only issuers with a report for each of the years are kept; default: all. */
  readonly balanced?: boolean;
}

/** What {@linkcode regressionPanel} makes. */
export interface RegressionPanel {
  /** One row an issuer and year: the columns of `schemas.regressionPanel`, then the variables. */
  readonly panel: DataFrame;
  /** One row a variable: `schemas.panelVariables`. */
  readonly variables: DataFrame;
}

/**
 * A panel ready for regression: one row an issuer and year, from the canonical reports that state
 * both, sorted by them; chosen indicators and measures as columns, with lags.
 *
 * Names of variables have at most 32 characters, so that Stata takes them, and depend on the id of
 * the variable alone; `variables` has their ids, units and labels. A lag is the value of the same
 * issuer so many years before, null where there is no report. A measure whose figures contradict the
 * report is null; `doubted` counts them. `balanced` says whether the issuer has a report for each
 * year. What a report does not state is null, never 0.
 *
 * Throws a `RangeError` for an unknown indicator or measure, for a lag of what was not asked for or by no
 * whole number of years, and where two variables have one name.
 *
 * @example
 * ```ts
 * import { load, loadCodebook, regressionPanel } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const frames = await load({ reports: "data/reports" }, codebook);
 * const { panel, variables } = regressionPanel(frames, codebook, {
 *   indicators: ["applications.received"],
 *   measures: ["disclosure_rate.all"],
 *   lags: { "applications.received": 1 },
 * });
 * const names = ["applications_received", "applications_received_l1", "disclosure_rate_all"];
 * assertEquals(variables.getColumn("name").toArray(), names);
 * assertEquals(panel.columns.slice(-3), names);
 * ```
 */
export function regressionPanel(
  frames: PanelFrames,
  codebook: Codebook,
  options: PanelOptions,
): RegressionPanel {
  const { reports, findings } = frames;
  const { indicators = [], measures = [], lags = {} } = options;
  checkLags(lags, [...indicators, ...measures]);
  const canonical = reports.filter(pl.col("canonical")).dropNulls(["issuer", "year"]);
  const own = lazily<"figures">(frames).figures
    .join(canonical.lazy(), { on: "report", how: "semi", maintainOrder: "left" });
  const chosen = [
    ...indicatorVariables(own, indicators, codebook),
    ...measureVariables(own, measures, codebook),
  ];
  const columns = chosen.flatMap((variable) => laggedBy(variable, options));
  checkNames(columns);
  const issuerYears = recordsOf(canonical, REPORTED, "reports");
  const rows = rowsOf(issuerYears, options);
  const reportOf = new Map(issuerYears.map((row) => [keyOf(row.issuer, row.year), row.report]));
  const flags = flagsOf(findings);
  const body = frameOf(
    schemas.regressionPanel,
    rows.map((row) => ({
      ...row,
      errors: flags(row.report, "error"),
      warnings: flags(row.report, "warning"),
      doubted: chosen.filter(({ doubted }) => doubted.has(row.report)).length,
    })),
  );
  const series = columns.map(({ name, lag, variable }) =>
    seriesOf(
      name,
      nullable(f64),
      rows.map(({ issuer, year }) =>
        variable.values.get(reportOf.get(keyOf(issuer, year - lag)) ?? "") ?? null
      ),
    )
  );
  return {
    panel: series.length === 0 ? body : body.withColumns(...series),
    variables: frameOf(schemas.panelVariables, columns.map(describe)),
  };
}

const REPORTED = {
  ...pick(schemas.reports, "report", "division_code", "province", "rank", "kind", "era"),
  ...pick(schemas.reports, "method", "coverage", "covers"),
  issuer: str,
  year: i32,
};

type IssuerYear = RecordOf<typeof REPORTED>;

function keyOf(issuer: string, year: number): string {
  return `${year} ${issuer}`;
}

interface PanelColumn {
  readonly name: string;
  readonly lag: number;
  readonly variable: Variable;
}

function laggedBy(variable: Variable, { lags = {} }: PanelOptions): PanelColumn[] {
  const years = Object.hasOwn(lags, variable.asked) ? lags[variable.asked]! : 0;
  return Array.from({ length: 1 + years }, (_, lag) => ({
    name: lag === 0 ? variable.name : `${variable.name}_l${lag}`,
    lag,
    variable,
  }));
}

function checkNames(columns: readonly PanelColumn[]): void {
  for (const [name, same] of Map.groupBy(columns, ({ name }) => name)) {
    const ids = [...new Set(same.map(({ variable }) => variable.id))];
    if (same.length > 1 || Object.hasOwn(schemas.regressionPanel, name)) {
      throw new RangeError(`Cannot make a panel: "${name}" would be ${ids.join(" and ")}`);
    }
  }
}

/** The issuers and years of the panel, by both; `balanced` says who has all years. */
function rowsOf(rows: readonly IssuerYear[], { years, balanced = false }: PanelOptions) {
  const stated = rows.map(({ year }) => year);
  const [first, last] = years ?? extent(stated);
  const within = rows.filter(({ year }) => first <= year && year <= last);
  const byIssuer = Map.groupBy(within, ({ issuer }) => issuer);
  return within
    .map((row) => ({ ...row, balanced: byIssuer.get(row.issuer)?.length === last - first + 1 }))
    .filter((row) => row.balanced || !balanced)
    .toSorted((a, b) => compareText(a.issuer, b.issuer) || a.year - b.year);
}

/** Counts the findings of a report by severity. */
function flagsOf(findings: DataFrame): (report: string, severity: string) => number {
  const flagged = recordsOf(findings, pick(schemas.findings, "report", "severity"), "findings");
  const counts = Map.groupBy(flagged, ({ report, severity }) => `${severity} ${report}`);
  return (report, severity) => counts.get(`${severity} ${report}`)?.length ?? 0;
}

function describe({ name, lag, variable }: PanelColumn) {
  const { id, unit, label } = variable;
  return {
    name,
    variable: id,
    lag,
    unit,
    label_zh: lag === 0 ? label("zh") : `${label("zh")}（滞后${lag}年）`,
    label_en: lag === 0 ? label("en") : `${label("en")} (lag ${lag})`,
  };
}
