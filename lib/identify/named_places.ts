import type { Division, Divisions } from "@/codebook/mod.ts";
import { indexOf, LONGEST } from "./division_names.ts";
import { provinceOf } from "./division_tree.ts";
import type { Located } from "./located.ts";

/** Where a report names the places that its issuer lies in: its opening and its end. */
const OPENING = 3000;
const ENDING = 500;
/** A city or county that the table may have under another word for its level. */
const FORMER = /^(\p{Script=Han}{2,3})[市县区]/u;

/**
 * The province of a body whose division is not known: that of all its namesakes, or of the division
 * that a city or county has become, else the only one whose places the text names. `null` where the
 * text names places of several.
 */
export function likelyProvince(
  { candidates, rest }: Located,
  text: string,
  divisions: Divisions,
): Division | null {
  const heirs = indexOf(divisions).short.named.get(FORMER.exec(rest)?.[1] ?? "") ?? [];
  const named = [candidates, heirs].find((found) => found.length > 0) ??
    placesIn(placesOf(text), divisions);
  const provinces = new Set(named.map((division) => provinceOf(division, divisions)));
  return provinces.size === 1 ? [...provinces][0]! : null;
}

/** The only city of a prefecture's level that a text names; it may be named often. */
export function onlyCity(text: string, divisions: Divisions): string | null {
  const cities = placesIn(text, divisions).filter(({ name, level }) =>
    name.endsWith("市") && level !== "county"
  );
  const names = new Set(cities.map(({ name }) => name));
  return names.size === 1 && cities[0]!.level === "prefecture" ? cities[0]!.name : null;
}

/** The last word of a place whose government, or whose rules on disclosure, are spoken of. */
const GOVERNED = /[市区县旗](?=(?:人民)?政府|政务公开|信息公开|门户网)/g;

/** Whether a text speaks of governments, or of their rules, and only of those of counties. */
export function isOfCounty(text: string, divisions: Divisions): boolean {
  const governed = placesIn(placesOf(text), divisions, GOVERNED);
  return governed.length > 0 && governed.every(({ level }) => level === "county");
}

const ENDS = /[省市区县旗州盟]/g;

/** The divisions that a text names in full, without names that several have. */
function placesIn(text: string, divisions: Divisions, ends: RegExp = ENDS): Division[] {
  const { full } = indexOf(divisions);
  return Array.from(text.matchAll(ends), ({ index }) => {
    for (let start = Math.max(0, index - LONGEST + 1); start < index; start++) {
      if (!full.starts.has(text.slice(start, start + 2))) continue;
      const named = full.named.get(text.slice(start, index + 1));
      const isSure = index - start > 1 || text[index] === "县" && text[start] !== "和";
      if (named?.length === 1 && isSure) return named[0]!;
    }
    return null;
  }).filter((division) => division !== null);
}

/** The parts of a text that name the places that its issuer lies in. */
export function placesOf(text: string): string {
  return text.slice(0, OPENING) + text.slice(-ENDING);
}
