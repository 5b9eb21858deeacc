import type { Sentence } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Entry } from "./_entry.ts";
import { frameOf } from "./_frame_of.ts";
import { schemas } from "./schemas.ts";

/** The frame `sentences`: the sentences of each report, in the order of its text. */
export function sentencesFrame(entries: readonly Pick<Entry, "id" | "sentences">[]): DataFrame {
  const rows = entries.flatMap(({ id, sentences }) =>
    sentences.map((sentence, index): Row => [id, sentence, index])
  );
  return frameOf(schemas.sentences, rows, {
    report: ([id]) => id,
    section: ([, { section }]) => section,
    sentence: ([, , index]) => index,
    span_start: ([, { span }]) => span.start,
    span_end: ([, { span }]) => span.end,
    page: ([, { span }]) => span.page ?? null,
    text: ([, { text }]) => text,
    quote: ([, { quote }]) => quote,
    hash: ([, { hash }]) => hash,
  });
}

type Row = readonly [string, Sentence, number];
