import { frameOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Entry } from "./entry.ts";

/** The frame `sentences`: the sentences of each report, in the order of its text. */
export function sentencesFrame(entries: readonly Pick<Entry, "id" | "sentences">[]): DataFrame {
  const records = entries.flatMap(({ id, sentences }) =>
    sentences.map(({ section, span, text, quote, hash }, sentence) => ({
      report: id,
      section,
      sentence,
      span_start: span.start,
      span_end: span.end,
      page: span.page ?? null,
      text,
      quote,
      hash,
    }))
  );
  return frameOf(schemas.sentences, records);
}
