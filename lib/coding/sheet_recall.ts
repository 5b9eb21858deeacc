import type { DataFrame } from "nodejs-polars";
import type { Codebook } from "@/codebook/mod.ts";
import { agreements } from "@/measure/mod.ts";
import type { CodingFiles } from "./coding_files.ts";
import { recalledIn } from "./_recalled_in.ts";

/**
 * How much of the numbers that state an indicator was read, by a sheet of {@linkcode sampleForRecall}:
 * the frame of `agreements.recall`. Takes the frame `numbers` that the sample was drawn from.
 *
 * Throws a `SyntaxError` that names file and line for an indicator that does not exist, a value that
 * is not a number, and a sheet that does not belong to the key.
 */
export async function sheetRecall(
  files: CodingFiles,
  numbers: DataFrame,
  codebook: Pick<Codebook, "indicators">,
): Promise<DataFrame> {
  const items = await recalledIn(files, codebook);
  return agreements.recall(
    items.map(({ verdict, figure }) => ({ verdict, isFigure: figure !== null })),
    numbers,
  );
}
