import type { Codebook } from "@/codebook/mod.ts";
import type { Finding, Normalized, Span } from "@/model/mod.ts";
import { toSource } from "@/text/mod.ts";
import type { Candidate, PlacedCandidate } from "../candidate.ts";
import { partBooks } from "./part_book.ts";
import { remarkFinding } from "./remarks.ts";
import { readTableFour } from "./table_four.ts";
import { readTableThree } from "./table_three.ts";
import { readTableTwo } from "./table_two.ts";

/** What the standard tables of a text state; all places are of the source text. */
export interface TextTables {
  readonly candidates: readonly PlacedCandidate[];
  readonly findings: readonly Finding[];
  /** Of the tables that were read or refused: prose rules pass over them. */
  readonly ranges: readonly Span[];
}

/** What else is known of a text. */
export interface TextSurroundings {
  /** Title of the section that an offset of the source lies in. */
  readonly sectionAt: (offset: number) => string | null;
  /** Whether a range of the source was read already, as a grid. */
  readonly isRead: (range: Span) => boolean;
}

/** Reads the standard tables of a text. */
export type ReadTextTables = (normalized: Normalized, surroundings: TextSurroundings) => TextTables;

/**
 * Makes the reader of standard tables that stand in a text without a grid: as lines of a PDF, between bars, one
 * cell a line, or run together. Rows are told by their labels, columns by the header of the form. Where cells run
 * together, sums tell them apart; what can be read in several ways is not taken.
 */
export function textTableReader({ templates, indicators }: Codebook): ReadTextTables {
  const all = [...templates.values()];
  const two = partBooks(all, (table) => table.startsWith("2."), indicators);
  const three = partBooks(all, (table) => table === "3", indicators);
  const four = partBooks(all, (table) => table === "4", indicators).slice(0, 1);
  return (normalized, { sectionAt, isRead }) => {
    const tables = [
      ...readTableTwo(normalized, two),
      ...readTableThree(normalized, three),
      ...four.flatMap((book) => readTableFour(normalized, book)),
    ].map((table) => ({ ...table, range: toSource(normalized, table.start, table.end) }));
    const own = tables.filter(({ range }) => !isRead(range));
    return {
      candidates: own.flatMap(({ candidates, range }) =>
        candidates.map((candidate) => placed(candidate, sectionAt(range.start), normalized))
      ),
      findings: own.flatMap(({ remarks }) =>
        remarks.map((remark) => remarkFinding(remark, normalized))
      ),
      ranges: own.map(({ range }) => range),
    };
  };
}

/** A candidate with its places in the source text. */
function placed(
  candidate: Candidate,
  section: string | null,
  normalized: Normalized,
): PlacedCandidate {
  const { start, end, printedStart, printedEnd, contextStart, contextEnd, ...taken } = candidate;
  const printed = printedEnd > printedStart ? toSource(normalized, printedStart, printedEnd) : null;
  return {
    ...taken,
    section,
    span: toSource(normalized, start, end),
    context: toSource(normalized, contextStart, contextEnd),
    printed: printed === null ? "" : normalized.source.slice(printed.start, printed.end),
    // 上一年项目数量 speaks of the year before.
    ...(taken.code.endsWith(".items_previous_year") ? { yearsBefore: 1 } : {}),
  };
}
