import { frameOf, pick, recordsOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Codebook } from "@/codebook/mod.ts";

/**
 * The share of reports that state each theme: a frame with the columns `theme`, `kind` (str),
 * `telling` (i32, reports that state it at least once), `reports` (i32, reports that were read for
 * it) and `share` (f64, telling / reports), in the order of `themes.csv`.
 *
 * Read for a problem are the reports in which a part on problems was found, for an improvement
 * those with a part on improvements: a report without such a part says nothing about any of them. A
 * kind for which no report was read has no rows. A report counts once however often it states a
 * theme.
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
  const parts = recordsOf(sections, pick(schemas.sections, "report", "part"), "sections");
  const readFor = {
    problem: new Set(parts.filter(({ part }) => part === "problems").map(({ report }) => report)),
    improvement: new Set(
      parts.filter(({ part }) => part === "improvements").map(({ report }) => report),
    ),
  };
  const pairs = recordsOf(coded, pick(schemas.codedThemes, "report", "theme"), "coded themes");
  const byTheme = Map.groupBy(pairs, ({ theme }) => theme);
  const rows = [...themes.values()].map(({ id: theme, kind }) => {
    const telling = new Set(byTheme.get(theme)?.map(({ report }) => report)).size;
    const reports = readFor[kind].size;
    return { theme, kind, telling, reports, share: telling / reports };
  });
  return frameOf(schemas.themeShares, rows.filter(({ reports }) => reports > 0));
}
