import { compareText, extent } from "@/model/mod.ts";
import {
  frameOf,
  i32,
  pick,
  type RecordOf,
  recordsOf,
  requireColumns,
  schemas,
} from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { issuerOf } from "./_groups.ts";
import { isWhole } from "./_is_whole.ts";
import { sum } from "./_sums.ts";

/** Options of {@linkcode totals}. */
export interface TotalsOptions {
  /** The years that the balanced panel must have, both included; default: those of each group. */
  readonly years?: readonly [number, number];
}

/**
 * Sums of counts over the reports of a year, for bodies of one rank and kind: once over all
 * reports, and once over the balanced panel, that is over the issuers that have a value in every
 * year. The first rises and falls with who is in the folder, the second with what the same bodies
 * state.
 *
 * Its columns and what they mean: `schemas.totals`, in `lib/frame/schemas/`.
 *
 * A year without a report has no row in `all`; where no issuer has every year from the first to the
 * last, `balanced` has no rows. A balanced sum has a summand for each of its issuers in each year,
 * or is not given. Bodies of different rank or kind are never joined, since a province's report
 * counts its counties in: what one report states of an issuer holds for its others, and reports
 * whose rank or kind is not stated are in no sum. Nor are those of which only the opening was read
 * (`coverage`), as in {@linkcode quantiles}.
 *
 * Takes rows of counts from the frame `measures`. Throws a `RangeError` for a share or a ratio,
 * which has no sum, and for two reports of one issuer and year: `canonicalFigures` leaves one.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { totals } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const measures = pl.DataFrame({
 *   report: ["a-2014", "a-2015", "b-2015"],
 *   issuer: ["甲县", "甲县", "乙县"],
 *   rank: ["county", "county", "county"],
 *   kind: ["government", "government", "government"],
 *   year: [2014, 2015, 2015],
 *   measure: ["volume", "volume", "volume"],
 *   component: ["applications.received", "applications.received", "applications.received"],
 *   value: [4, 5, 60],
 *   basis: ["applications.received", "applications.received", "applications.received"],
 *   denominator: [null, null, null],
 *   method: ["parsed", "parsed", "coded"],
 * });
 * const sums = totals(measures).select("panel", "year", "value", "reports").toRecords();
 * assertEquals(sums, [
 *   { panel: "all", year: 2014, value: 4, reports: 1 },
 *   { panel: "all", year: 2015, value: 65, reports: 2 },
 *   { panel: "balanced", year: 2014, value: 4, reports: 1 },
 *   { panel: "balanced", year: 2015, value: 5, reports: 1 },
 * ]);
 * ```
 */
export function totals(measures: DataFrame, { years }: TotalsOptions = {}): DataFrame {
  const dated = requireColumns(measures.filter(isWhole(measures)), COUNTED, "measures")
    .filter(pl.col("year").isNotNull().and(pl.col("value").isNotNull()))
    .sort(["measure", "component", "year"]);
  const counted = recordsOf(dated, COUNTED, "measures");
  checkCounts(counted);
  const groups = Map.groupBy(withToldBodies(counted), bodyOf);
  return frameOf(
    schemas.totals,
    [...groups.values()].flatMap((rows) => [
      ...sumsOf("all", rows),
      ...sumsOf("balanced", balanced(rows, years)),
    ]),
  );
}

/** A value of a report with a year. */
const COUNTED = {
  ...pick(schemas.measures, "report", "issuer", "rank", "kind", "method", "measure", "component"),
  ...pick(schemas.measures, "denominator", "value", "basis"),
  year: i32,
};

type Counted = RecordOf<typeof COUNTED>;

function checkCounts(rows: readonly Counted[]): void {
  const seen = new Set<string>();
  for (const row of rows) {
    if (row.denominator !== null) {
      throw new RangeError(`Cannot sum up "${row.measure}": it is not a count`);
    }
    if (row.issuer === null) continue;
    const key = [row.measure, row.component, row.issuer, row.year].join("\n");
    if (seen.has(key)) {
      throw new RangeError(`Cannot sum up ${row.issuer} ${row.year}: it has several reports`);
    }
    seen.add(key);
  }
}

/** The rows whose rank and kind this or another report of the issuer states, sorted by them. */
function withToldBodies(rows: readonly Counted[]): readonly Counted[] {
  const stated = (column: "rank" | "kind") =>
    new Map(
      rows.filter((row) => row.issuer !== null && row[column] !== null)
        .map((row) => [row.issuer, row[column]]),
    );
  const [ranks, kinds] = [stated("rank"), stated("kind")];
  return rows
    .map((row) => ({
      ...row,
      rank: row.rank ?? ranks.get(row.issuer) ?? null,
      kind: row.kind ?? kinds.get(row.issuer) ?? null,
    }))
    .filter(({ rank, kind }) => rank !== null && kind !== null)
    .toSorted((a, b) => compareText(bodyOf(a), bodyOf(b)));
}

function bodyOf({ measure, component, rank, kind }: Counted): string {
  return [measure, component, rank, kind].join("\n");
}

/** The rows of the issuers that have one in every year. */
function balanced(rows: readonly Counted[], years: TotalsOptions["years"]): readonly Counted[] {
  const stated = rows.map(({ year }) => year);
  const [first, last] = years ?? extent(stated);
  const within = rows.filter(({ issuer, year }) =>
    issuer !== null && first <= year && year <= last
  );
  const complete = Map.groupBy(within, ({ issuer }) => issuer);
  return within.filter(({ issuer }) => complete.get(issuer)?.length === last - first + 1);
}

function sumsOf(panel: "all" | "balanced", rows: readonly Counted[]) {
  const panelIssuers = new Set(rows.map(issuerOf)).size;
  return [...Map.groupBy(rows, ({ year }) => year)].map(([year, ofYear]) => ({
    ...groupOf(ofYear[0]!),
    panel,
    year,
    value: sum(ofYear.map(({ value }) => value)),
    reports: ofYear.length,
    issuers: new Set(ofYear.map(issuerOf)).size,
    coded: ofYear.filter(({ method }) => method === "coded").length,
    panel_issuers: panelIssuers,
    basis: [...new Set(ofYear.flatMap(({ basis }) => basis.split("|")))].join("|"),
  }));
}

function groupOf({ measure, component, rank, kind }: Counted) {
  return { measure, component, rank, kind };
}
