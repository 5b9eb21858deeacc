import { type Codebook, findIndicator, ownCodebook } from "@/codebook/mod.ts";
import {
  checkFrame,
  frameOf,
  i32,
  pick,
  type RecordOf,
  recordsOf,
  schemas,
  str,
} from "@/frame/mod.ts";
import { compareText, oneOf } from "@/model/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

/** The frames that a series is made of; without `files`, refused files are not in it. */
export interface SeriesFrames {
  readonly reports: DataFrame;
  readonly figures: DataFrame;
  readonly files?: DataFrame;
}

/** Options of {@linkcode series}. */
export interface SeriesOptions {
  /** Default: `all`. */
  readonly scope?: RecordOf<typeof schemas.series>["scope"];
  /** Default: `total`; else an id, as `natural_person`. */
  readonly applicant?: string;
  /** Default: the project's own. */
  readonly codebook?: Pick<Codebook, "indicators">;
}

/**
 * One indicator over the years: a row for each canonical report, by issuer and year, whether it states
 * the indicator or not, and one for each refused file. Of its figures the preferred one about the
 * report's own year is taken. Columns: `schemas.series`.
 *
 * What a report says of an indicator stays distinct in `state`: a number (`stated`, `derived`,
 * `corrected`), none in words (`zero`, with the value 0), a cell without a number (`blank`, `slash`,
 * `not_asked`, `unreadable`), nothing that was found (`absent`), a file that cannot be read (`refused`).
 *
 * The indicator is given by id or label. Throws a `RangeError` for another, with the nearest, and for
 * kinds of applicants that no figure has.
 *
 * @example
 * ```ts
 * import { load, series } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const frames = await load({ reports: "data/reports" });
 * const received = series(frames, "收到申请数");
 * assertEquals(received.height, frames.reports.height);
 * assertEquals(received.getColumn("code").toArray()[0], "applications.received");
 * ```
 */
export function series(
  { reports, figures, files }: SeriesFrames,
  code: string,
  { scope = "all", applicant = "total", codebook = ownCodebook() }: SeriesOptions = {},
): DataFrame {
  checkFrame(reports, "reports");
  const { id, unit } = findIndicator(code, codebook.indicators);
  oneOf(schemas.series.scope.values, scope, "take the series of scope");
  checkApplicant(figures, id, applicant);
  const asked = { code: id, scope, applicant } as const;
  const found = figureOf(figures, asked);
  const canonical = recordsOf(reports.filter(pl.col("canonical")), REPORT, "reports");
  const rows = canonical.map((row) => ({
    ...row,
    ...asked,
    ...found.get(row.report) ?? ABSENT,
    unit,
  }));
  return frameOf(
    schemas.series,
    [...rows, ...refused(files, rows).map((row) => ({ ...row, ...asked, unit }))].toSorted((a, b) =>
      compareText(a.issuer ?? "\uffff", b.issuer ?? "\uffff") || (a.year ?? 0) - (b.year ?? 0) ||
      compareText(a.report, b.report)
    ),
  );
}

const REPORT = {
  ...pick(schemas.reports, "report", "issuer", "rank", "kind", "division_code", "province", "year"),
  ...pick(schemas.reports, "method", "coverage"),
};

const FIGURE = pick(schemas.figures, "report", "value", "state", "qualifier", "quote");

const ABSENT = { value: null, state: "absent", qualifier: null, quote: null } as const;

/** The figure of each report; a report has one preferred figure of a code, scope and applicant. */
function figureOf(
  figures: DataFrame,
  asked: Readonly<Record<"code" | "scope" | "applicant", string>>,
) {
  const isAsked = Object.entries(asked).map(([column, value]) => pl.col(column).eq(pl.lit(value)));
  const own = pl.col("data_year").eq(pl.col("year")).fillNull(true);
  const rows = figures.filter(
    isAsked.reduce((all, each) => all.and(each), pl.col("preferred").and(own)),
  );
  return new Map(recordsOf(rows, FIGURE, "figures").map((row) => [row.report, row]));
}

function checkApplicant(figures: DataFrame, code: string, applicant: string): void {
  checkFrame(figures, "figures");
  const known = figures.filter(pl.col("code").eq(pl.lit(code))).getColumn("applicant").unique();
  const kinds = [...new Set(["total", ...known.toArray().map(String)])];
  oneOf(kinds, applicant, `take the series "${code}" of the applicants`);
}

/** The files that cannot be read, of an issuer and year of which no report was. */
function refused(
  files: DataFrame | undefined,
  rows: readonly Pick<RecordOf<typeof REPORT>, "issuer" | "year">[],
) {
  if (files === undefined) return [];
  const read = new Set(rows.map(({ issuer, year }) => `${year} ${issuer}`));
  const known = files.filter(
    pl.col("status").eq(pl.lit("refused")).and(pl.col("issuer").isNotNull())
      .and(pl.col("year").isNotNull()),
  );
  return recordsOf(known, FILE, "files")
    .filter(({ issuer, year }) => !read.has(`${year} ${issuer}`))
    .map(({ file, issuer, year }) => ({ ...NOTHING, report: file, issuer, year }));
}

const FILE = { ...pick(schemas.files, "file"), issuer: str, year: i32 };

const NOTHING = {
  ...ABSENT,
  state: "refused",
  ...{ rank: null, kind: null, division_code: null, province: null, method: null, coverage: null },
} as const;
