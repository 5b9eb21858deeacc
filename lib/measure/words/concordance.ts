import pl, { type DataFrame } from "nodejs-polars";
import { rowsFrame } from "../_rows_frame.ts";

/** Options of {@linkcode concordance}. */
export interface ConcordanceOptions {
  /** How many characters are shown on either side; default: 20. */
  readonly width?: number;
}

/**
 * A term in its contexts (KWIC), one row an occurrence, in the order of the reports: `report`,
 * `section` (str), `sentence` (i32, as in the frame `sentences`), `left`, `term`, `right` (str, of the
 * normalized text), `span_start`, `span_end` (i32, of the term in the source text), `printed` (the term
 * as the source prints it) and `quote` (the sentence, literally; str).
 *
 * `tokens` are those of the term's sentences (`loadWords().tokens(term)`), `sentences` the frame of
 * that name. An occurrence within a longer word is none, as in the frame `terms`.
 *
 * @example
 * ```ts
 * import { loadWords, words } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const reports = await Deno.makeTempDir();
 * await Deno.writeTextFile(`${reports}/a.txt`, "全县受理申请2件,办结2件。");
 * const { tokens, frames } = await loadWords({ reports });
 * const [row] = words.concordance(tokens("申请"), frames.sentences, "申请", { width: 3 }).toRecords();
 * assertEquals([row?.left, row?.term, row?.right], ["县受理", "申请", "2件,"]);
 * await Deno.remove(reports, { recursive: true });
 * ```
 */
export function concordance(
  tokens: DataFrame,
  sentences: DataFrame,
  term: string,
  { width = 20 }: ConcordanceOptions = {},
): DataFrame {
  const texts = sentences.select("report", "sentence", "text", pl.col("quote").alias("whole"));
  const hits = tokens.filter(pl.col("term").eq(pl.lit(term)))
    .join(texts, { on: ["report", "sentence"], how: "inner", maintainOrder: "left" })
    .toRecords() as unknown as Hit[];
  const rows = hits.map(({ text, whole, quote, start, ...hit }) => ({
    ...hit,
    left: text.slice(Math.max(0, start - width), start),
    right: text.slice(start + term.length, start + term.length + width),
    printed: quote,
    quote: whole,
  }));
  return rowsFrame(DTYPES, rows);
}

interface Hit {
  readonly report: string;
  readonly section: string | null;
  readonly sentence: number;
  readonly start: number;
  readonly term: string;
  readonly span_start: number;
  readonly span_end: number;
  readonly quote: string;
  readonly text: string;
  readonly whole: string;
}

const DTYPES = {
  report: pl.String,
  section: pl.String,
  sentence: pl.Int32,
  left: pl.String,
  term: pl.String,
  right: pl.String,
  span_start: pl.Int32,
  span_end: pl.Int32,
  printed: pl.String,
  quote: pl.String,
};
