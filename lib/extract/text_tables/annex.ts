import type { StandardEntry, TemplateRow } from "@/codebook/mod.ts";
import type { Normalized } from "@/model/mod.ts";
import type { Candidate } from "../candidate.ts";
import { type AnnexRow, decideAnnex } from "./annex_readings.ts";
import { type Line, scaled } from "./candidates.ts";
import { type LabelBook, labelBook } from "./labels.ts";
import { plainOf } from "./plain.ts";
import { type Cell, type Reading, readingsOf } from "./readings.ts";
import type { Remark } from "./remarks.ts";
import { labelledRows, type Row, type Rows } from "./rows.ts";
import { leftover, lineOf } from "./row_lines.ts";
import { MOST_TABLES, type TableText } from "./table_text.ts";
import { type Tokens, tokensOf } from "./tokens.ts";

/** A local annex of one label a row, compiled for reading it in a text. */
export interface AnnexBook {
  /** Name of the rule that its figures carry. */
  readonly rule: string;
  readonly rows: readonly TemplateRow[];
  readonly labels: LabelBook;
}

/** An annex that was found in a text. */
export interface FoundAnnex {
  readonly start: number;
  readonly end: number;
  /** The year in its header. */
  readonly year: number;
  /** Reads its values, with what the prose of the report states of the same indicators. */
  readonly read: (prose: readonly Candidate[]) => TableText;
}

/** Columns of the year and of all years; a header in another order does not count. */
const HEADER = /指标名称[\s|]*(?:计量)?单位[\s|]*(?<year>20\d\d)年度?[\s|]*历年累计/g;
const LONGEST = 4000;
const COLUMNS = 2;
/** So many rows of an annex identify it. */
const FEWEST = 3;
/** How many readings a finding lists. */
const LISTED = 5;

/** Compiles an annex; a label is followed by its unit. */
export function annexBook(rule: string, rows: readonly TemplateRow[]): AnnexBook {
  const entries = rows.map(({ label, unit, id }): StandardEntry => {
    return { kind: "row", group: "", label, aliases: [label + unit], key: id, unit };
  });
  return { rule, rows, labels: labelBook({ rows: entries, headings: [] }) };
}

/** Finds annexes of two columns, the year and all years, of which only the year's is taken. */
export function findAnnexes(
  normalized: Normalized,
  books: readonly AnnexBook[],
  parentOf: (code: string) => string | null,
): FoundAnnex[] {
  const { text } = normalized;
  return text.matchAll(HEADER).take(MOST_TABLES).toArray().flatMap(
    ({ 0: header, index: start, groups }) => {
      const from = start + header.length;
      const tokens = tokensOf(plainOf(normalized, from, Math.min(from + LONGEST, text.length)));
      const attempts = books.map((book) => ({
        book,
        rows: labelledRows(tokens, COLUMNS, book.labels),
      }));
      const best = attempts.reduce((a, b) => valued(b.rows) > valued(a.rows) ? b : a);
      if (valued(best.rows) < FEWEST) return [];
      const lineEnd = (row: Row) => lineOf(row, tokens.letters).end;
      const end = Math.max(...best.rows.rows.filter(hasValues).map(lineEnd));
      const within = { ...best.rows, rows: best.rows.rows.filter((row) => lineEnd(row) <= end) };
      const read = (prose: readonly Candidate[]) => ({
        start,
        end,
        ...readAnnex(within, end, tokens, best.book, prose, parentOf),
      });
      return [{ start, end, year: Number(groups!.year), read }];
    },
  );
}

function hasValues({ values }: Row): boolean {
  return values !== null;
}

function valued({ rows }: Rows): number {
  return rows.filter(hasValues).length;
}

function readAnnex(
  { rows, left }: Rows,
  end: number,
  tokens: Tokens,
  { rule, rows: entries }: AnnexBook,
  prose: readonly Candidate[],
  parentOf: (code: string) => string | null,
): Pick<TableText, "candidates" | "remarks"> {
  const open = rows.map((row) => annexRow(row, entries[row.row]!, tokens));
  const decided = decideAnnex(open, prose, parentOf);
  const candidates: Candidate[] = [];
  const remarks: Remark[] = left.filter(({ tokens }) => tokens[0]!.start < end).map(leftover);
  for (const { entry, line, readings } of decided) {
    const years = new Set(readings.map(([year]) => year!.value));
    if (years.size === 1) candidates.push(candidateOf(readings[0]![0]!, entry, line, rule));
    else remarks.push(undecided(entry, line, readings));
  }
  return { candidates, remarks };
}

/** All years are no fewer than the one. */
function annexRow({ values, ...row }: Row, entry: TemplateRow, { letters }: Tokens): AnnexRow {
  const kind = entry.unit.endsWith("元") ? "money" : "count";
  const all = values === null ? [] : readingsOf(values.tokens, { columns: [kind, kind], sums: [] });
  const readings = all.filter(([year, sum]) => (year!.value ?? 0) <= (sum!.value ?? Infinity));
  return { entry, line: lineOf({ ...row, values }, letters), readings };
}

function candidateOf(cell: Cell, { id, unit }: TemplateRow, line: Line, rule: string): Candidate {
  return {
    code: id,
    value: cell.value === null ? null : scaled(cell.value, factorOf(cell.unit, unit)),
    ...(cell.state === "value" ? {} : { state: cell.state }),
    qualifier: "exact",
    scope: "all",
    where: "table",
    rule,
    section: null,
    ...line,
    printedStart: cell.start,
    printedEnd: cell.end,
    contextStart: line.start,
    contextEnd: line.end,
  };
}

/** The unit after the number takes precedence over that of the form. */
function factorOf(printed: string, unit: string): number {
  return (printed.endsWith("元") ? printed : unit) === "万元" ? 10_000 : 1;
}

function undecided({ id }: TemplateRow, line: Line, readings: readonly Reading[]): Remark {
  const proposal = readings.slice(0, LISTED).map((cells) =>
    cells.map(({ value }) => value ?? "").join("|")
  ).join("; ");
  const rule = readings.length === 0 ? "table.torn" : "table.ambiguous";
  return { rule, codes: [id], ...line, ...(proposal === "" ? {} : { proposal }) };
}
