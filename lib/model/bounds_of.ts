import type { Figure } from "./figure.ts";

/** What is known of a value: it lies between the two, both included. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** A figure, or one without a place in a text, which printed nothing. */
export type Measured = Pick<Figure, "value" | "qualifier" | "unit"> & {
  readonly printed: string | null;
};

/** The number as printed, before its unit. */
const NUMBER = /(\d[\d,，]*)(?:\.(\d+))?/;

/**
 * The bounds that a figure states, in its own unit, by its printed digits (35.6万条 is between 355500
 * and 356500), open upwards for 余 and downwards for 近. `null` where it has no number, or one with
 * 约.
 */
export function boundsOf({ value, qualifier, printed, unit }: Measured): Bounds | null {
  if (value === null || qualifier === "about") return null;
  if (qualifier === "at_least") return { low: value, high: Infinity };
  if (qualifier === "below") return { low: 0, high: value };
  const slack = slackOf(value, printed ?? "", unit);
  return { low: value - slack, high: value + slack };
}

/** Half the place value of the last printed digit; a plain whole number of things is exact. */
function slackOf(value: number, printed: string, unit: string): number {
  if (unit !== "%" && !/[.万亿萬億]/.test(printed)) return 0;
  const [, whole = "", decimals = ""] = NUMBER.exec(printed) ?? [];
  const number = Number(`${whole.replace(/[,，]/g, "")}.${decimals || "0"}`);
  return number === 0 ? 0 : Math.abs(value / number) * 0.5 * 10 ** -decimals.length;
}
