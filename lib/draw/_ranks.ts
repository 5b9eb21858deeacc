import { type Language, type Words, wordsIn } from "../model/mod.ts";
import { type ColourEntry, colours, inPaletteOrder } from "./_colours.ts";
import type { DrawOptions } from "./options.ts";
import { REST } from "./theme.ts";

const LABELS: Words<Readonly<Record<string, string>>, Readonly<Record<string, string>>> = {
  zh: { nation: "国家", province: "省级", prefecture: "地级", county: "县级", township: "乡级" },
  en: {
    nation: "National",
    province: "Province",
    prefecture: "Prefecture",
    county: "County",
    township: "Township",
  },
};
/** Ids of the levels, from the highest to the lowest. */
export const RANKS: readonly string[] = Object.keys(LABELS.en);

const UNTOLD: Words<string, string> = { zh: "层级未定", en: "Level not told" };
const TITLE: Words<string, string> = { zh: "层级", en: "Level" };

/** The label of an administrative level. */
export function rankLabel(rank: string | null, lang: Language): string {
  return (rank === null ? undefined : wordsIn(LABELS, lang)[rank]) ?? wordsIn(UNTOLD, lang);
}

/** The labels in use, from the highest level to the lowest, then what has no level. */
export function rankOrder(labels: readonly string[], lang: Language): string[] {
  return entries(labels, lang).map(({ label }) => label);
}

/** The `color` encoding of a field that holds labels of levels. */
export function rankColours(
  field: string,
  labels: readonly string[],
  options: DrawOptions,
  left: number,
): object {
  const { lang } = options;
  return colours(field, wordsIn(TITLE, lang), entries(labels, lang), options, left);
}

function entries(labels: readonly string[], lang: Language): ColourEntry[] {
  const named = inPaletteOrder(Object.values(wordsIn(LABELS, lang)));
  return [...named, { label: wordsIn(UNTOLD, lang), colour: REST.point }]
    .filter(({ label }) => labels.includes(label));
}
