import { type Frame, FREE_SLOTS, type Need } from "@/codebook/mod.ts";
import type { CompiledFrame, CompiledNeed } from "./compiled_frame.ts";
import type { Quantity } from "@/text/mod.ts";
import type { Gaps } from "./gaps.ts";
import type { LazyList } from "./lazy_list.ts";
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

/** Why a frame does not fit a statement. */
export type Misfit =
  /** It is not counted in the measure word, or no denial states it. */
  | { readonly kind: "unit" }
  /** A need that is not met. */
  | { readonly kind: "missing"; readonly need: Need; readonly isOwn: boolean }
  /** What is said besides and is neither needed nor allowed. */
  | { readonly kind: "said"; readonly features: readonly string[] }
  /** Characters that no word explains where none may be. */
  | { readonly kind: "gap"; readonly place: keyof Gaps; readonly words: string };

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
 * `undefined` where something that it needs is missing or something else is said. The first misfit
 * decides; who hears of them hears of all. What is before the words is looked at last: it must be
 * read first.
 */
export function fitOf(
  { frame, needs, refusedBefore }: CompiledFrame,
  { own, gaps, context, quantity }: Statement,
  hear?: (misfit: Misfit) => void,
): number | undefined {
  let fits = true;
  const isOver = (misfit: Misfit) => {
    fits = false;
    hear?.(misfit);
    return hear === undefined;
  };
  if (!isCounted(frame, quantity) && isOver({ kind: "unit" })) return undefined;
  const met: string[] = [];
  const open: CompiledNeed[] = [];
  let score = 0;
  for (const need of needs) {
    const slot = slotMet(own, need);
    if (slot === undefined && !need.isOwn) open.push(need);
    else if (slot !== undefined) {
      met.push(slot);
      score += OWN - ALTERNATIVE * need.need.length;
    } else if (isOver({ kind: "missing", need: need.need, isOwn: true })) return undefined;
  }
  for (const features of saidBesides(frame, own, met)) {
    if (isOver({ kind: "said", features })) return undefined;
  }
  for (const place of wideGaps({ frame, needs }, own, gaps)) {
    if (isOver({ kind: "gap", place, words: gaps[place] })) return undefined;
  }
  for (const need of open) {
    const worth = inherited(own, context, need);
    if (worth !== undefined) score += worth;
    else if (isOver({ kind: "missing", need: need.need, isOwn: false })) return undefined;
  }
  for (const features of saidBefore(refusedBefore, context)) {
    if (isOver({ kind: "said", features })) return undefined;
  }
  return fits ? score / 10 : undefined;
}

/** Whether the frame's indicator is counted in a measure word; a denial has none. */
export function isCounted({ units, isDenied }: Frame, quantity: Statement["quantity"]): boolean {
  return quantity === null ? isDenied : units.has(quantity.unit);
}

/** The slot by which words meet a need; all its values must be among those that do. */
function slotMet(own: Slots, { need, slots, isBefore }: CompiledNeed): string | undefined {
  return isBefore ? undefined : slots.find((slot) => isMet(own.get(slot), slot, need));
}

function isMet(values: readonly string[] | undefined, slot: string, need: Need): boolean {
  if (values === undefined) return false;
  return values.every((value) => need.includes(value)) ||
    (values.length > 1 && need.includes(`${slot}.several`));
}

/**
 * The nearest words before that have a slot decide on it; where a need has features of several
 * slots, one of them is enough.
 */
function inherited(
  own: Slots,
  context: LazyList<Level>,
  { need, slots, isBefore }: CompiledNeed,
): number | undefined {
  let open = isBefore ? slots : slots.filter((slot) => !own.has(slot));
  for (let nth = 0; open.length > 0; nth++) {
    const said = context.at(nth)?.slots();
    if (said === undefined) return undefined;
    const isMetBy = (slot: string) => isMet(said.get(slot), slot, need);
    if (open.some(isMetBy)) return Math.max(LEAST, INHERITED - STEP * nth);
    open = open.filter((slot) => !said.has(slot));
  }
  return undefined;
}

/** What the words say that the frame refuses, or neither needs nor allows. */
function saidBesides(
  { allows, refuses }: Frame,
  own: Slots,
  met: readonly string[],
): (readonly string[])[] {
  const besides: (readonly string[])[] = [];
  for (const [slot, values] of own) {
    const isRefused = refuses.has(slot) || values.some((value) => refuses.has(value));
    const isFree = met.includes(slot) || FREE_SLOTS.has(slot) || allows.has(slot) ||
      (values.length > 1 && allows.has(`${slot}.several`)) ||
      values.every((value) => allows.has(value));
    if (isRefused || !isFree) besides.push(values);
  }
  return besides;
}

/** What the nearest words before that have its slot say and the frame refuses. */
function saidBefore(
  refused: CompiledFrame["refusedBefore"],
  context: LazyList<Level>,
): (readonly string[])[] {
  const said: (readonly string[])[] = [];
  for (const [slot, names] of refused) {
    const values = nearestOf(slot, context);
    if (values === undefined) continue;
    if (names.length === 0 || values.every((value) => names.includes(value))) said.push(values);
  }
  return said;
}

function nearestOf(slot: string, context: LazyList<Level>): readonly string[] | undefined {
  for (let nth = 0;; nth++) {
    const slots = context.at(nth)?.slots();
    if (slots === undefined || slots.has(slot)) return slots?.get(slot);
  }
}

/** Where words stand that the lexicon does not know and the frame does not allow. */
function wideGaps(
  { frame: { allows, refuses }, needs }: Pick<CompiledFrame, "frame" | "needs">,
  own: Slots,
  gaps: Gaps,
): (keyof Gaps)[] {
  const wide: (keyof Gaps)[] = [];
  const inherits = needs.some(({ slots, isOwn, isBefore }) =>
    !isOwn && (isBefore || !slots.some((slot) => own.has(slot)))
  );
  const isOpen = !refuses.has("gap.lead") && (!inherits || allows.has("gap.lead"));
  if (gaps.lead !== "" && !isOpen) wide.push("lead");
  for (const place of ["part", "inner", "tail", "after"] as const) {
    const isAllowed = allows.has(`gap.${place}`) || (place === "part" && allows.has("gap.inner"));
    if (gaps[place] !== "" && !isAllowed) wide.push(place);
  }
  return wide;
}
