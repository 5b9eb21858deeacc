import type { FigureOptions } from "../options.ts";
import { listAxis, type ListOptions } from "./report_axis.ts";
import { plotWidth } from "./theme.ts";
import { yearBands } from "./year_bands.ts";

/** Pixels for one year at most, on screen; in print, years take all the room that there is. */
const WIDEST = 34;

/** Options of {@linkcode yearGrid}. */
export interface YearGridOptions extends ListOptions {
  /** Pixels for one year at most, on screen; default: 34. */
  readonly widest?: number;
}

/** The part of a view that lays cells out, a row for a name, a column for a year. */
export function yearGrid(
  names: readonly string[],
  years: readonly number[],
  options: FigureOptions,
  { widest = WIDEST, ...list }: YearGridOptions,
) {
  const { y, left, step } = listAxis(names.map((label) => ({ label })), options, list);
  const count = Math.max(...years) - Math.min(...years) + 1;
  const room = Math.floor(plotWidth(options, { left }) / count);
  const column = (options.preset ?? "screen") === "screen" ? Math.min(widest, room) : room;
  const encoding = { x: yearBands(years, options.lang, column), y };
  return { column, view: { width: { step: column }, height: { step }, encoding } };
}
