import { type Codebook, type Lexicon, termFinder, wordsWith } from "@/codebook/mod.ts";
import { type Quantity, sentencesOf } from "@/text/mod.ts";
import type { Candidate } from "../candidate.ts";
import { contextAt, type Prose } from "../context.ts";
import type { Denial } from "../denials.ts";
import type { LeftNumber } from "../unread.ts";
import { DENIAL, denialsIn, isDenial } from "./denied.ts";
import type { Level, Statement } from "./fit.ts";
import type { Slots } from "./slots.ts";
import { hasRequests } from "./has_requests.ts";
import { requestsBefore } from "./requests_before.ts";
import { frameBook } from "./frame_book.ts";
import { type LazyClauses, levelsBefore } from "./levels.ts";
import { listedReadings } from "./listed_readings.ts";
import { readClauses } from "./read_clauses.ts";
import { readingOfAll } from "./reading_of_all.ts";
import { withoutNames } from "./without_names.ts";
import { meaningful, type ReadClause, type Reading, readingOf, within } from "./reading.ts";
import { resolve } from "./slots.ts";
import { type Around, takeDenial, type Taken, takeNumber } from "./take.ts";

/** What the prose of a report states. */
export interface Narrative {
  readonly candidates: readonly Candidate[];
  /** The numbers that no frame takes. */
  readonly left: readonly LeftNumber[];
  /** The denials, with the zeros that are among the candidates. */
  readonly denials: readonly Denial[];
}

/** Reads the prose of a report; who watches sees each number and denial with what became of it. */
export type ReadProse = (prose: Prose, watch?: Watch) => Narrative;

/** Sees a statement once it is read. */
export type Watch = (seen: Seen) => void;

/** A number or a denial, and what was made of it. */
export interface Seen extends Taken {
  /** Of the sentence. */
  readonly clauses: readonly ReadClause[];
  readonly reading: Reading;
  readonly statement: Statement;
  /** `null` for a denial. */
  readonly quantity: Quantity | null;
}

/** Makes the reader of prose from the words and frames of a codebook. */
export function proseReader(
  codebook: Pick<Codebook, "lexicon" | "frames" | "indicators">,
): ReadProse {
  const { lexicon } = codebook;
  const find = termFinder(lexicon);
  const book = frameBook(codebook);
  const denies = new RegExp(denyingWords(lexicon).map(RegExp.escape).join("|"));
  return (prose, watch) => {
    const { text, quantities } = prose;
    const narrative = { candidates: [], left: [], denials: [] };
    let earlier: LazyClauses[] = [];
    let at = 0;
    for (const sentence of sentencesOf(text)) {
      if (text.charAt(sentence.start - 1) === "\n") earlier = [];
      const from = at;
      while (at < quantities.length && quantities[at]!.start < sentence.end) at++;
      const inside = withoutNames(
        quantities.slice(from, at).filter(({ start }) => start >= sentence.start),
        () => find(text, sentence.start, sentence.end),
      );
      let known: readonly ReadClause[] | undefined;
      const clauses = () => known ??= readClauses(text, sentence, inside, find);
      if (inside.length > 0 || denies.test(sentence.text)) {
        const context = contextAt(prose, sentence.start);
        const before = levelsBefore(context, earlier, find);
        readSentence(clauses(), { context, before, book, denies, watch }, narrative);
      }
      earlier.push(clauses);
    }
    return narrative;
  };
}

/** The words that deny, without those that contain another one. */
function denyingWords(lexicon: Lexicon): string[] {
  const words = wordsWith(DENIAL, lexicon);
  return words.filter((word) => !words.some((other) => other !== word && word.includes(other)));
}

interface Sentence extends Around {
  /** What is before the sentence. */
  readonly before: () => Iterable<Level>;
  /** What a clause that denies something has. */
  readonly denies: RegExp;
  readonly watch: Watch | undefined;
}

interface Made {
  candidates: Candidate[];
  left: LeftNumber[];
  denials: Denial[];
}

