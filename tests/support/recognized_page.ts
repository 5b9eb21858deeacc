import type { ScannedPage } from "@/read/mod.ts";

/** What could be recognized on a page: lines one below the other, with the confidence of each. */
export function recognizedPage(
  page: number,
  ...lines: readonly (readonly [text: string, confidence: number])[]
): ScannedPage {
  const glyphs = lines.map(([text, confidence], index) => {
    const [left, top] = [80, 100 + index * 20];
    const box = { left, right: left + text.length * 10, top, bottom: top + 10 };
    return { ...box, text, confidence, size: 10 };
  });
  return { page, marks: { width: 595, height: 842, glyphs, rulings: [] } };
}
