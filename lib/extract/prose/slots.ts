import type { FoundTerm } from "@/codebook/mod.ts";

/**
 * What words mean, by slot: `act` → `act.receive`. Several values where they are joined
 * (通过网站、微信公开).
 */
export type Slots = ReadonlyMap<string, readonly string[]>;

/** The slot of a feature: `act` of `act.receive`, and of itself. */
export function slotOf(feature: string): string {
  return SLOTS.getOrInsertComputed(feature, () => feature.split(".", 1)[0]!);
}

/** The slots of the features of lexicons, which are looked up for every word. */
const SLOTS = new Map<string, string>();

/** Between two words that are joined: 网站`、官方`微信, 收到`并按时`办结, 收到`政府信息公开申请并`办结. */
const JOINT =
  /^(?:[^,;]{0,6}(?:[、和及与或并/(]|以及|并且)[^,;]{0,6}|[^,;、]{0,12}并且?[^,;]{0,4})$/;

/**
 * Resolves words in the order of their nearness: in each slot the nearest one decides, together
 * with those that are joined to it. Slots that are there already keep their values.
 */
export function resolve(
  text: string,
  terms: readonly FoundTerm[],
  slots: Map<string, readonly string[]> = new Map(),
): Map<string, readonly string[]> {
  const edges = new Map<string, FoundTerm>();
  for (const term of terms) {
    for (const feature of term.features) {
      const slot = slotOf(feature);
      const values = slots.get(slot);
      const edge = edges.get(slot);
      if (values === undefined) slots.set(slot, [feature]);
      else if (edge === undefined || !isJoined(text, edge, term)) continue;
      else if (!values.includes(feature)) slots.set(slot, [...values, feature]);
      edges.set(slot, term);
    }
  }
  return slots;
}

function isJoined(text: string, a: FoundTerm, b: FoundTerm): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  if (a === b) return true;
  // 公开栏、广播`等方式`: the list goes on.
  if (first.end === second.start) return second.features.includes("channel.various");
  return JOINT.test(text.slice(first.end, second.start));
}

/** A thing that is counted in words that are not known. */
export const UNKNOWN = "object.unknown";

/**
 * What a stretch before a number is about: a topic of its own that is none of an indicator is a thing
 * too, so that nothing behind it is about what was counted before (收到申请3件。受理工单500件,办结498件).
 */
export function spokenOf(text: string, terms: readonly FoundTerm[]): Slots {
  const slots = resolve(text, terms);
  if (slots.has("other") && !slots.has("object")) slots.set("object", ["object.other"]);
  return slots;
}
