import { clauseOf, type Context, surroundings } from "./context.ts";
import { ignoredAs } from "./ignored.ts";
import type { Quantity } from "@/text/mod.ts";

/** A number about requests, remedies or disclosure that no rule takes. */
export interface Unread {
  readonly start: number;
  readonly end: number;
  /** `fraction`: a broken number of what comes in whole ones, as where 万 was lost. */
  readonly reason: "unread" | "fraction";
}

/** Clauses in which a number that no rule takes is worth a note. */
const IN_SCOPE = /信息公开申请|依申请公开|申请公开|主动公开|公开(?:各类)?政府信息|复议|诉讼/;
const COUNTED: ReadonlySet<string> = new Set(["件", "宗", "起", "条", "人次", "件次"]);

/** How far before a number its clause is read where no rule takes it. */
const REACH = 48;

/** Decides whether a number that no rule takes should be reported. */
export function unreadAt(context: Context, quantity: Quantity): Unread | undefined {
  const { text, identity } = context.prose;
  const broken = isBroken(quantity);
  if (!COUNTED.has(quantity.unit)) return undefined;
  if (!broken && !IN_SCOPE.test(clauseAround(text, quantity))) return undefined;
  const { before, plan } = surroundings(context, quantity);
  if (plan || context.place().nearest?.field) return undefined;
  const clause = clauseOf(before);
  if (!broken && ignoredAs(quantity, { before, clause, year: identity.year })) return undefined;
  const start = quantity.start - Math.min(clause.length, REACH);
  return { start, end: quantity.end, reason: broken ? "fraction" : "unread" };
}

/** The clause before a number and what follows it directly. */
function clauseAround(text: string, { start, end }: Quantity): string {
  return text.slice(Math.max(0, start - REACH), start).replace(/^.*[,;。!?\n]/s, "") +
    text.slice(end, end + 12);
}

/** Whether a number of what comes in whole ones is broken. */
export function isBroken({ value, kind }: Quantity): boolean {
  return !Number.isInteger(value) && (kind === "count" || kind === "person");
}
