import {
  bool,
  frameOf,
  lazyOf,
  pick,
  type RecordOf,
  recordsOf,
  requireColumns,
  schemas,
} from "@/frame/mod.ts";
import { compareText, mayBeEqual } from "@/model/mod.ts";
import pl, { type DataFrame, type LazyDataFrame } from "nodejs-polars";
import { isOneOf } from "../_is_one_of.ts";

/**
 * The figures to which two readers give different values: coders, by `coded_by` of their files, and
 * the parser (`parsed`, or `ocr` where it read pictures). Takes the frames `figures` and `reports`;
 * of the reports read only the canonical ones count, and of a figure that one coder gives twice the
 * first. Its columns and what they mean: `schemas.coderDisagreements`, in `lib/frame/schemas/`.
 *
 * Two values that can be one number agree, as for the finding `tabulate.coded_differs`: 100余 and 112,
 * 35.6万 and 356,021 (`mayBeEqual`). Cells of one reader only, and blank ones, are not in it.
 *
 * @example
 * ```ts
 * import { agreements, load } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const folder = await Deno.makeTempDir();
 * const write = (name: string, text: string) => Deno.writeTextFile(`${folder}/${name}`, text);
 * await Deno.mkdir(`${folder}/codings`);
 * await Deno.mkdir(`${folder}/reports`);
 * await write("reports/a.txt", "杭州市2017年政府信息公开年报\n2017年,全市收到信息公开申请27件。");
 * const head = "issuer,rank,kind,province,year,code,value,qualifier,source_url,form,coverage,coded_by\n";
 * const row = (value: number, by: string) =>
 *   `杭州市人民政府,,,,2017,applications.received,${value},exact,https://example.org/,narrative,whole,${by}\n`;
 * await write("codings/li.csv", head + row(27, "李"));
 * await write("codings/wang.csv", head + row(72, "王"));
 * const { figures, reports } = await load({
 *   reports: `${folder}/reports`,
 *   coded: `${folder}/codings`,
 * });
 * const rows = agreements.coderDisagreements(figures, reports)
 *   .select("first_by", "first", "second_by", "second", "quote").rows();
 * assertEquals(rows, [
 *   ["parsed", 27, "王", 72, "收到信息公开申请27件"],
 *   ["李", 27, "王", 72, null],
 * ]);
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export function coderDisagreements(
  figures: DataFrame | LazyDataFrame,
  reports: DataFrame,
): DataFrame {
  const readings = [...readingsOf(ofCodedIssuers(lazyOf(figures, "figures")), reports)];
  const pairs = readings.flatMap((first, index) =>
    readings.slice(index + 1).map((second) => [first, second] as const)
  );
  const rows = pairs.flatMap(([[firstBy, first], [secondBy, second]]) => {
    return Array.from(first, ([cell, { report, issuer, year, code, value, quote, ...row }]) => {
      const other = second.get(cell);
      if (other === undefined || mayBeEqual({ ...row, value }, other)) return [];
      const values = { first: value, second: other.value };
      return [{
        report,
        issuer,
        year,
        code,
        quote,
        first_by: firstBy,
        second_by: secondBy,
        ...values,
      }];
    }).flat();
  });
  return frameOf(schemas.coderDisagreements, rows.toSorted(byReport));
}

const FIGURE = pick(
  schemas.figures,
  "report",
  "issuer",
  "year",
  "data_year",
  "code",
  "scope",
  "applicant",
  "value",
  "unit",
  "qualifier",
  "printed",
  "preferred",
  "method",
  "rule",
  "quote",
);

type Reading = ReadonlyMap<string, RecordOf<typeof FIGURE>>;

/** Only an issuer that was coded can have two readers. */
function ofCodedIssuers(figures: LazyDataFrame): DataFrame {
  const coded = figures.filter(pl.col("method").eq(pl.lit("coded"))).select("issuer").unique();
  const issuers = coded.dropNulls().collectSync().getColumn("issuer").toArray().map(String);
  return requireColumns(figures, FIGURE, "figures").filter(isOneOf("issuer", issuers))
    .collectSync();
}

/** What each reader gives, by issuer, year and code; the parser first. */
function readingsOf(figures: DataFrame, reports: DataFrame): ReadonlyMap<string, Reading> {
  const canonical = new Set(
    recordsOf(reports, { ...pick(schemas.reports, "report"), canonical: bool }, "reports")
      .filter((row) => row.canonical).map((row) => row.report),
  );
  const rows = recordsOf(figures, FIGURE, "figures").filter((row) =>
    row.issuer !== null && row.year !== null && row.scope === "all" && row.applicant === "total" &&
    row.data_year === row.year &&
    (row.method === "coded" || row.preferred && canonical.has(row.report))
  );
  const readers = Map.groupBy(rows, ({ method, rule }) => method === "coded" ? rule : method);
  return new Map(Array.from(readers, ([by, own]) => [
    by,
    new Map(own.toReversed().map((row) => [`${cellOf(row)}\n${row.code}`, row])),
  ]));
}

function cellOf({ issuer, year }: RecordOf<typeof FIGURE>): string {
  return `${issuer}-${year}`;
}

function byReport(
  a: { readonly issuer: string | null; readonly year: number | null; readonly code: string },
  b: typeof a,
): number {
  return compareText(a.issuer ?? "", b.issuer ?? "") || (a.year ?? 0) - (b.year ?? 0) ||
    compareText(a.code, b.code);
}
