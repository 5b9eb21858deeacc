import type { Frame } from "@/codebook/mod.ts";
import type { Scope } from "@/model/mod.ts";
import type { Quantity } from "@/text/mod.ts";
import type { Candidate } from "../candidate.ts";
import { clauseOf, type Context, surroundings } from "../context.ts";
import { ignoredAs, type Reason } from "../ignored.ts";
import { partScopeOf, scopeOf } from "../scopes.ts";
import { isBroken } from "../unread.ts";
import type { Place } from "../headings.ts";
import type { Statement } from "./fit.ts";
import type { FrameBook } from "./frame_book.ts";
import { isOfField } from "./is_of_field.ts";
import type { Reading } from "./reading.ts";
import type { Slots } from "./slots.ts";
import { variantsOf } from "./variants.ts";

/** Where a statement is, and the frames that it may fit. */
export interface Around {
  readonly context: Context;
  readonly book: FrameBook;
}

/**
 * Why no frame is looked for: the section is about plans, the number is a broken one, one without
 * measure word that does not end its clause, of a body that is not named, or what is before it
 * denies it; or for one of the reasons why a number counts nothing of the year.
 */
export type Bar = Reason | "plan" | "broken" | "bare" | "subject" | "not_done" | "conditional";

/** What was made of a number or a denial. */
export interface Taken {
  readonly candidates: readonly Candidate[];
  /** Why a number counts nothing of this year. */
  readonly reason?: Reason | undefined;
  readonly bar?: Bar | undefined;
  /** The indicators that it may state where nothing was made of it, the likeliest first. */
  readonly likely: () => readonly string[];
}

/** The figures before a number. */
export interface Before {
  /** Of the number before it in the sentence. */
  readonly previous: readonly Candidate[];
  /** Which requests those of its paragraph have counted. */
  readonly requests: "all" | "some" | undefined;
}

type Placed = Statement & Reading;

function wordsOf({ from, until }: Reading, { prose }: Context): string {
  return prose.text.slice(from, until);
}

