import { type Frame, FREE_SLOTS, type Need } from "@/codebook/mod.ts";
import type { CompiledFrame, CompiledNeed } from "./compiled_frame.ts";
import type { Quantity } from "@/text/mod.ts";
import type { Gaps } from "./gaps.ts";
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
  /** Which of the characters around it no word explains. */
  readonly gaps: Gaps;
  /** What is before these words, the nearest first: clauses, sentences, headings. */
  readonly context: Iterable<Level>;
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

/** What a need is worth that the words themselves meet; one with alternatives a little less. */
const OWN = 10;
const ALTERNATIVE = 0.1;
/** What one is worth that the nearest words before them meet, and how it falls with distance. */
const INHERITED = 8;
const STEP = 0.5;
const LEAST = 2;

/**
 * How well a frame fits a statement: the more it needs, and the nearer that is, the better;
 * `undefined` where something that it needs is missing or something else is said. The first misfit
 * decides; who hears of them hears of all.
 */
export function fitOf(
  { frame, own: ownNeeds, context: contextNeeds, refusedBefore }: CompiledFrame,
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
  let score = 0;
  for (const needs of [ownNeeds, contextNeeds]) {
    const isOwn = needs === ownNeeds;
    for (const need of needs) {
      const slot = need.isBefore ? undefined : slotMet(own, need);
      const worth = slot === undefined
        ? isOwn ? undefined : inherited(need.isBefore ? NOTHING : own, context, need)
        : OWN - ALTERNATIVE * need.need.length;
      if (slot !== undefined) met.push(slot);
      if (worth !== undefined) score += worth;
      else if (isOver({ kind: "missing", need: need.need, isOwn })) return undefined;
    }
  }
  for (const features of saidBesides(frame, own, met)) {
    if (isOver({ kind: "said", features })) return undefined;
  }
  for (const features of saidBefore(refusedBefore, context)) {
    if (isOver({ kind: "said", features })) return undefined;
  }
  for (const place of wideGaps({ frame, contextNeeds }, own, gaps)) {
    if (isOver({ kind: "gap", place, words: gaps[place] })) return undefined;
  }
  return fits ? score : undefined;
}

/** Whether the frame's indicator is counted in a measure word; a denial has none. */
export function isCounted({ units, isDenied }: Frame, quantity: Statement["quantity"]): boolean {
  return quantity === null ? isDenied : units.has(quantity.unit);
}

/** The slot by which words meet a need; all its values must be among those that do. */
function slotMet(own: Slots, { need, slots }: CompiledNeed): string | undefined {
  return slots.find((slot) => isMet(own.get(slot), slot, need));
}

function isMet(values: readonly string[] | undefined, slot: string, need: Need): boolean {
  if (values === undefined) return false;
  return values.every((value) => need.includes(value)) ||
    (values.length > 1 && need.includes(`${slot}.several`));
}

const NOTHING: Slots = new Map();

/**
 * The nearest words before that have a slot decide on it; where a need has features of several
 * slots, one of them is enough.
 */
function inherited(
  own: Slots,
  context: Iterable<Level>,
  { need, slots }: CompiledNeed,
): number | undefined {
  let open = slots.filter((slot) => !own.has(slot));
  let worth = INHERITED;
  for (const level of context) {
    if (open.length === 0) return undefined;
    const said = level.slots();
    if (open.some((slot) => isMet(said.get(slot), slot, need))) return worth;
    open = open.filter((slot) => !said.has(slot));
    worth = Math.max(LEAST, worth - STEP);
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
  context: Iterable<Level>,
): (readonly string[])[] {
  if (refused.size === 0) return [];
  const pending = new Set(refused.keys());
  const said: (readonly string[])[] = [];
  for (const level of context) {
    const slots = level.slots();
    for (const slot of pending) {
      const values = slots.get(slot);
      if (values === undefined) continue;
      pending.delete(slot);
      const names = refused.get(slot)!;
      if (names.length === 0 || values.every((value) => names.includes(value))) said.push(values);
    }
    if (pending.size === 0) break;
  }
  return said;
}

interface WideGaps {
  readonly frame: Frame;
  readonly contextNeeds: readonly CompiledNeed[];
}

/** Where words stand that the lexicon does not know and the frame does not allow. */
function wideGaps(
  { frame: { allows, refuses }, contextNeeds }: WideGaps,
  own: Slots,
  gaps: Gaps,
): (keyof Gaps)[] {
  const wide: (keyof Gaps)[] = [];
  const inherits = contextNeeds.some(({ slots, isBefore }) =>
    isBefore || !slots.some((slot) => own.has(slot))
  );
  const isOpen = !refuses.has("gap.lead") && (!inherits || allows.has("gap.lead"));
  if (gaps.lead !== "" && !isOpen) wide.push("lead");
  for (const place of ["part", "inner", "tail", "after"] as const) {
    const isAllowed = allows.has(`gap.${place}`) || (place === "part" && allows.has("gap.inner"));
    if (gaps[place] !== "" && !isAllowed) wide.push(place);
  }
  return wide;
}
