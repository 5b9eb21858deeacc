import { frameOf, nullable, pick, type RecordOf, recordsOf, schemas, str } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";

/**
 * Whether reports were published by their deadline, where the date of publication is known: one row a
 * report. Takes the frame `reports` with a column `published` (str) of ISO dates that the researcher
 * collected: reports do not state when they were published, the date at their end is when they were
 * written, and `retrieved` is when somebody saved them.
 *
 * The Regulations of 2007 have all bodies publish by 31 March of the year after (article 31). Those of
 * 2019, for the reports of 2019, due in 2020, on, have departments of governments from county level up
 * publish by 31 January, and these governments by 31 March (article 49); vertical agencies are taken
 * for departments. Article 49 names neither townships nor zones: there, and where kind, level or year
 * is not known, there is no deadline.
 *
 * Its columns and what they mean: `schemas.timeliness`, in `lib/frame/schemas/`. Throws a
 * `RangeError` for a date that is not an ISO date.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { timeliness } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const reports = pl.DataFrame({
 *   report: ["a", "b"],
 *   issuer: ["甲县人民政府", "甲县教育局"],
 *   rank: ["county", "county"],
 *   kind: ["government", "department"],
 *   year: [2019, 2019],
 *   published: ["2020-03-31", "2020-02-02"],
 * });
 * const dates = timeliness(reports).select("deadline", "days", "on_time").rows();
 * assertEquals(dates, [["2020-03-31", 0, true], ["2020-01-31", 2, false]]);
 * ```
 */
export function timeliness(reports: DataFrame): DataFrame {
  const rows = recordsOf(reports, PUBLISHED, "reports").map((row) => {
    const deadline = deadlineOf(row);
    const days = deadline === null || row.published === null
      ? null
      : (dayOf(row.published) - dayOf(deadline)) / 86_400_000;
    return { ...row, deadline, days, on_time: days === null ? null : days <= 0 };
  });
  return frameOf(schemas.timeliness, rows);
}

const PUBLISHED = {
  ...pick(schemas.timeliness, "report", "issuer", "rank", "kind", "year"),
  published: nullable(str),
};

/** The first reports that the Regulations of 2019 concern. */
const REVISED = 2019;

/** The first reports that there were, of May to December. */
const FIRST = 2008;

const GOVERNMENTS: readonly (string | null)[] = ["province", "prefecture", "county"];

function deadlineOf({ rank, kind, year }: RecordOf<typeof PUBLISHED>): string | null {
  if (year === null || year < FIRST) return null;
  if (year < REVISED) return `${year + 1}-03-31`;
  if (rank === "township") return null;
  if (kind === "department" || kind === "vertical") return `${year + 1}-01-31`;
  return kind === "government" && GOVERNMENTS.includes(rank) ? `${year + 1}-03-31` : null;
}

function dayOf(date: string): number {
  const day = Date.parse(`${date}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(day || 0).toISOString().startsWith(date)) {
    return day;
  }
  throw new RangeError(`Cannot read "${date}": it is not an ISO date, as 2020-03-31`);
}
