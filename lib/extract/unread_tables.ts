import type { Codebook, StandardEntry } from "@/codebook/mod.ts";
import type { Normalized, Span } from "@/model/mod.ts";
import { toSource } from "@/text/mod.ts";
import { overlap } from "./overlap.ts";
import { plainOf } from "./forms/plain.ts";
import { LONGEST_TABLE, MOST_TABLES } from "./forms/table_text.ts";
import { lettersOf } from "./forms/tokens.ts";

/** Rows of numbers in a chapter of a standard table that no reader took. */
export interface UnreadTable {
  /** In the source text. */
  readonly span: Span;
  /** Of the chapter, as the form has it; `null` for a grid without one. */
  readonly title: string | null;
}

/**
 * Finds the unread tables of a text.
 *
 * @param grids The spans of grids that print rows of standard tables.
 * @param isRead Whether a range of the source belongs to a table that was read or reported.
 */
export type FindUnreadTables = (
  normalized: Normalized,
  grids: readonly Span[],
  isRead: (range: Span) => boolean,
) => UnreadTable[];

/** Where a table may be: after the title of its chapter. */
interface Chapter {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** A line of a chapter; offsets are of the normalized text. */
interface Line {
  readonly start: number;
  readonly end: number;
  /** The letters before its first value. */
  readonly label: string;
  /** How many values it has. */
  readonly values: number;
  readonly isSentence: boolean;
}

/** Lines without a sentence between them, from the first with a value to the last. */
interface Rows {
  start: number;
  end: number;
  values: number;
  isLabelled: boolean;
}

const NUMERALS = "一二三四五六七八九十";
/** So many values on separate lines are not page numbers. */
const FEWEST = 3;
/** Shorter labels (其他, 总计) are words of any table. */
const SHORTEST = 3;
/** A number or a mark in a cell: not that of an item, of a date, or of a count with its measure word. */
const VALUE =
  /[+-]?\d+(?:,\d{3})*(?:\.\d+)?(?!\d|[.,、)\]〕]|\s*[件条个次项人份篇场起宗期年月日号%万亿余多](?!元))|(?<![\p{L}\d])[/\-—–]+(?!\p{L})/gu;
/** No number of a report has more digits: longer ones are cells that run together. */
const DIGITS = 12;
/** Remarks in brackets, which a line may cut off, are no sentences. */
const BRACKETS = /^[^(]*\)|\([^)]*(?:\)|$)/g;
const SENTENCE = /[。;:!?]|,(?!\d)/;

/**
 * Makes the search for standard tables that lost their header or their labels in the copy: rows of
 * numbers under the title of their chapter that lie in no table that was read or refused.
 */
export function unreadTableFinder({ templates }: Codebook): FindUnreadTables {
  const parts = [...templates.values()].flatMap(({ parts }) => [...parts.values()]);
  const titles = parts.flatMap((part) => part.titles);
  const labels = new Set(parts.flatMap(({ rows }) => rows.flatMap(namesOf).map(lettersOf)));
  const pattern = titlePattern(titles);
  return (normalized, grids, isRead) => {
    const isLineRead = ({ start, end }: Line) => isRead(toSource(normalized, start, end));
    const found = chaptersOf(normalized.text, pattern, titles).flatMap(({ title, start, end }) =>
      rowsIn(linesOf(normalized, start, end), labels, isLineRead).map((rows): UnreadTable => {
        return { title, span: toSource(normalized, rows.start, rows.end) };
      })
    );
    const isFound = (grid: Span) => found.some(({ span }) => overlap(span, grid));
    const others = grids.filter((grid) => !isRead(grid) && !isFound(grid));
    return [...found, ...others.map((span) => ({ title: null, span }))];
  };
}

function namesOf({ label, aliases }: StandardEntry): string[] {
  return [label, ...aliases];
}

/** A title on a separate line, which words may precede. */
function titlePattern(titles: readonly StandardEntry[]): RegExp {
  const names = [...new Set(titles.flatMap(namesOf))].map((name) =>
    [...name].map(RegExp.escape).join("\\s*")
  );
  return new RegExp(
    `(?<=^|\\n)[^\\S\\n]*(?:(?<numeral>[${NUMERALS}])、)?[^\\n\\d|。]{0,12}?` +
      `(?<name>${names.join("|") || "(?!)"})[^\\n\\d|。]{0,8}(?=\\n)`,
    "g",
  );
}

/**
 * The chapters with a title of the form: each to the next one, or to a chapter of a later numeral.
 */
function chaptersOf(
  text: string,
  pattern: RegExp,
  titles: readonly StandardEntry[],
): Chapter[] {
  const found = text.matchAll(pattern).take(MOST_TABLES).toArray();
  return found.map(({ 0: line, index, groups }, place) => {
    const { numeral, name } = groups!;
    const title = titles.find((entry) => namesOf(entry).includes(name!.replace(/\s/g, "")))!.label;
    const start = index + line.length;
    const limit = Math.min(found[place + 1]?.index ?? text.length, start + LONGEST_TABLE);
    const later = NUMERALS.slice(NUMERALS.indexOf(numeral ?? "十") + 1);
    // Not the fourth row of table 3 (四、结转下年度继续办理), which is followed by values.
    const over = new RegExp(
      `\\n\\s*[${later}]、[^\\n\\d|]+(?=\\n(?!(?:[^\\n。]{0,12}\\n)?\\s*[\\d/-]))`,
    )
      .exec(text.slice(start, limit));
    return { title, start, end: over === null ? limit : start + over.index };
  });
}

function linesOf(normalized: Normalized, start: number, end: number): Line[] {
  const { text, offsets } = plainOf(normalized, start, end);
  return text.matchAll(/[^\n]+/g).map(({ 0: line, index }): Line => {
    const values = [...line.matchAll(VALUE)];
    return {
      start: offsets[index]!,
      end: offsets[index + line.length - 1]! + 1,
      label: lettersOf(line.slice(0, values[0]?.index)),
      values: values.reduce((sum, { 0: { length } }) => sum + Math.ceil(length / DIGITS), 0),
      isSentence: SENTENCE.test(line.replace(BRACKETS, "")),
    };
  }).toArray();
}

/**
 * The rows of numbers among lines that were not read: several values, or one after the label of a
 * row.
 */
function rowsIn(
  lines: readonly Line[],
  labels: ReadonlySet<string>,
  isRead: (line: Line) => boolean,
): Rows[] {
  const found: Rows[] = [];
  let open: Rows | undefined;
  lines.forEach((line, index) => {
    if (line.isSentence || isRead(line)) open = undefined;
    else if (line.values > 0) {
      const above = lines[index - 1];
      const isBelow = line.label === "" && above?.values === 0 && !above.isSentence;
      const label = isBelow ? above!.label : line.label;
      if (open === undefined) {
        open = { ...(isBelow ? above! : line), values: 0, isLabelled: false };
        found.push(open);
      }
      open.end = line.end;
      open.values += line.values;
      open.isLabelled ||= label.length > SHORTEST && labels.has(label);
    }
  });
  return found.filter(({ values, isLabelled }) => isLabelled || values >= FEWEST);
}
