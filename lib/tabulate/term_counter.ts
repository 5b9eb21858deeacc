import type { Report, Segmenter, Sentence } from "@/model/mod.ts";
import { isTerm } from "./_is_term.ts";

/** How often a term occurs in a section of a report. */
export interface TermCount {
  readonly report: string;
  readonly section: string | null;
  readonly term: string;
  readonly count: number;
}

/** The sentences of a report, of which terms are counted. */
export interface Worded extends Pick<Report, "id"> {
  readonly sentences: readonly Pick<Sentence, "section" | "text">[];
}

/** Counts the terms of each section of a report, in the order of their first place. */
export type CountTerms = (report: Worded) => TermCount[];

/** A token, and how often the current section has it so far. */
interface Entry {
  readonly token: string;
  readonly isTerm: boolean;
  count: number;
}

/**
 * Makes a counter of terms. It keeps each different token once for all reports, and nothing else;
 * cutting is what takes the time, so that a token costs one look-up by a number where it is short.
 */
export function termCounter({ cut }: Pick<Segmenter, "cut">): CountTerms {
  const entries = new Map<number | string, Entry>();
  const count = (tokens: readonly string[]) => {
    const met: Entry[] = [];
    for (const token of tokens) {
      const key = keyOf(token);
      let entry = entries.get(key);
      if (entry === undefined) {
        entry = { token, isTerm: isTerm(token), count: 0 };
        entries.set(key, entry);
      }
      if (entry.count++ === 0) met.push(entry);
    }
    return met;
  };
  return ({ id, sentences }) =>
    [...Map.groupBy(sentences, ({ section }) => section)].flatMap(([section, group]) =>
      takeCounts(id, section, count(cut(joinedText(group))))
    );
}

/** A line end parts words: one call for many sentences gives what a call for each would. */
function joinedText(sentences: Worded["sentences"]): string {
  return sentences.map(({ text }) => text).join("\n");
}

/** The counts of a section as rows; they begin anew for the next one. */
function takeCounts(report: string, section: string | null, met: readonly Entry[]): TermCount[] {
  const rows: TermCount[] = [];
  for (const entry of met) {
    if (entry.isTerm) rows.push({ report, section, term: entry.token, count: entry.count });
    entry.count = 0;
  }
  return rows;
}

/**
 * A number for one or two characters, the token itself else: most strings would be hashed. No text
 * has the character U+0000, which the number of a single one ends with.
 */
function keyOf(token: string): number | string {
  return token.length > 2 ? token : token.charCodeAt(0) << 16 | token.charCodeAt(1);
}
