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
 *
 * @example
 * ```ts
 * import { loadCodebook, pl, sheetRecall } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const out = await Deno.makeTempDir();
 * const files = { sheet: `${out}/sheet.csv`, key: `${out}/key.csv` };
 * await Deno.writeTextFile(
 *   files.sheet,
 *   "item,report,sentence,number,indicator,value\n1,a,收到申请3件,3件,收到申请数,3\n",
 * );
 * await Deno.writeTextFile(files.key, "item,report,number,verdict\n1,a,3件,unread\n");
 * const numbers = pl.DataFrame({ verdict: ["figure", "unread"] });
 * const all = (await sheetRecall(files, numbers, loadCodebook())).toRecords().at(-1);
 * assertEquals([all?.missed, all?.recall], [1, 0.5]);
 * await Deno.remove(out, { recursive: true });
 * ```
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
