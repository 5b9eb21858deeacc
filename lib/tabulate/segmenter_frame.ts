import type { Segmenter } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { frameOf } from "./_frame_of.ts";
import { schemas } from "./schemas.ts";

/** The frame `segmenter`: one row that tells by what the terms of a run were cut. */
export function segmenterFrame(segmenter: Omit<Segmenter, "cut">): DataFrame {
  return frameOf(schemas.segmenter, [segmenter], {
    segmenter: ({ name }) => name,
    version: ({ version }) => version,
    user_words: ({ userWords }) => userWords,
    notice_zh: ({ notice }) => notice?.zh ?? null,
    notice_en: ({ notice }) => notice?.en ?? null,
  });
}
