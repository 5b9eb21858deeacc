import { unzipSync } from "fflate";
import { refusal, type Unread } from "./refusal.ts";
import { UnreadableError } from "./unreadable_error.ts";

/** The largest main part that is unpacked, in bytes. */
const LARGEST = 50_000_000;
/** So many files are checked: a longer list is not a document, and could be endless. */
const MOST_FILES = 10_000;

/** Some services write `document2.xml`, some programs of Windows a backslash. */
const MAIN = /^word[\\/]document\d*\.xml$/;

/** Files that identify packages of other kinds. */
const OTHERS: readonly (readonly [RegExp, Unread])[] = [
  [/^xl\/workbook\./, "xlsx"],
  [/^ppt\/presentation\.xml$/, "pptx"],
  [/^OFD\.xml$/i, "ofd"],
  [/^content\.xml$/, "odt"],
];

/**
 * Unpacks the main part of a Word document; sizes are checked before anything is unpacked.
 *
 * @throws {UnreadableError} `read.format` for a package of another kind, `read.encrypted`,
 * `read.damaged`, or `read.too_large`.
 */
export function mainPart(bytes: Uint8Array): Uint8Array {
  // Bit 0 of the flags of the first file.
  if ((bytes[6]! & 1) === 1) throw refusal("encrypted");
  const names: string[] = [];
  const files = unzip(bytes, ({ name, originalSize }) => {
    if (names.push(name) > MOST_FILES) throw refusal("zip");
    if (!MAIN.test(name)) return false;
    checkSize(originalSize);
    return true;
  });
  const main = Object.values(files)[0];
  if (main !== undefined) return checkEnd(main);
  const other = OTHERS.find(([pattern]) => names.some((name) => pattern.test(name)));
  throw refusal(other?.[1] ?? "zip");
}

type Filter = (file: { readonly name: string; readonly originalSize: number }) => boolean;

function unzip(bytes: Uint8Array, filter: Filter): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw damaged();
  }
}

/** Unpacking stops at the size that the archive states: where that is wrong, the end is missing. */
function checkEnd(main: Uint8Array): Uint8Array {
  // Latin letters and zero bytes, should the part be written in UTF-16.
  const end = new TextDecoder("latin1").decode(main.subarray(-200)).replaceAll("\0", "");
  if (!/<\/\w+:document>\s*$/.test(end)) throw damaged();
  return main;
}

function damaged(): UnreadableError {
  return new UnreadableError("read.damaged", {
    zh: "压缩包已损坏,无法解开",
    en: "Cannot unpack a damaged zip archive",
  });
}

function checkSize(size: number): void {
  if (size <= LARGEST) return;
  throw new UnreadableError("read.too_large", {
    zh: `文档正文解压后有 ${size} 字节,超过 ${LARGEST} 字节的上限`,
    en: `Cannot unpack a document of ${size} bytes: the limit is ${LARGEST}`,
  });
}
