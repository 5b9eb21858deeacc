import type { FindTerms } from "@/codebook/mod.ts";
import type { Quantity } from "@/text/mod.ts";
import type { Candidate } from "../candidate.ts";
import type { Context } from "../context.ts";
import { once } from "../once.ts";
import type { Level } from "./fit.ts";
import { LazyList } from "./lazy_list.ts";
import type { ReadClause } from "./read_clause.ts";
import { requestsBefore } from "./requests_before.ts";
import { resolve, type Slots, spokenOf, UNKNOWN } from "./slots.ts";
import { meaningful, within } from "./term_kinds.ts";

/** Reads a sentence where somebody asks for its clauses, and once. */
export type LazyClauses = () => readonly ReadClause[];

/** How many sentences of the paragraph a sentence inherits from. */
const REACH = 3;

/**
 * What is before a sentence, the nearest first: the clauses of the sentences before it in its
 * paragraph, then its headings.
 */
export function levelsBefore(
  context: Context,
  earlier: readonly LazyClauses[],
  find: FindTerms,
): LazyList<Level> {
  return new LazyList(levels(context, earlier.slice(-REACH).toReversed(), find));
}

function* levels(
  { prose: { text }, place }: Context,
  earlier: readonly LazyClauses[],
  find: FindTerms,
): Generator<Level> {
  for (const clauses of earlier) yield* clauses().toReversed().map(withoutPart);
  const { nearest, chapter } = place();
  for (const heading of new Set([nearest, chapter])) {
    if (heading === null) continue;
    const { start } = heading;
    const end = start + heading.title.length;
    const slots = spokenOf(text, meaningful(find(text, start, end)).toReversed());
    yield { start, end, slots: () => slots };
  }
}

const OTHERS: ReadonlySet<string> = new Set([UNKNOWN, "object.other"]);

/** A part (其中) is one of its own sentence, as is what it is about beside what all are about. */
function withoutPart({ start, end, slots }: Level): Level {
  return { start, end, slots: once(() => wholeOf(slots())) };
}

function wholeOf(said: Slots): Slots {
  if (!said.has("part")) return said;
  const isUnknown = said.get("object")?.some((one) => OTHERS.has(one)) ?? false;
  return new Map(
    [...said].filter(([slot]) => slot !== "part" && !(isUnknown && slot === "object")),
  );
}

/** A part's stage is over behind a semicolon: 诉讼2件,其中1件`经复议后`起诉;1件驳回,1件待审. */
function withoutStage({ start, end, slots }: Level): Level {
  return {
    start,
    end,
    slots: once(() => slots().has("part") ? without("stage", slots()) : slots()),
  };
}

function without(name: string, slots: Slots): Slots {
  return slots.has(name) ? new Map([...slots].filter(([slot]) => slot !== name)) : slots;
}

/** The figures so far, and where the paragraph begins. */
interface Stated {
  readonly candidates: readonly Candidate[];
  readonly paragraph: number;
}

/** A sentence, and what is before it. */
interface Before {
  readonly context: Context;
  readonly clauses: readonly ReadClause[];
  readonly before: LazyList<Level>;
}

/** What is before a clause, the nearest first; at last what the figures of its paragraph are about. */
export function levelsOf(
  sentence: Before,
  index: number,
  quantity: Quantity | null,
  made: Stated,
): LazyList<Level> {
  const clauses = clausesBefore(sentence, index, quantity);
  const known = stated(made);
  return known === undefined
    ? new LazyList(clauses, sentence.before)
    : new LazyList(clauses, sentence.before, new LazyList([known]));
}

function* clausesBefore(
  { context: { prose: { text } }, clauses }: Before,
  index: number,
  quantity: Quantity | null,
): Generator<Level> {
  // What ran up may be none this year: 复议0件(`累计2件`).
  const isRunning = clauses[index]!.slots().get("quant")?.includes("quant.cumulative") ?? false;
  let isOver = false;
  for (let nth = index - 1; nth >= 0; nth--) {
    const clause = clauses[nth]!;
    isOver ||= text.charAt(clause.end) === ";";
    const isNone = !isRunning && isNoneOf(clause, quantity);
    yield isNone ? whatWasDone(clause) : isOver ? withoutStage(clause) : clause;
  }
}

/** Whether a clause counts none of something: a number above zero is no part of that (复议3件,诉讼0件,维持2件). */
function isNoneOf({ quantities }: ReadClause, quantity: Quantity | null): boolean {
  return quantity !== null && quantity.value > 0 && quantities.length > 0 &&
    quantities.every(({ value }) => value === 0);
}

/** What was done to that may have been done to more: 制发规章0件、规范性文件2件. */
function whatWasDone({ start, end, slots }: Level): Level {
  const done = () => slots().get("act");
  return { start, end, slots: once(() => new Map(done() && [["act", done()!]])) };
}

/** What the figures of a paragraph show it to be about. */
function stated({ candidates, paragraph }: Stated): Level | undefined {
  const known = candidates.at(-1);
  if (known === undefined || known.start < paragraph || !REQUESTS.test(known.code)) {
    return undefined;
  }
  const isSome = requestsBefore(candidates, paragraph) === "some";
  const slots = isSome ? ABOUT_SOME : ABOUT_REQUESTS;
  return { start: known.start, end: known.end, slots: () => slots };
}

const REQUESTS = /^(?:applications|processing|outcomes)\./;
const ABOUT_REQUESTS: Slots = new Map([["topic", ["topic.request"]]]);
const ABOUT_SOME: Slots = new Map([...ABOUT_REQUESTS, ["counted", ["counted.some"]]]);

/** What is before a number in its own clause is nearer than the clauses before (微信2个发布12条). */
export function levelsWithin(
  text: string,
  { start, terms, quantities }: ReadClause,
  nth: number,
  levels: LazyList<Level>,
): LazyList<Level> {
  const end = quantities[nth - 1]?.start;
  if (end === undefined) return levels;
  const words = meaningful(within(terms, start, end)).toReversed();
  return new LazyList([{ start, end, slots: once(() => resolve(text, words)) }], levels);
}
