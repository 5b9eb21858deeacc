import type { Normalized } from "@/model/mod.ts";
import { type Quoted, quoted } from "./quoted.ts";
import { toSource } from "./to_source.ts";

/**
 * The place in the source text that a range of the normalized text was made from, with its words:
 * at most `most` characters of them.
 *
 * @example
 * ```ts
 * import { normalize, quotedRange } from "@/text/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const normalized = normalize("共收到申请２７件");
 * assertEquals(quotedRange(normalized, { start: 5, end: 8 }).quote, "２７件");
 * ```
 */
export function quotedRange(
  normalized: Normalized,
  { start, end }: { readonly start: number; readonly end: number },
  most?: number,
): Quoted {
  return quoted(normalized.source, toSource(normalized, start, end), most);
}
