import { type Finding, type Identity, makeFinding, type Normalized } from "@/model/mod.ts";
import { quotedRange } from "@/text/mod.ts";
import type { Range } from "./range.ts";

/** The stated period of a report, with what is wrong about it. */
export interface StatedPeriod {
  readonly period: Identity["period"];
  /** The year in which it ends; a day of January more is of the year before it. */
  readonly year: number | null;
  readonly range: Range | null;
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
  `${LEAD}(${DAY}${TO}(?:(\\d{4})[年.-])?(\\d{1,2})[月.-](\\d{1,2})日?)(?!\\d)`,
);
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
  const whole = WHOLE.exec(normalized.text);
  if (whole !== null) return wholePeriod(normalized, whole);
  const damaged = DAMAGED.exec(normalized.text);
  if (damaged !== null) return damagedPeriod(normalized, damaged);
  const year = YEAR.exec(normalized.text);
  if (year !== null) return wholePeriod(normalized, year);
  return { period: null, year: null, range: null, findings: [] };
}

function wholePeriod(normalized: Normalized, match: RegExpExecArray): StatedPeriod {
  const [fromYear = 0, fromMonth = 0, fromDay = 0, toYear, toMonth = 0, toDay = 0] = match.slice(2)
    .map((figures: string | undefined) => figures === undefined ? undefined : Number(figures));
  const from = { year: fromYear, month: fromMonth, day: fromDay };
  const to = { year: toYear ?? fromYear, month: toMonth, day: toDay };
  const range = rangeOf(match);
  const isWholeYear = isoDate(from).endsWith("-01-01") &&
    isoDate(to) === `${from.year}-12-31`;
  const findings = isWholeYear ? [] : [
    makeFinding("identify.period_not_calendar_year", {
      ...quotedRange(normalized, range),
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
    range,
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
  const range = rangeOf(match);
  const isRead = from !== null && to !== null;
  const finding = makeFinding("identify.period_damaged", {
    ...quotedRange(normalized, range),
    actual: printed,
    ...(isRead ? { proposal: `${chineseDate(from)}起至${chineseDate(to)}` } : {}),
    message: {
      zh: "统计期限的日期缺字",
      en: "The dates of the stated period lost characters",
    },
  });
  const period = isRead ? { start: isoDate(from), end: isoDate(to) } : null;
  return { period, year: Number(toYear ?? year), range, findings: [finding] };
}

/** The period itself is the first group of both patterns, at the end of the match. */
function rangeOf(match: RegExpExecArray): Range {
  const end = match.index + match[0].length;
  return { start: end - match[1]!.length, end };
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
