import { termLabel } from "@/codebook/mod.ts";
import type { DrawOptions } from "../options.ts";
import { colours, shapes } from "./colour_scale.ts";
import { PALETTE } from "./theme.ts";

/** Colour and shape of what is over all reports and of what is over the balanced panel. */
export function panelMarks(points: readonly { readonly panel: string }[], options: DrawOptions) {
  const entries = [
    { label: termLabel("panel", "all", options), colour: PALETTE[3], shape: "circle" },
    { label: termLabel("panel", "balanced", options), colour: PALETTE[0], shape: "square" },
  ].filter(({ label }) => points.some(({ panel }) => panel === label));
  return {
    color: colours("panel", null, entries, options),
    shape: shapes("panel", null, entries, options),
  };
}
