import type { Quantity } from "@/text/mod.ts";
import { clauseBefore, type Prose, quantitiesWithin } from "./prose.ts";

/** A list of parts, and the numbers that may be its whole, the likeliest first. */
export interface Division {
  readonly wholes: readonly Quantity[];
  /** Offsets between which the parts are. */
  readonly start: number;
  readonly end: number;
  /** Whether the parts are in brackets: then no part follows them. */
  readonly bracketed: boolean;
}

/** The ways to read the parts of a division. */
export interface Readings {
  /** Parts in the unit of the whole. */
  readonly readings: readonly (readonly Quantity[])[];
  /** Parts in whatever unit. */
  readonly mixed: readonly Quantity[];
}

/** What was done with cases is not a part of them beside the parts themselves (热线受理60件,办结57件). */
const DONE = /办结|办理|答复|回复|解决|处理|采纳|落实/;

/** How much more or less than last year: 较上年增加50条. */
const COMPARED = /[较比][^,;。]*[增减多少升降]/;

/** Cases of another kind, which are not part of requests or items. */
const KIND = /复议|诉讼|申诉|举报|投诉/;

/**
 * The ways to read the parts: all numbers of the statement; these without the parts of parts; or
 * the first of each statement where semicolons part them. Neither what brackets take apart further
 * nor cases of another kind are parts.
 */
export function readingsOf(prose: Prose, division: Division): Readings {
  const { wholes, start, end, bracketed } = division;
  const { text } = prose.normalized;
  const inner = text.indexOf("其中", start + 2);
  const stop = inner >= 0 && inner < end ? inner : end;
  const units = new Set(wholes.map((whole) => whole.unit));
  const within = outsideBrackets(text, start + 1, quantitiesWithin(prose.quantities, start, end));
  const counts = within.filter((quantity) =>
    quantity.kind !== "percent" && !COMPARED.test(clauseBefore(text, quantity))
  );
  const own = ofOneKind(text, wholes, counts);
  const unit = own.find((quantity) => units.has(quantity.unit))?.unit;
  const counted = own.filter((quantity) => quantity.unit === unit);
  const semicolon = text.indexOf(";", start);
  const isParted = !bracketed && semicolon >= 0 && semicolon < end;
  const listEnd = isParted ? Math.min(stop, semicolon) : stop;
  const listed = (quantities: readonly Quantity[]) =>
    partsAmong(text, quantities.filter((part) => part.start < listEnd));
  const statement = listed(counted);
  const heads = isParted ? headsOf(text, counted, start) : [];
  const isReading = (parts: readonly Quantity[]) =>
    parts.length > 1 && parts.every(({ qualifier }) => qualifier === "exact");
  const groups = isReading(statement) ? [withoutPartsOfParts(statement)] : [];
  return { readings: [...[statement, heads].filter(isReading), ...groups], mixed: listed(own) };
}

/** The numbers outside brackets that open after `start`. */
function outsideBrackets(
  text: string,
  start: number,
  quantities: readonly Quantity[],
): readonly Quantity[] {
  let depth = 0;
  let from = start;
  return quantities.filter((quantity) => {
    for (const [bracket] of text.slice(from, quantity.start).matchAll(/[()]/g)) {
      depth = Math.max(0, depth + (bracket === "(" ? 1 : -1));
    }
    from = quantity.start;
    return depth === 0;
  });
}

/**
 * Without cases of another kind than the whole (复议案件 beside requests), where the first part is not
 * of such a kind.
 */
function ofOneKind(
  text: string,
  wholes: readonly Quantity[],
  parts: readonly Quantity[],
): readonly Quantity[] {
  const isOther = (part: Quantity) => {
    const kind = KIND.exec(clauseBefore(text, part))?.[0];
    return kind !== undefined && !wholes.some((whole) => clauseBefore(text, whole).includes(kind));
  };
  const [first] = parts;
  return first === undefined || isOther(first) ? parts : parts.filter((part) => !isOther(part));
}

/** Without the numbers that make up the one before them. */
function withoutPartsOfParts(parts: readonly Quantity[]): Quantity[] {
  const kept: Quantity[] = [];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!;
    kept.push(part);
    let sum = 0;
    let next = index + 1;
    while (next < parts.length && sum < part.value) sum += parts[next++]!.value;
    if (sum === part.value && next > index + 2) index = next - 1;
  }
  return kept;
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
