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

type Index = ReadonlyMap<string, readonly Division[]>;

/** Where a report names the places that its issuer lies in: its opening and its end. */
const OPENING = 3000;
const ENDING = 500;
/**
 * What may follow a host's short name: zones, and bodies that are named after the place they serve.
 */
const HOSTED =
  /^(?:经济|高新|综合|国家|工业|产业|[\u4e00-\u9fff]{0,8}(?:开发|实验|示范|合作|保税|度假)区|海关|海事局|调查队)/;
/** The ministry that precedes the place in the name of its local branch. */
const MINISTRY = /^(?:中华人民共和国|国家[\u4e00-\u9fff]{2,4}?局)(?=.)/;

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

/** A division's name without the word for its level, as `内蒙古`. */
export function shortName({ name }: Division): string {
  return name.replace(/(?:(?:壮族|回族|维吾尔)?自治区|省|市|县|区|旗|盟|地区)$/, "");
}

function indexOf(divisions: Divisions) {
  const known = indexes.get(divisions);
  if (known !== undefined) return known;
  const all = [...divisions.values()];
  const made = {
    full: Map.groupBy(all, ({ name }) => name),
    short: Map.groupBy(all, shortName),
  };
  indexes.set(divisions, made);
  return made;
}

/** The longest name of an index that a text begins with. */
function longest(text: string, index: Index) {
  for (let length = Math.min(text.length, 16); length >= 2; length--) {
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
  const places = text.slice(0, OPENING) + text.slice(-ENDING);
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
