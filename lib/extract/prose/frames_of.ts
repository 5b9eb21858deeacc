import type { Frame } from "@/codebook/mod.ts";
import type { Statement } from "./fit.ts";
import type { FrameBook } from "./frame_book.ts";
import { variantsOf } from "./variants.ts";

/** The frame that fits best, for each thing that is counted. */
export function framesOf(book: FrameBook, statement: Statement, isZero: boolean): readonly Frame[] {
  const frames = variantsOf(statement, isZero)
    .flatMap((own) => single(book, { ...statement, own }));
  // A word of two meanings (印发) fits one frame twice.
  return [...new Set(frames)];
}

/** The one frame that fits best; none where two of different meanings fit equally. */
function single(book: FrameBook, statement: Statement): readonly Frame[] {
  const best = book.best(statement);
  return new Set(best.map(({ indicator }) => indicator)).size === 1 ? best.slice(0, 1) : [];
}
