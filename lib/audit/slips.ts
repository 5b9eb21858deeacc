import type { Bilingual } from "@/model/mod.ts";

/** How a number can turn into another one when it is typed or copied. */
export type Slip = "sign" | "decimal" | "swapped" | "digit" | "dropped" | "added";

/** What to say of each. */
export const SLIPS: Readonly<Record<Slip, Bilingual>> = {
  sign: { zh: "符号相反", en: "the sign is turned" },
  decimal: { zh: "小数点丢失", en: "a decimal point is lost" },
  swapped: { zh: "相邻两位数字颠倒", en: "two neighbouring digits are swapped" },
  digit: { zh: "一位数字不同", en: "one digit differs" },
  dropped: { zh: "少一位数字", en: "a digit is missing" },
  added: { zh: "多一位数字", en: "there is a digit too many" },
};

/**
 * The one slip that turns `meant` into `printed`, or `null` where it takes more than one.
 *
 * @example
 * ```ts
 * import { slipOf } from "@/audit/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(slipOf(251, 215), "swapped");
 * assertEquals(slipOf(957, 95.7), "decimal");
 * assertEquals(slipOf(31, 37), "digit");
 * assertEquals(slipOf(31, 45), null);
 * ```
 */
export function slipOf(printed: number, meant: number): Slip | null {
  if (printed === meant) return null;
  if (printed === -meant) return "sign";
  const [wrong, right] = [String(printed), String(meant)];
  if (wrong === right.replace(".", "") && right.includes(".")) return "decimal";
  if (wrong.length === right.length) {
    const places = [...wrong].flatMap((digit, index) => digit === right[index] ? [] : [index]);
    const [first = 0, second = 0] = places;
    if (places.length === 1) return "digit";
    const isSwap = places.length === 2 && second === first + 1 &&
      wrong[first] === right[second] && wrong[second] === right[first];
    return isSwap ? "swapped" : null;
  }
  if (isWithout(wrong, right)) return "dropped";
  return isWithout(right, wrong) ? "added" : null;
}

/** Whether `short` is `long` without one of its characters. */
function isWithout(short: string, long: string): boolean {
  let index = 0;
  while (short[index] === long[index] && index < short.length) index++;
  return short.slice(index) === long.slice(index + 1);
}
