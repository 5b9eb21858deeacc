import type { Quantity } from "@/text/mod.ts";
import type { Context } from "../context.ts";
import type { Slots } from "./slots.ts";

/**
 * What a running total counts, which only frames of running totals fit; bound by what its sentence
 * says of the time it runs over.
 */
export function overYears(
  own: Slots,
  { prose: { text }, sentence }: Context,
  { start, end }: Quantity,
): Slots {
  const before = text.slice(sentence.start, start);
  const slots = new Map(own).set("time", ["time.cumulative"]);
  if (/历年|以来/.test(before) || YEAR_OF_IT.test(text.slice(end, sentence.end))) {
    slots.set("bound", ["bound.since"]);
  } else if (/截[至止]|(?:^|,)至/.test(before)) slots.set("bound", ["bound.end"]);
  return slots;
}

/** What of a running total is of the year: 累计193条,`其中2013年`新增26条. */
const YEAR_OF_IT = /^[,(]?(?:其中)?[,:]?(?:本年|今年|当年|\d{4}年)/;
