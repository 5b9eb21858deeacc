import { indicatorLabel, type LabelOptions } from "@/codebook/mod.ts";
import type { ExplainedFrame, ExplainedProse, ExplainedStatement } from "@/extract/mod.ts";
import { oneLine } from "@/model/mod.ts";
import { type ReadingWords, readingWords } from "./_reading_words.ts";

/** The language of a reading, and the codebook that its indicators are in. */
export interface ReadingOptions extends LabelOptions<"indicators"> {
  readonly lang: "zh" | "en";
}

/**
 * How a sentence is read, as text: its clauses with the features of their words, then for each
 * number and denial what it means, which frames fit or what the nearest lack, and the figure.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { proseExplainer } from "@/extract/mod.ts";
 * import { readingText } from "@/show/mod.ts";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const reading = proseExplainer(codebook)("全年收到政府信息公开申请38件。");
 * const text = readingText(reading, { lang: "en", codebook });
 * assertStringIncludes(text, "figure: applications.received");
 * ```
 */
export function readingText(
  { clauses, statements }: ExplainedProse,
  options: ReadingOptions,
): string {
  const words = readingWords(options.lang);
  return [
    ...clauses.map(({ text, terms }) =>
      [`${words.clause} ${text}`, ...lined(terms.map(words.term).join("  "))].join("\n")
    ),
    ...statements.map((statement) => statementText(statement, words, options)),
    ...statements.length === 0 ? [words.none] : [],
  ].join("\n");
}

function statementText(
  statement: ExplainedStatement,
  words: ReadingWords,
  options: ReadingOptions,
): string {
  const { own, inherited, gaps, bar, frames, isTied, figures } = statement;
  const label = (code: string) => `${code} (${oneLine(indicatorLabel(code, options))})`;
  const unknown = (["lead", "inner", "tail", "after"] as const).filter((place) =>
    gaps[place] !== ""
  )
    .map((place) => words.gap(place, gaps[place]));
  return [
    "",
    words.statement(statement),
    ...lined(words.own(own)),
    ...inherited.flatMap(({ features, from }) => lined(words.inherited(features, from))),
    ...unknown.flatMap(lined),
    ...bar === undefined
      ? frames.flatMap((frame) => lined(frameText(frame, words, label)))
      : lined(words.barred(bar)),
    ...isTied ? lined(words.tied) : [],
    ...figures.flatMap(({ code, applicant, value }) =>
      lined(words.figure(label(code), applicant, value))
    ),
    ...figures.length === 0 ? lined(words.noFigure) : [],
  ].join("\n");
}

function frameText(
  { frame: { file, line, indicator }, score, misfits }: ExplainedFrame,
  words: ReadingWords,
  label: (code: string) => string,
): string {
  const name = indicator === null ? words.applicant : label(indicator);
  return `${file}:${line} ${name}${words.verdict(score, misfits)}`;
}

function lined(text: string): string[] {
  return text === "" ? [] : [`  ${text}`];
}
