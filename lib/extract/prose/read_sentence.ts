import type { FindTerms } from "@/codebook/mod.ts";
import type { Quantity } from "@/text/mod.ts";
import type { Candidate } from "../candidate.ts";
import { denialOf } from "./denial_of.ts";
import { denialsIn, isDenial } from "./denied.ts";
import type { Level, Statement } from "./fit.ts";
import { formerOf } from "./former_of.ts";
import { hasRequests } from "./has_requests.ts";
import { headingDenied } from "./heading_denied.ts";
import type { LazyList } from "./lazy_list.ts";
import { levelsOf, levelsWithin } from "./levels.ts";
import { listedReadings } from "./listed_readings.ts";
import type { Made, Seen, Watch } from "./narrative.ts";
import type { ReadClause } from "./read_clause.ts";
import { type Reading, readingOf } from "./reading.ts";
import { readingOfAll } from "./reading_of_all.ts";
import { requestsBefore } from "./requests_before.ts";
import { takeBackAddends } from "./take_back_addends.ts";
import { takeBackColumns } from "./take_back_columns.ts";
import { takeBackInstances } from "./take_back_instances.ts";
import { takeBackParts } from "./take_back_parts.ts";
import { takeBackShares } from "./take_back_shares.ts";
import { takeBackSites } from "./take_back_sites.ts";
import { takeDenial } from "./take_denial.ts";
import { takeNumber } from "./take_number.ts";
import type { Around, Counted, Taken } from "./taken.ts";
import { wholeBefore } from "./whole_before.ts";
import { withoutComparison } from "./without_comparison.ts";
import { withoutOwn } from "./without_own.ts";
import { wordsAround } from "./words_around.ts";

/** A sentence that is read. */
export interface Sentence extends Around {
  readonly clauses: readonly ReadClause[];
  /** What is before it. */
  readonly before: LazyList<Level>;
  /** Whether a text may deny something. */
  readonly denies: (text: string) => boolean;
  readonly find: FindTerms;
  readonly watch: Watch | undefined;
}

/** Reads the numbers and denials of a sentence, clause by clause. */
export function readSentence(sentence: Sentence, made: Made): void {
  const { context, clauses, denies } = sentence;
  const { text } = context.prose;
  const reader = { sentence, made, paragraph: text.lastIndexOf("\n", context.sentence.start) + 1 };
  const listed = listedReadings(text, clauses);
  const first = made.candidates.length;
  const firstLeft = made.left.length;
  let previous = text.startsWith("其中", context.sentence.start) ? wholeOf(reader) : [];
  let last: Counted | undefined;
  for (const [index, clause] of clauses.entries()) {
    for (const [nth, quantity] of clause.quantities.entries()) {
      const reading = listed.get(quantity) ?? readingOf(text, clauses, index, nth);
      const levels = levelsWithin(text, clause, nth, before(reader, index, quantity));
      const number = { index, quantity, reading, levels, previous, last };
      const taken = readLatter(reader, number, nth) ?? readNumber(reader, number);
      last = taken.counted ?? last;
      if (taken.candidates.length > 0) {
        previous = taken.candidates;
        made.besides.set(quantity.start, taken.likely);
      } else made.left.push({ quantity, context, reason: taken.reason, likely: taken.likely });
    }
    const whole = wholeBefore(text, clauses, index, previous);
    const ofAll = whole && readingOfAll(text, clauses, index);
    if (whole !== undefined && ofAll !== undefined) {
      const levels = before(reader, index, whole);
      readNumber(reader, { index, quantity: whole, reading: ofAll, levels, previous, last });
    }
    if (denies(text.slice(clause.start, clause.end))) readDenials(reader, index);
  }
  takeBackColumns(context, made, first, clauses);
  takeBackInstances(context, made, first);
  takeBackSites(context, made, first);
  takeBackShares(context, made, first);
  takeBackAddends(context, made, first);
  takeBackParts(context, made, first, firstLeft);
}

interface Reader {
  readonly sentence: Sentence;
  readonly made: Made;
  /** Where the paragraph begins. */
  readonly paragraph: number;
}

function before({ sentence, made, paragraph }: Reader, index: number, quantity: Quantity | null) {
  return levelsOf(sentence, index, quantity, { candidates: made.candidates, paragraph });
}

