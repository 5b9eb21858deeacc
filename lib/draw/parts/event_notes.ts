import { type RecordOf, schemas } from "@/frame/mod.ts";
import { eachLine, wordsIn } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { measureNotes } from "./measure_caption.ts";
import { lineSegments } from "./line_segments.ts";
import { breakDates, dateIn, type NumberedBreak } from "./series_breaks.ts";
import { SMALL_N } from "./theme.ts";

/** What the caption of an event study speaks of. */
export interface EventNotesParts {
  /** The years that are drawn, of all bodies and panels. */
  readonly rows: readonly Year[];
  /** The breaks within them. */
  readonly breaks: readonly NumberedBreak[];
  /** ISO date of the event. */
  readonly date: string;
  /** The bodies that are not drawn, with fewer than two issuers. */
  readonly single: readonly string[];
}

type Year = RecordOf<typeof schemas.eventStudy>;

const WORDS = {
  zh: {
    event: (what: string, year: number) => `0年为${year}年；竖直实线：${what}。`,
    inside: (year: number) => `事件发生在年中：${year}年的报告部分反映此前的情况。`,
    how: (year: number) =>
      `点：当年均值与相同单位${year}年均值之比或之差；竖线：对发布单位作自助抽样所得 95% 区间；` +
      `空心点：不足 ${SMALL_N} 个单位。底部数字为单位数。前后差异未必由事件引起。`,
    grades: { yes: "前后可比", roughly: "前后大致可比", no: "前后不可比，有关单位不计入" },
    graded: (what: string, grade: string, note: string) => `${what}（${grade}；${note}）`,
    n: (reports: number, issuers: number) => `n = ${reports} 份报告、${issuers} 个发布单位`,
    unmatched: (reports: number, year: number) => `${reports} 份的单位无${year}年数值，未计入`,
    incomparable: (reports: number) => `${reports} 份前后不可比，未计入`,
    doubted: (reports: number) => `${reports} 份各数相互矛盾，未计入`,
    coded: (reports: number) => `其中 ${reports} 份来自编码面板（机器辅助、单人阅读）`,
    single: (bodies: readonly string[]) => `不足两个单位，未画出：${bodies.join("、")}。`,
    join: (parts: readonly string[]) => `${parts.join("；")}。`,
  },
  en: {
    event: (what: string, year: number) => `Year 0 is ${year}; solid vertical line: ${what}.`,
    inside: (year: number) =>
      `The event falls within the year: reports of ${year} are partly of the time before.`,
    how: (year: number) =>
      `Points: mean of the year against the mean of the same issuers in ${year}; lines: 95 % interval ` +
      `by bootstrap over issuers; hollow: fewer than ${SMALL_N} issuers. Numbers at the foot: ` +
      "issuers. A change need not be caused by the event.",
    grades: {
      yes: "comparable",
      roughly: "roughly comparable",
      no: "not comparable: these issuers are left out",
    },
    graded: (what: string, grade: string, note: string) => `${what} (${grade}; ${note})`,
    n: (reports: number, issuers: number) => `n = ${reports} reports of ${issuers} issuers`,
    unmatched: (reports: number, year: number) =>
      `left out, since their issuers have no value in ${year}: ${reports}`,
    incomparable: (reports: number) => `left out as not comparable: ${reports}`,
    doubted: (reports: number) => `left out, as their figures contradict each other: ${reports}`,
    coded: (reports: number) =>
      `from the coded panel (machine-assisted, single reader): ${reports}`,
    single: (bodies: readonly string[]) =>
      `Not drawn, with fewer than two issuers: ${bodies.join("; ")}.`,
    join: (parts: readonly string[]) => `${parts.join("; ")}.`,
  },
} as const;

/**
 * The caption of an event study: which year is 0, what points and lines are, how figures compare
 * across the breaks, and how many reports are drawn and left out.
 */
export function eventNotes(parts: EventNotesParts, options: DrawOptions) {
  const words = wordsIn(WORDS, options.lang);
  const { rows: [first], single } = parts;
  const reference = first!.year - first!.relative - 1;
  return {
    notes: [words.how(reference), ...gradeNotes(parts, options)],
    short: breakDates(parts.breaks, options.lang),
    definitions: measureNotes({ measures: [first!.measure] }, options),
    counts: [
      ...dateNotes(parts, options),
      ...single.length > 0 ? [words.single(single)] : [],
      countsNote(parts, options),
    ],
  };
}

/** Which year is 0, and the event by its sign, where it is a break of these years, else its date. */
function dateNotes({ rows: [first], breaks, date }: EventNotesParts, { lang }: DrawOptions) {
  const year = first!.year - first!.relative;
  const sign = breaks.find(({ id }) => id === first!.event)?.sign;
  const words = wordsIn(WORDS, lang);
  const day = wordsIn({ zh: dateIn("zh-CN", date), en: dateIn("en-GB", date) }, lang);
  const what = sign ?? day;
  return [words.event(what, year), ...date.endsWith("-01-01") ? [] : [words.inside(year)]];
}

/** The breaks within the years, with how the figures compare across them. */
function gradeNotes({ rows, breaks }: EventNotesParts, { lang, codebook }: DrawOptions): string[] {
  const one = rows.filter(({ panel }) => panel === rows[0]?.panel);
  const { met } = lineSegments(one, ({ rank, kind }) => `${rank}\n${kind}`, codebook);
  return breaks.map(({ id, sign, note }) => {
    const comparability = met.get(id);
    const signed = eachLine(note, (line) => `${sign} ${line}`);
    if (comparability === undefined) return signed;
    const { grade, noteZh, noteEn } = comparability;
    return wordsIn({
      zh: (text: string) => WORDS.zh.graded(text, WORDS.zh.grades[grade], noteZh),
      en: (text: string) => WORDS.en.graded(text, WORDS.en.grades[grade], noteEn),
    }, lang)(signed);
  });
}

function countsNote({ rows }: EventNotesParts, { lang }: DrawOptions): string {
  const reference = rows[0]!.year - rows[0]!.relative - 1;
  const words = wordsIn(WORDS, lang);
  const one = rows.filter(({ panel }) => panel === rows[0]?.panel);
  const total = (column: "issuers" | "coded" | "unmatched" | "incomparable" | "doubted") =>
    one.reduce((sum, row) => sum + row[column], 0);
  const issuers = one.filter(({ relative }) => relative === -1)
    .reduce((sum, row) => sum + row.issuers, 0);
  const some = (count: number, text: (count: number) => string) => count === 0 ? [] : [text(count)];
  return words.join([
    words.n(total("issuers"), issuers),
    ...some(total("coded"), words.coded),
    ...some(total("unmatched"), (count) => words.unmatched(count, reference)),
    ...some(total("incomparable"), words.incomparable),
    ...some(total("doubted"), words.doubted),
  ]);
}
