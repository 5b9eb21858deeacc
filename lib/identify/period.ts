import { type Finding, type Identity, makeFinding, type Normalized } from "@/model/mod.ts";
import { type Quoted, quotedRange, rewrite } from "@/text/mod.ts";

/** The stated period of a report, with what is wrong about it. */
export interface StatedPeriod {
  readonly period: Identity["period"];
  /** The year in which it ends; a day of January more is of the year before it. */
  readonly year: number | null;
  /** Its place and words; `null` without one. */
  readonly printed: Quoted | null;
  readonly findings: readonly Finding[];
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const LEAD =
  "(?:期限|周期|期间|区间|跨度|时限|时段|时间段|统计期|统计时间|统计日期|起[止讫](?:时间|日期)|口径|(?:列|统计|报告)数据|涵盖)[^。\\d]{0,40}";
/** `2019年1月1日`, `2019-1-1`. */
const DAY = "(\\d{4})[年.-](\\d{1,2})[月.-](\\d{1,2})日?";
const TO =
  "(?:《[^》]{1,20}》(?:正式)?(?:施行|实施)之日)?\\n?[起始]?[,、]?\\n?(?:[至到~]|[—-]{1,4})\\n?";
const WHOLE = new RegExp(
  `${LEAD}(${DAY}${TO}(?:(\\d{4})[年.-])?(\\d{1,2})[月.-](\\d{1,2})日?)(?!\\d|(?<=\\d)\\n{1,2}\\d日)`,
);
/** Where a margin may break a period, within a number as well: 至2022年1⏎2月31日止. */
const BREAK =
  /(?<=[\d年月起始至到~—,、-])\n{1,2}(?=[\d年月日起始至到~—-])|(?<=日)\n{1,2}(?=[起始至到~—-])/g;
/** A year from its first day to its last, which is the report's without a word before it as well. */
const YEAR =
  /(?<!\d)((20\d\d)[年.-]\(?(0?1)[月.-](0?1)日?起?,?[至到~—-]{1,4}(?:(\2)[年.-])?(12)[月.-](31)日?)(?!\d)/;
/** The same after a copy lost 年, 月, 日 or 至: `201611日起1231` for 2016年1月1日起至12月31日. */
const FIGURES = "(\\d{1,2}月\\d{1,2}|\\d{2,4})日?";
const DAMAGED = new RegExp(
  `${LEAD}((20\\d\\d)年?${FIGURES}\\n?起?[,、]?[至到~—-]?\\n?(20\\d\\d(?=年?\\d))?年?${FIGURES}止?)(?!\\d)`,
);

/** Reads the period that the data of a report cover: 统计期限自…起至…止. */
export function readPeriod(normalized: Normalized): StatedPeriod {
  const joined = withoutBreaks(normalized);
  return periodBy(WHOLE, wholePeriod, normalized) ?? periodBy(WHOLE, wholePeriod, joined) ??
    periodBy(DAMAGED, damagedPeriod, normalized) ?? periodBy(YEAR, wholePeriod, normalized) ??
    periodBy(YEAR, wholePeriod, joined) ??
    { period: null, year: null, printed: null, findings: [] };
}

type ReadMatch = (normalized: Normalized, match: RegExpExecArray) => StatedPeriod;

function periodBy(pattern: RegExp, read: ReadMatch, normalized: Normalized): StatedPeriod | null {
  const match = pattern.exec(normalized.text);
  return match === null ? null : read(normalized, match);
}

function withoutBreaks(normalized: Normalized): Normalized {
  const { text, map } = rewrite(normalized.text, BREAK, () => "");
  return { ...normalized, text, maps: [...normalized.maps, map] };
}

function wholePeriod(normalized: Normalized, match: RegExpExecArray): StatedPeriod {
  const [fromYear = 0, fromMonth = 0, fromDay = 0, toYear, toMonth = 0, toDay = 0] = match.slice(2)
    .map((figures: string | undefined) => figures === undefined ? undefined : Number(figures));
  const from = { year: fromYear, month: fromMonth, day: fromDay };
  const to = { year: toYear ?? fromYear, month: toMonth, day: toDay };
  const place = printedOf(normalized, match);
  const isWholeYear = isoDate(from).endsWith("-01-01") &&
    isoDate(to) === `${from.year}-12-31`;
  const findings = isWholeYear ? [] : [
    makeFinding("identify.period_not_calendar_year", {
      ...place,
      actual: `${isoDate(from)}/${isoDate(to)}`,
      message: {
        zh: "统计期限不是一个完整的公历年",
        en: "The stated period is not one calendar year",
      },
    }),
  ];
  return {
    period: { start: isoDate(from), end: isoDate(to) },
    year: yearOf(from, to),
    printed: place,
    findings,
  };
}

/** 2014年1月1日至2015年1月1日 is the year 2014 to its end. */
function yearOf(from: Day, to: Day): number {
  const isNewYear = to.month === 1 && to.day === 1 && from.month === 1 && from.day === 1;
  return isNewYear && to.year === from.year + 1 ? from.year : to.year;
}

function damagedPeriod(normalized: Normalized, match: RegExpExecArray): StatedPeriod {
  const [, printed = "", year, fromFigures = "", toYear, toFigures = ""] = match;
  const from = onlyDay(Number(year), fromFigures);
  const to = onlyDay(Number(toYear ?? year), toFigures);
  const place = printedOf(normalized, match);
  const isRead = from !== null && to !== null;
  const finding = makeFinding("identify.period_damaged", {
    ...place,
    actual: printed,
    ...(isRead ? { proposal: `${chineseDate(from)}起至${chineseDate(to)}` } : {}),
    message: {
      zh: "统计期限的日期缺字",
      en: "The dates of the stated period lost characters",
    },
  });
  const period = isRead ? { start: isoDate(from), end: isoDate(to) } : null;
  return { period, year: Number(toYear ?? year), printed: place, findings: [finding] };
}

/** The period itself is the first group of all patterns, at the end of the match. */
function printedOf(normalized: Normalized, match: RegExpExecArray): Quoted {
  const end = match.index + match[0].length;
  return quotedRange(normalized, { start: end - match[1]!.length, end });
}

/** The day of a year that digits mean without 月 or with it, where only one reading is a date. */
function onlyDay(year: number, figures: string): Day | null {
  const readings = figures.includes("月")
    ? [figures.split("月")]
    : [1, 2].map((length) => [figures.slice(0, length), figures.slice(length)]);
  const days = readings
    .map(([month, day]) => ({ year, month: Number(month), day: Number(day) }))
    .filter(isDay);
  return days.length === 1 ? days[0]! : null;
}

function isDay({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isoDate({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function chineseDate({ year, month, day }: Day): string {
  return `${year}年${month}月${day}日`;
}
