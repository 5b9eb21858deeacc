import {
  frameOf,
  i32,
  pick,
  type RecordOf,
  recordsOf,
  requireColumns,
  schemas,
  str,
} from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

/**
 * What a corpus has of an issuer and year: `present`; `reissued`, in several versions that differ;
 * `partial`, of which only the opening was read, or that gave no figure; `missing`, a year without
 * a report between the first and the last of the issuer.
 */
export type Availability = "present" | "reissued" | "partial" | "missing";

/**
 * Which years of each issuer a corpus holds: a row for each year from the issuer's first report to
 * its last.
 *
 * Its columns and what they mean: `schemas.availabilityMatrix`, in `lib/frame/schemas/`.
 *
 * Takes the frame `reports`, without its rows that have no issuer or year. Nothing is said of the
 * years before an issuer's first report and after its last: whether there was one to publish is not
 * known. An issuer under two names is two issuers. An empty frame has the same columns.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { availabilityMatrix } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const reports = pl.DataFrame({
 *   report: ["a-2016", "a-2018"],
 *   issuer: ["甲县人民政府", "甲县人民政府"],
 *   rank: ["county", "county"],
 *   kind: ["government", "government"],
 *   province: ["浙江", "浙江"],
 *   year: [2016, 2018],
 *   method: ["parsed", "parsed"],
 *   coverage: ["whole", "whole"],
 *   canonical: [true, true],
 *   sha256: ["0a", "0b"],
 *   figure_count: [12, 0],
 * });
 * const states = availabilityMatrix(reports).select("year", "state").toRecords();
 * assertEquals(states, [
 *   { year: 2016, state: "present" },
 *   { year: 2017, state: "missing" },
 *   { year: 2018, state: "partial" },
 * ]);
 * ```
 */
export function availabilityMatrix(reports: DataFrame): DataFrame {
  const placed = requireColumns(reports, PLACED, "reports")
    .filter(pl.col("issuer").isNotNull().and(pl.col("year").isNotNull()))
    .sort(["issuer", "year", "report"]);
  const byIssuer = Map.groupBy(recordsOf(placed, PLACED, "reports"), ({ issuer }) => issuer);
  return frameOf(schemas.availabilityMatrix, [...byIssuer.values()].flatMap(yearsOf));
}

/** A report with issuer and year. */
const PLACED = {
  ...pick(schemas.reports, "report", "rank", "kind", "province", "method", "coverage"),
  ...pick(schemas.reports, "canonical", "sha256", "figure_count"),
  issuer: str,
  year: i32,
};

type Placed = RecordOf<typeof PLACED>;

type IssuerYear = RecordOf<typeof schemas.availabilityMatrix>;

/** The years of one issuer, whose reports are sorted by year. */
function yearsOf(reports: readonly Placed[]): IssuerYear[] {
  const byYear = Map.groupBy(reports, ({ year }) => year);
  const first = reports[0]!.year;
  const last = reports.at(-1)!.year;
  const stated = (column: "rank" | "kind" | "province") =>
    reports.find((report) => report[column] !== null)?.[column] ?? null;
  const issuer = {
    issuer: reports[0]!.issuer,
    rank: stated("rank"),
    kind: stated("kind"),
    province: stated("province"),
  };
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    ...issuer,
    year: first + index,
    ...holdingOf(byYear.get(first + index) ?? []),
  }));
}

/** What the corpus has of one year. */
function holdingOf(
  reports: readonly Placed[],
): Omit<IssuerYear, "issuer" | "rank" | "kind" | "province" | "year"> {
  const used = reports.find(({ canonical }) => canonical) ?? reports[0];
  if (used === undefined) {
    const nothing = { report: null, method: null, coverage: null, figure_count: null };
    return { state: "missing", versions: 0, ...nothing };
  }
  const { report, method, coverage, figure_count } = used;
  const versions = versionsOf(reports);
  return { state: stateOf(used, versions), report, method, coverage, versions, figure_count };
}

function stateOf({ coverage, figure_count }: Placed, versions: number): Availability {
  if (coverage === "opening" || figure_count === 0) return "partial";
  return versions > 1 ? "reissued" : "present";
}

/** Files that differ; without files, the figures coded from pages are one version. */
function versionsOf(reports: readonly Placed[]): number {
  const files = reports.filter(({ method }) => method !== "coded");
  return Math.max(1, new Set(files.map(({ sha256, report }) => sha256 ?? report)).size);
}
