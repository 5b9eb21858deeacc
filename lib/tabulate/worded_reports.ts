import { lazily, pick, recordsOf, reportsInPieces, schemas } from "@/frame/mod.ts";
import type { Frames } from "./frames.ts";
import type { Worded } from "./term_counter.ts";

/**
 * The sentences of each report, of the frame `sentences`: all that counting terms needs, where whole reports
 * of a store would have to be unpacked.
 */
export function* wordedReports(frames: Pick<Frames, "sentences">): Generator<Worded> {
  const sentences = lazily(frames).sentences.select(...Object.keys(WORDED)).collectSync();
  for (const piece of reportsInPieces(sentences)) {
    const rows = recordsOf(piece, WORDED, "sentences");
    for (const [id, sentences] of Map.groupBy(rows, ({ report }) => report)) {
      yield { id, sentences };
    }
  }
}

const WORDED = pick(schemas.sentences, "report", "section", "text");
