import type { DataFrame } from "nodejs-polars";
import { type Codebook, loadCodebook } from "@/codebook/mod.ts";
import type { Segmenter } from "@/model/mod.ts";
import {
  type Frames,
  reportsWith,
  segmenterFrame,
  termsFrame,
  tokensFrame,
  wordedReports,
} from "@/tabulate/mod.ts";
import { loadSegmenter } from "@/tokenize/mod.ts";
import { loadFolder } from "./load.ts";
import type { LoadOptions } from "./load_options.ts";

/** What {@linkcode loadWords} makes; the columns are described at `schemas` of the room `frame`. */
export interface LoadedWords {
  /** As `load` makes them. */
  readonly frames: Frames;
  /** One row a term of a section of a parsed report. */
  readonly terms: DataFrame;
  /** One row: what cut the words, and why another could not be had. */
  readonly segmenter: DataFrame;
  /** The tokens of the sentences that hold a term: they are cut when asked for. */
  readonly tokens: (term: string) => DataFrame;
}

/**
 * Reads reports as `load` does, and cuts their prose into words: by nodejieba with the words of the
 * codebook, which is installed on first use, or where it cannot be had by `Intl.Segmenter`; the
 * frame `segmenter` says which. Reports in traditional characters are cut after normalizing and
 * quoted as printed.
 *
 * Throws as `load` does; never for lack of nodejieba.
 *
 * @example
 * ```ts
 * import { loadWords } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const reports = await Deno.makeTempDir();
 * await Deno.writeTextFile(`${reports}/a.txt`, "全縣受理公開申請２件。全縣滿意，沒有問題。");
 * const { terms, tokens } = await loadWords({ reports });
 * assertEquals(terms.getColumn("term").toArray().includes("申请"), true);
 * const quotes = tokens("申请").getColumn("quote").toArray();
 * assertEquals(quotes.join(""), "全縣受理公開申請２件");
 * await Deno.remove(reports, { recursive: true });
 * ```
 */
export async function loadWords(
  options: LoadOptions,
  codebook: Codebook = loadCodebook(),
  segmenter?: Segmenter,
): Promise<LoadedWords> {
  const { frames, reports, ...loaded } = await loadFolder(options, codebook);
  const cutter = segmenter ?? await loadSegmenter(loaded.codebook);
  return {
    frames,
    terms: termsFrame(wordedReports(frames), cutter),
    segmenter: segmenterFrame(cutter),
    tokens: (term) => tokensFrame(reports(reportsWith(term, frames)), cutter, term),
  };
}
