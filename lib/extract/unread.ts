import type { Quantity } from "@/text/mod.ts";
import { clauseOf, type Context, surroundings } from "./context.ts";
import type { Reason } from "./ignored.ts";

/** A number that nothing takes. */
export interface LeftNumber {
  readonly quantity: Quantity;
  readonly context: Context;
  /** Why it counts nothing of this year; `undefined` where nothing shows that. */
  readonly reason: Reason | undefined;
  /** The indicators that it may state, the likeliest first. */
  readonly likely: () => readonly string[];
}

/** A number about requests, remedies or disclosure that nothing takes. */
export interface Unread {
  readonly start: number;
  readonly end: number;
  /** `fraction`: a broken number of what comes in whole ones, as where 万 was lost. */
  readonly reason: "unread" | "fraction";
  /** Of the number alone, with its measure word. */
  readonly number: { readonly start: number; readonly end: number };
  /** The indicators that it may state, the likeliest first. */
  readonly likely: () => readonly string[];
}

/** Clauses in which a number that nothing takes is worth a note. */
const IN_SCOPE = /信息公开申请|依申请公开|申请公开|主动公开|公开(?:各类)?政府信息|公报|复议|诉讼/;
const COUNTED: ReadonlySet<string> = new Set(["件", "宗", "起", "条", "人次", "件次"]);

/** How far before a number its clause is read where nothing takes it. */
const REACH = 48;

/** Decides whether a number that nothing takes should be reported. */
export function unreadAt({ quantity, context, reason, likely }: LeftNumber): Unread | undefined {
  const broken = isBroken(quantity);
  const rest = restOf(quantity, context.prose.text);
  if (!COUNTED.has(quantity.unit) && rest === "") return undefined;
  if (!broken && !IN_SCOPE.test(clauseAround(context.prose.text, quantity))) return undefined;
  const { before, plan } = surroundings(context, quantity);
  if (plan || context.place().nearest?.field || (!broken && reason !== undefined)) return undefined;
  const start = quantity.start - Math.min(clauseOf(before).length, REACH);
  const end = quantity.end + rest.length;
  const number = { start: quantity.start, end };
  return { start, end, reason: broken ? "fraction" : "unread", number, likely };
}

/**
 * What continues a number behind a comma that parts no thousands, with its measure word: 申请1`,2345件`. It is one
 * number with a slip, or two without a word between them.
 */
export function restOf({ unit, end }: Quantity, text: string): string {
  return unit === ""
    ? /^(?:,\d+)+(?:人次|件次|[件宗起条])/.exec(text.slice(end, end + REACH))?.[0] ?? ""
    : "";
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
