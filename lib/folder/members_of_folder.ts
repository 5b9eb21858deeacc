import { isAmbiguous } from "@/model/mod.ts";
import { UnreadableError } from "@/read/mod.ts";
import { fileOnDisk, refuse } from "./file_on_disk.ts";
import type { Member } from "./member.ts";

/**
 * The files of a folder and its subfolders. A link to a folder is not followed, so that no circle of
 * links is; what is not a file, what has an ambiguous name, and a folder that cannot be opened, are members
 * that reject. Of `isLeft` folders nothing is listed but the folder itself.
 */
export async function membersOfFolder(
  folder: string,
  isLeft: (name: string) => boolean,
  within = "",
): Promise<readonly Member[]> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  const members = await Promise.all(entries.map(({ name, isDirectory }) => {
    const [path, inner] = [`${folder}/${name}`, within + name];
    if (isAmbiguous(name)) return [closed(inner, refuseName)];
    if (!isDirectory || isLeft(inner)) return [fileOnDisk(path, inner)];
    return membersOfFolder(path, isLeft, `${inner}/`).catch((error) => [
      closed(inner, () => refuse(error)),
    ]);
  }));
  return members.flat();
}

function closed(name: string, refuse: () => never): Member {
  const reject = () => Promise.try(refuse);
  return { name, size: 0, head: reject, open: reject, bytes: reject };
}

function refuseName(): never {
  throw new UnreadableError("read.refused", {
    zh: "名称不是 UTF-8 编码，或含有“\ufffd”，无法与其他文件区分，未读取：请改名",
    en:
      "Cannot read what has a name that is not in UTF-8, or holds \ufffd: it cannot be told from " +
      "others; rename it",
  });
}
