import { oneLine } from "@/model/mod.ts";

/**
 * Breaks a text into lines of at most `width` pixels at a font size, where it has line breaks and
 * between words; in Chinese no line begins with a closing mark. Widths are rough (a Chinese
 * character one em, a capital 0.68, a digit 0.56, any other 0.52): drawing knows no font.
 */
export function wrap(text: string, width: number, fontSize: number): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, width, fontSize));
}

/**
 * A property of an axis or legend that breaks labels wider than `width` into lines; empty where no
 * label is.
 */
export function brokenLabels(
  labels: readonly string[],
  width: number,
  fontSize: number,
): { readonly labelExpr?: string } {
  const wide = labels.filter((label) => roughWidth(label, fontSize) > width);
  if (wide.length === 0) return {};
  // Lists, not an object: that would have lines for "constructor", too.
  const names = JSON.stringify(wide.map(oneLine));
  const lines = JSON.stringify(wide.map((label) => wrap(label, width, fontSize)));
  return { labelExpr: `${lines}[indexof(${names}, datum.label)] || datum.label` };
}

function wrapLine(text: string, width: number, fontSize: number): string[] {
  const lines = [""];
  for (const word of unbreakable(text)) {
    const line = lines[lines.length - 1] ?? "";
    if (line === "" || roughWidth((line + word).trimEnd(), fontSize) <= width) {
      lines[lines.length - 1] = line + word;
    } else lines.push(word.trimStart());
  }
  return lines.map((line) => line.trim());
}

/** About how many pixels a line of text takes. */
export function roughWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const character of text) {
    em += WIDE.test(character)
      ? 1
      : CAPITAL.test(character)
      ? 0.68
      : DIGIT.test(character)
      ? 0.56
      : 0.52;
  }
  return em * fontSize;
}

/** Wider than letters are on average; a line of a caption may have many, and names have capitals. */
const DIGIT = /[0-9]/;
const CAPITAL = /[A-Z]/;

/** Chinese characters and marks, and what fonts for Chinese set as wide as these. */
const WIDE = /[⺀-\u{10ffff}①-⑳“”‘’…—]/u;

/** Words with the marks that must stay with them: closing ones after, opening ones before. */
function unbreakable(text: string): string[] {
  const words: string[] = [];
  let open = false;
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  for (const { segment } of segmenter.segment(text)) {
    // A straight quotation mark opens after a space and closes after anything else.
    const closes = CLOSING.test(segment) || segment === '"' && !words.at(-1)?.endsWith(" ");
    const joins = words.length > 0 && (open || closes);
    if (joins) words[words.length - 1] += segment;
    else words.push(segment);
    open = OPENING.test(words.at(-1) ?? "") || segment === '"' && !closes;
  }
  return words;
}

/** Made on first use: its dictionary takes some 10 ms. */
let segmenter: Intl.Segmenter | undefined;
const CLOSING = /^[\s,.;:!?%=†)\]»”’、。，；：！？）》」』】〕…—–/-]/u;
const OPENING = /[(\[«“‘（《「『【〔/-]$|= $/u;
