import { PASSED_REASONS, type PassedReason } from "@/model/mod.ts";
import type { Context } from "../context.ts";
import type { Denial } from "../denials.ts";
import type { Seen } from "./narrative.ts";
import type { Reading } from "./reading.ts";
import type { Bar } from "./taken.ts";

/**
 * What the ledger is to know of a denial; nothing of one that is but a case (如未收到).
 */
export function denialOf(
  { start, end, own }: Reading,
  { candidates, likely, bar, barred = [] }: Pick<Seen, "candidates" | "likely" | "bar" | "barred">,
  context: Context,
): Denial | undefined {
  if (bar === "conditional") return undefined;
  if (bar === undefined || bar === "subject") {
    const codes = candidates.map(({ code }) => code);
    // What denies something else besides (没有公开的`意识`) may deny none of the indicators.
    return { start, end, codes, candidates: own.has("attitude") ? [] : likely() };
  }
  const named = [...new Set(barred)].slice(0, MOST);
  return { start, end, codes: [], candidates: named, reason: reasonOf(bar, context) };
}

/** How many indicators an entry names. */
const MOST = 3;

/** In a chapter of plans nothing is of this year; in one about what is wanting, it may be. */
function reasonOf(bar: Bar, context: Context): PassedReason | undefined {
  const { chapter, nearest } = context.place();
  if (bar === "plan") return nearest?.plan || chapter?.plan ? "planned" : undefined;
  return isPassed(bar) ? bar : undefined;
}

function isPassed(bar: Bar): bar is PassedReason {
  return REASONS.has(bar);
}

const REASONS: ReadonlySet<string> = new Set(PASSED_REASONS);
