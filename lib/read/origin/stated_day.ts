const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** `2024-01-22T…`, `2024/1/22 09:00`; `22 Jan 2024`; `Jan 22 2024`. */
const NUMBERS = /\b(?<year>(?:19|20)\d\d)[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?!\d)/;
const DAY_FIRST = /\b(?<day>\d{1,2})[ -](?<name>[A-Z][a-z]{2})[a-z]*[ -](?<year>(?:19|20)\d\d)\b/;
const MONTH_FIRST = /\b(?<name>[A-Z][a-z]{2})[a-z]* (?<day>\d{1,2}),? (?<year>(?:19|20)\d\d)\b/;

/**
 * The ISO date of a time as programs write it, in the time zone in which it is written; `undefined`
 * where it has none that the calendar knows.
 */
export function statedDay(text: string | undefined): string | undefined {
  const written = text ?? "";
  const groups = [NUMBERS, DAY_FIRST, MONTH_FIRST]
    .map((pattern) => pattern.exec(written)?.groups).find((found) => found !== undefined);
  if (groups === undefined) return undefined;
  const month = groups.month ?? String(MONTHS.indexOf(groups.name!.toLowerCase()) + 1);
  const day = [groups.year!, month.padStart(2, "0"), groups.day!.padStart(2, "0")].join("-");
  const time = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== day ? undefined : day;
}
