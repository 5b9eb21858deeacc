import type { Quantity } from "@/text/mod.ts";
import { clauseOf, type Context, surroundings } from "../context.ts";
import { periodOf } from "../period_of.ts";
import type { Slots } from "./slots.ts";

/** What a running total counts over several years, which only frames of such totals fit. */
export function overYears(own: Slots): Slots {
  return new Map(own).set("time", ["time.cumulative"]);
}

/** What one counts that nothing shows to run over several years: often the year alone. */
export function withOpenBound(own: Slots): Slots {
  return new Map(own).set("bound", ["bound.open"]);
}

/** Whether the words of a running total, or a part of it, say that it runs over several years. */
export function isOverYears(context: Context, quantity: Quantity): boolean {
  const { before, after } = surroundings(context, quantity);
  const period = periodOf(before.split(/[,;:()]/), context.prose.identity.year);
  return period === "up_to_now" || OVER_YEARS.test(before) || YEAR_OF_IT.test(after);
}

/** What a year's end alone bounds may run since anything: 截至2021年底,`累计培训`5600人次. */
const OVER_YEARS =
  /历年|以来|截[至止]到?\d{4}年[底末][^;]*累计(?:共|已)?(?:举办|召开|组织|开展|培训|参训|接待|接听)|目前|至今|迄今|\([^)]*$/;

/** What of a running total is of the year: 累计193条,`其中2013年`新增26条. */
const YEAR_OF_IT = /^[,(]?(?:其中)?[,:]?(?:本年|今年|当年|\d{4}年)/;

/**
 * Whether a number may be a running total beside one of the year, though its sentence names the
 * year: 2018年公开26条,`累计公开193条`.
 */
export function isRunning(context: Context, quantity: Quantity): boolean {
  const clause = clauseOf(surroundings(context, quantity).before);
  return /累[计积]/.test(clause) && !/[本全今当]年|年度?内|\d年/.test(clause);
}
