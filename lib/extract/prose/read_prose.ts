import type { Codebook, Frame } from "@/codebook/mod.ts";
import { type Quantity, type SentenceRange, sentencesOf } from "@/text/mod.ts";
import type { Candidate } from "../candidate.ts";
import { clauseOf, type Context, contextAt, type Prose, surroundings } from "../context.ts";
import { ignoredAs, type Reason } from "../ignored.ts";
import { partScopeOf, scopeOf } from "../scopes.ts";
import { isBroken, type LeftNumber } from "../unread.ts";
import { CONDITIONAL } from "../zeros.ts";
import { clausesOf } from "./clauses.ts";
import { denialsIn, isDenial } from "./denied.ts";
import type { Statement } from "./fit.ts";
import { type FrameBook, frameBook } from "./frame_book.ts";
import { levelsBefore } from "./levels.ts";
import { meaningful, type ReadClause, type Reading, readingOf } from "./reading.ts";
import { resolve, slotOf, type Slots } from "./slots.ts";
import { termFinder } from "./terms.ts";
import { variantsOf } from "./variants.ts";

/** What the prose of a report states. */
export interface Narrative {
  readonly candidates: readonly Candidate[];
  /** The numbers that no frame takes. */
  readonly left: readonly LeftNumber[];
  /** The zeros of denials. */
  readonly zeros: readonly Candidate[];
}

/** Reads the prose of a report. */
export type ReadProse = (prose: Prose) => Narrative;

/** Where a sentence may deny something. */
const MAY_DENY = /[未没无零不免]/;

/** Makes the reader of prose from the words and frames of a codebook. */
export function proseReader({ lexicon, frames }: Pick<Codebook, "lexicon" | "frames">): ReadProse {
  const find = termFinder(lexicon);
  const book = frameBook(frames);
  return (prose) => {
    const { text, quantities } = prose;
    const narrative = { candidates: [], left: [], zeros: [] };
    let earlier: SentenceRange[] = [];
    let at = 0;
    for (const sentence of sentencesOf(text)) {
      if (text.charAt(sentence.start - 1) === "\n") earlier = [];
      const from = at;
      while (at < quantities.length && quantities[at]!.start < sentence.end) at++;
      const inside = quantities.slice(from, at).filter(({ start }) => start >= sentence.start);
      if (inside.length > 0 || MAY_DENY.test(sentence.text)) {
        const read = (range: SentenceRange, numbers: readonly Quantity[] = []) =>
          clausesOf(text, range, numbers).map((clause): ReadClause => {
            const terms = find(text, clause.start, clause.end).filter(({ start }) =>
              !clause.asides.some(([a, b]) => start >= a && start < b)
            );
            let slots: Slots | undefined;
            return {
              ...clause,
              terms,
              slots: () => slots ??= resolve(text, meaningful(terms).toReversed()),
            };
          });
        const context = contextAt(prose, sentence.start);
        const before = levelsBefore(context, earlier, read, find);
        readSentence(read(sentence, inside), { context, before, book }, narrative);
      }
      earlier.push(sentence);
    }
    return narrative;
  };
}

interface Around {
  readonly context: Context;
  readonly before: () => Iterable<Slots>;
  readonly book: FrameBook;
}

interface Made {
  candidates: Candidate[];
  left: LeftNumber[];
  zeros: Candidate[];
}

function readSentence(clauses: readonly ReadClause[], around: Around, made: Made): void {
  const { context } = around;
  const { text } = context.prose;
  let previous: readonly Candidate[] = [];
  for (const [index, clause] of clauses.entries()) {
    const levels = {
      *[Symbol.iterator]() {
        for (let nth = index - 1; nth >= 0; nth--) yield clauses[nth]!.slots();
        yield* around.before();
      },
    };
    for (const [nth, quantity] of clause.quantities.entries()) {
      const reading = readingOf(text, clauses, index, nth);
      const statement = { own: reading.own, context: levels, quantity };
      const taken = takeNumber(quantity, reading, statement, around, previous);
      made.candidates.push(...taken.candidates);
      if (taken.candidates.length > 0) previous = taken.candidates;
      else made.left.push({ quantity, context, ...taken });
    }
    if (clause.terms.some(isDenial)) {
      for (const reading of denialsIn(text, clause)) {
        made.zeros.push(
          ...takeDenial(reading, { own: reading.own, context: levels, quantity: null }, around),
        );
      }
    }
  }
}

interface Taken {
  readonly candidates: readonly Candidate[];
  readonly reason: Reason | undefined;
  readonly codes: readonly string[];
}

