import { compareText, extent } from "@/model/mod.ts";
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
 * `partial`, of which only the opening was read, or that gave no figure; `refused`, a file that is there
 * and cannot be read; `missing`, a year without a report or file between the first and the last of the
 * issuer.
 */
export type Availability = "present" | "reissued" | "partial" | "refused" | "missing";

/**
 * Which years of each issuer a corpus holds: a row for each year from the issuer's first report, or
 * file that cannot be read, to its last.
 *
 * Its columns and what they mean: `schemas.availabilityMatrix`, in `lib/frame/schemas/`.
 *
 * Takes the frames `reports` and `files`, without their rows that have no issuer or year: a year whose
 * file was refused is not one without a report. Nothing is said of the
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
 * const files = pl.DataFrame({ status: ["refused"], issuer: ["甲县人民政府"], year: [2019] });
 * const states = availabilityMatrix(reports, files).select("year", "state").toRecords();
 * assertEquals(states, [
 *   { year: 2016, state: "present" },
 *   { year: 2017, state: "missing" },
 *   { year: 2018, state: "partial" },
 *   { year: 2019, state: "refused" },
 * ]);
 * ```
 */
export function availabilityMatrix(reports: DataFrame, files?: DataFrame): DataFrame {
  const placed = requireColumns(reports, PLACED, "reports").filter(IS_PLACED)
    .sort(["issuer", "year", "report"]);
  const byIssuer = Map.groupBy(recordsOf(placed, PLACED, "reports"), ({ issuer }) => issuer);
  const refused = files === undefined ? new Map<string, number[]>() : refusedYears(files);
  const issuers = [...new Set([...byIssuer.keys(), ...refused.keys()])].sort(compareText);
  return frameOf(
    schemas.availabilityMatrix,
    issuers.flatMap((issuer) =>
      yearsOf(issuer, byIssuer.get(issuer) ?? [], refused.get(issuer) ?? [])
    ),
  );
}

/** The years of the files that cannot be read, by issuer. */
function refusedYears(files: DataFrame): ReadonlyMap<string, number[]> {
  const refused = requireColumns(files, REFUSED, "files")
    .filter(pl.col("status").eq(pl.lit("refused")).and(IS_PLACED));
  const byIssuer = Map.groupBy(recordsOf(refused, REFUSED, "files"), ({ issuer }) => issuer);
  return new Map([...byIssuer].map(([issuer, own]) => [issuer, own.map(({ year }) => year)]));
}

const IS_PLACED = pl.col("issuer").isNotNull().and(pl.col("year").isNotNull());

/** A report with issuer and year. */
const PLACED = {
  ...pick(schemas.reports, "report", "rank", "kind", "province", "method", "coverage"),
  ...pick(schemas.reports, "canonical", "sha256", "figure_count"),
  issuer: str,
  year: i32,
};

/** A file with issuer and year. */
const REFUSED = { ...pick(schemas.files, "status"), issuer: str, year: i32 };

type Placed = RecordOf<typeof PLACED>;

type IssuerYear = RecordOf<typeof schemas.availabilityMatrix>;

/** The years of one issuer. */
function yearsOf(
  name: string,
  reports: readonly Placed[],
  refused: readonly number[],
): IssuerYear[] {
  const byYear = Map.groupBy(reports, ({ year }) => year);
  const years = [...byYear.keys(), ...refused];
  const [first, last] = extent(years);
  const stated = (column: "rank" | "kind" | "province") =>
    reports.find((report) => report[column] !== null)?.[column] ?? null;
  const issuer = {
    issuer: name,
    rank: stated("rank"),
    kind: stated("kind"),
    province: stated("province"),
  };
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    ...issuer,
    year: first + index,
    ...holdingOf(
      byYear.get(first + index) ?? [],
      refused.includes(first + index) ? "refused" : "missing",
    ),
  }));
}

/** What the corpus has of one year; without a report, it is in the state given. */
function holdingOf(
  reports: readonly Placed[],
  without: "refused" | "missing",
): Omit<IssuerYear, "issuer" | "rank" | "kind" | "province" | "year"> {
  const used = reports.find(({ canonical }) => canonical) ?? reports[0];
  if (used === undefined) {
    const nothing = { report: null, method: null, coverage: null, figure_count: null };
    return { state: without, versions: 0, ...nothing };
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
