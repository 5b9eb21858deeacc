import { checkSize, UnreadableError } from "@/read/mod.ts";
import type { Member } from "./member.ts";
import type { RandomAccess } from "./random_access.ts";
import { readDirectory, type ZipEntry } from "./zip_directory.ts";
import { unpack, unpackHead } from "./zip_unpack.ts";

/** The largest archive in an archive, which is unpacked whole. */
const LARGEST_ARCHIVE = 100_000_000;
/** What is packed tighter than a text can be, from this size on, is made to flood the memory. */
const TIGHTEST = 200;
const SUSPICIOUS = 1_000_000;

/** Files at the top that make a zip one document: Office, OpenDocument, EPUB, OFD, iWork. */
const DOCUMENT =
  /^(?:\[Content_Types\]\.xml|mimetype|OFD\.xml|content\.xml|word\/document\d*\.xml|xl\/workbook\..*|ppt\/presentation\.xml|Index\/.*\.iwa)$/i;

/**
 * The entries of a ZIP archive, with one that is damaged for those that its directory hides; `null`
 * where it is a document, as a DOCX, or has no directory.
 */
export async function openZip(file: RandomAccess): Promise<readonly Member[] | null> {
  const directory = await readDirectory(file);
  if (directory === null) return null;
  const { entries, count } = directory;
  if (entries.some(({ name }) => DOCUMENT.test(name))) return null;
  const members = entries.filter(({ name }) => !/(?:^|\/)$/.test(name))
    .map((entry) => memberOf(file, entry));
  return count <= entries.length ? members : [...members, hiddenMember(entries.length, count)];
}

function hiddenMember(known: number, count: number): Member {
  const reject = () =>
    Promise.reject(
      new UnreadableError("read.damaged", {
        zh: `压缩包的目录在此损坏，共 ${count} 个文件，其后的看不到：请重新下载压缩包`,
        en: `The directory of the archive is damaged here: of ${count} files those that follow ` +
          "cannot be seen; download the archive again",
      }),
    );
  return { name: `#${known + 1}–${count}`, size: 0, head: reject, open: reject, bytes: reject };
}

function memberOf(file: RandomAccess, entry: ZipEntry): Member {
  return {
    name: entry.name,
    size: entry.size,
    head: async () => {
      checkEntry(entry);
      return await unpackHead(file, entry);
    },
    open: async () => {
      checkEntry(entry);
      if (entry.size > LARGEST_ARCHIVE) throw tooLarge(entry.size);
      return inMemory(await unpack(file, entry));
    },
    bytes: async () => {
      checkEntry(entry);
      checkSize(entry.size);
      return await unpack(file, entry);
    },
  };
}

function inMemory(bytes: Uint8Array<ArrayBuffer>): RandomAccess {
  return {
    size: bytes.length,
    read: (start, end) => Promise.resolve(bytes.slice(Math.max(0, start), end)),
  };
}

/** Refuses by name what is not to be unpacked. */
function checkEntry({ isEncrypted, isLink, method, size, packed }: ZipEntry): void {
  if (isEncrypted) throw new UnreadableError("read.encrypted", ENCRYPTED);
  if (isLink) throw new UnreadableError("read.not_a_file", LINK);
  if (method !== 0 && method !== 8) throw new UnreadableError("read.format", methodMessage(method));
  if (size === 0) throw new UnreadableError("read.empty", EMPTY);
  if (size <= SUSPICIOUS || size <= packed * TIGHTEST) return;
  throw new UnreadableError("read.too_large", {
    zh: `压缩包中的文件由 ${packed} 字节解压为 ${size} 字节，不像文字文件，未解压`,
    en: `Cannot unpack ${packed} bytes to ${size}: no text is packed so tightly`,
  });
}

const ENCRYPTED = {
  zh: "压缩包中的文件有密码：请用密码解压后放入文件夹",
  en: "Cannot read an encrypted file of an archive: unpack it with its password",
};
const LINK = {
  zh: "压缩包中的链接不读取",
  en: "Cannot read a link in an archive",
};
const EMPTY = {
  zh: "压缩包中的文件没有内容",
  en: "Cannot read an empty file of an archive",
};

function methodMessage(method: number) {
  return {
    zh: `压缩包中的文件用第 ${method} 种方法压缩，不能解压：请解压后放入文件夹`,
    en: `Cannot unpack a file that is packed by method ${method}: unpack the archive`,
  };
}

function tooLarge(size: number): UnreadableError {
  return new UnreadableError("read.too_large", {
    zh: `压缩包中的压缩包有 ${size} 字节，超过 ${LARGEST_ARCHIVE} 字节的上限：请解压外层`,
    en: `Cannot open an archive of ${size} bytes within an archive: the limit is ` +
      `${LARGEST_ARCHIVE}; unpack the outer one`,
  });
}
