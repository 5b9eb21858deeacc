import { type MeasureRow, nameOf } from "./measure_rows.ts";
import { PALETTE } from "./theme.ts";

/**
 * The issuers of the rows where each has a colour, `null` where levels have: by default from seven
 * issuers on. Throws a `RangeError` where more issuers than there are colours are to have one.
 */
export function colouredIssuers(
  rows: readonly MeasureRow[],
  by: "issuer" | "level" | undefined,
): readonly string[] | null {
  const issuers = [...new Set(rows.map(nameOf))];
  if (issuers.length <= PALETTE.length) return by === "level" ? null : issuers;
  if (by !== "issuer") return null;
  throw new RangeError(
    `Cannot draw ${issuers.length} issuers by colour: there are ${PALETTE.length} colours`,
  );
}
