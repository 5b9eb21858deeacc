import type { GridCell } from "./grid.ts";
import type { SegmentReading } from "./read_segment.ts";

/**
 * A table of lines without the rows whose cells may be in other columns than their own: those with a
 * blank whose sums do not hold. A line that is set in by some blanks shows nothing else of that.
 */
export function withoutShifted(reading: SegmentReading): SegmentReading {
  const { sums } = reading.labelled.shape;
  const isShifted = (cells: readonly GridCell[]) =>
    cells.some(isBlank) && !addsUp(cells.map(numberIn), sums);
  return {
    ...reading,
    rows: reading.rows.filter(({ cells }) => !isShifted(cells)),
    unfit: [...reading.unfit, ...reading.rows.filter(({ cells }) => isShifted(cells))],
  };
}

function isBlank({ text }: GridCell): boolean {
  return text.trim() === "";
}

function numberIn({ text }: GridCell): number {
  const digits = text.replace(/[\s,]/g, "");
  return /^\d+$/.test(digits) ? Number(digits) : 0;
}

/** Whether the last of each group of columns is the sum of the others. */
function addsUp(values: readonly number[], groups: readonly number[]): boolean {
  let first = 0;
  return groups.every((length) => {
    const own = values.slice(first, first += length);
    return own.slice(0, -1).reduce((sum, value) => sum + value, 0) === own.at(-1);
  });
}
