import type { Figure } from "@/model/mod.ts";

/** Words by which a sentence counts in what came in before the year. */
const CARRIED_OVER = /结转|转入|遗留|往年|跨年/;

/** Words by which a sentence says that some cases could not be done yet. */
const NOT_DUE =
  /(?:未到|未满|未超|不到|尚在|仍在|还在)[^,;。]{0,12}(?:期|办理)|期限内|正在(?:办理|处理)|办理中|结转下|顺延/;

/** A rate of what fell due, and not of all that came in: 按期答复率. */
const OF_DUE = /(?:按[时期]|及时|限期|法定期限内)\p{Script=Han}{0,4}率/u;

/** Whether words say that cases from before the year are counted in. */
export function isCarriedOver(words: string): boolean {
  return CARRIED_OVER.test(words);
}

/** Whether words say that some of what came in was not due. */
export function isNotDue(words: string): boolean {
  return NOT_DUE.test(words);
}

/** Whether a rate of the prose has another whole than what came in. */
export function isOfDue({ where, quote, context }: Figure): boolean {
  return where === "narrative" && (OF_DUE.test(quote) || isNotDue(context));
}
