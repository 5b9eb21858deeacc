import type { Frame } from "./frame.ts";
import { type CsvRow, rowError } from "./table.ts";

/**
 * Throws where a frame means what another one means in one of its measure words, and remembers it
 * in `known`, by meaning.
 */
export function checkFrameClash(
  frame: Frame,
  row: CsvRow<string>,
  known: Map<string, Frame[]>,
): void {
  const meaning = meaningOf(frame);
  const others = known.get(meaning);
  if (others === undefined) known.set(meaning, [frame]);
  else {
    others.forEach((other) => checkPair(frame, row, other));
    others.push(frame);
  }
}

function checkPair(frame: Frame, row: CsvRow<string>, other: Frame): void {
  if (frame.units.isDisjointFrom(other.units)) return;
  if (other.indicator !== frame.indicator) {
    throw rowError(
      row,
      {
        zh: `它的意思就是第 ${other.line} 行（${other.indicator}）的意思：其中一行须多写些条件`,
        en:
          `its meaning is that of line ${other.line} (${other.indicator}): one of them needs more`,
      },
    );
  }
  if (isSame(other, frame)) {
    throw rowError(row, {
      zh: `它与第 ${other.line} 行说的一样：只留一行`,
      en: `it says what line ${other.line} says: keep one`,
    });
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
