import { extent } from "@/model/mod.ts";

/** How counts are laid out on an axis. */
export type ScaleType = "linear" | "log";

/** Scale and axis properties for an encoding of counts. */
export interface CountScale {
  readonly isLog: boolean;
  readonly axis: { readonly scale: object; readonly axis: object };
}

/**
 * The scale for counts that may be 0: linear, or logarithmic above 1 (`symlog`), which is the
 * default where the largest is a hundred times the smallest above 0, or more.
 */
export function countScale(values: readonly number[], type?: ScaleType): CountScale {
  const [, largest] = extent([...values, 1]);
  const [smallest] = extent([...values.filter((value) => value > 0), largest]);
  const isLog = type === undefined ? largest / smallest >= 100 : type === "log";
  return {
    isLog,
    axis: isLog
      ? {
        scale: { type: "symlog", nice: false, domain: [0, largest * 1.3] },
        axis: {
          values: countTicks(largest),
          ...COUNT_LABELS,
        },
      }
      : {
        scale: { nice: true, zero: true },
        axis: { tickMinStep: 1, tickCount: 6, ...COUNT_LABELS },
      },
  };
}

/** Beside four and more others, 0 and 1 have no room on a low chart. */
function countTicks(largest: number): number[] {
  const values = powersOfTen(largest);
  const shown = values.length < 5 ? values : values.filter((value) => value !== 1);
  // Nothing is far above the last number.
  const last = values.at(-1)!;
  const above = [5, 2].find((times) => times * last <= largest);
  return above === undefined ? shown : [...shown, above * last];
}

/** Axis properties for counts: by default, an axis prints 1e+3. */
export const COUNT_LABELS = { labelExpr: "format(datum.value, ',')" } as const;

/** 0, then 1, 10, 100 … up to the largest. */
export function powersOfTen(largest: number): number[] {
  const count = Math.floor(Math.log10(largest)) + 1;
  return [0, ...Array.from({ length: count }, (_, index) => 10 ** index)];
}
