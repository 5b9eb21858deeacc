import { type Finding, makeFinding } from "@/model/mod.ts";
import { type Quantity, sentenceAt } from "@/text/mod.ts";
import { isCarriedOver, isNotDue } from "./other_base.ts";
import { clauseBefore, percentOf, placeIn, type Prose, quantitiesWithin } from "./prose.ts";
import { recount } from "./recount.ts";
import { slipOf, SLIPS } from "./slips.ts";

/** 办结率为95.7%, 满意率达到了97%. */
const RATE = /(?<of>\p{Script=Han}{1,6})率(?:均|都|已)?(?:为|是|达到?了?)?$/u;

/** Rates that may pass 100 %. */
const UNBOUNDED = /增长|增幅|提高|上升|变[动化]|完成计划|收益|回报/;

/** What was done with cases: a rate of it is their number over those that came in. */
const DONE = /(?<done>(?:按[时期]|及时|限时)?(?:办结|答复|回复|办理))$/;

const CAME_IN = /(?:受理|收到|接到|接收|收办|承办)[^,;。\d]*$/;

/**
 * Rates that prose prints after their counts (`受理60件,办结57件,办结率95%`), checked against these counts;
 * and rates above 100 %, which no whole can have. Without both counts in the same statement a rate
 * is not assessed.
 */
export function proseRates(prose: Prose): Finding[] {
  const { normalized: { text }, quantities } = prose;
  const findings: Finding[] = [];
  for (const rate of quantities) {
    if (rate.kind !== "percent" || rate.qualifier !== "exact") continue;
    const of = RATE.exec(clauseBefore(text, rate))?.groups?.of;
    if (of === undefined || UNBOUNDED.test(of)) continue;
    const counts = countsOf(prose, rate, of);
    const finding = counts === null
      ? impossibleRate(prose, rate, of)
      : rateFinding(prose, rate, counts);
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

/** The counts that a rate is about. */
interface Counts {
  readonly part: Quantity;
  readonly whole: Quantity;
  readonly carried: number | undefined;
}

/** How many were done, and how many came in, as the statement before a rate says. */
function countsOf(prose: Prose, rate: Quantity, of: string): Counts | null {
  const { normalized: { text }, quantities } = prose;
  const done = DONE.exec(of)?.groups?.done;
  if (done === undefined) return null;
  const { start } = sentenceAt(text, rate.start);
  const statement = Math.max(start, text.lastIndexOf(";", rate.start) + 1);
  if (isNotDue(text.slice(statement, rate.start))) return null;
  const before = quantitiesWithin(quantities, statement, rate.start);
  const part = before.findLast((count) => clauseBefore(text, count).endsWith(done));
  const whole = before.find((count) =>
    count !== part && count.unit === part?.unit && CAME_IN.test(clauseBefore(text, count))
  );
  if (part?.qualifier !== "exact" || whole?.qualifier !== "exact" || whole.value <= 0) return null;
  return { part, whole, carried: carriedIn(text, before) };
}

/**
 * How many cases from before the year a statement counts in: 含上年结转2件; `undefined` where it says
 * none.
 */
function carriedIn(text: string, counts: readonly Quantity[]): number | undefined {
  return counts.find((count) => isCarriedOver(clauseBefore(text, count)))?.value;
}

function rateFinding(prose: Prose, rate: Quantity, counts: Counts): Finding | null {
  const { part, whole, carried = 0 } = counts;
  const { text } = prose.normalized;
  const recounted = recount(text, rate, part, whole);
  if (recounted === null) return null;
  // What was carried over may be counted in.
  const all = { ...whole, value: whole.value + carried };
  if (carried > 0 && recount(text, rate, part, all) === null) return null;
  const { value, expected, isPointLost } = recounted;
  const slip = part.value > whole.value ? slipOf(part.value, whole.value) : null;
  const how = isPointLost ? SLIPS.decimal : slip === null ? null : SLIPS[slip];
  const isOfFewer = how === null && mayBeOfFewer(text, rate, part, whole);
  return makeFinding("audit.rate", {
    severity: isOfFewer ? "note" : "warning",
    verdict: isOfFewer ? "unsure" : how === null ? "contradiction" : "damage",
    ...placeIn(prose, part.start, rate.end),
    expected,
    actual: text.slice(rate.start, rate.end),
    proposal: slip === null ? expected : String(whole.value),
    confidence: isPointLost ? "high" : "low",
    message: {
      zh: `比率印为${value}%，按${part.value} / ${whole.value}应为${expected}` +
        (isOfFewer ? "，除非只计到期的" : how === null ? "" : `：${how.zh}`),
      en: `The rate is printed as ${value}%; ${part.value} / ${whole.value} is ${expected}` +
        (isOfFewer ? ", unless it is of those due alone" : how === null ? "" : `: ${how.en}`),
    },
  });
}

/**
 * Whether some number of cases between those done and all that came in gives a rate: prose seldom
 * says of what it is, and it may be of those that were due.
 */
function mayBeOfFewer(text: string, rate: Quantity, part: Quantity, whole: Quantity): boolean {
  const meant = 100 * part.value / percentOf(text, rate).value;
  return [Math.floor(meant), Math.ceil(meant)].some((value) =>
    part.value <= value && value < whole.value &&
    recount(text, rate, part, { ...whole, value }) === null
  );
}

/** A rate above 100 % with no counts beside it: the point may have been before its last digit. */
function impossibleRate(prose: Prose, rate: Quantity, of: string): Finding | null {
  const { text } = prose.normalized;
  const { value } = percentOf(text, rate);
  const sentence = sentenceAt(text, rate.start).text;
  if (value <= 100 || (DONE.test(of) && isCarriedOver(sentence))) return null;
  const meant = value < 1000 ? value / 10 : value / 100;
  const isLikely = Number.isInteger(value) && meant <= 100;
  return makeFinding("audit.impossible_value", {
    severity: "warning",
    ...placeIn(prose, rate.start, rate.end),
    expected: "≤ 100%",
    actual: text.slice(rate.start, rate.end),
    proposal: isLikely ? `${meant}%` : null,
    ...isLikely ? { confidence: "low" } : {},
    message: {
      zh: `比率不可能为${value}%` + (isLikely ? "，可能丢失小数点" : ""),
      en: `A rate cannot be ${value}%` + (isLikely ? "; a decimal point may be lost" : ""),
    },
  });
}
