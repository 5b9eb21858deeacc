import { frameOf, recordsOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Codebook, Theme } from "@/codebook/mod.ts";
import { themeMatcher } from "./theme_matcher.ts";

/**
 * The themes that reports admit or announce, coded by sentence: a frame with a row for each report,
 * sentence and theme.
 *
 * Its columns and what they mean: `schemas.codedThemes`, in `lib/frame/schemas/`.
 *
 * `sections` is the frame of `problemSections`. Problems are sought where problems are admitted,
 * improvements where they are announced; a sentence may have several themes, or none of the
 * codebook's. {@linkcode themeMatcher} explains how words make a theme.
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
  const coded = recordsOf(sections, schemas.sections, "sections").flatMap((row) => {
    const kind: Theme["kind"] = row.part === "problems" ? "problem" : "improvement";
    return match(kind, row.text).map(({ theme, words }) => ({ ...row, kind, theme, words }));
  });
  return frameOf(schemas.codedThemes, coded);
}
