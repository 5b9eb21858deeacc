import { termIds, termLabel } from "@/codebook/mod.ts";
import { type Bilingual, wordsIn } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { type ColourEntry, colours, inPaletteOrder } from "./colour_scale.ts";
import { REST } from "./theme.ts";

const UNKNOWN: Bilingual = { zh: "层级未载明", en: "Level not stated" };
const TITLE: Bilingual = { zh: "层级", en: "Level" };

/** The label of an administrative level. */
export function rankLabel(rank: string | null, options: DrawOptions): string {
  return rank === null ? wordsIn(UNKNOWN, options.lang) : termLabel("rank", rank, options);
}

/** The labels in use, from the highest level to the lowest, then what has no level. */
export function rankOrder(labels: readonly string[], options: DrawOptions): string[] {
  return entries(labels, options).map(({ label }) => label);
}

/** The `color` encoding of a field that holds labels of levels. */
export function rankColours(
  field: string,
  labels: readonly string[],
  options: DrawOptions,
): object {
  const title = wordsIn(TITLE, options.lang);
  return colours(field, title, entries(labels, options), options);
}

function entries(labels: readonly string[], options: DrawOptions): ColourEntry[] {
  const ranks = termIds("rank", options.codebook);
  const named = inPaletteOrder(ranks.map((rank) => rankLabel(rank, options)));
  return [...named, { label: rankLabel(null, options), colour: REST.point }]
    .filter(({ label }) => labels.includes(label));
}
