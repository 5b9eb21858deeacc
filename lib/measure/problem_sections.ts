import { frameOf, omit, type RecordOf, recordsOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import {
  isAdmission,
  isBackReference,
  type Part,
  partOfTitle,
  titleWithin,
  turnWithin,
} from "./_problem_words.ts";

/**
 * The sentences that admit problems or announce improvements: a frame with the columns of
 * `sentences` that give the place (report, section, sentence, span_start, span_end, page, quote)
 * and
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | part | str | `problems` or `improvements` |
 * | text | str | the words of the sentence that belong to the part, normalized |
 *
 * A section is found by its title (存在的主要问题及改进情况, 主要问题和改进措施, 存在的困难和问题, 下步工作打算 …) in any era, also
 * where a copy lost the line end around the title. Within it the report turns from problems to
 * improvements at words that say so (针对上述问题, 下一步, 我们将, 改进措施), or at the first item that opens with
 * a verb of action and names nothing lacking. Where a report has no such title, the customary
 * admission (取得一定成效, 但仍存在一些不足) opens the part, or a sentence that refers back to problems (针对上述问题)
 * closes it after the sentence before. Both end with their section.
 *
 * A report without rows may have no such section, or one that these patterns do not know: that it
 * has no problems does not follow.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { problemSections } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const texts = ["一是部分单位公开不及时", "针对存在问题,我们将加强督促检查"];
 * const sentences = pl.DataFrame({
 *   report: ["a-2018", "a-2018"],
 *   section: ["六、存在的主要问题和改进措施", "六、存在的主要问题和改进措施"],
 *   sentence: [40, 41],
 *   span_start: [900, 912],
 *   span_end: [911, 928],
 *   page: [1, 1],
 *   text: texts,
 *   quote: texts,
 * });
 * const parts = problemSections(sentences).select("sentence", "part").rows();
 * assertEquals(parts, [[40, "problems"], [41, "improvements"]]);
 * ```
 */
export function problemSections(sentences: DataFrame): DataFrame {
  const rows = recordsOf(sentences, SENTENCE, "sentences");
  const reports = [...Map.groupBy(rows, ({ report }) => report).values()];
  return frameOf(
    schemas.sections,
    reports.flatMap(partsOf).map(({ row, ...piece }) => ({ ...row, ...piece })),
  );
}

const SENTENCE = omit(schemas.sentences, "hash");

type SentenceRow = RecordOf<typeof SENTENCE>;

/** A sentence, or a piece of one, that belongs to a part. */
interface Piece {
  readonly row: SentenceRow;
  readonly part: Part;
  readonly text: string;
}

/** Where a part opens: in a sentence, after a title within it. */
interface Opening {
  readonly part: Part;
  readonly from: number;
}

/** The opening in the sentence of an index, or `null`. */
type OpeningAt = (report: readonly SentenceRow[], index: number) => Opening | null;

function partsOf(report: readonly SentenceRow[]): Piece[] {
  const byTitle = piecesOf(report, openedByTitle);
  const isFound = (pieces: readonly Piece[]) => pieces.some(({ part }) => part === "problems");
  if (isFound(byTitle)) return byTitle;
  const others = [openedByAdmission, openedByReference].map((opened) =>
    piecesOf(report, (rows, index) => opened(rows, index) ?? openedByTitle(rows, index))
  );
  return others.find(isFound) ?? byTitle;
}

function piecesOf(report: readonly SentenceRow[], openingAt: OpeningAt): Piece[] {
  let part: Part | null = null;
  return report.flatMap((row, index): Piece[] => {
    if (row.section !== report[index - 1]?.section) part = null;
    const opening = openingAt(report, index);
    part = opening?.part ?? part;
    const text = row.text.slice(opening?.from ?? 0);
    if (part === null) return [];
    const turn = part === "problems" ? turnWithin(text) : -1;
    if (turn < 0) return [{ row, part, text }];
    part = "improvements";
    const rest: Piece = { row, part, text: text.slice(turn) };
    return turn === 0 ? [rest] : [{ row, part: "problems", text: text.slice(0, turn) }, rest];
  });
}

const openedByTitle: OpeningAt = (report, index) => {
  const { section, text } = report[index]!;
  const isFirst = section !== report[index - 1]?.section;
  const part = isFirst && section !== null ? partOfTitle(section) : null;
  if (part !== null) return { part, from: text.startsWith(section!) ? section!.length : 0 };
  const from = titleWithin(text);
  return from < 0 ? null : { part: "problems", from };
};

const openedByAdmission: OpeningAt = (report, index) =>
  isAdmission(report[index]!.text, report[index - 1]?.text ?? "")
    ? { part: "problems", from: 0 }
    : null;

const openedByReference: OpeningAt = (report, index) => {
  const next = report[index + 1];
  const isBefore = next !== undefined && next.section === report[index]!.section &&
    isBackReference(next.text);
  return isBefore ? { part: "problems", from: 0 } : null;
};
