import pl, { type DataFrame } from "nodejs-polars";
import { NUMBERS } from "./_figure_chart.ts";
import type { Language } from "./options.ts";
import { INK, TEXT, WIDTH } from "./theme.ts";
import { roughWidth } from "./_wrap.ts";

/** What charts of words take beside their frame. */
export interface WordOptions {
  readonly lang: Language;
  /** The frame `segmenter`: the caption tells what cut the words. */
  readonly segmenter: DataFrame;
  /** Instead of the title that tells what is shown. */
  readonly title?: string;
}

/** Pixels for one term in charts that list terms below each other. */
const STEP = 22;

/** The `y` encoding that lists the terms, and the room that they and the counts beside them take. */
export function termAxis(rows: readonly { readonly term: string; readonly beside: string }[]) {
  const widest = (texts: string[]) =>
    Math.max(...texts.map((text) => roughWidth(text, TEXT.label)));
  return {
    y: {
      field: "term",
      type: "nominal",
      title: null,
      sort: null,
      scale: { domain: [...new Set(rows.map(({ term }) => term))] },
      axis: { ticks: false, domain: false, labelPadding: 10 },
    },
    margin: widest(rows.map(({ term }) => term)),
    view: {
      width: WIDTH - widest(rows.map(({ beside }) => beside)) - 24,
      height: { step: STEP },
    },
  };
}

/** The layer that writes the field `beside` of each term right of the plotting area, which ends at `end`. */
export function besideTerms(y: object, end: number): object {
  return {
    data: NUMBERS,
    mark: { type: "text", align: "left", dx: 8, fontSize: TEXT.label, color: INK },
    encoding: { y, x: { datum: end }, text: { field: "beside" } },
  };
}

/** What cut the words, for the caption. */
export function segmenterNote({ lang, segmenter }: WordOptions): string {
  const [name, version, words] = segmenter.select("segmenter", "version", "user_words").row(0);
  const cutter = `${name} ${version}`;
  if (lang === "zh") return `分词：${cutter}${words ? `，用户词 ${words} 个` : "，不含用户词"}。`;
  return `Words cut by ${cutter}, ${
    words ? `with ${words} words` : "without the words"
  } of the codebook.`;
}

/** The rows of a frame whose `column` is not null. */
export function rowsWith<Row>(frame: DataFrame, column: string): Row[] {
  return frame.filter(pl.col(column).isNotNull()).toRecords() as unknown as Row[];
}
