import { extent } from "@/model/mod.ts";
import { breakLayers, type NumberedBreak } from "./series_breaks.ts";
import { FAINT, TEXT } from "./theme.ts";

/** Pixels of a sign, and of the gap to the next. */
const [SIGN, GAP] = [11, 3];

/**
 * Dashed rules over the years of a panel of `width` pixels. The signs are on one line above it; those that
 * would meet are put together.
 */
export function panelBreaks(
  breaks: readonly NumberedBreak[],
  years: readonly number[],
  width: number,
): object[] {
  const [rules] = breakLayers(breaks);
  if (rules === undefined) return [];
  const [first, last] = extent(years);
  return [rules, {
    data: { values: signsOf(breaks, width / (last - first + 1)) },
    mark: { type: "text", y: -7, fontSize: TEXT.label, color: FAINT },
    encoding: { x: { field: "year", type: "quantitative" }, text: { field: "sign" } },
  }];
}

/** The signs over years of so many pixels. */
function signsOf(breaks: readonly NumberedBreak[], pixels: number) {
  const groups: { sign: string; year: number; reach: number }[] = [];
  for (const { sign, year } of breaks) {
    let group = { sign, year, reach: SIGN / 2 };
    for (let last = groups.at(-1); last !== undefined; last = groups.at(-1)) {
      if ((group.year - last.year) * pixels >= group.reach + last.reach + GAP) break;
      groups.pop();
      const [left, right] = [last.sign.length, group.sign.length];
      const mean = (left * last.year + right * group.year) / (left + right);
      group = { sign: last.sign + group.sign, year: mean, reach: (left + right) * SIGN / 2 };
    }
    groups.push(group);
  }
  return groups.map(({ sign, year }) => ({ sign, year: Math.round(100 * year) / 100 }));
}
