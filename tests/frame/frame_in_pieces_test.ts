import { f64, frameInPieces, frameOf, nullable, str } from "@/frame/mod.ts";
import { frameEqual } from "../support/frame_equal.ts";

const SCHEMA = { report: str, value: nullable(f64) };

Deno.test("frameInPieces() gives the frame of all records, whatever the pieces", () => {
  const records = ["a", "b", "c", "d"].map((report, index) => ({ report, value: index || null }));
  for (const most of [1, 2, 3, 4, 5]) {
    frameEqual(frameInPieces(SCHEMA, records, most), frameOf(SCHEMA, records));
  }
  frameEqual(frameInPieces(SCHEMA, []), frameOf(SCHEMA, []));
});
