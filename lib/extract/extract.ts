import type { Codebook } from "@/codebook/mod.ts";
import type {
  Block,
  Figure,
  Finding,
  Identity,
  LedgerEntry,
  Normalized,
  Sentence,
} from "@/model/mod.ts";
import { normalize, type Quantity, quantityFinder, simplify, toSource } from "@/text/mod.ts";
import { placedFigure, toFigure } from "./candidate.ts";
import { letteredFinding, unreadFinding, unreadResultFinding } from "./findings.ts";
import { headingsOf } from "./headings.ts";
import { isWithin } from "./is_within.ts";
import { labelledLineReader } from "./labelled_lines.ts";
import { ledgerOf } from "./ledger.ts";
import { letteredNumberFinder } from "./lettered_numbers.ts";
import { proseReader } from "./prose/read_prose.ts";
import { outside } from "./outside.ts";
import { pageNumbers } from "./page_numbers.ts";
import { overlap } from "./overlap.ts";
import { proseSentences } from "./prose_sentences.ts";
import { repeatedTables } from "./repeated_tables.ts";
import { sectionAt } from "./section_at.ts";
import { standardForms } from "./forms/form.ts";
import { missingBlocks } from "./forms/missing_blocks.ts";
import { tableReader } from "./forms/read_tables.ts";
import { textTableFinder } from "./forms/text_tables.ts";
import { type LeftNumber, unreadAt } from "./unread.ts";
import { unreadPartFinder } from "./unread_parts.ts";
import { unreadResults } from "./unread_results.ts";

/** What was taken from a report, and what could not be. */
export interface Extraction {
  readonly figures: readonly Figure[];
  /** The numbers of the prose, in offsets of the normalized text. */
  readonly quantities: readonly Quantity[];
  readonly findings: readonly Finding[];
  /** The numbers of the prose and what became of them. */
  readonly numbers: readonly LedgerEntry[];
  /** Of the prose around tables and forms. */
  readonly sentences: readonly Sentence[];
}

/** Takes the figures of one report; its tables are those among `blocks`. */
export type Extract = (
  normalized: Normalized,
  identity: Identity,
  blocks?: readonly Block[],
) => Extraction;

/**
 * Makes the extractor for a codebook; its patterns are compiled once. It reads tables and forms by
 * their labels, in grids and in running text, and prose by words and frames. Every figure carries
 * the words that state it; a number about requests, remedies or disclosure that nothing reads
 * becomes a finding.
 *
 * @example
 * ```ts
 * import { extractor } from "@/extract/mod.ts";
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { makeIdentity } from "@/model/mod.ts";
 * import { normalize } from "@/text/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const extract = extractor(loadCodebook());
 * const text = normalize("2016年，全县共收到政府信息公开申请３８件。");
 * const { figures } = extract(text, makeIdentity({ year: 2016 }));
 * assertEquals(figures.map(({ code, value, quote }) => [code, value, quote]), [
 *   ["applications.received", 38, "收到政府信息公开申请３８件"],
 * ]);
 * ```
 */
export function extractor(codebook: Codebook): Extract {
  const readLines = labelledLineReader(codebook.labelledRows);
  const readTables = tableReader(codebook);
  const forms = standardForms(codebook);
  const findTextTables = textTableFinder(codebook);
  const findUnread = unreadPartFinder(codebook);
  const findQuantities = quantityFinder(codebook.measureWords);
  const findLettered = letteredNumberFinder(codebook.measureWords);
  const readProse = proseReader(codebook);
  const ledger = ledgerOf(codebook.measureWords);
  return (normalized, identity, blocks = []) => {
    const { text, source } = normalized;
    const headings = headingsOf(text);
    const section = sectionAt(headings, normalized);
    const grids = blocks.filter((block) => block.kind === "table");
    const tables = readTables(grids, {
      source,
      year: identity.year,
      plain: plainer(normalized, codebook),
      sectionAt: section,
    });
    const linear = findTextTables(normalized, {
      sectionAt: section,
      isRead: (range) => tables.ranges.some((read) => overlap(read, range)),
      year: identity.year,
      partial: tables.partial,
    });
    const ranges = [...tables.ranges, ...linear.ranges];
    const tabular = [...ranges, ...grids.map(({ span }) => span)];
    const lines = readLines(text, {
      year: identity.year,
      isRead: (start, end) => isWithin(tabular, normalized, start, end),
    });
    const taken = [
      ...ranges,
      ...lines.map(({ start, end }) => toSource(normalized, start, end)),
    ];
    const unread = findUnread(normalized, { identity, taken, grids: tables.unread });
    const passed = [...taken, ...unread.spans];
    const isProse = ({ start, end }: { start: number; end: number }) =>
      !isWithin(passed, normalized, start, end);
    const lettered = findLettered(text).filter(isProse);
    const quantities = findQuantities(text).filter(isProse).filter(outside(lettered))
      .filter(outside(pageNumbers(text)));
    const titles = headings.filter((title) => isProse({ ...title, end: title.start + 1 }));
    const prose = { text, quantities, headings: titles, identity };
    const { candidates: stated, left, besides, denials } = readProse(prose);
    const narrative = stated.filter(isProse);
    const textTables = linear.read(narrative);
    const candidates = [...lines, ...narrative];
    const { indicators } = codebook;
    const figures = [
      ...candidates.map((candidate) => toFigure(candidate, normalized, identity, indicators)),
      ...[...tables.candidates, ...textTables.candidates].map((cell) =>
        placedFigure(cell, source, identity, indicators)
      ),
    ].toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    const tableFindings = [...unread.findings, ...tables.findings, ...textTables.findings];
    return {
      quantities,
      figures,
      findings: [
        ...tableFindings,
        ...missingBlocks(figures, tableFindings, forms, source),
        ...repeatedTables(figures, source),
        ...left.map(unreadAt).filter((number) => number !== undefined)
          .map((number) => unreadFinding(number, normalized, indicators)),
        ...unreadResults(text, [...narrative, ...left.map(besideNumber)]).filter(isProse)
          .map((result) => unreadResultFinding(result, normalized)),
        ...lettered.map((number) => letteredFinding(number, normalized)),
      ],
      numbers: ledger(
        { prose, candidates: narrative, left, lettered, besides, denials: denials.filter(isProse) },
        normalized,
      ),
      sentences: proseSentences(normalized, {
        sectionAt: section,
        tables: [...passed, ...grids.map(({ span }) => span)],
      }),
    };
  };
}

/** A number that nothing takes, with the words right behind it: 其中`2件均维持`. */
function besideNumber({ quantity: { start, end } }: LeftNumber) {
  return { start, end: end + 4 };
}

/**
 * Normalizes a piece of a document, which is too short to show its own script. Tables print the same
 * labels and numbers again and again: each is normalized once.
 */
function plainer({ traditional }: Normalized, { phrases }: Codebook): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const piece = normalize(text);
    const plain = traditional ? simplify(piece.text, phrases).text : piece.text;
    known.set(text, plain);
    return plain;
  };
}
