import { fileOnDisk } from "./file_on_disk.ts";
import type { Member } from "./member.ts";
import { containerOpener, fullBudget } from "./open_containers.ts";

/**
 * The file of a name that `listFolder` lists, found without listing the folder again: on the disk, or in
 * the archives on its way. What is not there rejects when it is read.
 *
 * Throws an `UnreadableError` for an archive that cannot be opened any more.
 *
 * @example
 * ```ts
 * import { memberAt } from "@/folder/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const folder = await Deno.makeTempDir();
 * await Deno.writeTextFile(`${folder}/青石县.txt`, "2019");
 * const file = await memberAt(folder, "青石县.txt");
 * assertEquals(new TextDecoder().decode(await file.bytes()), "2019");
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function memberAt(folder: string, name: string): Promise<Member> {
  const onDisk = fileOnDisk(`${folder}/${name}`, name);
  if (await isFile(`${folder}/${name}`)) return onDisk;
  const steps = name.split("/");
  const paths = steps.map((_, index) => steps.slice(0, index + 1).join("/"));
  for (const path of paths) {
    if (!await isFile(`${folder}/${path}`)) continue;
    return await memberIn(fileOnDisk(`${folder}/${path}`, path), name) ?? onDisk;
  }
  return onDisk;
}

/** A file of an archive, or of one in it. */
async function memberIn(archive: Member, name: string): Promise<Member | null> {
  const [open, budget] = [containerOpener(), fullBudget()];
  let member: Member | undefined = archive;
  for (let depth = 0; member !== undefined && member.name !== name; depth++) {
    const inner: readonly Member[] = await open(member, depth, budget) ?? [];
    member = inner.find((one) => name === one.name || name.startsWith(`${one.name}/`));
  }
  return member ?? null;
}

async function isFile(path: string): Promise<boolean> {
  return await Deno.stat(path).then(({ isDirectory }) => !isDirectory, () => false);
}
