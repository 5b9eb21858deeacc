import { frameOf, omit, pick, recordsOf, requireColumns, schemas, str } from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

/** Options of {@linkcode concordance}. */
export interface ConcordanceOptions {
  /** How many characters are shown on either side; default: 20. */
  readonly width?: number;
}

/**
 * A term in its contexts (KWIC), one row an occurrence, in the order of the reports: `report`,
 * `section` (str), `sentence` (i32, as in the frame `sentences`), `left`, `term`, `right` (str, of
 * the normalized text), `span_start`, `span_end` (i32, of the term in the source text), `printed`
 * (the term as the source prints it) and `quote` (the sentence, literally; str).
 *
 * `tokens` are those of the term's sentences (`loadWords().tokens(term)`), `sentences` the frame of
 * that name. An occurrence within a longer word does not count, as in the frame `terms`.
 *
 * @example
 * ```ts
 * import { loadWords, words } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const reports = await Deno.makeTempDir();
 * await Deno.writeTextFile(`${reports}/a.txt`, "政府信息公开年度报告\n全县受理申请2件,办结2件。");
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
  const texts = requireColumns(sentences, TEXT, "sentences").rename({ quote: "whole" });
  const hits = requireColumns(tokens, TOKEN, "tokens").filter(pl.col("term").eq(pl.lit(term)))
    .join(texts, { on: ["report", "sentence"], how: "inner", maintainOrder: "left" });
  const rows = recordsOf(hits, HIT, "tokens").map(({ text, whole, quote, start, ...hit }) => ({
    ...hit,
    left: text.slice(Math.max(0, start - width), start),
    right: text.slice(start + term.length, start + term.length + width),
    printed: quote,
    quote: whole,
  }));
  return frameOf(schemas.concordance, rows);
}

const TEXT = pick(schemas.sentences, "report", "sentence", "text", "quote");
const TOKEN = omit(schemas.tokens, "is_term");

/** A token beside the text of its sentence and, as `whole`, its quotation. */
const HIT = { ...TOKEN, text: str, whole: str };
