import { type Block, type Document, type Finding, makeFinding, type Span } from "@/model/mod.ts";
import { quoted } from "@/text/mod.ts";
import type { PlacedCarrier } from "./placed_carriers.ts";

/** The chapters of the forms of 2019 and 2021 that are a table, by their headings without blanks. */
const CHAPTERS: readonly RegExp[] = [
  /^二[、.．,，]主动公开政府信息情况$/,
  /^三[、.．,，]收到和处理政府信息公开申请(?:的)?情况$/,
  /^四[、.．,，](?:因)?政府信息公开(?:工作)?(?:被申请)?行政复议[、，和及]*(?:提起)?行政诉讼(?:的)?情况$/,
];
/** Which of them no form of before has. */
const OF_FORMS = 1;
const HEADING = /^[一二三四五六七八九十]{1,3}[、.．,，]/;
/** A number, or a word for none. */
const STATED = /\d|[０-９]|未|无|没有|零/;
/** So often a heading may stand in a report. */
const OFTEN = 5;
/** So many pictures or frames are named. */
const NAMED = 3;

/** A line of a document, or a table, without blanks. */
interface Piece {
  readonly kind: Block["kind"];
  readonly span: Span;
  readonly line: string;
}

/**
 * The findings of a report in the forms of 2019 and 2021: a chapter that is a table, and has neither a
 * table nor a number. Often a picture stands there; `carriers` are those of a page.
 */
export function missingTables(
  { text, blocks }: Pick<Document, "text" | "blocks">,
  carriers: readonly PlacedCarrier[] = [],
): Finding[] {
  const pieces = blocks.map(({ kind, span }): Piece => {
    return { kind, span, line: squeezed(text.slice(span.start, span.end)) };
  });
  // Contents before or behind the text have the headings, too.
  const headings = CHAPTERS.map((chapter) =>
    pieces.flatMap(({ kind, line }, index) => kind === "text" && chapter.test(line) ? [index] : [])
      .slice(-OFTEN)
  );
  if (headings[OF_FORMS]!.length === 0) return [];
  return headings.flatMap((places) => {
    if (!places.every((index) => isBare(pieces, index))) return [];
    const last = places.at(-1);
    if (last === undefined) return [];
    const { line, span } = pieces[last]!;
    const own = carriers.filter(({ before }) => headingOf(before) === line);
    return [missing(own.map(({ address }) => address), quoted(text, span))];
  });
}

/** Whether nothing is counted under a heading. */
function isBare(pieces: readonly Piece[], index: number): boolean {
  const { line: heading } = pieces[index]!;
  if (pieces.some(({ kind, line }) => kind === "table" && line.includes(heading))) return false;
  const rest = pieces.slice(index + 1);
  const end = rest.findIndex(({ kind, line }) => kind === "text" && HEADING.test(line));
  const body = rest.slice(0, end < 0 ? undefined : end);
  return !body.some(({ kind, line }) => kind === "table" || STATED.test(line));
}

/** The last heading of a chapter in some text. */
function headingOf(lines: readonly string[]): string | undefined {
  return lines.findLast((line) => HEADING.test(line));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}

function missing(addresses: readonly string[], place: ReturnType<typeof quoted>): Finding {
  const names = addresses.slice(0, NAMED);
  const [zh, en] = names.length > 0
    ? [
      `该处是图片或框架 ${names.map((name) => `“${name}”`).join("、")}：` +
      "请另存其中的文件或页面，图片须识别文字 (OCR)",
      `there is a picture or frame ${names.map((name) => `"${name}"`).join(", ")}: save what it ` +
      "shows, and recognize the text of a picture (OCR)",
    ]
    : [
      "表格可能是图片，或未保存下来：请打开原件核对，另存有表格的版本",
      "it may be a picture, or was not saved: compare the original, and save a version with the table",
    ];
  return makeFinding("read.missing_table", {
    ...place,
    proposal: names.join("; ") || null,
    message: {
      zh: `“${place.quote}”之下没有表格，也没有数字：${zh}`,
      en: `Under "${place.quote}" there is no table and no number: ${en}`,
    },
  });
}
