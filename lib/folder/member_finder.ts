import { fileOnDisk } from "./file_on_disk.ts";
import type { Member } from "./member.ts";
import { containerOpener, fullBudget } from "./open_containers.ts";

/** Finds the file of a name in a folder. */
export type FindMember = (name: string) => Promise<Member>;

/**
 * Finds the files of names that `listFolder` lists, without listing the folder again: on the disk, or in the
 * archives on their way. What is not there rejects when it is read. What the last archive holds is known, so that
 * its files, which follow each other in a list, take one opening.
 *
 * What it returns rejects with an `UnreadableError` for an archive that cannot be opened any more.
 *
 * @example
 * ```ts
 * import { memberFinder } from "@/folder/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const folder = await Deno.makeTempDir();
 * await Deno.writeTextFile(`${folder}/青石县.txt`, "2019");
 * const file = await memberFinder(folder)("青石县.txt");
 * assertEquals(new TextDecoder().decode(await file.bytes()), "2019");
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export function memberFinder(folder: string): FindMember {
  let last: { readonly path: string; readonly find: FindIn } | undefined;
  return async (name) => {
    const onDisk = fileOnDisk(`${folder}/${name}`, name);
    if (await isFile(`${folder}/${name}`)) return onDisk;
    for (const path of pathsOf(name)) {
      if (!await isFile(`${folder}/${path}`)) continue;
      if (last?.path !== path) {
        last = { path, find: finderIn(fileOnDisk(`${folder}/${path}`, path)) };
      }
      return await last.find(name) ?? onDisk;
    }
    return onDisk;
  };
}

/** Finds a file of an archive, or of one in it. */
type FindIn = (name: string) => Promise<Member | null>;

function finderIn(archive: Member): FindIn {
  const [open, budget] = [containerOpener(), fullBudget()];
  const opened = new Map<Member, Promise<ReadonlyMap<string, Member>>>();
  const listed = async (member: Member, depth: number) => {
    const inner = await open(member, depth, budget) ?? [];
    return new Map(inner.toReversed().map((one) => [one.name, one]));
  };
  const membersOf = (member: Member, depth: number) =>
    opened.getOrInsertComputed(member, () =>
      listed(member, depth).catch((error) => {
        // The disk may answer the next time.
        opened.delete(member);
        throw error;
      }));
  return async (name) => {
    let member: Member | undefined = archive;
    for (let depth = 0; member !== undefined && member.name !== name; depth++) {
      const inner: ReadonlyMap<string, Member> = await membersOf(member, depth);
      const path: string | undefined = pathsOf(name).findLast((path) => inner.has(path));
      member = inner.get(path ?? "");
    }
    return member ?? null;
  };
}

/** The name and those of all that it lies in, from the outermost. */
function pathsOf(name: string): readonly string[] {
  const steps = name.split("/");
  return steps.map((_, index) => steps.slice(0, index + 1).join("/"));
}

async function isFile(path: string): Promise<boolean> {
  return await Deno.stat(path).then(({ isDirectory }) => !isDirectory, () => false);
}
