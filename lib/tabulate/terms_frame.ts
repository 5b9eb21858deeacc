import { frameInPieces, schemas } from "@/frame/mod.ts";
import type { Segmenter } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { termCounter, type Worded } from "./term_counter.ts";

/**
 * The frame `terms`: how often each term occurs in each section of each report, in the order of its
 * first place. Stop words are counted, too.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { reportParser } from "@/pipeline.ts";
 * import { termsFrame } from "@/tabulate/mod.ts";
 * import { loadSegmenter } from "@/tokenize/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const text = new TextEncoder().encode("公开信息38条,公开目录2条。");
 * const report = await reportParser(codebook)(text, "a.txt");
 * const terms = termsFrame([report], await loadSegmenter(codebook));
 * assertEquals(terms.columns, ["report", "section", "term", "count"]);
 * assertEquals(terms.getColumn("term").toArray().includes("38"), false);
 * ```
 */
export function termsFrame(
  reports: Iterable<Worded>,
  segmenter: Pick<Segmenter, "cut">,
): DataFrame {
  return frameInPieces(schemas.terms, Iterator.from(reports).flatMap(termCounter(segmenter)));
}
