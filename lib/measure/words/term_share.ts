import { frameOf, i32, pick, recordsOf, requireColumns, schemas, str } from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { wilson } from "../wilson.ts";

/**
 * How many reports of each year use a term: `term` (str), `year`, `reports` (how many use it), `n`
 * (how many there are, i32), `share`, `lower` and `upper` (f64), in the order of `chosen` and of
 * the years.
 *
 * share = reports / n, with the Wilson 95 % interval of a process behind the year's reports, each
 * taken as a separate draw. Counted are reports with words; those that state no year have no row. A
 * year without reports has no row either: nothing is known of it.
 *
 * `terms` and `reports` are the frames of those names.
 *
 * @example
 * ```ts
 * import { words } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const terms = pl.DataFrame({ report: ["a", "b"], term: ["微信", "公开"], count: [2, 9] });
 * const reports = pl.DataFrame({ report: ["a", "b"], year: [2016, 2016] });
 * const [row] = words.termShare(terms, reports, ["微信"]).toRecords();
 * assertEquals([row?.reports, row?.n, row?.share], [1, 2, 0.5]);
 * ```
 */
export function termShare(
  terms: DataFrame,
  reports: DataFrame,
  chosen: readonly string[],
): DataFrame {
  const used = requireColumns(terms, USED, "terms");
  const worded = new Set(used.getColumn("report").unique());
  const rows = recordsOf(used.filter(pl.col("term").isIn([...chosen])), USED, "terms");
  const users = Map.groupBy(rows, ({ term }) => term);
  const dated = recordsOf(
    requireColumns(reports, DATED, "reports").filter(pl.col("year").isNotNull()),
    DATED,
    "reports",
  ).filter(({ report }) => worded.has(report));
  const years = [...Map.groupBy(dated, ({ year }) => year)].sort(([a], [b]) => a - b);
  return frameOf(
    schemas.termShare,
    chosen.flatMap((term) => {
      const own = new Set(users.get(term)?.map(({ report }) => report));
      return years.map(([year, group]) => {
        const n = group.length;
        const using = group.filter(({ report }) => own.has(report)).length;
        return { term, year, reports: using, n, share: using / n, ...wilson(using, n) };
      });
    }),
  );
}

const USED = pick(schemas.terms, "report", "term");
const DATED = { report: str, year: i32 };
