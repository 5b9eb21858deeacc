/**
 * Strings only: what the other rooms need to read Chinese text without losing its place.
 *
 * @module
 */
export { type Chapter, chaptersOf } from "./chapters.ts";
export { decode, type Decoded } from "./decode.ts";
export { decodeDamaged } from "./decode_damaged.ts";
export { decodeStrictly } from "./decode_strictly.ts";
export { isMostlyCommon } from "./is_mostly_common.ts";
export { isTraditional } from "./is_traditional.ts";
export { normalize } from "./normalize.ts";
export { readNumeral } from "./numeral.ts";
export { pinyin } from "./pinyin.ts";
export { type FindQuantities, type Quantity, quantityFinder } from "./quantities.ts";
export { type Quoted, quoted } from "./quoted.ts";
export { quotedRange } from "./quoted_range.ts";
export { rewrite } from "./rewrite.ts";
export { sentenceAt, type SentenceRange, sentencesOf } from "./sentences.ts";
export { type Phrase, simplify } from "./simplify.ts";
export { toSource } from "./to_source.ts";
export { utf16Of } from "./utf16_of.ts";
