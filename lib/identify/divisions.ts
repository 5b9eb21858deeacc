import type { Division, Divisions } from "@/codebook/mod.ts";

/** The division that a name begins with. */
export interface Located {
  /**
   * `null` where none is named, or where several have this name and the text does not say which.
   */
  readonly division: Division | null;
  /** What the name could stand for, where `division` is `null` for that reason. */
  readonly candidates: readonly Division[];
  /** The name after the divisions. */
  readonly rest: string;
}

/** The names that a place is called by: `a自治县` of a people is `a县`. */
const PEOPLES = new RegExp(
  "(?<=..)(?:(?:各|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|" +
    "景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春)族?)+自治(?=[州县旗]$)",
);

type Index = ReadonlyMap<string, readonly Division[]>;

/** Where a report names the places that its issuer lies in: its opening and its end. */
const OPENING = 3000;
const ENDING = 500;
/** Characters of the longest name. */
const LONGEST = 16;
/**
 * What may follow a host's short name: zones, and bodies that are named after the place they serve.
 */
const HOSTED =
  /^(?:经济|经开|高新|综合|国家|工业|产业|\p{Script=Han}{0,8}(?:开发|实验|示范|合作|保税|度假)区|海关|海事局|调查队|(?:[国地]税|税务|气象)局)/u;
/** The ministry that precedes the place in the name of its local branch. */
const MINISTRY = /^(?:中华人民共和国|国家\p{Script=Han}{2,4}?局)(?=.)/u;

/** A city or county that the table may have under another word for its level. */
const FORMER = /^(\p{Script=Han}{2,3})[市县区]/u;

const indexes = new WeakMap<Divisions, { readonly full: Index; readonly short: Index }>();

/**
 * Finds the division that a body's name begins with: `甲市乙区…` is 乙区 in 甲市. Zones are found under
 * their host by its short name (`甲综合实验区` under 甲县).
 */
export function locate(name: string, text: string, divisions: Divisions): Located {
  const { full, short } = indexOf(divisions);
  let candidates: readonly Division[] = [];
  let rest = name.replace(MINISTRY, "");
  for (;;) {
    const isFirst = candidates.length === 0;
    const found = longest(rest, full) ?? (isFirst ? shortHost(rest, short) : null);
    if (found === null) break;
    const within = isFirst
      ? found.divisions
      : found.divisions.filter((division) => isWithinSome(division, candidates, divisions));
    if (within.length === 0) break;
    candidates = within;
    rest = rest.slice(found.name.length);
  }
  const likely = candidates.length > 1 ? namedIn(candidates, text, divisions) : candidates;
  const division = likely.length === 1 ? likely[0]! : null;
  return { division, candidates: division === null ? candidates : [], rest };
}

/** The province that a division lies in, or is. */
export function provinceOf(division: Division, divisions: Divisions): Division {
  return ancestors(division, divisions).at(-1) ?? division;
}

/** The rank of a division, or of several of one name that share it. */
export function levelOf({ division, candidates }: Located): Division["level"] | null {
  const levels = new Set((division === null ? candidates : [division]).map(({ level }) => level));
  return levels.size === 1 ? [...levels][0]! : null;
}

/**
 * The province of a body whose division is not known: that of all its namesakes, or of the division
 * that a city or county has become, else the only one whose places the text names. `null` where the text names places of several.
 */
export function likelyProvince(
  { candidates, rest }: Located,
  text: string,
  divisions: Divisions,
): Division | null {
  const heirs = indexOf(divisions).short.get(FORMER.exec(rest)?.[1] ?? "") ?? [];
  const named = [candidates, heirs].find((found) => found.length > 0) ??
    placesIn(placesOf(text), divisions);
  const provinces = new Set(named.map((division) => provinceOf(division, divisions)));
  return provinces.size === 1 ? [...provinces][0]! : null;
}

/** The divisions that a text names in full, without names that several have. */
function placesIn(text: string, divisions: Divisions): Division[] {
  const { full } = indexOf(divisions);
  return Array.from(text.matchAll(/[省市区县旗州盟]/g), ({ index }) => {
    for (let start = Math.max(0, index - LONGEST + 1); start < index; start++) {
      const named = full.get(text.slice(start, index + 1));
      const isSure = index - start > 1 || text[index] === "县";
      if (named?.length === 1 && isSure) return named[0]!;
    }
    return null;
  }).filter((division) => division !== null);
}

/** A division's name without the word for its level, as `内蒙古`. */
export function shortName({ name }: Division): string {
  return name.replace(/(?:(?:壮族|回族|维吾尔)?自治区|省|市|县|区|旗|盟|地区)$/, "");
}

function indexOf(divisions: Divisions) {
  const known = indexes.get(divisions);
  if (known !== undefined) return known;
  const all = [...divisions.values()];
  const called = all.map((division) => ({ division, name: division.name.replace(PEOPLES, "") }));
  const common = Map.groupBy(called, ({ name }) => name);
  const full = new Map(
    common.entries().map(([name, named]) => [name, named.map(({ division }) => division)]),
  );
  for (const division of all) if (!full.has(division.name)) full.set(division.name, [division]);
  const made = {
    full,
    short: Map.groupBy(all, shortName),
  };
  indexes.set(divisions, made);
  return made;
}

/** The longest name of an index that a text begins with. */
function longest(text: string, index: Index) {
  for (let length = Math.min(text.length, LONGEST); length >= 2; length--) {
    const name = text.slice(0, length);
    const divisions = index.get(name);
    if (divisions !== undefined) return { name, divisions };
  }
  return null;
}

/** A division by its short name: a province before other names, or the host of a zone. */
function shortHost(text: string, short: Index) {
  const found = longest(text, short);
  if (found === null) return null;
  if (HOSTED.test(text.slice(found.name.length))) return found;
  const provinces = found.divisions.filter(({ level }) => level === "province");
  return provinces.length === 1 ? { ...found, divisions: provinces } : null;
}

/**
 * Those of several divisions of one name whose prefecture, or else whose province, the text names.
 */
function namedIn(
  candidates: readonly Division[],
  text: string,
  divisions: Divisions,
): readonly Division[] {
  const places = placesOf(text);
  for (const level of ["prefecture", "province"]) {
    const named = candidates.filter((candidate) =>
      ancestors(candidate, divisions).some((above) =>
        above.level === level && places.includes(shortName(above))
      )
    );
    if (named.length > 0) return named;
  }
  return candidates;
}

function placesOf(text: string): string {
  return text.slice(0, OPENING) + text.slice(-ENDING);
}

function isWithinSome(
  division: Division,
  others: readonly Division[],
  divisions: Divisions,
): boolean {
  return ancestors(division, divisions).some((above) => others.includes(above));
}

/** What a division lies in, the nearest first. */
function ancestors(division: Division, divisions: Divisions): Division[] {
  const above = division.parent === null ? undefined : divisions.get(division.parent);
  return above === undefined ? [] : [above, ...ancestors(above, divisions)];
}
