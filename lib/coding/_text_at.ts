import { basename } from "node:path";
import { tableText } from "@/codebook/mod.ts";

/** The text of a table, in any encoding that `tableText` takes. */
export async function textAt(path: string): Promise<string> {
  return tableText(await Deno.readFile(path), basename(path));
}
