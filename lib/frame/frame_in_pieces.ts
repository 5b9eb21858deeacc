import pl, { type DataFrame } from "nodejs-polars";
import type { RecordOf, Schema } from "./column.ts";
import { frameOf } from "./frame_of.ts";

/** How many records are objects at a time: they take ten times the room of their rows. */
const PIECE = 50_000;

/** As {@linkcode frameOf}, of many records that are made one after the other. */
export function frameInPieces<S extends Schema>(
  schema: S,
  records: Iterable<RecordOf<S>>,
  most: number = PIECE,
): DataFrame {
  const frames: DataFrame[] = [];
  let piece: RecordOf<S>[] = [];
  for (const record of records) {
    if (piece.push(record) < most) continue;
    frames.push(frameOf(schema, piece));
    piece = [];
  }
  frames.push(frameOf(schema, piece));
  return frames.length === 1 ? frames[0]! : pl.concat(frames);
}
