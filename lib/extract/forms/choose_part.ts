import { type Form, isBlock } from "./form.ts";
import { likeliest, type LikelyForm } from "./likeliest.ts";
import { readSegment, type SegmentReading } from "./read_segment.ts";
import type { Segment } from "./segments.ts";
import type { Remark } from "./table_findings.ts";

/** The table that a segment is, or resembles. */
export interface Choice {
  readonly labelled: Form;
  /** `undefined` where the header is different. */
  readonly reading: SegmentReading | undefined;
  /** What is to be reported of the choice. */
  readonly remarks: readonly Remark[];
}

/** The segment that was read last, which a page break may have cut. */
export interface Before {
  readonly segment: Segment;
  readonly reading: SegmentReading;
}

/** So many rows of a table identify it without its header. */
const TELLING_ROWS = 3;

/**
 * The table whose labels a segment prints: the one with the fewest unknown and missing rows among
 * those whose header it has, else the one that it resembles most; `undefined` where it is not a
 * standard table. Where two eras print the same, that of the segment before decides, else that of the
 * year; a segment without a header continues the one before.
 */
export function choosePart(
  segment: Segment,
  parts: readonly Form[],
  before: Before | undefined,
  likely: LikelyForm,
): Choice | undefined {
  const readings = segment.header.length > 0
    ? parts.flatMap((part) => readSegment(segment, part) ?? [])
    : continuations(segment, parts, before);
  const fewest = Math.min(...readings.map(({ unknown }) => unknown.length));
  const attempts = readings.filter(({ unknown }) => unknown.length === fewest)
    .map((reading) => ({ reading, form: reading.labelled, score: -missingOf(reading) }));
  const era = before?.reading.labelled.era ?? null;
  const chosen = likeliest(
    attempts,
    era === null ? likely : { era, by: "table.form_by_tables" },
  );
  if (chosen !== undefined) {
    const { attempt: { form, reading }, remarks } = chosen;
    return { labelled: form, reading, remarks };
  }
  const [like] = parts.filter((part) => isLike(segment, part))
    .toSorted((a, b) => likeness(segment, b) - likeness(segment, a));
  return like && { labelled: like, reading: undefined, remarks: [] };
}

/** A segment as the rest of the one before; only the rest may show in which era that is read. */
function continuations(
  segment: Segment,
  parts: readonly Form[],
  before: Before | undefined,
): SegmentReading[] {
  if (before === undefined) return [];
  const { table } = before.reading.labelled.part;
  return parts.filter(({ part }) => part.table === table && table !== "4").flatMap((part) => {
    const first = readSegment(before.segment, part);
    const reading = first?.unknown.length === 0 ? readSegment(segment, part, first) : undefined;
    return reading !== undefined && reading.rows.length > 0 ? [reading] : [];
  });
}

function missingOf({ labelled, rows, unfit }: SegmentReading): number {
  return labelled.part.rows.length - rows.length - unfit.length;
}

/**
 * Half of the columns, or rows or headings that no other table has: 总计 and 其他 are columns of many a
 * table.
 */
function isLike(segment: Segment, part: Form): boolean {
  const { columns, rows, titles } = seen(segment, part);
  const isTitled = titles > (isBlock(part.part) ? 0 : 1);
  return columns * 2 >= part.columns.size || rows >= TELLING_ROWS || isTitled;
}

function likeness(segment: Segment, part: Form): number {
  const { columns, rows } = seen(segment, part);
  return columns + rows;
}

/** How many labels of a table a segment prints. */
function seen(
  { header, data }: Segment,
  { columns, rows, titles }: Form,
): { columns: number; rows: number; titles: number } {
  const above = new Set(header.flatMap(({ cells }) => cells.map(({ key }) => key)));
  const below = new Set(data.flatMap(({ cells }) => cells.map(({ key }) => key)));
  return {
    columns: [...above].filter((key) => columns.has(key)).length,
    rows: [...below].filter((key) => rows.has(key)).length,
    titles: [...above].filter((key) => titles.has(key)).length,
  };
}
