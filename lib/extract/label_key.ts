const NUMBERING = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d{1,2}[.、)])/;

/**
 * What two printings of a label have in common: without numbering, 其中, brackets, quotation marks, the
 * year in it, and with 其他 for 其它. Takes normalized text.
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
    .replace(/[()《》“”"]/g, "");
}
