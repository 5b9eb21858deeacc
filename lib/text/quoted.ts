import type { Span } from "@/model/mod.ts";

/**
 * A place in a source text with its words, as findings and their places have it: at most `most`
 * characters of them.
 *
 * @example
 * ```ts
 * import { quoted } from "@/text/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const span = { start: 2, end: 6 };
 * assertEquals(quoted("共收到申请27件", span).quote, "到申请2");
 * assertEquals(quoted("共收到申请27件", span, 3), { span, quote: "到申请" });
 * ```
 */
export function quoted(source: string, span: Span, most = Infinity): Quoted {
  return { span, quote: source.slice(span.start, Math.min(span.end, span.start + most)) };
}

/** A place in a source text and a literal substring of it. */
export interface Quoted {
  readonly span: Span;
  readonly quote: string;
}
