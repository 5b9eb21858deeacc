const NUMBERING = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d{1,2}[.、)])/;
/** Marks that printings of one label differ in: quotation marks, brackets, commas, strokes. */
const MARKS = /[()《》〈〉“”‘’「」『』"'、,;:。/\\]/g;

/**
 * What two printings of a label have in common: without spaces, numbering, 其中, a remark or unit in
 * brackets at its end, marks and the year in it, and with 其他 for 其它. Takes normalized text; of a
 * value it may be empty.
 */
export function labelKey(label: string): string {
  return label
    .replace(/\s+/g, "")
    .replace(NUMBERING, "")
    .replace(/^其中[:,]?/, "")
    .replace(NUMBERING, "")
    .replace(/其它/g, "其他")
    .replace(/(?<!\d)20\d{2}年/g, "")
    .replace(/(?<=.)\([^)]*\)$/, "")
    .replace(MARKS, "");
}
