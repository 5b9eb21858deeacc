import type { DataFrame } from "nodejs-polars";
import { agreements } from "@/measure/mod.ts";
import type { CodingFiles } from "./coding_files.ts";
import { readingsIn } from "./_readings_in.ts";

/**
 * The cells of a coding sheet to which the person gave another value than the parser, or the persons of
 * two sheets different ones: the frame of `agreements.disagreements`. Compares and throws as
 * {@linkcode sheetAgreement} does.
 */
export async function sheetDisagreements(files: CodingFiles): Promise<DataFrame> {
  return agreements.disagreements(...await readingsIn(files));
}
