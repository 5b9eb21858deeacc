/** Figures with, or without, marks of thousands. */
const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/**
 * The number in a cell that a person wrote, also in full-width figures and with marks of thousands:
 * `1,120`, `１１２０`; `null` where it is another text.
 */
export function numberIn(cell: string): number | null {
  const plain = cell.normalize("NFKC").replace(/^[−–]/, "-");
  return NUMBER.test(plain) ? Number(plain.replaceAll(",", "")) : null;
}
