import type { Statement } from "./fit.ts";
import type { Slots } from "./slots.ts";

/** Bounds what joined words can multiply to. */
const MOST = 12;

/** Slots of which a number counts each of several. */
const EACH: ReadonlySet<string> = new Set(["act", "measure"]);

/**
 * A number of joined acts counts each of them (收到并办结9件), as does a rate; a zero, and what is denied, is one of
 * each joined thing (行政复议、行政诉讼均为0件), of unlike ones each alone, as is a number of each (行政复议、行政诉讼各1件). Slots have the last value
 * first; variants come in the order of the text.
 */
export function variantsOf(
  { own, items = [] }: Pick<Statement, "own" | "items">,
  isZero: boolean,
): readonly Slots[] {
  if (isZero && items.length > 0) return items;
  const isOfEach = own.get("quant")?.includes("quant.each") ?? false;
  let variants: readonly Slots[] = [own];
  for (const [slot, values] of own) {
    if (values.length < 2 || !(isZero || EACH.has(slot) || isOfEach && slot === "object")) continue;
    variants = variants.flatMap((variant) =>
      values.toReversed().map((value) => new Map(variant).set(slot, [value]))
    );
    if (variants.length > MOST) return variants.slice(0, MOST);
  }
  return variants;
}
