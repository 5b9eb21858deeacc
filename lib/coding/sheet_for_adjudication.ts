import type { CodedCell } from "@/codebook/mod.ts";
import { frameOf, schemas } from "@/frame/mod.ts";
import { codingsIn } from "./_codings_in.ts";
import type { CodingFiles } from "./coding_files.ts";
import { newSheets } from "./_new_sheets.ts";

/**
 * Writes the cells on which the parser and the coders, one or two, do not all agree as
 * `<out>/adjudication.csv`, for whoever decides: a number or `-` in `decision`, and the `reason`.
 * Returns its path; {@linkcode acceptAdjudicated} reads it back. Its columns:
 * `schemas.adjudicationSheet`. Cells that one coder left empty are in it where the others differ.
 *
 * Throws as {@linkcode sheetAgreement} does, and a `TypeError` where a sheet is there already.
 *
 * @example
 * ```ts
 * import { acceptAdjudicated, load, loadCodebook, sampleForCoding, sheetForAdjudication } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const reports = await Deno.makeTempDir();
 * const out = await Deno.makeTempDir();
 * await Deno.writeTextFile(`${reports}/a-2017.txt`, "甲县2017年政府信息公开年报\n收到信息公开申请27件。");
 * const codebook = loadCodebook();
 * const frames = await load({ reports }, codebook);
 * const files = await sampleForCoding(frames.figures, { n: 10, seed: 1, codebook, out });
 * const blind = (await Deno.readTextFile(files.sheet)).trimEnd();
 * await Deno.writeTextFile(files.sheet, `${blind}72\r\n`);
 *
 * const sheet = await sheetForAdjudication(files, { out });
 * const open = (await Deno.readTextFile(sheet)).trimEnd();
 * await Deno.writeTextFile(sheet, open.replace(/,,$/, ",72,digits swapped") + "\r\n");
 * const options = { corrections: `${out}/corrections`, by: "A. Reader", on: "2026-01-31" };
 * const { written } = await acceptAdjudicated(sheet, frames.reports, options);
 * assertEquals(written.length, 1);
 * for (const folder of [reports, out]) await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function sheetForAdjudication(
  files: CodingFiles,
  { out }: { readonly out: string },
): Promise<string> {
  const [cells, others = []] = await codingsIn(files);
  const [first, second] = [byItem(cells), byItem(others)];
  const open = [...new Map([...second, ...first])].sort(([a], [b]) => a - b)
    .map(([item, cell]) => ({ cell, first: first.get(item), second: second.get(item) }))
    .filter(({ cell, ...coders }) => valuesOf(cell, coders.first, coders.second).size > 1);
  const sheet = frameOf(
    schemas.adjudicationSheet,
    open.map(({ cell, first, second }) => ({
      ...cell,
      indicator: cell.code,
      parsed: textOf(cell.parsed),
      first: first === undefined ? null : textOf(first.coded),
      second: second === undefined ? null : textOf(second.coded),
      decision: null,
      reason: null,
    })),
  );
  return (await newSheets(out, { adjudication: sheet })).adjudication;
}

function byItem(cells: readonly CodedCell[]): ReadonlyMap<number, CodedCell> {
  return new Map(cells.map((cell) => [cell.item, cell]));
}

function valuesOf(cell: CodedCell, ...coders: readonly (CodedCell | undefined)[]) {
  return new Set([
    cell.parsed,
    ...coders.flatMap((coder) => coder === undefined ? [] : [coder.coded]),
  ]);
}

function textOf(value: number | null): string {
  return value === null ? "-" : String(value);
}