interface NumberRead {
  /** Of its clause. */
  readonly index: number;
  readonly quantity: Quantity;
  readonly reading: Reading;
  readonly levels: LazyList<Level>;
  readonly previous: readonly Candidate[];
  readonly last: Counted | undefined;
}

function readNumber(
  reader: Reader,
  { index, quantity, reading, levels, previous, last }: NumberRead,
): Taken & Pick<Seen, "likely"> {
  const { sentence, made, paragraph } = reader;
  const gaps = withoutOwn(reading.gaps, sentence.context.prose.identity.issuer);
  const statement = { ...reading, gaps, context: levels, quantity };
  const requests = requestsBefore(made.candidates, paragraph);
  const nearby = () => made.candidates.slice(-NEARBY).filter(({ start }) => start >= paragraph);
  const taken = takeNumber(quantity, statement, sentence, { previous, last, requests, nearby });
  const likely = likelyOf(reader, index, statement, taken.candidates);
  sentence.watch?.({ clauses: sentence.clauses, reading, statement, quantity, likely, ...taken });
  // What is said behind a number of all that it counts may but repeat what it is.
  made.candidates.push(...taken.candidates.filter((one) => !previous.some(isSame(one))));
  return { ...taken, likely };
}

/** Reads the second of two states by the words of the first. */
function readLatter(reader: Reader, number: NumberRead, nth: number) {
  const { context: { prose: { text } }, clauses } = reader.sentence;
  const former = formerOf(text, clauses, { index: number.index, nth });
  if (former === undefined) return undefined;
  const { index } = former;
  const first = clauses[index]!.quantities[former.nth]!;
  const label = readingOf(text, clauses, index, former.nth);
  const gaps = withoutComparison(label.gaps);
  const reading = { ...label, gaps, end: number.quantity.end };
  const levels = levelsWithin(text, clauses[index]!, former.nth, before(reader, index, first));
  return readNumber(reader, { ...number, index, reading, levels });
}

function isSame(one: Candidate): (other: Candidate) => boolean {
  return ({ code, applicant, printedStart }) =>
    code === one.code && applicant === one.applicant && printedStart === one.printedStart;
}

/** How many figures back a running total looks for the same of the year. */
const NEARBY = 32;

/** The figures of the one number that the sentence before states: 共收到38件。其中`市直单位30件`. */
function wholeOf({ made, paragraph }: Reader): readonly Candidate[] {
  const last = made.candidates.at(-1);
  if (last === undefined || last.start < paragraph) return [];
  const stated = made.candidates.slice(-NEARBY)
    .filter(({ contextStart }) => contextStart === last.contextStart);
  return stated.every(({ printedStart }) => printedStart === last.printedStart) ? stated : [];
}

function readDenials(reader: Reader, index: number): void {
  const { sentence, made, paragraph } = reader;
  const { context, clauses, find } = sentence;
  if (!clauses[index]!.terms.some(isDenial)) return;
  const heading = headingDenied(context, clauses, find);
  for (const reading of denialsIn(context.prose.text, clauses, index, heading)) {
    const statement = { ...reading, context: before(reader, index, null), quantity: null };
    const taken = takeDenial(statement, sentence, hasRequests(made.candidates, paragraph));
    const likely = likelyOf(reader, index, statement, taken.candidates);
    sentence.watch?.({ clauses, reading, statement, quantity: null, likely, ...taken });
    made.candidates.push(...taken.candidates);
    const denial = denialOf(reading, { ...taken, likely }, context);
    if (denial !== undefined) made.denials.push(denial);
  }
}

/** Finds what else a statement may be, as the text is read up to it. */
function likelyOf(
  { sentence, made, paragraph }: Reader,
  index: number,
  statement: Statement & Reading,
  taken: readonly Candidate[],
): () => readonly string[] {
  const { context, clauses, book } = sentence;
  const last = made.candidates.at(-1);
  return () =>
    book.likely(statement, {
      ...wordsAround(context, clauses, index, statement),
      last: last !== undefined && last.start >= paragraph ? last.code : undefined,
      known: taken.map(({ code }) => code),
    });
}
