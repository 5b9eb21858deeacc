import type { DataFrame } from "nodejs-polars";
import { agreements } from "@/measure/mod.ts";
import type { CodingFiles } from "./coding_files.ts";
import { readingsIn } from "./_readings_in.ts";

/**
 * How far the parser and the person who filled a coding sheet in agree, the parser first; with a
 * `second` sheet, how far the two persons do: the frame of `agreements.agreement`.
 *
 * Throws a `SyntaxError` that names file and line for a value that is neither a number nor `-`, for
 * a sheet that does not belong to the key, and the file for an encoding that is not known.
 */
export async function sheetAgreement(files: CodingFiles): Promise<DataFrame> {
  return agreements.agreement(...await readingsIn(files));
}
