import pl, { type DataFrame } from "nodejs-polars";
import { type Codebook, themeMatcher } from "@/codebook/mod.ts";
import { rowsFrame } from "./_rows_frame.ts";

/**
 * The themes that reports confess or announce, coded by sentence: a frame with a row for each report,
 * sentence and theme.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report, section | str | |
 * | theme | str | id in `themes.csv` |
 * | kind | str | `problem` or `improvement` |
 * | words | str | the piece of the normalized sentence that tells the theme |
 * | sentence, span_start, span_end, page | i32 | where the sentence stands, as in `sentences` |
 * | quote | str | the sentence, literally |
 *
 * `sections` is the frame of `problemSections`. Problems are looked for where problems are confessed,
 * improvements where they are announced; a sentence may tell several themes, or none that the codebook
 * has. How words make a theme is told at `themeMatcher` of the room `codebook`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { codedThemes } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const sections = pl.DataFrame({
 *   report: ["a-2018"],
 *   section: ["六、存在的主要问题"],
 *   sentence: [40],
 *   part: ["problems"],
 *   text: ["一是部分单位人手不足"],
 *   span_start: [900],
 *   span_end: [910],
 *   page: [1],
 *   quote: ["一是部分单位人手不足"],
 * });
 * const coded = codedThemes(sections, loadCodebook()).select("theme", "words").rows();
 * assertEquals(coded, [["problem.staff", "人手不足"]]);
 * ```
 */
export function codedThemes(
  sections: DataFrame,
  { themes, themeSigns }: Pick<Codebook, "themes" | "themeSigns">,
): DataFrame {
  const match = themeMatcher([...themes.values()], themeSigns);
  const rows = sections.toRecords() as unknown as SectionRow[];
  const coded = rows.flatMap((row) => {
    const kind = row.part === "problems" ? "problem" : "improvement";
    return match(kind, row.text).map(({ theme, words }) => ({ ...row, kind, theme, words }));
  });
  return rowsFrame(COLUMNS, coded);
}

const COLUMNS = {
  report: pl.String,
  theme: pl.String,
  kind: pl.String,
  section: pl.String,
  sentence: pl.Int32,
  words: pl.String,
  span_start: pl.Int32,
  span_end: pl.Int32,
  page: pl.Int32,
  quote: pl.String,
};

interface SectionRow {
  readonly report: string;
  readonly section: string | null;
  readonly sentence: number;
  readonly part: "problems" | "improvements";
  readonly text: string;
  readonly span_start: number;
  readonly span_end: number;
  readonly page: number | null;
  readonly quote: string;
}
