import type { Frame } from "@/codebook/mod.ts";
import type { Scope } from "@/model/mod.ts";
import type { Quantity } from "@/text/mod.ts";
import type { Candidate } from "../candidate.ts";
import type { Statement } from "./fit.ts";
import { framesOf } from "./frames_of.ts";
import { isCarriedSo } from "./is_carried_so.ts";
import { isOfField } from "./is_of_field.ts";
import { isOverYears, isRunning, overYears, withOpenBound } from "./over_years.ts";
import type { Reading } from "./reading.ts";
import type { Slots } from "./slots.ts";
import type { Around } from "./taken.ts";

/** A number that may be a running total. */
export interface Total {
  readonly quantity: Quantity;
  readonly scope: Scope;
  /** Whether its words sum up. */
  readonly isTotal: boolean;
  /** The last figures of its paragraph. */
  readonly nearby: () => readonly Candidate[];
}

/**
 * The frames that fit a number; of a running total, those of the year where nothing shows that it
 * runs over more: its words, or that the same has been counted of the year.
 */
export function framesOfNumber(
  statement: Statement & Reading,
  { context, book }: Around,
  total: Total,
): readonly Frame[] {
  const { quantity, isTotal } = total;
  const fitting = (own: Slots) =>
    framesOf(book, { ...statement, own }, quantity.value === 0)
      .filter(({ indicator }) => isPossible(indicator, statement, context));
  const ofYear = fitting(isTotal ? withOpenBound(statement.own) : statement.own);
  const isOver = isTotal && isOverYears(context, quantity);
  if (!isOver && !isRunning(context, quantity)) return ofYear;
  const over = fitting(overYears(statement.own));
  const isCounted = isCountedBefore(total, context);
  return isOver || [...ofYear, ...over].some(isCounted) ? over : ofYear;
}

/** Whether a smaller number of the year has been read of what a frame states. */
function isCountedBefore(
  { quantity, scope, isTotal, nearby }: Total,
  { sentence }: Around["context"],
): (frame: Frame) => boolean {
  return ({ indicator }) =>
    nearby().some((one) =>
      [one.code, `${one.code}.cumulative`].includes(indicator ?? "") && one.scope === scope &&
      (one.value ?? 0) < quantity.value &&
      (isTotal || one.start >= sentence.start)
    );
}

function isPossible(
  indicator: string | null,
  statement: Reading,
  context: Around["context"],
): boolean {
  return indicator === null ||
    (isCarriedSo(indicator, statement, context) && !isOfField(indicator, context.place()));
}
