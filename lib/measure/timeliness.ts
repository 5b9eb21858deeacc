import { frameOf, nullable, pick, type RecordOf, recordsOf, schemas, str } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";

/**
 * Whether reports were published by their deadline, where the date of publication is known: one row a
 * report. Takes the frame `reports` with a column `published` (str) of ISO dates that the researcher
 * collected: reports do not state when they were published, the date at their end is when they were
 * written, and `retrieved` is when somebody saved them.
 *
 * Reports were due by 31 March of the year after. Since the Regulations of 2019, departments and
 * vertical agencies are due by 31 January, governments still by 31 March (article 49): for the reports
 * of 2019, due in 2020, on. Without kind or year there is no deadline.
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

function deadlineOf({ kind, year }: RecordOf<typeof PUBLISHED>): string | null {
  if (kind === null || year === null) return null;
  const isEarly = year >= REVISED && (kind === "department" || kind === "vertical");
  return `${year + 1}-${isEarly ? "01-31" : "03-31"}`;
}

function dayOf(date: string): number {
  const day = Date.parse(`${date}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(day || 0).toISOString().startsWith(date)) {
    return day;
  }
  throw new RangeError(`Cannot read "${date}": it is not an ISO date, as 2020-03-31`);
}
