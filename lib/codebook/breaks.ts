import type { Indicators, Kind } from "@/model/mod.ts";
import { isIsoDate } from "./iso_date.ts";
import {
  byId,
  type CsvRow,
  readTable,
  rowError,
  splitList,
  type TableText,
  wordIn,
} from "./table.ts";

/** One row of `breaks.csv`: a date from which figures have another meaning. */
export interface SeriesBreak {
  readonly id: string;
  /** ISO date. */
  readonly date: string;
  /** A change of the printed form, of the rules behind it, or of who reports. */
  readonly kind: "form" | "law" | "organization";
  readonly whatEn: string;
  readonly whatZh: string;
  /**
   * Ids of indicators, or patterns like `litigation.*` for all below; none where bodies change, and
   * not what they count.
   */
  readonly touches: readonly string[];
  /** The kinds of bodies that it concerns; all where empty. */
  readonly issuers: readonly Kind[];
  readonly source: string;
}

const COLUMNS = [
  "id",
  "date",
  "kind",
  "what_en",
  "what_zh",
  "touches",
  "issuers",
  "source",
] as const;
const KINDS: readonly SeriesBreak["kind"][] = ["form", "law", "organization"];
const ISSUERS: readonly Kind[] = ["government", "department", "zone", "vertical"];

/**
 * Reads `breaks.csv`.
 *
 * Throws a `SyntaxError` that names file and line for an id that occurs twice, an invalid date, an
 * unknown kind, a pattern that touches no indicator, and an unknown kind of bodies.
 *
 * @example
 * ```ts
 * import { loadCodebook, parseBreaks } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const [first] = parseBreaks(
 *   "id,date,kind,what_en,what_zh,touches,issuers,source\n" +
 *     "fees,2017-04-01,law,Fees abolished,取消收费,fees.on_request,,notice\n",
 *   loadCodebook().indicators,
 * );
 * assertEquals(first?.touches, ["fees.on_request"]);
 * ```
 */
export function parseBreaks(
  table: TableText,
  indicators: Indicators,
  file = "breaks.csv",
): SeriesBreak[] {
  return [...byId(readTable(table, file, COLUMNS), (row) => toBreak(row, indicators)).values()];
}

/**
 * The breaks that touch an indicator, in the order of the file.
 *
 * @example
 * ```ts
 * import { breaksOf, loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { breaks } = loadCodebook();
 * assertEquals(breaksOf("litigation.upheld", breaks).map(({ id }) => id).includes("law.litigation2015"), true);
 * assertEquals(breaksOf("website.page_views", breaks), []);
 * ```
 */
export function breaksOf(indicator: string, breaks: readonly SeriesBreak[]): SeriesBreak[] {
  return breaks.filter(({ touches }) => touches.some((pattern) => matches(pattern, indicator)));
}

function toBreak(row: CsvRow<typeof COLUMNS[number]>, indicators: Indicators): SeriesBreak {
  const { id, date, what_en: whatEn, what_zh: whatZh, source } = row.cells;
  if (!isIsoDate(date)) {
    throw rowError(row, { zh: `日期“${date}”不是日期`, en: `date "${date}" is not a date` });
  }
  const kind = wordIn(row, "kind", KINDS);
  const touches = splitList(row.cells.touches);
  const idle = touches.find((pattern) =>
    ![...indicators.keys()].some((indicator) => matches(pattern, indicator))
  );
  if (idle !== undefined) {
    throw rowError(row, {
      zh: `“${idle}”不涉及任何指标`,
      en: `pattern "${idle}" touches no indicator`,
    });
  }
  const issuers = splitList(row.cells.issuers).map((word) => {
    const known = ISSUERS.find((kind) => kind === word);
    if (known === undefined) {
      throw rowError(row, {
        zh: `issuers“${word}”不是一类机关`,
        en: `issuers "${word}" is not a kind of bodies`,
      });
    }
    return known;
  });
  return { id, date, kind, whatEn, whatZh, touches, issuers, source };
}

function matches(pattern: string, indicator: string): boolean {
  return pattern.endsWith(".*")
    ? indicator.startsWith(pattern.slice(0, -1))
    : indicator === pattern;
}
