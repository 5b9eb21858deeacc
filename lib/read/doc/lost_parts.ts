import type { DocumentText } from "./document_text.ts";
import { pagesOf } from "./property_runs.ts";
import type { WordStreams } from "./word_streams.ts";
import { type Finding, makeFinding } from "@/model/mod.ts";

/** No character of a text, but what is left where a sector of the disk was lost. */
const LOST = /\0+/g;

/**
 * The finding of a Word document of which parts were lost: text, and pages that say what is a cell of a
 * table, of which each has one run at least.
 */
export function lostParts({ text }: DocumentText, streams: WordStreams): readonly Finding[] {
  const lost = text.slice(0, streams.characters).match(LOST) ?? [];
  const pages = (["characterPages", "paragraphPages"] as const).flatMap((
    kind,
  ) => [...pagesOf(streams, kind)]);
  const blank = pages.filter((page) => page.getUint8(page.byteLength - 1) === 0);
  if (lost.length + blank.length === 0) return [];
  const characters = lost.reduce((sum, { length }) => sum + length, 0);
  return [makeFinding("read.damaged_part", {
    actual: String(characters),
    message: {
      zh:
        `Word 文件的扇区有缺失：丢失 ${characters} 字，以及 ${blank.length} 页格式（表格可能错位）；` +
        "请重新获取此文件，并核对",
      en: `Sectors of the Word document were lost: ${characters} characters, and ${blank.length} ` +
        "pages of its layout (tables may be out of place); get the file again, and compare",
    },
  })];
}
