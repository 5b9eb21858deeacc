import { isLeftOf } from "./damaged_labels.ts";
import type { Form } from "./form.ts";
import { fitsHeader, isInOrder, namesGroups, unitsOf, withoutNotes } from "./line_header.ts";
import { isApart } from "./readings.ts";
import type { Row } from "./rows.ts";
import { sumsOfRows } from "./sums.ts";
import { type Letter, lettersOf } from "./tokens.ts";

/** How letters fit the header of a form. */
export interface HeaderFit {
  /**
   * Label by label, by the letters that only one column has, by what adds up, but for some letters
   * that a copy lost, or not.
   */
  readonly fit: "whole" | "letters" | "sums" | "mended" | "none";
  /** For each column the unit that it names. */
  readonly units: readonly string[];
}

const NO_HEADER: HeaderFit = { fit: "none", units: [] };

/** What share of its letters a header must have kept where its rows are those of the table. */
const KEPT = 0.85;
/** So many sums show which columns a table has. */
const PROVEN = 2;

/** How the letters before the rows of a table fit the header of a form. */
export function fitHeader(
  letters: readonly Letter[],
  rows: readonly Row[],
  { part, header, shape }: Form,
): HeaderFit {
  const units = unitsOf(letters, header);
  if (units !== undefined) return { fit: "whole", units };
  if (shape.sums.length > 0) {
    return { fit: fitOf(letters, rows, { part, header, shape }), units: [] };
  }
  // Where nothing adds up, letters do not show the order of the columns.
  const words = withoutNotes(letters, header);
  const labels = part.columns.map(({ label }) => lettersOf(label)).join("");
  const isMended = !shape.columns.includes("money") && isLeftOf(words, labels, KEPT);
  return isMended ? { fit: "mended", units: [] } : NO_HEADER;
}

/**
 * How letters fit columns in their order: alone, or together with what adds up. Sums of several rows or
 * groups prove the columns where the header lost some of them, but has none in another place.
 */
function fitOf(
  letters: readonly Letter[],
  rows: readonly Row[],
  { part, header, shape }: Pick<Form, "part" | "header" | "shape">,
): HeaderFit["fit"] {
  if (fitsHeader(letters, header) && namesGroups(letters, part)) return "letters";
  const { right, wrong } = sumsOfRows(rows, shape);
  const addsUp = wrong === 0 && rows.every(({ values }) => isApart(values?.tokens ?? [], shape));
  return addsUp && right >= PROVEN && isInOrder(letters, header, true) ? "sums" : "none";
}
