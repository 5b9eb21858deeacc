import { tableText } from "@/codebook/mod.ts";
import { fileOnDisk } from "./file_on_disk.ts";

/** The text of a file in the top of a folder that says something of its reports; `null` without it. */
export async function tableIn(folder: string, name: string): Promise<string | null> {
  const path = `${folder}/${name}`;
  const isThere = await Deno.stat(path).then(({ isFile }) => isFile, () => false);
  return isThere ? tableText(await fileOnDisk(path, name).bytes(), name) : null;
}
