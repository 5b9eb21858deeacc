import { type Codebook, type Frame, termFinder } from "@/codebook/mod.ts";
import { makeIdentity } from "@/model/mod.ts";
import {
  normalize,
  type Quantity,
  quantityFinder,
  type SentenceRange,
  sentencesOf,
} from "@/text/mod.ts";
import { headingsOf } from "../headings.ts";
import type { Candidate } from "../candidate.ts";
import type { Prose } from "../context.ts";
import type { Statement } from "./fit.ts";
import type { Gaps } from "./gaps.ts";
import { type ExplainedFrame, nearestFrames, rankFrames } from "./rank_frames.ts";
import { readClauses } from "./read_clauses.ts";
import type { Seen } from "./narrative.ts";
import { proseReader } from "./read_prose.ts";
import { outsideNames } from "./outside_names.ts";
import type { ReadClause } from "./read_clause.ts";
import type { Bar } from "./taken.ts";

/** How a sentence is read. */
export interface ExplainedProse {
  readonly clauses: readonly ExplainedClause[];
  /** Its numbers and denials, in the order of the text. */
  readonly statements: readonly ExplainedStatement[];
}

/** A part of a sentence, and its words with their features. */
export interface ExplainedClause {
  readonly text: string;
  readonly terms: readonly { readonly text: string; readonly features: readonly string[] }[];
}

/** A number or a denial, and why it is a figure or none. */
export interface ExplainedStatement {
  /** The words about it with the number. */
  readonly quote: string;
  /** `null` for a denial. */
  readonly quantity: Quantity | null;
  /** What the words about it mean. */
  readonly own: readonly string[];
  /** What only words before it mean, and which. */
  readonly inherited: readonly { readonly features: readonly string[]; readonly from: string }[];
  readonly gaps: Gaps;
  /** Why no frame was looked for. */
  readonly bar: Bar | undefined;
  /** The frames that fit, the best first; where none does or the best are several, those near it. */
  readonly frames: readonly ExplainedFrame[];
  /** Several frames of different indicators fit equally well. */
  readonly isTied: boolean;
  /** What was made of it. */
  readonly figures: readonly { readonly code: string; readonly applicant: string; value: number }[];
}

/** Explains how a sentence is read, under a heading and in the report of a year. */
export type ExplainProse = (
  sentence: string,
  around?: { readonly title?: string | undefined; readonly year?: number | undefined },
) => ExplainedProse;

/**
 * Makes the explanation of prose for a codebook: the reader itself reads the sentence, and what it
 * saw is shown.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { proseExplainer } from "@/extract/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const explain = proseExplainer(loadCodebook());
 * const { statements: [number] } = explain("全年共收到38件。", { title: "依申请公开情况" });
 * assertEquals(number!.figures.map(({ code, value }) => [code, value]), [
 *   ["applications.received", 38],
 * ]);
 * assertEquals(number!.inherited[0]!.from, "一、依申请公开情况");
 * ```
 */
export function proseExplainer(codebook: Codebook): ExplainProse {
  const read = proseReader(codebook);
  const findIn = outsideNames(termFinder(codebook.lexicon), codebook);
  const findQuantities = quantityFinder(codebook.measureWords);
  return (sentence, { title, year } = {}) => {
    const heading = title === undefined ? "" : normalize(headed(title)).text + "\n";
    const text = heading + normalize(sentence, codebook.phrases).text;
    const prose: Prose = {
      text,
      quantities: findQuantities(text).filter(({ start }) => start >= heading.length),
      headings: headingsOf(text),
      identity: makeIdentity({ year: year ?? null }),
    };
    const find = findIn(text, null);
    const statements: ExplainedStatement[] = [];
    // At once: what a paragraph is known to be about grows with its figures.
    const { candidates } = read(
      prose,
      (seen) => statements.push(explained(seen, text, codebook.frames)),
    );
    const clauses = [...sentencesOf(text)].filter(({ start }) => start >= heading.length)
      .flatMap((one) => readClauses(text, one, quantitiesIn(one, prose), find));
    return {
      clauses: clauses.map((clause) => explainedClause(clause, text)),
      statements: statements.map((one) => ({ ...one, figures: figuresKept(one, candidates) })),
    };
  };
}

function quantitiesIn({ start, end }: SentenceRange, { quantities }: Prose): readonly Quantity[] {
  return quantities.filter((quantity) => quantity.start >= start && quantity.start < end);
}

/** The figures of a number that the rest of its sentence did not take back. */
function figuresKept(
  { quantity, figures }: ExplainedStatement,
  candidates: readonly Candidate[],
): ExplainedStatement["figures"] {
  if (quantity === null) return figures;
  const kept = candidates.filter(({ printedStart }) => printedStart === quantity.start);
  return figures.filter(({ code }) => kept.some((one) => one.code === code));
}

/** A heading is known by its number. */
function headed(title: string): string {
  return headingsOf(title).length > 0 ? title : `一、${title}`;
}

function explainedClause({ start, end, terms }: ReadClause, text: string): ExplainedClause {
  return {
    text: text.slice(start, end),
    terms: terms.map(({ start, end, features }) => ({ text: text.slice(start, end), features })),
  };
}

function explained(seen: Seen, text: string, frames: readonly Frame[]): ExplainedStatement {
  const { reading: { own, start, end, gaps }, statement, quantity, bar, candidates, likely } = seen;
  const ranked = rankFrames(statement, quantity === null || quantity.value === 0, frames);
  const fitting = ranked.filter(({ score }) => score !== undefined);
  const best = fitting.filter(({ score }) => score === fitting[0]!.score);
  return {
    quote: text.slice(start, Math.max(end, quantity?.end ?? 0)),
    quantity,
    own: [...own.values()].flat(),
    inherited: inheritedBy(statement, text),
    gaps,
    bar,
    frames: fitting.length > 0
      ? fitting
      : nearestFrames(ranked, candidates.length > 0 ? [] : likely()),
    isTied: candidates.length === 0 && new Set(best.map(({ frame }) => frame.indicator)).size > 1,
    figures: candidates.map(({ code, applicant = "total", value }) => ({
      code,
      applicant,
      value: value ?? 0,
    })),
  };
}

/** Slots that no frame inherits. */
const NAMELESS: ReadonlySet<string> = new Set(["sum", "quant", "part", "neg"]);

/** What the words themselves do not say, by the nearest words before them that do. */
function inheritedBy({ own, context }: Statement, text: string) {
  const known = new Set(own.keys());
  const inherited: { features: readonly string[]; from: string }[] = [];
  for (const { start, end, slots } of context) {
    const news = [...slots()].filter(([slot]) => !known.has(slot) && !NAMELESS.has(slot));
    if (news.length === 0) continue;
    news.forEach(([slot]) => known.add(slot));
    inherited.push({
      features: news.flatMap(([, features]) => features),
      from: text.slice(start, end),
    });
  }
  return inherited;
}
