import type { Scope } from "@/model/mod.ts";
import type { Quantity } from "@/text/mod.ts";
import type { Context } from "../context.ts";
import { clauseOf } from "../context.ts";
import { scopeOf } from "../scopes.ts";
import type { Counted } from "./taken.ts";

/**
 * Whose count a number is, by the words of its sentence before those that say what it counts;
 * `undefined` for a body that has no scope.
 *
 * @param last The number before it, with whose count that is.
 */
export function scopeOfNumber(
  ahead: string,
  quantity: Quantity,
  context: Context,
  last: Counted | undefined,
): Scope | undefined {
  const statement = ahead.slice(ahead.lastIndexOf(";") + 1);
  const before = scopeBefore(last, context, quantity);
  return scopeOf(clauseOf(ahead), context.prose.identity, before, statement);
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
