import type { GridRow } from "./grid.ts";
import type { Segment } from "./segments.ts";

/** The year that the caption of a table names. */
export interface CaptionYear {
  readonly year: number;
  /** Whether the caption is below the title of a chapter, or is one, which then ends what it is above. */
  readonly isInChapter: boolean;
}

/** A caption is no longer. */
const LONGEST = 40;
const SENTENCE = /[。;!?]/;
/** A line that names a year, and not a day or another report. */
const CAPTION = /^(?!.*(?:20\d\d年\d|报告$)).*(?<!\d)(?<year>20\d\d)年/;
const CHAPTER = /^[一二三四五六七八九十]+、/;

/**
 * The year of a table by what is above it: the last short line that names one year; where none does and
 * no sentence is between, that of the table before. `undefined` where no caption names a year.
 *
 * @param above The normalized text between the table before and the first values of this one.
 * @param before What the table before has.
 */
export function captionYear(
  above: string,
  before: CaptionYear | undefined,
): CaptionYear | undefined {
  const lines = above.split("\n").map((line) => line.replace(/\s+/g, ""))
    .filter((line) => line !== "");
  const own = lines.slice(lines.findLastIndex((line) => SENTENCE.test(line)) + 1);
  const place = own.findLastIndex((line) => yearIn(line) !== undefined);
  const isInChapter = own.slice(0, place + 1).some((line) => CHAPTER.test(line));
  if (place >= 0) return { year: yearIn(own[place]!)!, isInChapter };
  const isOver = own.length < lines.length ||
    before?.isInChapter && own.some((line) => CHAPTER.test(line));
  return isOver ? undefined : before;
}

/** The rows of one cell above a segment: those that end the one before, and its own first ones. */
export function titlesOf(before: Segment | undefined, { header, data }: Segment): string[] {
  const isTitle = ({ cells }: GridRow) => cells.filter(({ key }) => key !== "").length <= 1;
  const above = before?.data.slice(before.data.findLastIndex((row) => !isTitle(row)) + 1) ?? [];
  const own = header.length > 0 ? header : data;
  const first = own.findIndex((row) => !isTitle(row));
  return [...above, ...own.slice(0, Math.max(0, first))]
    .flatMap(({ cells }) => cells.map(({ text }) => text));
}

/** How many years the one of a caption is before that of the report. */
export function yearsBefore(reported: number | null, captioned: number | undefined): number {
  return reported === null || captioned === undefined ? 0 : Math.max(0, reported - captioned);
}

const LABEL = /^(?:[一二三四五六七八九十]+、|\(.{1,2}\)|\d{1,2}[.、])?(?<year>20\d\d)年(?!\d)/;

/** The year that a label begins with, the first of some: 2022年, 一、2022年新收申请数. */
export function labelYear(labels: readonly { readonly text: string }[]): number | undefined {
  const years = labels.map(({ text }) => LABEL.exec(text)?.groups?.year);
  const year = years.find((one) => one !== undefined);
  return year === undefined ? undefined : Number(year);
}

/** The one year of a caption. */
function yearIn(line: string): number | undefined {
  const { year } = CAPTION.exec(line)?.groups ?? {};
  const years = new Set(line.match(/(?<!\d)20\d\d(?=年)/g));
  return year === undefined || years.size > 1 || line.length > LONGEST ? undefined : Number(year);
}
