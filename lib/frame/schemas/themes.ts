import { f64, i32, nullable, oneOf, type Schema, str } from "../column.ts";
import { THEME_KIND } from "./values.ts";

/**
 * `sections`, the frame of `problemSections`: one row a sentence, or a piece of one, that belongs
 * to a part.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report, section, sentence | | as in `sentences` |
 * | part | str | `problems` or `improvements` |
 * | text | str | the words of the sentence that belong to the part, normalized |
 * | span_start … quote | | of the sentence, as in `sentences` |
 */
export const sections = {
  report: str,
  section: nullable(str),
  sentence: i32,
  part: oneOf("problems", "improvements"),
  text: str,
  span_start: i32,
  span_end: i32,
  page: nullable(i32),
  quote: str,
} as const satisfies Schema;

/**
 * The frame of `codedThemes`: one row a report, sentence and theme.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report, section | str | as in `sentences` |
 * | theme | str | id in `themes.csv` |
 * | kind | str | `problem` or `improvement` |
 * | words | str | the piece of the normalized sentence that expresses the theme |
 * | sentence, span_start, span_end, page | i32 | the place of the sentence, as in `sentences` |
 * | quote | str | the sentence, literally |
 */
export const codedThemes = {
  report: str,
  theme: str,
  kind: THEME_KIND,
  section: nullable(str),
  sentence: i32,
  words: str,
  span_start: i32,
  span_end: i32,
  page: nullable(i32),
  quote: str,
} as const satisfies Schema;

/**
 * The frame of `themeShares`: one row a theme.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | theme | str | id in `themes.csv` |
 * | kind | str | `problem` or `improvement` |
 * | telling | i32 | reports that state it at least once |
 * | reports | i32 | reports that were read for it |
 * | share | f64 | telling / reports |
 */
export const themeShares = {
  theme: str,
  kind: THEME_KIND,
  telling: i32,
  reports: i32,
  share: f64,
} as const satisfies Schema;
