import { pick, recordsOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { wordsIn } from "@/model/mod.ts";
import type { FigureOptions } from "../options.ts";
import { type ListAxis, listAxis } from "./report_axis.ts";
import type { ThemeOptions } from "./theme.ts";

/** What charts of words take besides their frame. */
export interface WordOptions extends FigureOptions {
  /** The frame `segmenter`: the caption says what cut the words. */
  readonly segmenter: DataFrame;
  /** How many issuers the reports are of, for the caption. */
  readonly issuers?: number | undefined;
}

const WORDS = {
  zh: {
    cut: (cutter: string, words: number) =>
      `分词：${cutter}${words ? `，用户词 ${words} 个` : "，不含用户词"}。`,
  },
  en: {
    cut: (cutter: string, words: number) =>
      `Words cut by ${cutter}, ${
        words ? `with ${words} words` : "without the words"
      } of the codebook.`,
  },
} as const;

/** The `y` encoding that lists the terms, and the room that they and the counts leave. */
export function termAxis(
  rows: readonly { readonly term: string; readonly beside: string }[],
  options: ThemeOptions,
): ListAxis {
  const lines = rows.map(({ term, beside }) => ({ label: term, beside }));
  return listAxis(lines, options, { field: "term" });
}

/** What cut the words, for the caption. */
export function segmenterNote({ lang, segmenter }: WordOptions): string {
  const [cutter] = recordsOf(segmenter, SEGMENTER, "segmenter");
  return wordsIn(WORDS, lang).cut(`${cutter!.segmenter} ${cutter!.version}`, cutter!.user_words);
}

const SEGMENTER = pick(schemas.segmenter, "segmenter", "version", "user_words");
