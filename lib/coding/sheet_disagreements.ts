import type { DataFrame } from "nodejs-polars";
import { agreements } from "@/measure/mod.ts";
import type { CodingFiles } from "./coding_files.ts";
import { readingsIn } from "./_readings_in.ts";

/**
 * The cells of a coding sheet to which the person gave another value than the parser, or the persons of
 * two sheets different ones: the frame of `agreements.disagreements`. Compares and throws as
 * {@linkcode sheetAgreement} does.
 *
 * @example
 * ```ts
 * import { sheetDisagreements } from "@/mod.ts";
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
 * const cells = await sheetDisagreements(files);
 * assertEquals(cells.select("report", "first", "second").rows(), [["a", 8, 3]]);
 * await Deno.remove(out, { recursive: true });
 * ```
 */
export async function sheetDisagreements(files: CodingFiles): Promise<DataFrame> {
  return agreements.disagreements(...await readingsIn(files));
}
