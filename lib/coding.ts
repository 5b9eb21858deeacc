import { basename } from "node:path";
import { parseCodingSheet, tableText } from "./codebook/mod.ts";
import { agreements, type SampleOptions } from "./measure/mod.ts";
import { csvOf, writeWhole } from "./write/mod.ts";
import type { DataFrame } from "nodejs-polars";

/** Where a coding sheet and its key lie. */
export interface CodingFiles {
  readonly sheet: string;
  readonly key: string;
}

/**
 * Writes a blind sheet for a person to code, `<out>/coding-sheet.csv`, with one row a figure and an
 * empty column `value`, and its key, `<out>/coding-key.csv`, which the person should not see.
 * Returns their paths. {@linkcode sheetAgreement} reads both back. A number is written in the unit
 * of its row, `-` where the quotation states none; a value left empty is one that was not coded.
 *
 * The sample is drawn from preferred figures with a quotation: the same seed draws the same ones.
 * `strata` names columns, as `["code"]`, whose groups give equally many. It shows how right the
 * parser is where it read something, not what it missed.
 *
 * Throws a `RangeError` for an `n` that is not a whole number above 0 and for an unknown column,
 * and a `TypeError` where a sheet is there already: it may have been filled in.
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
  const files = { sheet: `${out}/coding-sheet.csv`, key: `${out}/coding-key.csv` };
  await Deno.mkdir(out, { recursive: true });
  if (await Deno.stat(files.sheet).then(() => true, () => false)) {
    throw new TypeError(`Cannot write "${files.sheet}": a sheet is there already`);
  }
  await writeWhole(files.key, csvOf(key));
  await writeWhole(files.sheet, csvOf(sheet));
  return files;
}

/**
 * How far the parser and the person who filled a coding sheet in agree: the frame of
 * `agreements.agreement`, the parser first.
 *
 * Throws a `SyntaxError` that names file and line for a value that is neither a number nor `-`, for
 * a sheet that does not belong to the key, and the file for an encoding that is not known.
 */
export async function sheetAgreement(files: CodingFiles): Promise<DataFrame> {
  return agreements.agreement(...await codingsIn(files));
}

/**
 * The cells of a coding sheet to which the person gave another value than the parser: the frame of
 * `agreements.disagreements`, the parser first. Throws as {@linkcode sheetAgreement} does.
 */
export async function sheetDisagreements(files: CodingFiles): Promise<DataFrame> {
  return agreements.disagreements(...await codingsIn(files));
}

async function codingsIn({ sheet, key }: CodingFiles): Promise<[DataFrame, DataFrame]> {
  const names = [basename(sheet), basename(key)] as const;
  const files = await Promise.all([Deno.readFile(sheet), Deno.readFile(key)]);
  const texts = [tableText(files[0], names[0]), tableText(files[1], names[1])] as const;
  const cells = parseCodingSheet(...texts, ...names);
  const codingOf = (coder: "parsed" | "coded") =>
    agreements.codingFrame(cells.map((cell) => ({ ...cell, value: cell[coder] })));
  return [codingOf("parsed"), codingOf("coded")];
}
