/**
 * Texts → words: by nodejieba with the words of the codebook, or by the runtime where nodejieba
 * cannot be had. The offsets of words follow from their lengths: joined, they are the text.
 *
 * @module
 */
export { loadSegmenter, type SegmenterOptions } from "./load_segmenter.ts";
export { loadNodejieba, type Nodejieba } from "./nodejieba.ts";
export { wordsToOmit } from "./words_to_omit.ts";
export { userWords } from "./user_words.ts";
