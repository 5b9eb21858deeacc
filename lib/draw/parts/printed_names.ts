import type { DrawOptions } from "../options.ts";
import { englishName } from "./english_name.ts";

/**
 * How a chart prints the names of issuers and reports: as they stand, in English ones by
 * `englishName`. Names that are one without tones, as those of two cities called Suzhou, get their
 * tones, and a number where they are one even so: names identify the rows of a chart.
 */
export function printedNames(
  names: Iterable<string>,
  { lang, codebook }: Pick<DrawOptions, "lang" | "codebook">,
): (name: string) => string {
  if (lang !== "en") return (name) => name;
  const printed = new Map<string, string>();
  const print = (groups: Iterable<readonly [string, readonly string[]]>, next: typeof numbered) => {
    for (const [en, own] of groups) own.length === 1 ? printed.set(own[0]!, en) : next(en, own);
  };
  const numbered = (en: string, own: readonly string[]) =>
    own.forEach((name, index) => printed.set(name, index === 0 ? en : `${en} (${index + 1})`));
  const toned = (_: string, own: readonly string[]) =>
    print(Map.groupBy(own, (name) => englishName(name, codebook, { tones: true })), numbered);
  print(Map.groupBy([...new Set(names)].toSorted(), (name) => englishName(name, codebook)), toned);
  return (name) => printed.get(name) ?? englishName(name, codebook);
}
