const DIGITS: ReadonlyMap<string, number> = new Map(
  [..."〇零一二三四五六七八九"].map((digit, index) => [digit, Math.max(0, index - 1)]),
);
const TENS: ReadonlyMap<string, number> = new Map([["十", 10], ["百", 100], ["千", 1000]]);
const EXPONENTS: ReadonlyMap<string, number> = new Map([["", 0], ["百", 2], ["千", 3], ["万", 4], [
  "亿",
  8,
]]);

const ARABIC = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([百千]?)([万亿]?)$/;
const CHINESE = /^[〇零一二两三四五六七八九十百千万亿]+$/;

/**
 * Reads a number as Chinese documents print it: `1,234`, `128.2万`, `四百二十`, `两千零五`, `二〇一六`.
 *
 * @returns The number, or `undefined` where the text is not a number. Approximation marks (余, 多, 近)
 *   are not part of it.
 *
 * @example
 * ```ts
 * import { readNumeral } from "@/text/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(readNumeral("128.2万"), 1_282_000);
 * assertEquals(readNumeral("四百二十"), 420);
 * assertEquals(readNumeral("若干"), undefined);
 * ```
 */
export function readNumeral(text: string): number | undefined {
  const arabic = ARABIC.exec(text);
  if (arabic) {
    const [, whole = "", fraction = "", hundreds = "", scale = ""] = arabic;
    const exponent = EXPONENTS.get(hundreds)! + EXPONENTS.get(scale)!;
    // The exponent is left to the number reader: 128.2 * 10000 is 1281999.9999999998.
    return Number(`${whole.replaceAll(",", "")}${fraction}e${exponent}`);
  }
  return CHINESE.test(text) ? readChinese(text.replaceAll("两", "二")) : undefined;
}

/** Splits at the largest unit: what precedes 亿 or 万 is multiplied, the rest is added. */
function readChinese(text: string): number | undefined {
  for (const [unit, factor] of [["亿", 1e8], ["万", 1e4]] as const) {
    const place = text.lastIndexOf(unit);
    if (place < 0) continue;
    const high = readChinese(text.slice(0, place));
    const low = place === text.length - 1 ? 0 : readChinese(text.slice(place + 1));
    return high === undefined || low === undefined ? undefined : high * factor + low;
  }
  return readBelowTenThousand(text);
}

function readBelowTenThousand(text: string): number | undefined {
  if (text === "") return undefined;
  if (!/[十百千]/.test(text)) return Number([...text].map((digit) => DIGITS.get(digit)).join(""));
  let sum = 0;
  let digit: number | undefined;
  let lastTen = 10_000;
  for (const character of text) {
    const ten = TENS.get(character);
    if (ten === undefined) {
      digit = DIGITS.get(character);
      continue;
    }
    if (ten >= lastTen) return undefined;
    // 十二 is twelve: the leading one may be left out.
    sum += (digit ?? 1) * ten;
    digit = undefined;
    lastTen = ten;
  }
  return sum + (digit ?? 0);
}
