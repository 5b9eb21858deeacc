/**
 * Breaks a text into lines of at most `width` pixels at a font size, between words; in Chinese no line
 * begins with a closing mark. Widths are rough (a Chinese character one em, any other 0.52): drawing
 * knows no font.
 */
export function wrap(text: string, width: number, fontSize: number): string[] {
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
  for (const character of text) em += character >= "⺀" ? 1 : 0.52;
  return em * fontSize;
}

/** Words with the marks that must stay with them: closing ones after, opening ones before. */
function unbreakable(text: string): string[] {
  const words: string[] = [];
  let open = false;
  for (const { segment } of SEGMENTER.segment(text)) {
    // A straight mark closes what stands before it, unless that is a space.
    const closes = segment === '"' && !/\s$/.test(words.at(-1) ?? " ");
    const joins = words.length > 0 && (open || closes || CLOSING.test(segment));
    if (joins) words[words.length - 1] += segment;
    else words.push(segment);
    open = OPENING.test(segment) || (segment === '"' && !closes);
  }
  return words;
}

const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });
const CLOSING = /^[\s,.;:!?%)\]»”’、。，；：！？）》」』】〕…—–/-]/u;
const OPENING = /[(\[«“‘（《「『【〔/-]$/u;
