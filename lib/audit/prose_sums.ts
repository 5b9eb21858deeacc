import { type Finding, makeFinding } from "@/model/mod.ts";
import { type Quantity, sentenceAt } from "@/text/mod.ts";
import { clauseBefore, placeIn, type Prose, quantitiesWithin, sentenceEarlier } from "./prose.ts";

/** What was done with cases is no part of them beside the parts themselves (热线受理60件,办结57件). */
const DONE = /办结|办理|答复|回复|解决|处理|采纳|落实/;

/** Parts that overlap: an item may go through several channels. */
const CHANNEL = /通过|利用|渠道|方式|平台/;

/** Below this share of the whole a list names examples, and does not divide it. */
const NEARLY = 0.9;

/** A list of parts, and the numbers that may be its whole, the likeliest first. */
interface Division {
  readonly wholes: readonly Quantity[];
  /** Offsets between which the parts stand. */
  readonly start: number;
  readonly end: number;
  /** Whether the parts stand in brackets: then none follows behind them. */
  readonly bracketed: boolean;
}

/**
 * Wholes that prose takes apart (`共120期,其中,市级50期、县级70期`; `共9件(5件维持,3件纠正,1件撤回)`), held against
 * the sum of their parts. Parts that exceed the whole contradict it; parts that nearly make it up are noted; a list of examples
 * is neither. A division of one part, or with a rough number, is not assessed.
 */
export function proseSums(prose: Prose): Finding[] {
  return divisionsOf(prose).flatMap((division) => {
    const readings = readingsOf(prose, division);
    const [parts] = readings;
    if (parts === undefined) return [];
    const wholes = division.wholes.filter(({ unit, qualifier }) =>
      unit === parts[0]!.unit && qualifier === "exact"
    );
    const isMet = readings.some((reading) => wholes.some(({ value }) => value === sumOf(reading)));
    const [whole] = wholes;
    return isMet || whole === undefined ? [] : sumFinding(prose, whole, parts) ?? [];
  });
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

function openBracketAt(text: string, start: number, at: number): boolean {
  const before = text.slice(start, at);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}

/**
 * The ways to read the parts: all numbers of the statement, or the first of each statement where semicolons part them. The
 * likeliest comes first.
 */
function readingsOf(prose: Prose, { wholes, start, end, bracketed }: Division): Quantity[][] {
  const { text } = prose.normalized;
  const inner = text.indexOf("其中", start + 2);
  const stop = inner >= 0 && inner < end ? inner : end;
  const units = new Set(wholes.map((whole) => whole.unit));
  const own = quantitiesWithin(prose.quantities, start, end).filter(({ kind }) =>
    kind !== "percent"
  );
  const unit = own.find((quantity) => units.has(quantity.unit))?.unit;
  const counted = own.filter((quantity) => quantity.unit === unit);
  const listed = counted.filter((quantity) => quantity.start < stop);
  const semicolon = text.indexOf(";", start);
  const isParted = !bracketed && semicolon >= 0 && semicolon < end;
  const statement = isParted ? listed.filter((part) => part.start < semicolon) : listed;
  const heads = isParted ? headsOf(text, counted, start) : [];
  return [partsAmong(text, statement), heads]
    .filter((parts) => parts.length > 1 && parts.every(({ qualifier }) => qualifier === "exact"));
}

/** The first number of each statement. */
function headsOf(text: string, quantities: readonly Quantity[], start: number): Quantity[] {
  let from = start;
  return quantities.filter((quantity, index) => {
    const isHead = index === 0 || text.slice(from, quantity.start).includes(";");
    if (isHead) from = quantity.end;
    return isHead;
  });
}

/** Without what was done with the parts, where the first part does not say it too. */
function partsAmong(text: string, quantities: readonly Quantity[]): Quantity[] {
  const [first] = quantities;
  if (first === undefined || DONE.test(clauseBefore(text, first))) return [...quantities];
  return quantities.filter((quantity) => !DONE.test(clauseBefore(text, quantity)));
}

function sumOf(parts: readonly Quantity[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

function sumFinding(
  prose: Prose,
  whole: Quantity,
  parts: readonly Quantity[],
): Finding | null {
  const { text } = prose.normalized;
  const sum = sumOf(parts);
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
      zh: `${whole.value} ≠ ${listed} = ${sum},相差${Math.abs(sum - whole.value)}` +
        (isAbove ? "" : ":或有一项未列出"),
      en: `${whole.value} ≠ ${listed} = ${sum}, a difference of ${Math.abs(sum - whole.value)}` +
        (isAbove ? "" : ": a part may be left out"),
    },
  });
}
