import { fileOnDisk, refuse } from "./file_on_disk.ts";
import type { Member } from "./member.ts";

/**
 * The files of a folder and its subfolders. A link to a folder is not followed, so that no circle of
 * links is; what is not a file, and a folder that cannot be opened, are members that reject. Of
 * `isLeft` folders nothing is listed but the folder itself.
 */
export async function membersOfFolder(
  folder: string,
  isLeft: (name: string) => boolean,
  within = "",
): Promise<readonly Member[]> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  const members = await Promise.all(entries.map(({ name, isDirectory }) => {
    const [path, inner] = [`${folder}/${name}`, within + name];
    if (!isDirectory || isLeft(inner)) return [fileOnDisk(path, inner)];
    return membersOfFolder(path, isLeft, `${inner}/`).catch((error) => [closed(inner, error)]);
  }));
  return members.flat();
}

function closed(name: string, error: Error): Member {
  const reject = () => Promise.resolve().then(() => refuse(error, name));
  return { name, size: 0, head: reject, open: reject, bytes: reject };
}
