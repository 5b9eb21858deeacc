import type { LedgerEntry, Normalized } from "@/model/mod.ts";
import { type SentenceRange, toSource } from "@/text/mod.ts";

/** Where an entry is in the source, with its words and those of its sentence. */
export type Placer = (
  start: number,
  end: number,
  sentence: Pick<SentenceRange, "start" | "end">,
) => Pick<LedgerEntry, "span" | "quote" | "context">;

/** Makes the placer of a text. It looks a sentence up once for all its numbers, which follow each other. */
export function placer(normalized: Normalized): Placer {
  const { source } = normalized;
  let last = -1;
  let context = "";
  return (start, end, sentence) => {
    if (sentence.start !== last) {
      const around = toSource(normalized, sentence.start, sentence.end);
      context = source.slice(around.start, around.end);
      last = sentence.start;
    }
    const span = toSource(normalized, start, end);
    return { span, quote: source.slice(span.start, span.end), context };
  };
}
