import type { Context } from "../context.ts";
import type { Reading } from "./reading.ts";

/** Requests are carried in from a year before that of the report, and out to one after it. */
const CARRIED: ReadonlyMap<string, (year: number, reported: number) => boolean> = new Map([
  ["applications.carried_in", (year, reported) => year < reported],
  ["applications.carried_out", (year, reported) => year > reported],
]);

/** Whether the year that a carried number names is on the side of the report's that it must be. */
export function isCarriedSo(
  indicator: string,
  { start, end }: Pick<Reading, "start" | "end">,
  { prose }: Context,
): boolean {
  const isSo = CARRIED.get(indicator);
  const named = /(20\d{2})年(?!\d{1,2}月)/.exec(prose.text.slice(start, end))?.[1];
  const { year } = prose.identity;
  return isSo === undefined || named === undefined || year === null || isSo(Number(named), year);
}
