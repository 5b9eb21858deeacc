import type { PassedReason } from "@/model/mod.ts";
import { clauseOf, surroundings } from "./context.ts";
import type { Reason } from "./ignored.ts";
import { isBroken, type LeftNumber } from "./unread.ts";

/** A plan beyond doubt: 规划计划5条 and 应当主动公开的信息6条 are counts. */
const PLAN = /力争|拟于|目标|不得少于|不低于|争取|预计/;

/** 2015年结转3件 came in this year; 比2015年增长4%,其中 … and 自2004年起,目前 … are of this year. */
const OF_THIS_YEAR = /[结转]转|目前|现有/;
const OTHER_YEAR = /(?:去年|上年|上一年|前年|同期|(?<![比较自])(?:19|20)\d{2}年(?!.*[起于至]))/;

/** Whether the words around a number leave no doubt about a reason. */
const CERTAIN: Readonly<Partial<Record<Reason, (clause: string, tail: string) => boolean>>> = {
  planned: (clause) => PLAN.test(clause),
  other_year: (clause, tail) => OTHER_YEAR.test(clause) && !OF_THIS_YEAR.test(clause + tail),
};

/**
 * Why a number that nothing reads counts nothing of this year; `null` where that is not certain: a
 * number is rather unread than passed over for a wrong reason.
 */
export function passedAs({ quantity, context, reason }: LeftNumber): PassedReason | null {
  if (isBroken(quantity)) return null;
  const tail = context.prose.text.slice(quantity.end, context.sentence.end);
  const { before, plan } = surroundings(context, quantity);
  if (plan) return "planned";
  // 累计 often means all of this year.
  if (reason === undefined || reason === "cumulative") return null;
  const isCertain = CERTAIN[reason]?.(clauseOf(before), tail.replace(/[,;].*/s, "")) ?? true;
  return isCertain ? reason : null;
}
