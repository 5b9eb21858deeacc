import type { Frame } from "./frame.ts";
import { type CsvRow, rowError } from "./table.ts";

/**
 * Throws where a frame means what another one means in one of its measure words, and remembers it
 * in `known`, by meaning and word.
 */
export function checkFrameClash(
  frame: Frame,
  row: CsvRow<string>,
  known: Map<string, Frame>,
): void {
  const meaning = meaningOf(frame);
  for (const unit of frame.units) {
    const key = `${meaning} ${unit}`;
    const other = known.get(key);
    if (other !== undefined && other.indicator !== frame.indicator) {
      throw rowError(
        row,
        `its meaning is that of line ${other.line} (${other.indicator}): one of them needs more`,
      );
    }
    if (other !== undefined && isSame(other, frame)) {
      throw rowError(row, `it says what line ${other.line} says: keep one`);
    }
    known.set(key, frame);
  }
}

/** What a frame needs, in an order of its own. */
function meaningOf({ own, context, applicant }: Frame): string {
  const needs = [...own, ...context].map((need) => need.toSorted().join("|"));
  return `${needs.sort().join(" ")} ${applicant ?? ""}`;
}

function isSame(a: Frame, b: Frame): boolean {
  const said = ({ own, context, allows, refuses, units, isDenied }: Frame) =>
    JSON.stringify([own, context, [...allows].sort(), [...refuses].sort(), [...units], isDenied]);
  return said(a) === said(b);
}
