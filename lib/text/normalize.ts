import type { Normalized, OffsetMap, Repair } from "@/model/mod.ts";
import { isTraditional } from "./is_traditional.ts";
import { RADICALS } from "./radicals.ts";
import { joinHalves } from "./join_halves.ts";
import { rewrite } from "./rewrite.ts";
import { type Phrase, simplify } from "./simplify.ts";
import { toSource } from "./to_source.ts";
import { unwrap } from "./unwrap.ts";

/** Forms that NFKC folds. Circled and raised figures are kept: folded, `①3件` would become `13件`. */
const WIDE = "[\\u3220-\\u3243\\uf900-\\ufaff\\ufe10-\\ufe1f\\ufe30-\\ufe48\\ufe50-\\ufe6f" +
  "\\uff01-\\uff5e\\uffe0-\\uffe2\\uffe4-\\uffe6]";
const RADICAL = "[\\u2e80-\\u2fdf]";
const SPACE = " \\t\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000";
const INVISIBLE = "\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff" +
  "\\u0000-\\u0008\\u000b-\\u001f\\u007f";
/** Glyphs that only a font of the original had: the copy shows nothing, or a box. */
const PRIVATE = "[\\ue000-\\uf8ff]";
const CHANGED = new RegExp(`${WIDE}|${RADICAL}|${PRIVATE}|[${SPACE}${INVISIBLE}]+`, "g");

/** Readings that hijacked mirrors inject after a character, as in `公(gong)开`. */
const PINYIN = /\((?<=\p{Script=Han}\()[a-zà-ǜ]{1,6}\)(?=\p{Script=Han})/gu;

/** A space is kept only between these: Latin letters and figures. */
const LATIN = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]/;

/**
 * Makes the text that rules read: NFKC (but for circled and raised figures), look-alike radicals
 * replaced, zero-width and private-use characters and injected readings dropped, no spaces but
 * between Latin letters and figures, lines joined where the text was broken at a margin,
 * traditional characters simplified where the text is traditional. Normalizing twice equals once.
 *
 * @param source A text as read.
 * @param phrases Wordings of Taiwanese pages and of the mainland, used on traditional texts only.
 *
 * @example
 * ```ts
 * import { normalize } from "@/text/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(normalize("商 业\u3000企业：１２件").text, "商业企业:12件");
 * assertEquals(normalize("計畫公開信息3條").text, "计划公开信息3条");
 * ```
 */
export function normalize(source: string, phrases: readonly Phrase[] = []): Normalized {
  const repairs = new Map<Repair["kind"], Repair>();
  const joined = unwrap(source);
  const soFar = (maps: OffsetMap[]) => ({
    text: "",
    source,
    traditional: false,
    maps,
    repairs: [],
  });
  const folded = rewrite(joined.text, CHANGED, (match, offset) => {
    const kind = kindOf(match);
    if (kind !== undefined) note(repairs, kind, soFar([joined.map]), offset, match.length);
    return fold(match, joined.text[offset - 1], joined.text[offset + match.length]);
  });
  const read = rewrite(folded.text, PINYIN, (match, offset) => {
    note(repairs, "pinyin", soFar([joined.map, folded.map]), offset, match.length);
    return "";
  });
  const traditional = isTraditional(read.text);
  const simple = traditional ? simplify(read.text, phrases) : read;
  const last = joinHalves(simple.text);
  const maps = [joined.map, folded.map, read.map, ...(traditional ? [simple.map] : []), last.map];
  return {
    text: last.text,
    source,
    traditional,
    maps: maps.filter(shifts),
    repairs: [...repairs.values()],
  };
}

function fold(match: string, before = "", behind = ""): string {
  if (kindOf(match) === "private_use") return "";
  if (match.length === 1 && match > "\u2e7f" && match !== "\u3000" && match !== "\ufeff") {
    return RADICALS.get(match) ?? match.normalize("NFKC");
  }
  const hasSpace = /[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(match);
  return hasSpace && LATIN.test(before) && LATIN.test(behind) ? " " : "";
}

function kindOf(match: string): Repair["kind"] | undefined {
  if (match >= "\u2e80" && match <= "\u2fdf") return "radical";
  if (match >= "\ue000" && match <= "\uf8ff") return "private_use";
  return /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064]/.test(match) ? "invisible" : undefined;
}

/** Counts a repair, with the place of the first one of its kind. */
function note(
  repairs: Map<Repair["kind"], Repair>,
  kind: Repair["kind"],
  soFar: Normalized,
  offset: number,
  length: number,
): void {
  const known = repairs.get(kind);
  const repair = known === undefined
    ? { kind, count: 1, span: toSource(soFar, offset, offset + length) }
    : { ...known, count: known.count + 1 };
  repairs.set(kind, repair);
}

/** Whether a map moves anything: one run means that all offsets stay. */
function shifts(map: OffsetMap): boolean {
  return map.after.length > 1;
}
