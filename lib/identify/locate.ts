import { type Division, type Divisions, shortName } from "@/codebook/mod.ts";
import { type Index, indexOf, longest } from "./division_names.ts";
import { ancestors, isWithinSome } from "./division_tree.ts";
import type { Located } from "./located.ts";
import { placesOf } from "./named_places.ts";

/** A name that an index has, with the divisions that are called so. */
interface Found {
  readonly name: string;
  readonly divisions: readonly Division[];
}

/**
 * What may follow a host's short name: zones, and bodies that are named after the place they serve.
 */
const HOSTED =
  /^(?:经济|综合|国家|工业|产业|\p{Script=Han}{0,8}(?:开发|实验|示范|合作|保税|度假|高新|经开|经济|商务|集聚|风景|名胜)区|\p{Script=Han}{1,6}(?:新区|新城)(?=管|$)|高新|经开|海关|海事局|调查队|中心支行|分行|支行|出入境|(?:[国地]税|税务|气象|银监|银保监|证监|煤矿安全监察|海事|通信管理)局)/u;
/** Areas that are called after a city, not after a district. */
const NEW_AREA = /^新区/;
/** The ministry that precedes the place in the name of its local branch. */
const MINISTRY = /^(?:中华人民共和国|国家\p{Script=Han}{2,4}?局|中国人民银行)(?=.)/u;

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
    const found = longest(rest, full) ?? shortHost(rest, { full, short }, divisions, isFirst);
    if (found === null) break;
    const within = isFirst
      ? found.divisions
      : found.divisions.filter((division) => isWithinSome(division, candidates, divisions));
    if (within.length === 0) break;
    candidates = within;
    rest = rest.slice(found.name.length);
  }
  const isNested = candidates.some((place) => isWithinSome(place, candidates, divisions));
  const likely = isNested ? candidates : namedIn(candidates, text, divisions);
  const division = likely.length === 1 ? likely[0]! : null;
  return { division, candidates: division === null ? candidates : [], rest };
}

/**
 * A division by its short name: the host of a zone, else, at the beginning of a name, a province
 * (`青海…`) or the city before one of its own districts and counties (`南京鼓楼区`).
 */
function shortHost(
  text: string,
  { full, short }: { readonly full: Index; readonly short: Index },
  divisions: Divisions,
  isFirst: boolean,
) {
  const found = longest(text, short);
  if (found === null) return null;
  const rest = text.slice(found.name.length);
  if (HOSTED.test(rest)) return cityOf(found) ?? found;
  if (!isFirst) return null;
  if (NEW_AREA.test(rest)) return cityOf(found);
  const next = longest(rest, full)?.divisions ?? [];
  return only(found, ({ level }) => level === "province") ??
    only(found, (division) => next.some((below) => isWithinSome(below, [division], divisions)));
}

/** The city of a prefecture's level that a short name means where only districts share it. */
function cityOf(found: Found): Found | null {
  const city = only(found, ({ name }) => !name.endsWith("区"));
  return city?.divisions[0]?.level === "prefecture" ? city : null;
}

/** What was found, where just one of its divisions will do. */
function only(found: Found, willDo: (division: Division) => boolean): Found | null {
  const fit = found.divisions.filter(willDo);
  return fit.length === 1 ? { name: found.name, divisions: fit } : null;
}

/**
 * Those of several divisions of one name whose prefecture, or else whose province, the text names.
 */
function namedIn(
  candidates: readonly Division[],
  text: string,
  divisions: Divisions,
): readonly Division[] {
  if (candidates.length < 2) return candidates;
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
