import type { TemplateRow } from "@/codebook/mod.ts";
import { readNumeral } from "@/text/mod.ts";
import type { Candidate } from "./candidate.ts";
import { hasPeriods } from "./has_periods.ts";

/** What is known of a text. */
interface Surroundings {
  readonly year: number | null;
  /** Whether a range of it belongs to a table or form that has its own reader. */
  readonly isRead: (start: number, end: number) => boolean;
}

/** Reads the rows of tables that were written as text. */
export type ReadLabelledLines = (text: string, surroundings: Surroundings) => Candidate[];

/** How much before a row may be the header of its columns. */
const REACH = 200;
/** What may be before the label of a row, and how long it is at most. */
const ROW_START =
  /(?:^|[\n|])[^\S\n]*(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d{1,2}[.、])?$/;
const NUMBERING = 12;

/**
 * Makes the reader of rows of label, measure word and one number, between spaces, bars or line ends,
 * for the labels of the codebook that no form has. Without the measure word, prose reads them.
 */
export function labelledLineReader(rows: readonly TemplateRow[]): ReadLabelledLines {
  const byLabel = new Map(rows.map((row) => [row.label, row]));
  const pattern = rowPattern(rows);
  return (text, { year, isRead }) => {
    return rows.length === 0 ? [] : [...text.matchAll(pattern)].filter((match) => {
      const start = match.index;
      return byLabel.get(match.groups!.label!)!.unit === match.groups!.unit &&
        ROW_START.test(text.slice(Math.max(0, start - NUMBERING), start)) &&
        !isRead(start, start + match[0].length) && !hasPeriods(headerBefore(text, start), year);
    }).map((match) => candidateOf(byLabel.get(match.groups!.label!)!, match));
  };
}

/** Label, measure word, and a number that ends its line. */
function rowPattern(rows: readonly TemplateRow[]): RegExp {
  const anyOf = (words: readonly string[]) =>
    [...new Set(words)].toSorted((a, b) => b.length - a.length).map(RegExp.escape).join("|");
  const label = `(?<label>${anyOf(rows.map((row) => row.label))})`;
  const unit = `(?<unit>${anyOf(rows.map((row) => row.unit))})`;
  const number = "(?<number>\\d[\\d,]*(?:\\.\\d+)?)(?=(?:[^\\S\\n]|\\|)*(?:\\n|$))";
  return new RegExp(`${label}[\\s|]*${unit}[\\s|]*${number}`, "g");
}

/** What may be above a row in its table: not prose. */
function headerBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  return before.slice(before.search(/[^。]*$/));
}

function candidateOf(
  { id }: TemplateRow,
  { 0: words, index: start, groups }: RegExpExecArray,
): Candidate {
  const end = start + words.length;
  return {
    code: id,
    value: readNumeral(groups!.number!) ?? null,
    qualifier: "exact",
    scope: "all",
    where: "table",
    rule: "label",
    section: null,
    start,
    end,
    printedStart: end - groups!.number!.length,
    printedEnd: end,
    contextStart: start,
    contextEnd: end,
  };
}
