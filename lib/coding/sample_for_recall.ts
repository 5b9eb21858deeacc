import type { DataFrame } from "nodejs-polars";
import { agreements, type SampleOptions } from "@/measure/mod.ts";
import type { CodingFiles } from "./coding_files.ts";
import { newSheets } from "./_new_sheets.ts";

/**
 * Writes a sheet of numbers of the prose that were passed over or not read, `<out>/recall-sheet.csv`,
 * each in its sentence, and its key, `<out>/recall-key.csv`. In `indicator` a person writes what the
 * number states, by id or label, with its `value` in the codebook's unit, or `-` where it states no
 * indicator; a row left empty was not coded. Returns their paths; {@linkcode sheetRecall} reads them
 * back. It shows what the parser missed, as `sampleForCoding` shows how right it is.
 *
 * Takes the frame `numbers`. Throws a `RangeError` for an `n` that is not a whole number above 0, and
 * a `TypeError` where a sheet or key is there already.
 *
 * @example
 * ```ts
 * import { load, loadCodebook, sampleForRecall, sheetRecall } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const reports = await Deno.makeTempDir();
 * const text = "甲县2017年政府信息公开年报\n收到信息公开申请27件。处理某某事项8件。";
 * await Deno.writeTextFile(`${reports}/a-2017.txt`, text);
 * const codebook = loadCodebook();
 * const { numbers } = await load({ reports }, codebook);
 * const out = await Deno.makeTempDir();
 * const files = await sampleForRecall(numbers, { n: 10, seed: 1, out });
 *
 * const sheet = (await Deno.readTextFile(files.sheet)).trimEnd();
 * await Deno.writeTextFile(files.sheet, sheet.replace(/,,$/, ",-,"));
 * const all = (await sheetRecall(files, numbers, codebook)).toRecords().at(-1);
 * assertEquals([all?.n, all?.stated, all?.recall], [1, 0, 1]);
 * for (const folder of [reports, out]) await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function sampleForRecall(
  numbers: DataFrame,
  { out, ...options }: Pick<SampleOptions, "n" | "seed"> & { readonly out: string },
): Promise<CodingFiles> {
  const { sheet, key } = agreements.recallSample(numbers, options);
  const paths = await newSheets(out, { "recall-key": key, "recall-sheet": sheet });
  return { sheet: paths["recall-sheet"], key: paths["recall-key"] };
}
