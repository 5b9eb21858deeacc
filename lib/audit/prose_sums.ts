import { type Finding, makeFinding } from "@/model/mod.ts";
import { type Quantity, sentenceAt } from "@/text/mod.ts";
import { type Division, readingsOf } from "./part_readings.ts";
import { clauseBefore, placeIn, type Prose, quantitiesWithin, sentenceEarlier } from "./prose.ts";

/** Parts that overlap: an item may go through several channels. */
const CHANNEL =
  /通过|利用|渠道|方式|平台|网站|微信|微博|公众号|公告栏|公报|报[刊纸]|电视|广播|新媒体|客户端|显示屏/;

/** Below this share of the whole a list names examples, and does not divide it. */
const NEARLY = 0.9;

/**
 * Wholes that prose takes apart (`共120期,其中,市级50期、县级70期`; `共9件(5件维持,3件纠正,1件撤回)`), checked against
 * the sum of their parts. Parts that exceed the whole contradict it; parts that nearly make it up
 * are noted; a list of examples is neither. A division of one part, or with a rough number, is not
 * assessed.
 */
export function proseSums(prose: Prose): Finding[] {
  return divisionsOf(prose)
    .filter(({ start }) => !isTableRow(prose.normalized.text, start))
    .flatMap((division) => findingIn(prose, division) ?? []);
}

function findingIn(prose: Prose, division: Division): Finding | null {
  const { readings, mixed } = readingsOf(prose, division);
  const [parts] = readings.toSorted((a, b) => sumOfQuantities(a) - sumOfQuantities(b));
  if (parts === undefined) return null;
  const wholes = division.wholes.filter(({ unit, qualifier }) =>
    unit === parts[0]!.unit && qualifier === "exact"
  );
  const isMet = [...readings, mixed]
    .some((reading) => wholes.some(({ value }) => hasRunOf(reading, value)));
  const [whole] = wholes;
  if (isMet || whole === undefined || parts.length < 2) return null;
  const isMixed = mixed.length > readings[0]!.length;
  return isMixed && sumOfQuantities(parts) < whole.value ? null : sumFinding(prose, whole, parts);
}

/** Whether a bracket that opens after `start` is open at an offset. */
function openBracketAt(text: string, start: number, at: number): boolean {
  const before = text.slice(start, at);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}

/**
 * Whether parts that follow one another add up to a whole: what is beside them divides it anew, or
 * is not a part.
 */
function hasRunOf(parts: readonly Quantity[], whole: number): boolean {
  const sums = new Set([0]);
  let sum = 0;
  return parts.some(({ value }) => {
    sum += value;
    const isMet = sums.has(sum - whole);
    sums.add(sum);
    return isMet;
  });
}

/** Whether an offset lies in a row of a table whose cells are between bars. */
function isTableRow(text: string, at: number): boolean {
  const end = text.indexOf("\n", at);
  return text.slice(text.lastIndexOf("\n", at) + 1, end < 0 ? text.length : end).includes("|");
}

function divisionsOf(prose: Prose): Division[] {
  const { normalized: { text }, quantities } = prose;
  const divisions: Division[] = [];
  for (let at = text.indexOf("其中"); at >= 0; at = text.indexOf("其中", at + 2)) {
    const sentence = sentenceAt(text, at);
    const before = quantitiesWithin(quantities, sentence.start, at);
    const isOpening = text.slice(sentence.start, at).trim() === "";
    const wholes = (isOpening ? sentenceEarlier(prose, sentence.start) : before).toReversed();
    const close = openBracketAt(text, sentence.start, at) ? text.indexOf(")", at) : -1;
    const isBracketed = close >= 0 && close < sentence.end;
    const end = isBracketed ? close : sentence.end;
    divisions.push({ wholes, start: at, end, bracketed: isBracketed });
  }
  for (const whole of quantities) {
    if (text[whole.end] !== "(" || whole.kind === "percent") continue;
    const end = text.indexOf(")", whole.end);
    if (end < 0 || text.slice(whole.end, end).includes("其中")) continue;
    divisions.push({ wholes: [whole], start: whole.end, end, bracketed: true });
  }
  return divisions;
}

function sumOfQuantities(parts: readonly Quantity[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

function sumFinding(
  prose: Prose,
  whole: Quantity,
  parts: readonly Quantity[],
): Finding | null {
  const { text } = prose.normalized;
  const sum = sumOfQuantities(parts);
  const isAbove = sum > whole.value;
  const overlap = parts.filter((part) => CHANNEL.test(clauseBefore(text, part))).length > 1;
  if (parts.some(({ value }) => value > whole.value)) return null;
  if (isAbove ? overlap : sum < NEARLY * whole.value) return null;
  const listed = parts.map(({ value }) => value).join(" + ");
  return makeFinding("audit.parts", {
    severity: isAbove ? "warning" : "note",
    ...placeIn(prose, whole.start, whole.end),
    expected: String(sum),
    actual: text.slice(whole.start, whole.end),
    message: {
      zh: `${whole.value} ≠ ${listed} = ${sum}，相差${Math.abs(sum - whole.value)}` +
        (isAbove ? "" : "：或有一项未列出"),
      en: `${whole.value} ≠ ${listed} = ${sum}, a difference of ${Math.abs(sum - whole.value)}` +
        (isAbove ? "" : ": a part may be left out"),
    },
  });
}
