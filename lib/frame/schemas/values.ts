import { oneOf } from "../column.ts";

/**
 * How figures were read: by the parser, by the parser after their text was recognized in pictures, or
 * by a person or machine outside it.
 */
export const METHOD = oneOf("parsed", "ocr", "coded");

/** How much of a report was read. */
export const EXTENT = oneOf("whole", "opening");

/** The part of a report that a figure is in. */
export const WHERE = oneOf("narrative", "table");

export const QUALIFIER = oneOf("exact", "at_least", "about", "below");

export const SCOPE = oneOf(
  "all",
  "province_level",
  "prefecture_level",
  "county_level",
  "departments",
  "localities",
);

export const SEVERITY = oneOf("error", "warning", "note");

/** Whether a theme is a problem that is admitted, or an improvement that is announced. */
export const THEME_KIND = oneOf("problem", "improvement");
