import type { Division, Divisions } from "@/codebook/mod.ts";

/** Divisions by what they are called. */
export interface Index {
  readonly named: ReadonlyMap<string, readonly Division[]>;
  /** The first two characters of each name: most words of a text have none of them. */
  readonly starts: ReadonlySet<string>;
}

/** The names that a place is called by: `a自治县` of a people is `a县`, or `a自治县` without it. */
const PEOPLES = new RegExp(
  "(?<=..)(?:(?:各|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|" +
    "景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春)族?)+自治(?=[州县旗]$)",
);

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

/** A division's name without its peoples and the word for its level, as `内蒙古`. */
export function shortName({ name }: Division): string {
  return name.replace(PEOPLES, "")
    .replace(/(?:(?:壮族|回族|维吾尔)?自治区|省|市|州|县|区|旗|盟|地区)$/, "");
}

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
