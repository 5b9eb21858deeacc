import { basename } from "node:path";
import { type Codebook, parseRecallSheet, type RecalledNumber } from "@/codebook/mod.ts";
import type { CodingFiles } from "./coding_files.ts";
import { textAt } from "./_text_at.ts";

/** What a person wrote of the numbers of a sheet. */
export async function recalledIn(
  { sheet, key }: CodingFiles,
  { indicators }: Pick<Codebook, "indicators">,
): Promise<readonly RecalledNumber[]> {
  const texts = [await textAt(sheet), await textAt(key)] as const;
  return parseRecallSheet(...texts, indicators, basename(sheet), basename(key));
}
