import type { DataFrame } from "nodejs-polars";
import { agreements, type SampleOptions } from "@/measure/mod.ts";
import type { CodingFiles } from "./coding_files.ts";
import { newSheets } from "./_new_sheets.ts";

/**
 * Writes a blind sheet for a person to code, `<out>/coding-sheet.csv`, with one row a figure and an
 * empty column `value`, and its key, `<out>/coding-key.csv`, which the person should not see.
 * Returns their paths. {@linkcode sheetAgreement} reads both back. A number is written in the unit
 * of its row, `-` where the quotation states none; a value left empty is one that was not coded.
 *
 * The sample is drawn from preferred figures of the report's own year with a quotation: the same seed
 * draws the same ones. `strata` names columns, as `["code"]`, whose groups give equally many. It shows
 * how right the parser is where it read something; what it missed, {@linkcode sampleForRecall} shows.
 *
 * Throws a `RangeError` for an `n` that is not a whole number above 0 and for an unknown column,
 * and a `TypeError` where a sheet or key is there already: it may have been filled in, or be needed.
 *
 * @example
 * ```ts
 * import { load, loadCodebook, sampleForCoding, sheetAgreement } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const folder = await Deno.makeTempDir();
 * await Deno.writeTextFile(`${folder}/a-2017.txt`, "甲县2017年政府信息公开年报\n收到信息公开申请27件。");
 * const codebook = loadCodebook();
 * const { figures } = await load({ reports: folder }, codebook);
 * const out = await Deno.makeTempDir();
 * const files = await sampleForCoding(figures, { n: 10, seed: 1, codebook, out });
 *
 * const blind = await Deno.readTextFile(files.sheet);
 * await Deno.writeTextFile(files.sheet, blind.trimEnd() + "27\r\n");
 * const [row] = (await sheetAgreement(files)).toRecords();
 * assertEquals([row?.code, row?.n, row?.agreed], ["applications.received", 1, 1]);
 * await Deno.remove(folder, { recursive: true });
 * await Deno.remove(out, { recursive: true });
 * ```
 */
export async function sampleForCoding(
  figures: DataFrame,
  { out, ...options }: SampleOptions & { readonly out: string },
): Promise<CodingFiles> {
  const { sheet, key } = agreements.codingSample(figures, options);
  const paths = await newSheets(out, { "coding-key": key, "coding-sheet": sheet });
  return { sheet: paths["coding-sheet"], key: paths["coding-key"] };
}
