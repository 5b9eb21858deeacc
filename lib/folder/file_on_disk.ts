import { checkSize, UnreadableError } from "@/read/mod.ts";
import type { Member } from "./member.ts";
import type { RandomAccess } from "./random_access.ts";

/** How long the disk may take for one file, in milliseconds. */
const PATIENCE = 60_000;
/** As many bytes as show whether a file holds others. */
const HEAD = 512;

/** A file of the disk as a member of its folder. */
export function fileOnDisk(path: string, name: string): Member {
  return {
    name,
    size: 0,
    disk: path,
    head: async () => await openFile(path).read(0, HEAD),
    open: () => Promise.try(openFile, path),
    bytes: async () => {
      checkSize(sizeOf(path));
      return await Deno.readFile(path, { signal: AbortSignal.timeout(PATIENCE) }).catch(refuse);
    },
  };
}

function openFile(path: string): RandomAccess {
  const size = sizeOf(path);
  return { size, read: (start, end) => Promise.try(readRange, path, start, Math.min(end, size)) };
}

/**
 * A file that says it has no bytes is not opened: pseudo-files of the system, as those of `/proc`,
 * say so, and reading one may wait for ever.
 */
function sizeOf(path: string): number {
  const { isFile, size } = orRefuse(() => Deno.statSync(path));
  if (!isFile) throw new UnreadableError("read.not_a_file", NOT_A_FILE);
  if (size === 0) throw new UnreadableError("read.empty", EMPTY);
  return size;
}

const NOT_A_FILE = {
  zh: "不是文件；管道、设备和指向文件夹的链接不读取，请把文件或文件夹本身放到这里",
  en: "Cannot read what is not a file: pipes, devices and links to folders are not read; put the " +
    "file or the folder itself here",
};

const EMPTY = {
  zh: "文件没有内容",
  en: "Cannot read an empty file",
};

function readRange(path: string, start: number, end: number): Uint8Array<ArrayBuffer> {
  return orRefuse(() => {
    using file = Deno.openSync(path);
    if (start > 0) file.seekSync(start, Deno.SeekMode.Start);
    const bytes = new Uint8Array(Math.max(0, end - start));
    let length = 0;
    while (length < bytes.length) {
      const read = file.readSync(bytes.subarray(length));
      if (read === null) break;
      length += read;
    }
    return bytes.subarray(0, length);
  });
}

/** Without waking another thread, which takes far longer than the reading of a beginning. */
function orRefuse<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    refuse(error as Error);
  }
}

/** The error of the system is named by its code; its message would carry the path of the machine. */
export function refuse({ name, code }: { readonly name: string; readonly code?: unknown }): never {
  const reason = typeof code === "string" ? code : name;
  throw new UnreadableError("read.refused", {
    zh: `无法打开（${reason}）：没有权限，链接失效或循环，或磁盘出错`,
    en:
      `Cannot open it (${reason}): access is denied, a link leads nowhere or in a circle, or the ` +
      "disk failed",
  });
}
