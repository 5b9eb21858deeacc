import { isIsoDate } from "./iso_date.ts";

/** Year, month and day: `2026-11-27`, `2026/11/27` and `2026.1.5`, `2026年11月27日`; a time may follow. */
const DATE =
  /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;

/**
 * The date in a cell that a person or a spreadsheet wrote with the year first, as an ISO date; `null`
 * where it is another text, or no day of the calendar. Dates that begin with a day or a month are not
 * read: 3/4/2026 is two dates.
 */
export function dateIn(cell: string): string | null {
  const [, year, ...rest] = DATE.exec(cell.normalize("NFKC")) ?? [];
  const [month, day] = rest.filter((part) => part !== undefined);
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(date) ? date : null;
}