/** Makes the figures of a number. */
export function takeNumber(
  quantity: Quantity,
  statement: Placed,
  { context, book }: Around,
  { previous, requests }: Before,
): Taken {
  const reason = reasonOf(quantity, context);
  const left = (bar?: Bar) => ({
    candidates: [],
    reason,
    bar,
    likely: () => book.likely(statement, wordsOf(statement, context)),
  });
  const bar = barOf(quantity, reason, context);
  if (bar !== undefined) return left(bar);
  const { prose: { text, identity }, sentence } = context;
  const clause = clauseOf(text.slice(sentence.start, statement.subjectEnd));
  const scope = scopeOf(clause, identity, scopeBefore(previous, context, quantity));
  if (scope === undefined) return left("subject");
  if (/(?:未|没有|不|拟|应)$/.test(clause)) return left("not_done");
  const own = reason === "cumulative"
    ? overYears(
      statement.own,
      text.slice(sentence.start, quantity.start),
      text.slice(quantity.end, sentence.end),
    )
    : statement.own;
  const frames = framesOf(book, { ...statement, own }, quantity.value === 0)
    .filter(({ indicator }) => isCarriedSo(indicator, statement, context))
    .filter(({ indicator }) => indicator === null || !isOfField(indicator, context.place()));
  const candidates = frames.length === 0 && reason !== "cumulative"
    ? takePart(context, quantity, previous)
    : frames.flatMap((frame) =>
      codesOf(frame, requests).map((code): Candidate => ({
        ...placed(context, statement),
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
  return candidates.length > 0 ? { candidates, reason, likely: () => [] } : left();
}

/** The scope of the number before it, where both are in the same part between semicolons. */
function scopeBefore(
  previous: readonly Candidate[],
  { prose: { text }, sentence }: Context,
  { start }: Quantity,
): Scope {
  const [last] = previous;
  const from = sentence.start + text.slice(sentence.start, start).lastIndexOf(";") + 1;
  return last !== undefined && last.printedStart >= from ? last.scope : "all";
}

function reasonOf(quantity: Quantity, context: Context): Reason | undefined {
  if (quantity.unit === "") return undefined;
  const { before, after } = surroundings(context, quantity);
  const { year } = context.prose.identity;
  return ignoredAs(quantity, { before, after, clause: clauseOf(before), year });
}

function barOf(
  quantity: Quantity,
  reason: Reason | undefined,
  context: Context,
): Bar | undefined {
  if (surroundings(context, quantity).plan) return "plan";
  if (isBroken(quantity)) return "broken";
  const next = context.prose.text.charAt(quantity.end);
  if (quantity.unit === "" && !/^[,;。)、\n]?$/.test(next)) return "bare";
  if (PLACES.test(context.prose.text.slice(quantity.end, quantity.end + 10))) return "subject";
  const isRead = reason === "cumulative" || (reason === "share" && quantity.kind === "percent");
  return isRead ? undefined : reason;
}

/** Counts the places that did something, not what they did: 13个`市(地)都`设立了专门机构. */
const PLACES = /^(?:省|市|州|盟|县|区|旗|乡镇|乡|镇|街道)(?:\([^)]{1,4}\))?(?:都|均|也|已|全部)/;

/** Requests are carried in from a year before that of the report, and out to one after it. */
const CARRIED: ReadonlyMap<string, (year: number, reported: number) => boolean> = new Map([
  ["applications.carried_in", (year, reported) => year < reported],
  ["applications.carried_out", (year, reported) => year > reported],
]);

function isCarriedSo(indicator: string | null, { start, end }: Placed, { prose }: Context) {
  const isSo = CARRIED.get(indicator ?? "");
  const named = /(20\d{2})年(?!\d{1,2}月)/.exec(prose.text.slice(start, end))?.[1];
  const { year } = prose.identity;
  return isSo === undefined || named === undefined || year === null || isSo(Number(named), year);
}

/**
 * What a running total counts, which only frames of running totals fit; bound by what its sentence
 * says of the time it runs over.
 */
function overYears(own: Slots, before: string, after: string): Slots {
  const slots = new Map(own).set("time", ["time.cumulative"]);
  if (/历年|以来/.test(before) || YEAR_OF_IT.test(after)) slots.set("bound", ["bound.since"]);
  else if (/截[至止]|(?:^|,)至/.test(before)) slots.set("bound", ["bound.end"]);
  return slots;
}

/** What of a running total is of the year: 累计193条,`其中2013年`新增26条. */
const YEAR_OF_IT = /^[,(]?(?:其中)?[,:]?(?:本年|今年|当年|\d{4}年)/;

/** A number after nothing but the name of a part (其中各部门发布12条) has the code of the number before it. */
function takePart(
  { prose: { text, identity }, sentence }: Context,
  quantity: Quantity,
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

/** A denial is read as a number would be that stood in its place. */
const NOUGHT = {
  start: 0,
  end: 0,
  value: 0,
  qualifier: "exact",
  unit: "件",
  kind: "count",
} as const;

/** Before a denial: it is none of what happened. */
const CONDITIONAL =
  /(?:如果?|若|凡|对(?!申请|公众|社会|公民)于?|防止|避免|确保|杜绝|视为|视同)[^,。;]{0,12}$/;
/** Chapters about what is wanting deny without counting. */
const WANTING = /问题|不足|困难/;

function isWanting({ chapter, nearest }: Place): boolean {
  return [chapter, nearest].some((heading) => heading !== null && WANTING.test(heading.title));
}

/**
 * Makes the zeros of a denial.
 *
 * @param isCounted Whether requests have been counted before it in its paragraph.
 */
export function takeDenial(
  statement: Placed,
  { context, book }: Around,
  isCounted: boolean,
): Taken {
  const { prose: { text, identity }, sentence } = context;
  const before = text.slice(sentence.start, statement.start);
  const likely = () => book.likely(statement, wordsOf(statement, context));
  const left = (bar: Bar) => ({ candidates: [], bar, likely });
  if (CONDITIONAL.test(before)) return left("conditional");
  const place = context.place();
  if (place.nearest?.plan || isWanting(place)) return left("plan");
  const clause = clauseOf(before);
  const reason = ignoredAs(NOUGHT, { before, after: "", clause, year: identity.year });
  if (reason !== undefined && reason !== "cumulative") return left(reason);
  const scope = scopeOf(clause, identity, "all");
  if (scope === undefined) return left("subject");
  const frames = framesOf(book, statement, true);
  const codes = [...new Set(frames.flatMap((frame) => codesOf(frame, undefined)))]
    .filter((code) => !(isCounted && ALL_REQUESTS.has(code)));
  return {
    likely,
    candidates: codes.map((code) => ({
      ...placed(context, statement),
      code,
      value: 0,
      qualifier: "exact",
      scope,
      rule: "zero",
      printedStart: statement.end,
      printedEnd: statement.end,
    })),
  };
}

function placed({ sentence, place }: Context, { start, end }: Pick<Reading, "start" | "end">) {
  return {
    where: "narrative" as const,
    section: place().chapter?.title ?? null,
    start,
    end,
    contextStart: sentence.start,
    contextEnd: sentence.end,
  };
}

/**
 * An applicant's part counts as received, as in the column of the forms. What became of the requests
 * of single ways is not what became of all.
 */
function codesOf({ indicator }: Frame, requests: Before["requests"]): readonly string[] {
  if (indicator === null) return requests === "all" ? ["applications.received"] : [];
  return requests === "some" && OF_ALL.test(indicator) ? [] : [indicator];
}

const ALL_REQUESTS: ReadonlySet<string> = new Set([
  "applications.received",
  "applications.accepted",
]);
const OF_ALL = /^(?:processing\.(?:completed|pending)|applications\.carried_out$)/;

/** The frame that fits best, for each thing that is counted. */
function framesOf(book: FrameBook, statement: Statement, isZero: boolean): readonly Frame[] {
  const frames = variantsOf(statement.own, isZero)
    .flatMap((own) => single(book, { ...statement, own }));
  // A word of two meanings (印发) fits one frame twice.
  return [...new Set(frames)];
}

/** The one frame that fits best; none where two of different meanings fit equally. */
function single(book: FrameBook, statement: Statement): readonly Frame[] {
  const best = book.best(statement);
  return new Set(best.map(({ indicator }) => indicator)).size === 1 ? best.slice(0, 1) : [];
}
