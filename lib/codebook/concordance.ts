/**
 * What may be compared across a break, as scholars edit it in `data/codebook/concordance.csv`.
 *
 * Grammar of `before` and `after`:
 *
 * ```text
 * side = [ sum { "|" sum } ]        empty: nothing corresponds
 * sum  = id { "+" id } | pattern    a pattern as "litigation.*": each indicator below by itself
 * ```
 *
 * The sums of both sides correspond in order. Rows are read from the top: a pattern means the
 * indicators that the break touches and that no row above names.
 *
 * @module
 */
import type { Indicators } from "@/model/mod.ts";
import { SheetError } from "./sheet_error.ts";
import { breaksOf, type SeriesBreak } from "./breaks.ts";
import { type CsvRow, readTable, rowError, splitList, type TableText, wordIn } from "./table.ts";

/** The grades from the best to the worst. */
export const GRADES = ["yes", "roughly", "no"] as const;

/** Whether figures on both sides of a break are one series, roughly one, or none. */
export type Grade = typeof GRADES[number];

/** What corresponds to what across a break: sums of indicators on either side. */
export interface Correspondence {
  /** Id of the break. */
  readonly break: string;
  readonly before: readonly string[];
  /** Empty where nothing corresponds. */
  readonly after: readonly string[];
  readonly grade: Grade;
  readonly noteEn: string;
  readonly noteZh: string;
  /** Where the grade comes from. */
  readonly source: string;
}

const COLUMNS = ["break", "before", "after", "grade", "note_en", "note_zh", "source"] as const;

/**
 * Reads `concordance.csv`.
 *
 * Throws a `SyntaxError` that names file and line for a break, an indicator or a grade that does
 * not exist, an indicator that the break does not touch, one below a pattern, and sides that do not
 * correspond; and one that names the file where an indicator that a break touches has no grade.
 *
 * @example
 * ```ts
 * import { loadCodebook, parseBreaks, parseConcordance } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { indicators } = loadCodebook();
 * const breaks = parseBreaks(
 *   "id,date,kind,what_en,what_zh,touches,issuers,source\n" +
 *     "form,2019-01-01,form,New form,新表式,outcomes.granted|outcomes.already_public,,notice\n",
 *   indicators,
 * );
 * const [first] = parseConcordance(
 *   "break,before,after,grade,note_en,note_zh,source\n" +
 *     "form,outcomes.already_public + outcomes.granted,outcomes.granted,yes,as a sum,合并,notice\n",
 *   breaks,
 *   indicators,
 * );
 * assertEquals(first?.after, ["outcomes.granted"]);
 * ```
 */
export function parseConcordance(
  table: TableText,
  breaks: readonly SeriesBreak[],
  indicators: Indicators,
  file = "concordance.csv",
): Correspondence[] {
  const rows = readTable(table, file, COLUMNS);
  const stray = rows.find(({ cells }) => !breaks.some(({ id }) => id === cells.break));
  if (stray !== undefined) {
    throw rowError(stray, {
      zh: `没有口径变化“${stray.cells.break}”`,
      en: `break "${stray.cells.break}" does not exist`,
    });
  }
  return breaks.flatMap((entry) => {
    const touched = [...indicators.keys()].filter((id) => breaksOf(id, [entry]).length > 0);
    const own = rows.filter(({ cells }) => cells.break === entry.id);
    const { found, open } = readRows(own, touched);
    if (open.size === 0) return found;
    const [first] = open;
    throw new SheetError(file, null, {
      zh: `口径变化“${entry.id}”涉及“${first}”，而没有写明是否可比`,
      en: `break "${entry.id}" touches "${first}", ungraded`,
    });
  });
}

type ConcordanceRow = CsvRow<typeof COLUMNS[number]>;

/** The rows of one break, and the indicators that none of them names. */
function readRows(rows: readonly ConcordanceRow[], touched: readonly string[]) {
  const open = new Set(touched);
  let isBelowPattern = false;
  const found = rows.flatMap((row) =>
    pairsOf(row).flatMap(([before, after]) => {
      const isPattern = before.endsWith(PATTERN_END);
      if (isBelowPattern && !isPattern) {
        throw rowError(row, {
          zh: `“${before}”在某个模式之下`,
          en: `"${before}" is below a pattern`,
        });
      }
      isBelowPattern ||= isPattern;
      const sides = isPattern
        ? eachOf(row, before, open)
        : [{ before: idsOf(before), after: idsOf(after) }];
      for (const id of sides.flatMap(namesOf)) {
        if (!touched.includes(id)) {
          throw rowError(row, {
            zh: `该口径变化不涉及“${id}”`,
            en: `the break does not touch "${id}"`,
          });
        }
        open.delete(id);
      }
      return sides.map((side) => ({ ...gradeOf(row), ...side }));
    })
  );
  return { found, open };
}

const PATTERN_END = ".*";

/** What corresponds to what in one row, in the order of the file. */
function pairsOf(row: ConcordanceRow): (readonly [string, string])[] {
  const [before, after] = [splitList(row.cells.before), splitList(row.cells.after)];
  const isOneSided = before.length === 0 || after.length === 0;
  if (before.length + after.length === 0 || (!isOneSided && before.length !== after.length)) {
    throw rowError(row, {
      zh: `之前 ${before.length} 个和对应之后 ${after.length} 个`,
      en: `${before.length} sums before correspond to ${after.length} after`,
    });
  }
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, index) => [before[index] ?? "", after[index] ?? ""]);
}

/** The indicators that a pattern means, each by itself. */
function eachOf(row: ConcordanceRow, pattern: string, open: ReadonlySet<string>) {
  const ids = [...open].filter((id) => id.startsWith(pattern.slice(0, -1)));
  if (ids.length === 0) {
    throw rowError(row, {
      zh: `“${pattern}”没有增加指标`,
      en: `pattern "${pattern}" adds no indicator`,
    });
  }
  return ids.map((id) => ({ before: [id], after: [id] }));
}

function idsOf(sum: string): string[] {
  return sum === "" ? [] : sum.split(" + ");
}

function namesOf({ before, after }: Pick<Correspondence, "before" | "after">): string[] {
  return [...before, ...after];
}

function gradeOf(row: ConcordanceRow) {
  const grade = wordIn(row, "grade", GRADES);
  const { break: id, note_en: noteEn, note_zh: noteZh, source } = row.cells;
  return { break: id, grade, noteEn, noteZh, source };
}
