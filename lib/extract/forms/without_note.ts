const NOTE = /(?<=[\d元件条项个次人份])\s*(?:[①-⑳¹²³⁰⁴-⁹*※†]+|\(?注\d{0,2}\)?)$/;

/** The text of a cell without the mark of a note behind its number (`1251①`, `1251²`, `1251(注1)`). */
export function withoutNote(text: string): string {
  return text.replace(NOTE, "");
}
