import { extent } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { COUNT_LABELS, countScale } from "./count_scale.ts";
import { TEXT } from "./theme.ts";
import { count, percent } from "./tooltip.ts";

/** How the values of a measure are laid out and printed. */
export interface ValueScale {
  readonly isLog: boolean;
  /** Scale and axis properties of the encoding: the same in all panels of a chart. */
  readonly axis: { readonly scale: object; readonly axis: object };
  readonly printed: (value: number) => string;
}

/** What numbers are: years, shares of 1, whole numbers from 0 up, others. */
export type NumberKind = "year" | "share" | "count" | "number";

/**
 * From 0 up, over `pixels`: per cent for shares, for counts linear or logarithmic as by
 * {@linkcode countScale}, else plain numbers.
 */
export function valueScale(
  values: readonly number[],
  measure: string,
  pixels: number,
  { codebook }: Pick<DrawOptions, "codebook">,
): ValueScale {
  const { kind, unit } = codebook.measures.get(measure) ?? {};
  const numbers = unit === "%" ? "share" : kind === "count" ? "count" : "number";
  return numberScale(values, numbers, pixels);
}

/** As {@linkcode valueScale}, of numbers of any kind but years. */
export function numberScale(
  values: readonly number[],
  kind: NumberKind,
  pixels: number,
): ValueScale {
  const [least, largest] = extent(values);
  const scale = { domain: [Math.min(0, least), largest || 1], nice: true };
  const tickCount = Math.max(2, Math.min(6, Math.floor(pixels / 25)));
  if (kind === "share") {
    const axis = { scale, axis: { format: ".0%", tickCount } };
    return { isLog: false, axis, printed: percent };
  }
  if (kind === "count") {
    const { isLog } = countScale(values);
    const axis = isLog
      ? logAxis(1.3 * largest, pixels)
      : { scale, axis: { tickMinStep: 1, tickCount, ...COUNT_LABELS } };
    return { isLog, axis, printed: count };
  }
  return {
    isLog: false,
    axis: { scale, axis: { tickCount } },
    printed: (value) => String(Number(value.toPrecision(3))),
  };
}

function logAxis(end: number, pixels: number) {
  const scale = { type: "symlog", nice: false, domain: [0, end] };
  return { scale, axis: { values: logTicks(end, pixels, TEXT.label + 4), ...COUNT_LABELS } };
}

/** 0 and the powers of ten up to `end` that are `apart` on a logarithmic axis of so many pixels. */
export function logTicks(end: number, pixels: number, apart: number): number[] {
  const place = (value: number) => pixels * Math.log1p(value) / Math.log1p(end);
  const values = [0];
  for (let power = 1; power <= end; power *= 10) {
    if (place(power) - place(values.at(-1)!) >= apart) values.push(power);
  }
  return values;
}
