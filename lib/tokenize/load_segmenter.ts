import { versions } from "node:process";
import type { Segmenter } from "@/model/mod.ts";
import { loadNodejieba } from "./nodejieba.ts";
import { userWords, type WordSources } from "./user_words.ts";
import { wordJoiner } from "./word_joiner.ts";

/** Options of {@linkcode loadSegmenter}. */
export interface SegmenterOptions {
  /**
   * Folder of an installation of nodejieba; default: `GONGKAI_NODEJIEBA`, else one in the user's
   * caches.
   */
  readonly folder?: string;
}

/**
 * The segmenter for reports: nodejieba with the words of the codebook, installed if it is missing;
 * where it cannot be had, `Intl.Segmenter("zh")` of the runtime, whose segments are put together
 * where they make a word of the codebook, and a notice that says why. It never throws for lack of
 * nodejieba.
 *
 * nodejieba's dictionary belongs to the process: the words of the codebook loaded last are those
 * that count.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { loadSegmenter } from "@/tokenize/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { cut } = await loadSegmenter(loadCodebook());
 * assertEquals(cut("受理申请2件。").join(""), "受理申请2件。");
 * ```
 */
export async function loadSegmenter(
  codebook: WordSources,
  { folder }: SegmenterOptions = {},
): Promise<Segmenter> {
  const words = userWords(codebook);
  try {
    const { version, cut } = await loadNodejieba(folder, words);
    return { name: "nodejieba", version, userWords: words.size, notice: null, cut };
  } catch (error) {
    return runtimeSegmenter(words, error instanceof Error ? error.message : String(error));
  }
}

function runtimeSegmenter(words: ReadonlyMap<string, string>, reason: string): Segmenter {
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const join = wordJoiner(words.keys());
  return {
    name: "Intl.Segmenter",
    version: `ICU ${versions.icu}`,
    userWords: words.size,
    notice: {
      zh:
        `未能使用 nodejieba，改用 Intl.Segmenter 分词，用户词由切分结果拼合，词频会有不同。原因：${reason}`,
      en:
        `nodejieba could not be used: Intl.Segmenter cut the words, and words of the codebook were ` +
        `put together from its segments, so that counts differ. ${reason}`,
    },
    cut: (text) => join(Array.from(segmenter.segment(text), ({ segment }) => segment)),
  };
}
