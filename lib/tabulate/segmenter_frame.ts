import { frameOf, schemas } from "@/frame/mod.ts";
import type { Segmenter } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";

/** The frame `segmenter`: one row that names what cut the terms of a run. */
export function segmenterFrame(segmenter: Omit<Segmenter, "cut">): DataFrame {
  const { name, version, userWords, notice } = segmenter;
  return frameOf(schemas.segmenter, [{
    segmenter: name,
    version,
    user_words: userWords,
    notice_zh: notice?.zh ?? null,
    notice_en: notice?.en ?? null,
  }]);
}
