import type { Frame } from "@/codebook/mod.ts";
import type { Level, Statement } from "@/extract/prose/fit.ts";
import type { Gaps } from "@/extract/prose/gaps.ts";
import { LazyList } from "@/extract/prose/lazy_list.ts";
import { slotOf, type Slots } from "@/extract/prose/slots.ts";

const words = (list: string | undefined) => list?.split(" ") ?? [];

/** Parts of a frame as frames.csv writes them. */
export interface FrameSpec {
  readonly own?: string;
  readonly context?: string;
  readonly allows?: string;
  readonly refuses?: string;
  readonly units?: readonly string[];
  readonly indicator?: string;
}

/** A frame: `own: "act.receive|act.accept"` needs one of both. */
export function frameOf({ own, context, allows, refuses, units, indicator }: FrameSpec): Frame {
  return {
    indicator: indicator ?? "applications.received",
    own: words(own).map((need) => need.split("|")),
    context: words(context).map((need) => need.split("|")),
    allows: new Set(words(allows)),
    refuses: new Set(words(refuses)),
    units: new Set(units ?? ["件"]),
    isDenied: true,
    file: "frames.csv",
    line: 2,
  };
}

/** The slots of some features. */
export function slotsOf(features: string): Slots {
  return Map.groupBy(features === "" ? [] : features.split(" "), slotOf);
}

/** What words say, what the words before them say, the nearest first, and what no word explains. */
export function statementOf(
  own: string,
  before: readonly string[] = [],
  gaps: Partial<Gaps> = {},
): Statement {
  const levels = before.map((features): Level => {
    const slots = slotsOf(features);
    return { start: 0, end: 0, slots: () => slots };
  });
  return {
    own: slotsOf(own),
    gaps: { lead: "", part: "", inner: "", tail: "", after: "", ...gaps },
    context: new LazyList(levels),
    quantity: { unit: "件" },
  };
}
