import { TEXT } from "./theme.ts";
import { wrap } from "./_wrap.ts";

/** Pixels between panels that stand beside each other, for the numbers beside their points. */
export const GAP = 56;

/** The heading of a panel of this width, over as many lines as it needs. */
export function panelHeading(label: string, width: number, gap: number = GAP): object {
  return {
    text: wrap(label, width + gap - 10, TEXT.label),
    anchor: "start",
    frame: "group",
    fontSize: TEXT.label,
    fontWeight: "normal",
    lineHeight: 14,
  };
}

/** An axis whose labels stand at the first panel already. */
export function withoutLabels(y: object): object {
  return { ...y, axis: { labels: false, ticks: false, domain: false } };
}
