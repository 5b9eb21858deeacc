import type { Era, EraPart, Normalized } from "@/model/mod.ts";
import { type Eras, FEWEST_CLUES, proseEra } from "@/codebook/mod.ts";
import { toSource } from "@/text/mod.ts";
import type { Range } from "./range.ts";

interface Sighting extends Range {
  readonly clue: string;
}

/** Labels close together are cells of one header. */
const HEADER = 40;

/** The title of a section, as `五、`, which rows of a form may have as well. */
const SECTION = /[一二三四五六七八九十]{1,2}、/g;

/**
 * The parts of a report by the labels that they print, never by the year or the notice that it
 * cites: the whole as prose, and each form of which several clues occur, from the first clue to the
 * last row before prose goes on.
 */
export function findEras(normalized: Normalized, eras: Eras): EraPart[] {
  const whole: EraPart = {
    era: proseEra(eras),
    clues: [],
    span: { start: 0, end: normalized.source.length },
  };
  const { any, forms } = patternsOf(eras);
  if (!any.test(normalized.text)) return [whole];
  return [whole, ...forms.flatMap((form) => findForm(normalized, form))];
}

/** The clues of a form as patterns: group 1 is the clue. */
interface FormPatterns {
  readonly era: Era;
  readonly clues: readonly { readonly clue: string; readonly pattern: RegExp }[];
}

interface Patterns {
  /** Matches any clue: most reports before 2014 need no other search. */
  readonly any: RegExp;
  readonly forms: readonly FormPatterns[];
}

/** Compiled once for a table of eras. */
const compiled = new WeakMap<Eras, Patterns>();

function patternsOf(eras: Eras): Patterns {
  const known = compiled.get(eras);
  if (known !== undefined) return known;
  const all = [...eras.values()].flatMap(({ clues }) => clues);
  const forms = [...eras.values()].filter(({ kind }) => kind !== "prose").map(({ id, clues }) => ({
    era: id,
    clues: clues.map((labels) => ({ clue: nameOf(labels), pattern: patternOf(labels, all) })),
  }));
  const sources = forms.flatMap(({ clues }) => clues.map(({ pattern }) => pattern.source));
  const patterns = { any: new RegExp(sources.join("|") || "(?!)"), forms };
  compiled.set(eras, patterns);
  return patterns;
}

function nameOf(labels: readonly string[]): string {
  return labels.join("+");
}

/** A clue is not found within a longer one (办结数 in 数据开放办结数), which is matched first. */
function patternOf(labels: readonly string[], all: readonly (readonly string[])[]): RegExp {
  const name = nameOf(labels);
  const longer = all.filter((other) => nameOf(other) !== name && nameOf(other).includes(name));
  return new RegExp([...longer.map(source), `(${source(labels)})`].join("|"), "g");
}

/** The pattern of labels close to one another; a label may be broken over lines. */
function source(labels: readonly string[]): string {
  return labels.map((label) => [...label].map(RegExp.escape).join("\\n?")).join(
    `[^。]{0,${HEADER}}?`,
  );
}

function findForm(normalized: Normalized, { era, clues }: FormPatterns): EraPart[] {
  const sightings = clues.flatMap(({ clue, pattern }) => sight(normalized.text, clue, pattern));
  const seen = [...new Set(sightings.map(({ clue }) => clue))];
  if (seen.length < FEWEST_CLUES) return [];
  const start = sightings.reduce((first, sighting) => Math.min(first, sighting.start), Infinity);
  const last = sightings.reduce((end, sighting) => Math.max(end, sighting.end), 0);
  const end = endOfRows(normalized.text, last);
  return [{ era, clues: seen, span: toSource(normalized, start, end) }];
}

/**
 * Where the rows of a form that continue at an offset end: before the section of the next sentence,
 * or before its line where no section begins there.
 */
function endOfRows(text: string, offset: number): number {
  const sentence = text.indexOf("。", offset);
  if (sentence < 0) return text.trimEnd().length;
  const rows = text.slice(offset, sentence);
  const section = [...rows.matchAll(SECTION)].at(-1)?.index ?? rows.lastIndexOf("\n");
  return offset + Math.max(section, 0);
}

function sight(text: string, clue: string, pattern: RegExp): Sighting[] {
  return Array.from(text.matchAll(pattern))
    .filter(([, found]) => found !== undefined)
    .map(({ 0: match, index }) => ({ clue, start: index, end: index + match.length }));
}
