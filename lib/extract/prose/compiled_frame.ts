import { type Frame, FREE_SLOTS, type Need } from "@/codebook/mod.ts";
import { slotBits } from "./slot_bits.ts";
import { slotOf } from "./slots.ts";

/** A need and the slots of its features. */
export interface CompiledNeed {
  readonly need: Need;
  readonly features: ReadonlySet<string>;
  readonly slots: readonly string[];
  /** Whether the number's own words must meet it. */
  readonly isOwn: boolean;
  /** Whether only what is before the words may meet it. */
  readonly isBefore: boolean;
}

/** A frame, prepared for being tried again and again. */
export interface CompiledFrame {
  readonly frame: Frame;
  /** Those of its own words first. */
  readonly needs: readonly CompiledNeed[];
  /** Slots that the words themselves must have, and those that they may have, as bits. */
  readonly must: number;
  readonly may: number;
  /** What the words before may not mean, by slot; none for any value of it. */
  readonly refusedBefore: ReadonlyMap<string, readonly string[]>;
}

/** What a frame has before it, or may not have: `before.act.disclose`, `before.area`. */
const BEFORE = "before.";

const COMPILED = new WeakMap<Frame, CompiledFrame>();

/** Prepares a frame, once. */
export function compileFrame(frame: Frame): CompiledFrame {
  let known = COMPILED.get(frame);
  if (known === undefined) COMPILED.set(frame, known = compiled(frame));
  return known;
}

function compiled(frame: Frame): CompiledFrame {
  const needs = [
    ...frame.own.map((need) => compileNeed(need, true)),
    ...frame.context.map((need) => compileNeed(need, false)),
  ];
  const own = needs.filter(({ slots, isOwn }) => isOwn && slots.length === 1);
  const said = [...FREE_SLOTS, ...[...frame.allows].map(slotOf)];
  return {
    frame,
    needs,
    must: slotBits(own.flatMap(({ slots }) => slots)),
    may: slotBits([...said, ...needs.flatMap(({ slots }) => slots)]),
    refusedBefore: refusedBefore(frame.refuses),
  };
}

function compileNeed(need: Need, isOwn: boolean): CompiledNeed {
  const isBefore = need[0]!.startsWith(BEFORE);
  const features = need.map(withoutBefore);
  const slots = [...new Set(features.map(slotOf))];
  return { need: features, features: new Set(features), slots, isOwn, isBefore };
}

function withoutBefore(feature: string): string {
  return feature.startsWith(BEFORE) ? feature.slice(BEFORE.length) : feature;
}

function refusedBefore(refuses: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const refused = [...refuses].filter((name) => name.startsWith(BEFORE)).map(withoutBefore);
  const bySlot = Map.groupBy(refused, (name) => name.includes(".") ? slotOf(name) : name);
  return new Map(
    Array.from(bySlot, ([slot, names]) => [slot, names.includes(slot) ? [] : names]),
  );
}