function takeNumber(
  quantity: Quantity,
  reading: Reading,
  statement: Statement,
  { context, book }: Around,
  previous: readonly Candidate[],
): Taken {
  const { text, identity } = context.prose;
  const { before, plan } = surroundings(context, quantity);
  const reason = quantity.unit === ""
    ? undefined
    : ignoredAs(quantity, { before, clause: clauseOf(before), year: identity.year });
  const isBare = quantity.unit === "" && !/^[,;。)、\n]?$/.test(text.charAt(quantity.end));
  const left = () => ({ candidates: [], reason, codes: book.likely(statement) });
  const isOther = reason !== undefined && !(reason === "share" && quantity.kind === "percent");
  if (plan || isBroken(quantity) || isBare || isOther) return left();
  const { sentence } = context;
  const clause = clauseOf(text.slice(sentence.start, reading.start));
  const scope = scopeOf(clause, identity, previous[0]?.scope ?? "all");
  if (scope === undefined || /(?:未|没有|不|拟|应)$/.test(clause)) return left();
  const frames = variantsOf(statement.own, quantity.value === 0)
    .flatMap((own) => single(book, { ...statement, own }, reading));
  const part = frames.length === 0 ? takePart(context, quantity, reading, previous) : [];
  if (frames.length === 0 && part.length === 0) return left();
  if (part.length > 0) return { candidates: part, reason, codes: [] };
  const candidates = frames.flatMap((frame) =>
    codesOf(frame, previous).map((code): Candidate => ({
      ...placed(context, reading),
      code,
      value: quantity.value,
      qualifier: quantity.qualifier,
      scope,
      applicant: frame.applicant,
      rule: code,
      printedStart: quantity.start,
      printedEnd: quantity.end,
    }))
  );
  return candidates.length > 0 ? { candidates, reason, codes: [] } : left();
}

/** A number after nothing but the name of a part (其中各部门发布12条) has the code of the number before it. */
function takePart(
  { prose: { text, identity }, sentence }: Context,
  quantity: Quantity,
  _reading: Reading,
  previous: readonly Candidate[],
): readonly Candidate[] {
  if (previous.length === 0) return [];
  const before = text.slice(sentence.start, quantity.start);
  const lead = before.slice(Math.max(0, previous[0]!.end - sentence.start));
  const scope = partScopeOf(lead, identity);
  if (scope === undefined) return [];
  return previous.map((whole) => ({
    ...whole,
    value: quantity.value,
    qualifier: quantity.qualifier,
    scope,
    rule: `${whole.rule.replace(/\.part$/, "")}.part`,
    start: quantity.start - lead.replace(/^[,;、]+/, "").length,
    end: quantity.end,
    printedStart: quantity.start,
    printedEnd: quantity.end,
  }));
}

function takeDenial(
  reading: Reading,
  statement: Statement,
  { context, book }: Around,
): readonly Candidate[] {
  const { prose: { text, identity }, sentence } = context;
  const before = text.slice(sentence.start, reading.start);
  if (CONDITIONAL.test(before) || context.place().nearest?.plan) return [];
  const reason = ignoredAs({
    start: 0,
    end: 0,
    value: 0,
    qualifier: "exact",
    unit: "件",
    kind: "count",
  }, {
    before,
    clause: clauseOf(before),
    year: identity.year,
  });
  if (reason !== undefined && reason !== "cumulative") return [];
  const scope = scopeOf(clauseOf(before), identity, "all");
  if (scope === undefined) return [];
  const frames = variantsOf(statement.own, true)
    .flatMap((own) => single(book, { ...statement, own }, reading));
  return [...new Set(frames.flatMap((frame) => codesOf(frame, [])))].map((code) => ({
    ...placed(context, reading),
    code,
    value: 0,
    qualifier: "exact",
    scope,
    rule: "zero",
    printedStart: reading.end,
    printedEnd: reading.end,
  }));
}

function placed({ sentence, place }: Context, { start, end }: Reading) {
  return {
    where: "narrative" as const,
    section: place().chapter?.title ?? null,
    start,
    end,
    contextStart: sentence.start,
    contextEnd: sentence.end,
  };
}

function codesOf({ indicator }: Frame, previous: readonly Candidate[]): readonly string[] {
  if (indicator !== null) return [indicator];
  return previous.map(({ code }) => code).filter((code) => WHOLES.has(code));
}

const WHOLES: ReadonlySet<string> = new Set([
  "applications.received",
  "applications.accepted",
  "applications.to_process",
]);

/** The one frame that fits best; none where two of different meanings fit equally. */
function single(book: FrameBook, statement: Statement, reading: Reading): readonly Frame[] {
  const best = book.best(statement, (frame) => isTight(frame, statement.own, reading));
  return new Set(best.map(({ indicator }) => indicator)).size === 1 ? best.slice(0, 1) : [];
}

/** Whether the words that the lexicon does not know may be where they are. */
function isTight({ context, allows, refuses }: Frame, own: Slots, { gaps }: Reading): boolean {
  const inherits = context.some((need) => !need.some((feature) => own.has(slotOf(feature))));
  const isOpen = {
    lead: !refuses.has("gap.lead") && (!inherits || allows.has("gap.lead")),
    inner: allows.has("gap.inner"),
    tail: allows.has("gap.tail"),
    after: allows.has("gap.after"),
  };
  return (gaps.lead === 0 || isOpen.lead) && (gaps.inner === 0 || isOpen.inner) &&
    (gaps.tail === 0 || isOpen.tail) && (gaps.after === 0 || isOpen.after);
}
