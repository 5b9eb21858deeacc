import { extent, wordsIn } from "@/model/mod.ts";
import type { FigureOptions } from "../options.ts";
import { listAxis, type ListOptions } from "./report_axis.ts";
import { plotWidth, TEXT } from "./theme.ts";

/** Pixels for one year at most, on screen; in print, years take all the room that there is. */
const WIDEST = 34;

const YEAR = { zh: "年份", en: "Year" } as const;

/** Options of {@linkcode yearGrid}. */
export interface YearGridOptions extends ListOptions {
  /** Pixels for one year at most, on screen; default: 34. */
  readonly widest?: number;
}

/**
 * The part of a view that lays cells out, a row for a name, a column for a year; years are named as
 * there is room.
 */
export function yearGrid(
  names: readonly string[],
  years: readonly number[],
  options: FigureOptions,
  { widest = WIDEST, ...list }: YearGridOptions,
) {
  const { y, left, step } = listAxis(names.map((label) => ({ label })), options, list);
  const [first, last] = extent(years);
  const domain = Array.from({ length: last - first + 1 }, (_, year) => first + year);
  const room = Math.floor(plotWidth(options, { left }) / domain.length);
  const column = (options.preset ?? "screen") === "screen" ? Math.min(widest, room) : room;
  const every = Math.ceil(2.8 * TEXT.label / column);
  const x = {
    field: "year",
    type: "ordinal",
    title: wordsIn(YEAR, options.lang),
    scale: { domain },
    axis: {
      values: domain.filter((_, index) => index % every === 0),
      ...{ labelAngle: 0, labelOverlap: false, ticks: false, domain: false },
    },
  };
  return { column, view: { width: { step: column }, height: { step }, encoding: { x, y } } };
}
