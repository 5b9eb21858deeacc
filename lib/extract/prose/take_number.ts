import type { Frame } from "@/codebook/mod.ts";
import type { Scope } from "@/model/mod.ts";
import type { Quantity } from "@/text/mod.ts";
import type { Candidate } from "../candidate.ts";
import { clauseOf, type Context } from "../context.ts";
import { scopeOf } from "../scopes.ts";
import { barOf, reasonOf } from "./bar_of.ts";
import type { Statement } from "./fit.ts";
import { framesOf } from "./frames_of.ts";
import { isCarriedSo } from "./is_carried_so.ts";
import { isOfField } from "./is_of_field.ts";
import { isOverYears, isRunning, overYears, withOpenBound } from "./over_years.ts";
import { placed } from "./placed.ts";
import type { Reading } from "./reading.ts";
import type { Slots } from "./slots.ts";
import { isPart, takePart } from "./take_part.ts";
import type { Around, Bar, Counted, Taken } from "./taken.ts";

/** What is known of the numbers before one. */
export interface Before {
  /** The figures of the last one in the sentence that was read. */
  readonly previous: readonly Candidate[];
  /** Whose count the last one is, with its place; read or not. */
  readonly last: Counted | undefined;
  /** Which requests those of its paragraph have counted. */
  readonly requests: "all" | "some" | undefined;
  /** The last ones of its paragraph. */
  readonly nearby: () => readonly Candidate[];
}

/** Makes the figures of a number. */
export function takeNumber(
  quantity: Quantity,
  statement: Statement & Reading,
  { context, book }: Around,
  before: Before,
): Taken {
  const { text } = context.prose;
  const reason = reasonOf(quantity, context);
  const likely = () => book.likely(statement, text.slice(statement.from, statement.until));
  const left = (bar?: Bar, counted?: Counted) => ({ candidates: [], reason, bar, likely, counted });
  const bar = barOf(quantity, reason, context);
  if (bar !== undefined) return left(bar);
  const ahead = text.slice(context.sentence.start, statement.subjectEnd);
  const clause = clauseOf(ahead);
  if (NOT_DONE.test(clause)) return left("not_done");
  const { identity } = context.prose;
  const sofar = scopeBefore(before.last, context, quantity);
  const scope = scopeOf(clause, identity, sofar, ahead.slice(ahead.lastIndexOf(";") + 1));
  const counted = { start: quantity.start, scope };
  // 市公安局6件,收取600元: words that only name a body say whose the next number is.
  const isName = !statement.own.has("act") && !statement.own.has("object");
  const named = isName ? counted : undefined;
  const takeAll = (candidates: readonly Candidate[]): Taken => ({
    candidates,
    reason,
    likely: () => [],
    // A part (其中市本级9份) is over with its number.
    counted: candidates.some(isPart) ? before.last : { ...counted, scope: candidates[0]!.scope },
  });
  const part = () => takePart(context, quantity, before.previous);
  if (scope === undefined) {
    const parts = part();
    return parts.length > 0 ? takeAll(parts) : left("subject", named);
  }
  const isTotal = reason === "cumulative";
  const isCounted = ({ indicator }: Frame) =>
    before.nearby().some((one) =>
      [one.code, `${one.code}.cumulative`].includes(indicator ?? "") && one.scope === scope &&
      (one.value ?? 0) < quantity.value &&
      (isTotal || one.start >= context.sentence.start)
    );
  const frames = framesIn(statement, { context, book }, { quantity, isTotal, isCounted });
  const candidates = frames.length === 0 && !isTotal
    ? part()
    : frames.flatMap((frame) =>
      codesOf(frame, before.requests).map((code): Candidate => ({
        ...placed(context, statement),
        code,
        value: quantity.value,
        qualifier: quantity.qualifier,
        scope,
        applicant: frame.applicant,
        rule: code,
        printedStart: quantity.start,
        printedEnd: quantity.end,
      }))
    );
  return candidates.length > 0 ? takeAll(candidates) : left(undefined, named);
}

/** A number that may be a running total. */
interface Total {
  readonly quantity: Quantity;
  readonly isTotal: boolean;
  /** Whether the same has been counted of the year. */
  readonly isCounted: (frame: Frame) => boolean;
}

/** The frames that fit; of a running total, those of the year where nothing shows that it runs over more. */
function framesIn(
  statement: Statement & Reading,
  { context, book }: Around,
  { quantity, isTotal, isCounted }: Total,
): readonly Frame[] {
  const fitting = (own: Slots) =>
    framesOf(book, { ...statement, own }, quantity.value === 0)
      .filter(({ indicator }) => isPossible(indicator, statement, context));
  const ofYear = fitting(isTotal ? withOpenBound(statement.own) : statement.own);
  const isOver = isTotal && isOverYears(context, quantity);
  if (!isOver && !isRunning(context, quantity)) return ofYear;
  const over = fitting(overYears(statement.own));
  return isOver || [...ofYear, ...over].some(isCounted) ? over : ofYear;
}

/** The end of a clause whose number says what was not done, or was to be. */
const NOT_DONE = /(?:未|没有|不|拟|应)$/;

function isPossible(indicator: string | null, statement: Reading, context: Context): boolean {
  return indicator === null ||
    (isCarriedSo(indicator, statement, context) && !isOfField(indicator, context.place()));
}

/** Whose count the number before it is, where both are in the same part between semicolons. */
function scopeBefore(
  last: Counted | undefined,
  { prose: { text }, sentence }: Context,
  { start }: Quantity,
): Scope | undefined {
  const from = sentence.start + text.slice(sentence.start, start).lastIndexOf(";") + 1;
  return last !== undefined && last.start >= from ? last.scope : "all";
}

/**
 * An applicant's part counts as received, as in the column of the forms. What became of the requests
 * of single ways is not what became of all.
 */
function codesOf({ indicator }: Frame, requests: Before["requests"]): readonly string[] {
  if (indicator === null) return requests === "all" ? ["applications.received"] : [];
  return requests === "some" && OF_ALL.test(indicator) ? [] : [indicator];
}

const OF_ALL = /^(?:processing\.(?:completed|pending)|applications\.carried_out$)/;
