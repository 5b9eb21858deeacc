import type { Frame, Need } from "@/codebook/mod.ts";
import type { Quantity } from "@/text/mod.ts";
import { slotOf, type Slots } from "./slots.ts";

/** What is known of a number, or of a denial, when its frame is looked for. */
export interface Statement {
  /** What the words around it mean. */
  readonly own: Slots;
  /** What the words before these mean, the nearest first: clauses, sentences, headings. */
  readonly context: Iterable<Slots>;
  /** `null` for a denial. */
  readonly quantity: Pick<Quantity, "unit"> | null;
}

/** Slots whose words change nothing of what a number counts. */
const FREE: ReadonlySet<string> = new Set(["sum", "quant"]);

/** What a need is worth that the words themselves meet; one with alternatives a little less. */
const OWN = 10;
const ALTERNATIVE = 0.1;
/** What one is worth that the nearest words before them meet, and how it falls with distance. */
const INHERITED = 8;
const STEP = 0.5;
const LEAST = 2;

/**
 * How well a frame fits a statement: the more it needs, and the nearer that is, the better;
 * `undefined` where something that it needs is missing or something else is said.
 */
export function fitOf(frame: Frame, { own, context, quantity }: Statement): number | undefined {
  if (!isCounted(frame, quantity)) return undefined;
  const met = new Set<string>();
  let score = 0;
  for (const need of frame.own) {
    const slot = slotMet(own, need);
    if (slot === undefined) return undefined;
    met.add(slot);
    score += OWN - ALTERNATIVE * need.length;
  }
  for (const need of frame.context) {
    const slot = slotMet(own, need);
    const worth = slot === undefined
      ? inherited(own, context, need)
      : OWN - ALTERNATIVE * need.length;
    if (worth === undefined) return undefined;
    if (slot !== undefined) met.add(slot);
    score += worth;
  }
  return isAllowed(frame, own, met) ? score : undefined;
}

/** Whether the frame's indicator is counted in a measure word; a denial has none. */
export function isCounted({ units, isDenied }: Frame, quantity: Statement["quantity"]): boolean {
  return quantity === null ? isDenied : units.has(quantity.unit);
}

/** The slot by which words meet a need; all its values must be among those that do. */
export function slotMet(own: Slots, need: Need): string | undefined {
  for (const feature of need) {
    const slot = slotOf(feature);
    const values = own.get(slot);
    if (values === undefined) continue;
    if (values.every((value) => need.includes(value))) return slot;
    if (values.length > 1 && need.includes(`${slot}.several`)) return slot;
  }
  return undefined;
}

/** The nearest words before that have the slot decide. */
function inherited(own: Slots, context: Iterable<Slots>, need: Need): number | undefined {
  const slots = need.map(slotOf);
  if (slots.some((slot) => own.has(slot))) return undefined;
  let worth = INHERITED;
  for (const level of context) {
    if (slots.some((slot) => level.has(slot))) {
      return slotMet(level, need) === undefined ? undefined : worth;
    }
    worth = Math.max(LEAST, worth - STEP);
  }
  return undefined;
}

/** Whether the words say nothing that the frame does not need or allow. */
function isAllowed({ allows, refuses }: Frame, own: Slots, met: ReadonlySet<string>): boolean {
  for (const [slot, values] of own) {
    if (refuses.has(slot) || values.some((value) => refuses.has(value))) return false;
    if (met.has(slot) || FREE.has(slot) || allows.has(slot)) continue;
    if (values.length > 1 && allows.has(`${slot}.several`)) continue;
    if (!values.every((value) => allows.has(value))) return false;
  }
  return true;
}
