import { type Division, type Divisions, PEOPLES, shortName } from "@/codebook/mod.ts";

/** Divisions by what they are called. */
export interface Index {
  readonly named: ReadonlyMap<string, readonly Division[]>;
  /** The first two characters of each name: most words of a text have none of them. */
  readonly starts: ReadonlySet<string>;
}

/** Prefectures that are called by one character of a name in another language. */
const ABBREVIATED: Readonly<Record<string, string>> = {
  "152500": "锡盟",
  "152900": "阿盟",
  "652700": "博州",
  "652800": "巴州",
  "653000": "克州",
};

/** Characters of the longest name. */
export const LONGEST = 16;

const indexes = new WeakMap<Divisions, { readonly full: Index; readonly short: Index }>();

/** The divisions by full name, also without their peoples, and by short name. */
export function indexOf(divisions: Divisions) {
  const known = indexes.get(divisions);
  if (known !== undefined) return known;
  const all = [...divisions.values()];
  const called = all.flatMap((division) => namesOf(division).map((name) => ({ division, name })));
  const common = Map.groupBy(called, ({ name }) => name);
  const full = new Map(
    common.entries().map(([name, named]) => [name, named.map(({ division }) => division)]),
  );
  for (const division of all) if (!full.has(division.name)) full.set(division.name, [division]);
  const made = { full: toIndex(full), short: toIndex(Map.groupBy(all, shortName)) };
  indexes.set(divisions, made);
  return made;
}

function namesOf({ code, name }: Division): string[] {
  const names = ["", "自治"].map((word) => name.replace(PEOPLES, word));
  return [...new Set([...names, ...[ABBREVIATED[code] ?? []].flat()])];
}

function toIndex(named: Index["named"]): Index {
  return { named, starts: new Set(Array.from(named.keys(), (name) => name.slice(0, 2))) };
}

/** The longest name of an index that a text begins with. */
export function longest(text: string, { named, starts }: Index) {
  if (!starts.has(text.slice(0, 2))) return null;
  for (let length = Math.min(text.length, LONGEST); length >= 2; length--) {
    const name = text.slice(0, length);
    const divisions = named.get(name);
    if (divisions !== undefined) return { name, divisions };
  }
  return null;
}
