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
 *
 * @example
 * ```ts
 * import { sheetAgreement } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const out = await Deno.makeTempDir();
 * const files = { sheet: `${out}/sheet.csv`, key: `${out}/key.csv` };
 * const head = "item,report,indicator,label,scope,applicant,unit,quote,value\n";
 * const row = "1,a,applications.received,收到申请数,all,total,件,收到申请3件,3\n";
 * await Deno.writeTextFile(files.sheet, head + row);
 * await Deno.writeTextFile(
 *   files.key,
 *   "item,report,code,scope,applicant,value\n1,a,applications.received,all,total,8\n",
 * );
 *
 * const [all] = (await sheetAgreement(files)).toRecords();
 * assertEquals([all?.n, all?.agreed], [1, 0]);
 * await Deno.remove(out, { recursive: true });
 * ```
 */
export async function sheetAgreement(files: CodingFiles): Promise<DataFrame> {
  return agreements.agreement(...await readingsIn(files));
}
