import type { Era, EraPart, Normalized } from "@/model/mod.ts";
import type { EraEntry } from "@/codebook/mod.ts";
import { toSource } from "@/text/mod.ts";
import type { Range } from "./finding.ts";

interface Sighting extends Range {
  readonly clue: string;
}

/** Labels that stand together are cells of one header. */
const HEADER = 40;
/** Prose may borrow one label of a form; only several tell that the form is there. */
const FEWEST = 2;

/** The title of a section, as `五、`, which rows of a form may have as well. */
const SECTION = /[一二三四五六七八九十]{1,2}、/g;

/**
 * The parts of a report by the labels that they print, never by the year or the notice that it cites:
 * the whole as prose, and each form of which several clues occur, from the first clue to the last row
 * before prose goes on.
 */
export function findEras(normalized: Normalized, eras: ReadonlyMap<string, EraEntry>): EraPart[] {
  const whole: EraPart = {
    era: "narrative",
    clues: [],
    span: { start: 0, end: normalized.source.length },
  };
  const forms = [...eras.values()].filter(({ id }) => id !== "narrative");
  return [whole, ...forms.flatMap(({ id, clues }) => findForm(normalized, id, clues))];
}

function findForm(normalized: Normalized, era: Era, clues: EraEntry["clues"]): EraPart[] {
  const sightings = clues.flatMap((labels) => sight(normalized.text, labels));
  const seen = [...new Set(sightings.map(({ clue }) => clue))];
  if (seen.length < FEWEST) return [];
  const start = Math.min(...sightings.map((sighting) => sighting.start));
  const end = endOfRows(normalized.text, Math.max(...sightings.map((sighting) => sighting.end)));
  return [{ era, clues: seen, span: toSource(normalized, start, end) }];
}

/**
 * Where the rows of a form end that go on at an offset: before the section of the next sentence, or before
 * its line where no section begins there.
 */
function endOfRows(text: string, offset: number): number {
  const sentence = text.indexOf("。", offset);
  if (sentence < 0) return text.trimEnd().length;
  const rows = text.slice(offset, sentence);
  const section = [...rows.matchAll(SECTION)].at(-1)?.index ?? rows.lastIndexOf("\n");
  return offset + Math.max(section, 0);
}

/** Where labels occur, close to one another; a label may be broken over lines. */
function sight(text: string, labels: readonly string[]): Sighting[] {
  const pattern = labels.map((label) => [...label].map(escape).join("\\n?"))
    .join(`[^。]{0,${HEADER}}?`);
  return [...text.matchAll(new RegExp(pattern, "g"))].map((match) => ({
    clue: labels.join("+"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function escape(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\/]/, "\\$&");
}
