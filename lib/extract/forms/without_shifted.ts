import { addsUp, groupsOf } from "./cells.ts";
import type { GridCell } from "./grid.ts";
import type { ReadRow, SegmentReading } from "./read_segment.ts";
import { isBlank } from "./segments.ts";

/**
 * A table of lines without the rows whose cells may be in other columns than their own: those with a
 * blank whose sums do not hold. A line that is set in by some blanks shows nothing else of that.
 */
export function withoutShifted(reading: SegmentReading): SegmentReading {
  const { sums } = reading.labelled.shape;
  const isShifted = ({ cells }: ReadRow) =>
    cells.some(isBlank) && !groupsOf(cells.map(numberIn), sums).every(addsUp);
  const shifted = reading.rows.filter(isShifted);
  const rows = reading.rows.filter((row) => !shifted.includes(row));
  return { ...reading, rows, unfit: [...reading.unfit, ...shifted] };
}

function numberIn({ text }: GridCell): { value: number } {
  const digits = text.replace(/[\s,]/g, "");
  return { value: /^\d+$/.test(digits) ? Number(digits) : 0 };
}
