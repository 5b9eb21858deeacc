import { type Finding, makeFinding } from "@/model/mod.ts";
import { type Quantity, sentenceAt, type SentenceRange } from "@/text/mod.ts";
import { clauseBefore, placeIn, type Prose, quantitiesWithin, sentenceEarlier } from "./prose.ts";
import { recount } from "./recount.ts";

/** 占申请总数的15.8%, 占77%, 占比24.6%. */
const SHARE = /占(?:比例?|比重)?(?:为|达)?(?<base>[^,;。占\d]*?)(?:的(?:比例|比重)?(?:为|达)?)?$/;

/** Words that any whole has. */
const GENERAL = /总[数量额计]?|全部|全年|数量?|比例|比重|的/g;

/** What may come between a part and its share. */
const BETWEEN = /^[,、(]?[^\d,;。]{0,6}$/;

/** A sentence that takes the whole of the one before it apart. */
const CONTINUES = /^\s*其中/;

/**
 * Shares that prose prints beside a part (`当面申请30件,占申请总数的15%`), checked against part and whole. The
 * whole is the number whose words the share names, or the first of the sentence where it names no
 * words, but never one that has a share itself; where none is found, or one is only rough, the
 * share is not assessed. It may differ by what its printed digits round.
 */
export function proseShares(prose: Prose): Finding[] {
  const { normalized: { text }, quantities } = prose;
  const findings: Finding[] = [];
  for (const [index, share] of quantities.entries()) {
    if (share.kind !== "percent" || share.qualifier !== "exact") continue;
    const part = quantities[index - 1];
    const sentence = sentenceAt(text, share.start);
    if (part === undefined || part.start < sentence.start || part.kind === "percent") continue;
    const words = text.slice(part.end, share.start);
    const match = SHARE.exec(words);
    if (match === null || !BETWEEN.test(words.slice(0, match.index))) continue;
    const whole = wholeOf(prose, sentence, part, match.groups!.base!);
    if (whole === undefined || !isComparable(part, whole)) continue;
    const finding = shareFinding(prose, share, part, whole);
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

function wholeOf(
  prose: Prose,
  sentence: SentenceRange,
  part: Quantity,
  base: string,
): Quantity | undefined {
  const { text } = prose.normalized;
  const own = quantitiesWithin(prose.quantities, sentence.start, part.start);
  const earlier = CONTINUES.test(sentence.text) ? sentenceEarlier(prose, sentence.start) : [];
  const candidates = [...earlier, ...own].filter((quantity) =>
    quantity.unit === part.unit && !hasShare(prose, quantity)
  );
  const key = base.replace(GENERAL, "");
  return key === ""
    ? candidates[0]
    : candidates.findLast((candidate) => clauseBefore(text, candidate).includes(key));
}

/** Whether a share of its own follows a number: then it is a part. */
function hasShare({ normalized: { text }, quantities }: Prose, quantity: Quantity): boolean {
  const next = quantities[quantities.indexOf(quantity) + 1];
  if (next?.kind !== "percent") return false;
  const match = SHARE.exec(text.slice(quantity.end, next.start));
  return match !== null && BETWEEN.test(text.slice(quantity.end, quantity.end + match.index));
}

function isComparable(part: Quantity, whole: Quantity): boolean {
  return part.qualifier === "exact" && whole.qualifier === "exact" &&
    whole.value > 0 && part.value <= whole.value;
}

function shareFinding(
  prose: Prose,
  share: Quantity,
  part: Quantity,
  whole: Quantity,
): Finding | null {
  const { text } = prose.normalized;
  const recounted = recount(text, share, part, whole);
  if (recounted === null) return null;
  const { value, slack, rate, expected, isPointLost } = recounted;
  // One step of the last digit is a way to make shares add up to 100.
  const isStep = Math.abs(value - rate) <= 3 * slack;
  return makeFinding("audit.share", {
    severity: isStep ? "note" : "warning",
    verdict: isPointLost ? "damage" : "contradiction",
    ...placeIn(prose, part.start, share.end),
    expected,
    actual: text.slice(share.start, share.end),
    proposal: expected,
    confidence: isPointLost ? "high" : "medium",
    message: {
      zh: `占比印为${value}%，按${part.value} / ${whole.value}应为${expected}` +
        (isPointLost ? "：小数点丢失" : ""),
      en: `The share is printed as ${value}%; ${part.value} / ${whole.value} is ${expected}` +
        (isPointLost ? ": a decimal point is lost" : ""),
    },
  });
}
