import pl, { type DataFrame } from "nodejs-polars";
import type { Codebook } from "@/codebook/mod.ts";
import { rowsFrame } from "./_rows_frame.ts";

/**
 * The share of reports that tell each theme: a frame with the columns `theme`, `kind` (str), `telling`
 * (i32, reports that tell it at least once), `reports` (i32, reports that were read for it) and `share`
 * (f64, telling / reports), in the order of `themes.csv`.
 *
 * Read for a problem are the reports in which a part on problems was found, for an improvement those with
 * a part on improvements: a report without such a part says nothing about any of them. A kind for which no
 * report was read has no rows. A report counts once however often it tells a theme.
 *
 * `coded` is the frame of `codedThemes`, `sections` that of `problemSections`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { themeShares } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const sections = pl.DataFrame({ report: ["a-2018", "b-2018"], part: ["problems", "problems"] });
 * const coded = pl.DataFrame({ report: ["a-2018", "a-2018"], theme: ["problem.staff", "problem.staff"] });
 * const [staff] = themeShares(coded, sections, loadCodebook()).toRecords();
 * assertEquals(staff, { theme: "problem.staff", kind: "problem", telling: 1, reports: 2, share: 0.5 });
 * ```
 */
export function themeShares(
  coded: DataFrame,
  sections: DataFrame,
  { themes }: Pick<Codebook, "themes">,
): DataFrame {
  const parts = sections.select("report", "part").toRecords();
  const readFor = {
    problem: new Set(parts.filter(({ part }) => part === "problems").map(({ report }) => report)),
    improvement: new Set(
      parts.filter(({ part }) => part === "improvements").map(({ report }) => report),
    ),
  };
  const told = Map.groupBy(coded.select("report", "theme").toRecords(), ({ theme }) => theme);
  const rows = [...themes.values()].map(({ id: theme, kind }) => {
    const telling = new Set(told.get(theme)?.map(({ report }) => report)).size;
    const reports = readFor[kind].size;
    return { theme, kind, telling, reports, share: telling / reports };
  });
  return rowsFrame(COLUMNS, rows.filter(({ reports }) => reports > 0));
}

const COLUMNS = {
  theme: pl.String,
  kind: pl.String,
  telling: pl.Int32,
  reports: pl.Int32,
  share: pl.Float64,
};
