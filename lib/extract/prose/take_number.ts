import type { Frame } from "@/codebook/mod.ts";
import type { Scope } from "@/model/mod.ts";
import type { Quantity } from "@/text/mod.ts";
import type { Candidate } from "../candidate.ts";
import { clauseOf } from "../context.ts";
import { barOf, reasonOf } from "./bar_of.ts";
import type { Statement } from "./fit.ts";
import { framesOfNumber } from "./frames_of_number.ts";
import { placed } from "./placed.ts";
import type { Reading } from "./reading.ts";
import { scopeOfNumber } from "./scope_of_number.ts";
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
  around: Around,
  before: Before,
): Taken {
  const { context } = around;
  const { text } = context.prose;
  const reason = reasonOf(quantity, context);
  const left = (bar?: Bar, counted?: Counted) => ({ candidates: [], reason, bar, counted });
  const ahead = text.slice(context.sentence.start, statement.subjectEnd);
  const bar = barOf(quantity, reason, context) ?? notDone(ahead);
  if (bar !== undefined) return left(bar);
  const scope = scopeOfNumber(ahead, quantity, context, before.last);
  const counted = { start: quantity.start, scope };
  const isTotal = reason === "cumulative";
  const total = { quantity, isTotal, nearby: before.nearby };
  const frames = scope && framesOfNumber(statement, around, { ...total, scope });
  const isStated = frames !== undefined && (frames.length > 0 || isTotal);
  const candidates = isStated
    ? candidatesOf(frames, statement, around, { quantity, scope: scope!, before })
    : takePart(context, quantity, before.previous);
  if (candidates.length > 0) {
    // A part (其中市本级9份) is over with its number.
    const isOver = candidates.some(isPart);
    const next = isOver ? before.last : { ...counted, scope: candidates[0]!.scope };
    return { candidates, reason, counted: next };
  }
  // 市公安局6件,收取600元: words that only name a body say whose the next number is.
  const isName = !statement.own.has("act") && !statement.own.has("object");
  return left(scope === undefined ? "subject" : undefined, isName ? counted : undefined);
}

/** The end of a clause whose number says what was not done, or was to be. */
const NOT_DONE = /(?:未|没有|不|拟|应)$/;

function notDone(ahead: string): Bar | undefined {
  return NOT_DONE.test(clauseOf(ahead)) ? "not_done" : undefined;
}

interface Stated {
  readonly quantity: Quantity;
  readonly scope: Scope;
  readonly before: Before;
}

function candidatesOf(
  frames: readonly Frame[],
  statement: Statement & Reading,
  { context }: Around,
  { quantity, scope, before }: Stated,
): readonly Candidate[] {
  return frames.flatMap((frame) =>
    codesOf(frame, before.requests).map((code) => ({
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
