import { basename } from "node:path";
import { type CodedCell, parseCodingSheet } from "@/codebook/mod.ts";
import type { CodingFiles } from "./coding_files.ts";
import { textAt } from "./_text_at.ts";

/** The cells of a sheet and of the second one, where there is one; each with what the parser gave. */
export async function codingsIn(
  { sheet, key, second }: CodingFiles,
): Promise<readonly [CodedCell[], CodedCell[]?]> {
  const keyText = await textAt(key);
  const cellsIn = async (path: string) =>
    parseCodingSheet(await textAt(path), keyText, basename(path), basename(key));
  return second === undefined
    ? [await cellsIn(sheet)]
    : [await cellsIn(sheet), await cellsIn(second)];
}
