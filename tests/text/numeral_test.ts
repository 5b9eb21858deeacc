import { assertEquals } from "@std/assert";
import { readNumeral } from "@/text/mod.ts";

const READ: readonly (readonly [number, readonly string[]])[] = [
  [0, ["0", "零", "〇"]],
  [2, ["2", "二", "两"]],
  [12, ["12", "十二", "一十二"]],
  [20, ["二十"]],
  [105, ["一百零五", "105"]],
  [420, ["四百二十", "420"]],
  [2005, ["两千零五", "二〇〇五", "2,005"]],
  [12_000, ["1.2万", "一万二千", "12,000"]],
  [1_282_000, ["128.2万", "1282000"]],
  [467_100, ["46.71万"]],
  [300_000_000, ["3亿", "三亿"]],
  [5000, ["5千", "五千"]],
];

Deno.test("readNumeral() reads each way of writing", () => {
  for (const [value, wordings] of READ) {
    for (const wording of wordings) assertEquals(readNumeral(wording), value, wording);
  }
});

Deno.test("readNumeral() reads no number where there is none", () => {
  for (const text of ["", "若干", "12,34", "1.2.3", "万", "12件", "百千", "十百", "1 1"]) {
    assertEquals(readNumeral(text), undefined, text);
  }
});

Deno.test("readNumeral() reads back every number that is written in Chinese", () => {
  for (let value = 0; value < 120_000; value += value < 2100 ? 1 : 37) {
    assertEquals(readNumeral(write(value)), value, write(value));
  }
});

/** Writes a whole number in Chinese: the counterpart of the reader, kept apart from it. */
function write(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000;
    const gap = rest > 0 && rest < 1000 ? "零" : "";
    return `${write(Math.floor(value / 10_000))}万${rest === 0 ? "" : gap + write(rest)}`;
  }
  const digits = [...String(value)].map(Number);
  const words = digits.map((digit, index) =>
    digit === 0
      ? "零"
      : "零一二三四五六七八九"[digit]! + ["", "十", "百", "千"][digits.length - 1 - index]
  );
  return words.join("").replace(/零+/g, "零").replace(/(?<=.)零$/, "");
}
