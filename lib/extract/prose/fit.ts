import { type Frame, FREE_SLOTS } from "@/codebook/mod.ts";
import type { CompiledFrame, CompiledNeed } from "./compiled_frame.ts";
import type { Quantity } from "@/text/mod.ts";
import type { Gaps } from "./gaps.ts";
import type { LazyList } from "./lazy_list.ts";
import type { Hear, Misfit } from "./misfit.ts";
import type { Slots } from "./slots.ts";

/** A stretch of text before a statement, and what its words mean. */
export interface Level {
  readonly start: number;
  readonly end: number;
  readonly slots: () => Slots;
}

/** What is known of a number, or of a denial, when its frame is looked for. */
export interface Statement {
  /** What the words around it mean. */
  readonly own: Slots;
  /** What each of a list of unlike things means, of all of which there may be none. */
  readonly items?: readonly Slots[];
  /** Which of the characters around it no word explains. */
  readonly gaps: Gaps;
  /** What is before these words, the nearest first: clauses, sentences, headings. */
  readonly context: LazyList<Level>;
  /** `null` for a denial. */
  readonly quantity: Pick<Quantity, "unit"> | null;
}

/**
 * What a need is worth that the words themselves meet; one with alternatives a little less. In
 * tenths, whose sums are exact.
 */
const OWN = 100;
const ALTERNATIVE = 1;
/** What one is worth that the nearest words before them meet, and how it falls with distance. */
const INHERITED = 80;
const STEP = 5;
const LEAST = 20;

/**
 * How well a frame fits a statement: the more it needs, and the nearer that is, the better;
 * `undefined` where something that it needs is missing or something else is said. What is before the
 * words is looked at last: it must be read first.
 *
 * @param isOver Hears of the misfits; the first one decides for who needs no more of them.
 */
export function fitOf(
  compiled: CompiledFrame,
  statement: Statement,
  isOver: Hear = () => true,
): number | undefined {
  const { own, context } = statement;
  let fits = true;
  const misses = (misfit: Misfit) => {
    fits = false;
    return isOver(misfit);
  };
  const met: string[] = [];
  const open: CompiledNeed[] = [];
  let score = 0;
  for (const need of compiled.needs) {
    const slot = slotMet(own, need);
    if (slot !== undefined) {
      met.push(slot);
      score += OWN - ALTERNATIVE * need.need.length;
    } else if (!need.isOwn) open.push(need);
    else if (misses({ kind: "missing", need: need.need, isOwn: true })) return undefined;
  }
  if (isMoreSaid(compiled.frame, own, met, misses)) return undefined;
  if (isWide(compiled, statement, misses)) return undefined;
  for (const need of open) {
    const worth = inherited(own, context, need);
    if (worth !== undefined) score += worth;
    else if (misses({ kind: "missing", need: need.need, isOwn: false })) return undefined;
  }
  if (isRefusedBefore(compiled, context, misses)) return undefined;
  return fits ? score / 10 : undefined;
}

/** Whether the frame's indicator is counted in a measure word; a denial has none. */
export function isCounted({ units, isDenied }: Frame, quantity: Statement["quantity"]): boolean {
  return quantity === null ? isDenied : units.has(quantity.unit);
}

/** The slot by which words meet a need; all its values must be among those that do. */
function slotMet(own: Slots, need: CompiledNeed): string | undefined {
  if (need.isBefore) return undefined;
  for (const slot of need.slots) if (isMet(own.get(slot), slot, need)) return slot;
  return undefined;
}

function isMet(
  values: readonly string[] | undefined,
  slot: string,
  { features }: CompiledNeed,
): boolean {
  if (values === undefined) return false;
  for (const value of values) {
    if (!features.has(value)) return values.length > 1 && features.has(`${slot}.several`);
  }
  return true;
}

/**
 * The nearest words before that have a slot decide on it; where a need has features of several
 * slots, one of them is enough.
 */
function inherited(
  own: Slots,
  context: LazyList<Level>,
  need: CompiledNeed,
): number | undefined {
  let open = need.isBefore ? need.slots : need.slots.filter((slot) => !own.has(slot));
  for (let nth = 0; open.length > 0; nth++) {
    const said = context.at(nth)?.slots();
    if (said === undefined) return undefined;
    if (open.some((slot) => isMet(said.get(slot), slot, need))) {
      return Math.max(LEAST, INHERITED - STEP * nth);
    }
    open = open.filter((slot) => !said.has(slot));
  }
  return undefined;
}

/** Whether the words say what the frame refuses, or neither needs nor allows. */
function isMoreSaid(frame: Frame, own: Slots, met: readonly string[], misses: Hear): boolean {
  for (const [slot, features] of own) {
    const isFree = met.includes(slot) || FREE_SLOTS.has(slot) || isAllowed(frame, slot, features);
    if (isFree && !isRefused(frame, slot, features)) continue;
    if (misses({ kind: "said", features })) return true;
  }
  return false;
}

function isRefused({ refuses }: Frame, slot: string, values: readonly string[]): boolean {
  return refuses.size > 0 && (refuses.has(slot) || values.some((value) => refuses.has(value)));
}

function isAllowed({ allows }: Frame, slot: string, values: readonly string[]): boolean {
  return allows.has(slot) || values.every((value) => allows.has(value)) ||
    values.length > 1 && allows.has(`${slot}.several`);
}

/** Whether the nearest words before that have a slot say what the frame refuses. */
function isRefusedBefore(
  { refusedBefore }: CompiledFrame,
  context: LazyList<Level>,
  misses: Hear,
): boolean {
  for (const [slot, names] of refusedBefore) {
    const features = nearestOf(slot, context);
    if (features === undefined) continue;
    const isOne = names.length === 0 || features.every((feature) => names.includes(feature));
    if (isOne && misses({ kind: "said", features })) return true;
  }
  return false;
}

function nearestOf(slot: string, context: LazyList<Level>): readonly string[] | undefined {
  for (let nth = 0;; nth++) {
    const slots = context.at(nth)?.slots();
    if (slots === undefined || slots.has(slot)) return slots?.get(slot);
  }
}

const PLACES = ["lead", "part", "inner", "tail", "after"] as const;

/** Whether words stand that the lexicon does not know where the frame does not allow them. */
function isWide(compiled: CompiledFrame, { own, gaps }: Statement, misses: Hear): boolean {
  for (const place of PLACES) {
    if (gaps[place] === "" || isOpen(place, compiled, own)) continue;
    if (misses({ kind: "gap", place, words: gaps[place] })) return true;
  }
  return false;
}

/** Whether a frame allows a gap; what may say whose count it is, also where nothing is inherited. */
function isOpen(
  place: keyof Gaps,
  { frame: { allows, refuses }, needs }: CompiledFrame,
  own: Slots,
): boolean {
  const isAllowed = allows.has(`gap.${place}`) || (place === "part" && allows.has("gap.inner"));
  if (place !== "lead") return isAllowed;
  return !refuses.has("gap.lead") && (isAllowed || !needs.some((need) => inherits(need, own)));
}

function inherits({ slots, isOwn, isBefore }: CompiledNeed, own: Slots): boolean {
  return !isOwn && (isBefore || !slots.some((slot) => own.has(slot)));
}
