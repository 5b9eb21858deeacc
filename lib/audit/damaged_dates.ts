import { type Finding, type Identity, makeFinding, type Normalized } from "@/model/mod.ts";
import { quotedRange } from "@/text/mod.ts";

/**
 * A year followed by more figures, where dates are: after 截至, 自, 至 and the like, or alone on a
 * line.
 */
const DATE = new RegExp(
  "(?:(?<=截[至止]到?|[自从至于到起])|(?<=(?:^|\\n)[ \\t]*)(?=\\d+[ \\t]*(?:\\n|$)))" +
    "(?<year>(?:19|20)\\d{2})(?<rest>\\d{2,4})(?![\\d.])(?![,、]\\d)(?=[,;。、)起至止日\\n \\t]|$)",
  "g",
);

/**
 * Dates that lost 年, 月 and 日 in the copy (`截至20171231`). Reported with the day that the figures
 * mean where there is only one reading; `identify` reports those of the stated period.
 */
export function damagedDates(
  normalized: Normalized,
  { year }: Pick<Identity, "year">,
  reported: readonly Finding[],
): Finding[] {
  if (year === null) return [];
  return [...normalized.text.matchAll(DATE)].flatMap((match) => {
    const stated = Number(match.groups!.year);
    const days = daysOf(stated, match.groups!.rest!);
    if (Math.abs(stated - year) > 1 || days.length === 0) return [];
    const end = match.index + match[0].length;
    const { span, quote } = quotedRange(normalized, { start: match.index, end });
    const isReported = reported.some((finding) =>
      finding.span !== null && finding.span.start < span.end && span.start < finding.span.end
    );
    if (isReported) return [];
    const [day] = days;
    const isClear = days.length === 1;
    return [makeFinding("audit.damaged_date", {
      actual: match[0],
      span,
      quote,
      proposal: isClear ? day! : null,
      ...isClear ? { confidence: "high" } : {},
      message: {
        zh: "日期缺少“年”“月”“日”",
        en: "A date lost the characters for year, month and day",
      },
    })];
  });
}

/** The days of a year that figures without separators can mean. */
function daysOf(year: number, figures: string): string[] {
  return [1, 2].flatMap((length) => {
    const [month, day] = [figures.slice(0, length), figures.slice(length)];
    const isPadded = figures.length < 4 && [month, day].some((part) => part.startsWith("0"));
    const date = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
    const isDay = day !== "" && day.length <= 2 && Number(month) >= 1 && !isPadded &&
      date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
    return isDay ? [`${year}年${Number(month)}月${Number(day)}日`] : [];
  });
}