function readSentence(clauses: readonly ReadClause[], sentence: Sentence, made: Made): void {
  const { context, before, denies, watch } = sentence;
  const { text } = context.prose;
  const paragraph = text.lastIndexOf("\n", context.sentence.start) + 1;
  let previous: readonly Candidate[] = [];
  let whole: Quantity | undefined;
  const listed = listedReadings(text, clauses);
  for (const [index, clause] of clauses.entries()) {
    const levelsOf = (quantity: Quantity | null) => {
      const known = stated(made.candidates, paragraph);
      return {
        *[Symbol.iterator]() {
          for (let nth = index - 1; nth >= 0; nth--) {
            if (!isNoneOf(clauses[nth]!, quantity)) yield clauses[nth]!;
          }
          yield* before();
          yield* known;
        },
      };
    };
    const take = (quantity: Quantity, reading: Reading, levels: Iterable<Level>) => {
      const statement = { ...reading, context: levels, quantity };
      const taken = takeNumber(quantity, statement, sentence, {
        previous,
        requests: requestsBefore(made.candidates, paragraph),
      });
      watch?.({ clauses, reading, statement, quantity, ...taken });
      made.candidates.push(...taken.candidates);
      return taken;
    };
    for (const [nth, quantity] of clause.quantities.entries()) {
      const levels = withinClause(text, clause, nth, levelsOf(quantity));
      const reading = listed.get(quantity) ?? readingOf(text, clauses, index, nth);
      const taken = take(quantity, reading, levels);
      if (taken.candidates.length > 0) previous = taken.candidates;
      else made.left.push({ quantity, context, reason: taken.reason, likely: taken.likely });
      const isAlone = clause.quantities.length === 1 && text.charAt(clause.start - 1) !== "、";
      whole = isAlone && taken.candidates.length > 0 ? quantity : undefined;
    }
    const ofAll = whole && readingOfAll(text, clauses, index);
    if (whole !== undefined && ofAll !== undefined) take(whole, ofAll, levelsOf(whole));
    if (denies.test(text.slice(clause.start, clause.end)) && clause.terms.some(isDenial)) {
      for (const reading of denialsIn(text, clauses, index)) {
        const statement = { ...reading, context: levelsOf(null), quantity: null };
        const taken = takeDenial(statement, sentence, hasRequests(made.candidates, paragraph));
        watch?.({ clauses, reading, statement, quantity: null, ...taken });
        made.candidates.push(...taken.candidates);
        if (taken.bar === undefined || taken.bar === "subject") {
          made.denials.push(denialOf(reading, taken));
        }
      }
    }
  }
}

/** Whether a clause counts none of something: a number above zero is no part of that (复议3件,诉讼0件,维持2件). */
function isNoneOf({ quantities }: ReadClause, quantity: Quantity | null): boolean {
  return quantity !== null && quantity.value > 0 && quantities.length > 0 &&
    quantities.every(({ value }) => value === 0);
}

/** What is before a number in its own clause is nearer than the clauses before (微信2个发布12条). */
function withinClause(
  text: string,
  { start, terms, quantities }: ReadClause,
  nth: number,
  levels: Iterable<Level>,
): Iterable<Level> {
  const end = quantities[nth - 1]?.start;
  if (end === undefined) return levels;
  const words = meaningful(within(terms, start, end)).toReversed();
  const level = { start, end, slots: () => resolve(text, words) };
  return {
    *[Symbol.iterator]() {
      yield level;
      yield* levels;
    },
  };
}

/** What the figures of a paragraph show it to be about. */
function stated(candidates: readonly Candidate[], paragraph: number): readonly Level[] {
  const known = candidates.at(-1);
  if (known === undefined || known.start < paragraph || !REQUESTS.test(known.code)) return [];
  const isSome = requestsBefore(candidates, paragraph) === "some";
  const slots = isSome ? ABOUT_SOME : ABOUT_REQUESTS;
  return [{ start: known.start, end: known.end, slots: () => slots }];
}

const REQUESTS = /^(?:applications|processing|outcomes)\./;
const ABOUT_REQUESTS: Slots = new Map([["topic", ["topic.request"]]]);
const ABOUT_SOME: Slots = new Map([...ABOUT_REQUESTS, ["counted", ["counted.some"]]]);

/** What denies something else besides (没有公开的`意识`) may deny none of the indicators. */
function denialOf({ start, end, own }: Reading, { candidates, likely }: Taken): Denial {
  const codes = candidates.map(({ code }) => code);
  return { start, end, codes, candidates: codes.length > 0 || own.has("attitude") ? [] : likely() };
}
