import type { DataFrame } from "nodejs-polars";
import { agreements } from "@/measure/mod.ts";
import { codingsIn } from "./_codings_in.ts";
import type { CodingFiles } from "./coding_files.ts";

/** The two readings that files compare: of two persons where there are two, else the parser's first. */
export async function readingsIn(files: CodingFiles): Promise<[DataFrame, DataFrame]> {
  const [cells, others] = await codingsIn(files);
  const readingOf = (by: "parsed" | "coded", own = cells) =>
    agreements.codingFrame(own.map((cell) => ({ ...cell, value: cell[by] })));
  return others === undefined
    ? [readingOf("parsed"), readingOf("coded")]
    : [readingOf("coded"), readingOf("coded", others)];
}
