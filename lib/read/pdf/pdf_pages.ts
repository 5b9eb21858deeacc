import { getResolvedPDFJS } from "unpdf";
import { refusal } from "../refusal.ts";
import { characterMap } from "./character_map.ts";
import { UnreadableError } from "../unreadable_error.ts";
import { isLibraryError, watchLibraryErrors } from "./library_errors.ts";
import { watchLibraryWarnings } from "./library_warnings.ts";
import type { DecodedImage, PageSource } from "./page_source.ts";

type Library = Awaited<ReturnType<typeof getResolvedPDFJS>>;
type OpenFile = Awaited<ReturnType<Library["getDocument"]>["promise"]>;
type OpenPage = Awaited<ReturnType<OpenFile["getPage"]>>;

/** The longest file that is read, in pages: some twenty times the longest report known. */
const MAX_PAGES = 500;

/** Where the file must end: readers look for the mark in the last kilobyte. */
const TAIL = 1024;

/** The largest image that is decoded, in pixels: an A4 page of 600 dpi has 35 million. */
const LARGEST_IMAGE = 40_000_000;

/** Which pages are read, and what of them. */
export interface PagesWanted {
  /** Numbers from 1; default: all. */
  readonly only?: readonly number[];
  /** Whether images are decoded. */
  readonly images?: boolean;
  /** Where to note the warnings of the library. */
  readonly warnings?: Set<string>;
}

/**
 * The pages of a PDF one after the other; a page is to be painted before the next is asked for.
 * Nothing is fetched, no worker is started, and images are decoded only where they are wanted. The library's
 * warnings are added to `warnings`.
 *
 * @throws {UnreadableError} `read.encrypted`, `read.damaged` (broken or cut off), `read.too_large`
 * or `read.font` (the characters cannot be identified).
 */
export async function* pdfPages(
  bytes: Uint8Array,
  { only, images = false, warnings = new Set() }: PagesWanted = {},
): AsyncGenerator<PageSource> {
  if (!isWhole(bytes)) throw cutOff();
  const library = await getResolvedPDFJS();
  await using watch = watchLibraryErrors();
  using heard = watchLibraryWarnings();
  const characterMaps = new Set<string>();
  const task = library.getDocument({
    ...optionsFor(bytes, characterMaps),
    maxImageSize: images ? LARGEST_IMAGE : 0,
  });
  try {
    const file = await task.promise;
    if (file.numPages > MAX_PAGES) throw tooLong(file.numPages);
    const all = Array.from({ length: file.numPages }, (_, index) => index + 1);
    for (const number of only ?? all) {
      const page = await file.getPage(number);
      yield await sourceOf(page, library.OPS);
      page.cleanup();
    }
    if (watch.errors.length > 0) throw watch.errors[0];
    if (characterMaps.size > 0) throw unknownCharacters([...characterMaps]);
  } catch (error) {
    throw refusalFor(error as Error) ?? error;
  } finally {
    await task.destroy();
    for (const warning of heard.warnings) warnings.add(warning);
  }
}

function isWhole(bytes: Uint8Array): boolean {
  const end = bytes.findLastIndex((byte) => byte > 0x20) + 1;
  return new TextDecoder("latin1").decode(bytes.subarray(end - TAIL, end)).includes("%%EOF");
}

function optionsFor(bytes: Uint8Array, characterMaps: Set<string>) {
  return {
    // The library keeps the bytes that it is given.
    data: bytes.slice(),
    isEvalSupported: false,
    useSystemFonts: true,
    disableFontFace: true,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    // Warnings are heard by watchLibraryWarnings().
    verbosity: 1,
    BinaryDataFactory: factoryNoting(characterMaps),
  };
}

/**
 * Gives the character maps of Chinese and no other data. It records which others are requested: fonts
 * that name one cannot be read.
 */
function factoryNoting(characterMaps: Set<string>) {
  return class {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }) {
      const name = filename.replace(/\.bcmap$/, "");
      const map = kind === "cMapUrl" ? await characterMap(name) : undefined;
      if (map !== undefined) return map;
      if (kind === "cMapUrl") characterMaps.add(name);
      throw new Error(`No data for "${filename}"`);
    }
  };
}

async function sourceOf(page: OpenPage, operators: Library["OPS"]): Promise<PageSource> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const names = new Map(Object.entries(operators).map(([name, operator]) => [operator, name]));
  const nameOf = (operator: number) => names.get(operator)!;
  const { width, height, transform } = page.getViewport({ scale: 1 });
  return {
    width,
    height,
    toView: transform as [number, number, number, number, number, number],
    operations: fnArray.map((operator, index) => [nameOf(operator), argsArray[index]] as const),
    nameOf,
    fontOf: (name) => page.commonObjs.get(name),
    imageOf: (name) => decoded(page, name),
  };
}

/** An image is decoded beside the operators: it may come after them. */
async function decoded(page: OpenPage, name: string): Promise<DecodedImage | null> {
  const objects = name.startsWith("g_") ? page.commonObjs : page.objs;
  return await new Promise((resolve) => objects.get(name, resolve));
}

/** The refusal for an error of the library about the file; none for any other. */
function refusalFor(error: Error): UnreadableError | undefined {
  const { name, message } = error;
  if (name === "PasswordException") return refusal("encrypted");
  if (!isLibraryError(error)) return undefined;
  return new UnreadableError("read.damaged", {
    zh: `PDF 文件已损坏：${message}`,
    en: `Cannot read the PDF document, it is broken: ${message}`,
  });
}

function cutOff(): UnreadableError {
  return new UnreadableError("read.damaged", {
    zh: "PDF 文件不完整：没有结尾标记，可能没有下载完",
    en: "Cannot read the PDF document: it has no end mark, the download may have stopped early",
  });
}

function tooLong(pages: number): UnreadableError {
  return new UnreadableError("read.too_large", {
    zh: `PDF 文件有 ${pages} 页，超过 ${MAX_PAGES} 页的上限`,
    en: `Cannot read ${pages} pages: the limit is ${MAX_PAGES}`,
  });
}

function unknownCharacters(maps: readonly string[]): UnreadableError {
  return new UnreadableError("read.font", {
    zh: `PDF 文件的字体没有内嵌文字对照表（需要 ${maps.join("、")}），无法得知是什么字`,
    en:
      `Cannot identify the characters of the PDF document: its fonts embed no character map and name ${
        maps.join(", ")
      }`,
  });
}
