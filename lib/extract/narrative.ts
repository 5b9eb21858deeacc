import type { Identity, Scope } from "@/model/mod.ts";
import type { Candidate } from "./candidate.ts";
import { type Heading, type Place, placeOf } from "./headings.ts";
import { ignoredAs } from "./ignored.ts";
import type { Quantity } from "./quantities.ts";
import type { CompiledRule, RuleBook } from "./rule_book.ts";
import { GAP } from "./rules/pieces.ts";
import type { Rule, Topic } from "./rules/rule.ts";
import { partScopeOf, scopeOf } from "./scopes.ts";
import { type Sentence, sentenceAt } from "./sentences.ts";
import { inheritedTopic, type Mention, mentionsOf } from "./topics.ts";

/** The text that rules read, and what was found in it beforehand. */
export interface Prose {
  /** Normalized. */
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly headings: readonly Heading[];
  readonly identity: Identity;
  readonly rules: RuleBook;
}

/** A number that speaks of requests, remedies or disclosure, but that no rule takes. */
export interface Unread {
  readonly start: number;
  readonly end: number;
  /** `fraction`: a broken number of what comes in whole ones, as where 万 was lost. */
  readonly reason: "unread" | "fraction";
}

/** What the prose of a report states. */
export interface Narrative {
  readonly candidates: readonly Candidate[];
  readonly unread: readonly Unread[];
}

/** Clauses in which a number that no rule takes is worth a note. */
const IN_SCOPE = /信息公开申请|依申请公开|申请公开|主动公开|公开(?:各类)?政府信息|复议|诉讼/;
const WHOLES: ReadonlySet<string> = new Set([
  "applications.received",
  "applications.accepted",
  "applications.to_process",
]);
const COUNTED: ReadonlySet<string> = new Set(["件", "宗", "起", "条", "人次", "件次"]);

/** How far before a number its clause is looked at where no rule takes it. */
const REACH = 48;

const GAP_BEFORE = new RegExp(`(?<=(${GAP}))`, "y");

/** A number without a measure word is one of prose only where the clause ends with it. */
const CLAUSE_END = /[,;。)、]/;

/** A sentence with what is known of it; topics and headings are looked up when a rule asks for them. */
interface Context {
  readonly prose: Prose;
  readonly sentence: Sentence;
  readonly place: () => Place;
  readonly mentions: () => readonly Mention[];
}

/** A rule that fits, and what it took: from its first word to the number, or to its last word behind it. */
interface Match {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
}

/** Takes the counts that prose states, each by the first rule that fits its surroundings. */
export function readNarrative(prose: Prose): Narrative {
  const candidates: Candidate[] = [];
  const unread: Unread[] = [];
  let context: Context | undefined;
  let previous: readonly Candidate[] = [];
  let used = 0;
  for (const quantity of prose.quantities) {
    if (context === undefined || quantity.start >= context.sentence.end) {
      context = contextAt(prose, quantity.start);
      previous = [];
    }
    const taken = take(context, quantity, Math.max(used, context.sentence.start), previous);
    if (taken.length > 0) {
      candidates.push(...taken);
      previous = taken;
    } else if (isWorthANote(context, quantity)) {
      unread.push(unreadAt(context, quantity));
    }
    used = Math.max(quantity.end, ...taken.map(({ end }) => end));
  }
  return { candidates, unread };
}

function contextAt(prose: Prose, offset: number): Context {
  const sentence = sentenceAt(prose.text, offset);
  let place: Place | undefined;
  let mentions: readonly Mention[] | undefined;
  return {
    prose,
    sentence,
    place: () => place ??= placeOf(prose.headings, prose.text, sentence.start),
    mentions: () => mentions ??= mentionsOf(sentence.text),
  };
}

/** The topic at an offset: the last one named before it in its sentence, else that of its surroundings. */
function topicAt({ prose, sentence, place, mentions }: Context, offset: number): Topic | undefined {
  const last = mentions().findLast((mention) => mention.offset < offset - sentence.start);
  return last?.topic ?? inheritedTopic(prose.text, sentence.start, place());
}

/** The candidates of one number: several where its words name several indicators, none where no rule fits. */
function take(
  context: Context,
  quantity: Quantity,
  used: number,
  previous: readonly Candidate[],
): readonly Candidate[] {
  const { identity } = context.prose;
  const match = findMatch(context, quantity, used);
  if (match === undefined) return takePart(context, quantity, used, previous);
  const { before, plan } = surroundings(context, quantity);
  if (plan || isBroken(quantity)) return [];
  const reason = ignoredAs(quantity, { before, clause: clauseOf(before), year: identity.year });
  if (reason !== undefined && !(reason === "share" && match.rule.units.includes("%"))) return [];
  const { sentence } = context;
  const clause = clauseOf(before.slice(0, match.start - sentence.start));
  const statementStart = sentence.start + before.lastIndexOf(";") + 1;
  const scope = scopeOf(clause, identity, scopeBefore(previous, statementStart));
  if (scope === undefined) return [];
  const codes = match.rule.applicant ? wholesOf(previous) : match.rule.codes;
  return codes.map((code) => candidateOf(context, quantity, match, code, scope));
}

/** The counts of requests that a part of the applicants belongs to. */
function wholesOf(previous: readonly Candidate[]): string[] {
  return previous.map(({ code }) => code).filter((code) => WHOLES.has(code));
}

function candidateOf(
  { sentence, place }: Context,
  quantity: Quantity,
  match: Match,
  code: string,
  scope: Scope,
): Candidate {
  return {
    code,
    value: quantity.value,
    qualifier: quantity.qualifier,
    scope,
    applicant: match.rule.applicant,
    where: "narrative",
    rule: match.rule.name,
    section: place().chapter?.title ?? null,
    start: match.start,
    end: match.end,
    printedStart: quantity.start,
    printedEnd: quantity.end,
    contextStart: sentence.start,
    contextEnd: sentence.end,
  };
}

/** The scope of the number before it, if that stands in the same statement. */
function scopeBefore(previous: readonly Candidate[], statementStart: number): Scope {
  const last = previous[0];
  return last !== undefined && last.start >= statementStart ? last.scope : "all";
}

/** A number behind nothing but the name of a part (其中各部门发布12条) has the code of the number before it. */
function takePart(
  context: Context,
  quantity: Quantity,
  used: number,
  previous: readonly Candidate[],
): readonly Candidate[] {
  if (previous.length === 0) return [];
  const { prose } = context;
  const lead = prose.text.slice(used, quantity.start);
  const scope = partScopeOf(lead, prose.identity);
  if (scope === undefined || surroundings(context, quantity).plan) return [];
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

function findMatch(context: Context, quantity: Quantity, used: number): Match | undefined {
  const { text, rules } = context.prose;
  const { start, end, unit } = quantity;
  if (unit === "" && !CLAUSE_END.test(text[end] ?? "")) return undefined;
  const page = rules.get(unit);
  if (page === undefined) return undefined;
  const gap = matchAt(GAP_BEFORE, text, start)?.[1]?.length ?? 0;
  const { anyLead, anyTail } = page;
  if (!standsAt(anyLead, text, start - gap) && !standsAt(anyTail, text, end)) return undefined;
  for (const rule of page.rules) {
    const match = fit(rule, context, quantity, gap, used);
    if (match !== undefined) return match;
  }
  return undefined;
}

/** Whether a rule's words stand at the number, and what they speak of. */
function fit(
  compiled: CompiledRule,
  context: Context,
  quantity: Quantity,
  gap: number,
  used: number,
): Match | undefined {
  const { rule } = compiled;
  const { text } = context.prose;
  const { start, end } = quantity;
  const words = matchAt(compiled.lead, text, start - gap)?.[1];
  const lead = words === undefined ? 0 : words.length + gap;
  const hasLead = words !== undefined && start - lead >= used;
  if (!hasLead && rule.both) return undefined;
  const tail = hasLead && !rule.both ? null : matchAt(compiled.tail, text, end);
  if (tail === null && (!hasLead || rule.both)) return undefined;
  if (!speaksOf(rule, context, quantity)) return undefined;
  return { rule, start: hasLead ? start - lead : start, end: end + (tail?.[0].length ?? 0) };
}

function standsAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}

function matchAt(pattern: RegExp | null, text: string, offset: number): RegExpExecArray | null {
  if (pattern === null) return null;
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** Whether the sentence speaks of what the rule is about: its topic, its words, the whole report. */
function speaksOf(rule: Rule, context: Context, { start }: Quantity): boolean {
  const { prose, sentence, place } = context;
  if (rule.after !== undefined && !rule.after.test(prose.text.slice(sentence.start, start))) {
    return false;
  }
  if (rule.topic !== undefined && rule.topic !== topicAt(context, start)) return false;
  return !(FIELD_BOUND.test(rule.name) && place().nearest?.field);
}

/** Counts of these are of one field only where the heading names a field (财政, 教育 …). */
const FIELD_BOUND = /^(?:disclosure\.(?!key_areas)|response\.|training\.|meetings\.)/;

/** The part of a sentence behind its last comma or semicolon. */
export function clauseOf(before: string): string {
  return before.slice(Math.max(before.lastIndexOf(","), before.lastIndexOf(";")) + 1);
}

/** The sentence up to a number, and whether it stands under a plan. */
function surroundings(
  { prose, sentence, place }: Context,
  { start }: Quantity,
): { before: string; plan: boolean } {
  const { nearest, chapter } = place();
  const plan = (nearest?.plan ?? false) || (chapter?.plan ?? false);
  return { before: prose.text.slice(sentence.start, start), plan };
}

function isBroken({ value, kind }: Quantity): boolean {
  return !Number.isInteger(value) && (kind === "count" || kind === "person");
}

function isWorthANote(context: Context, quantity: Quantity): boolean {
  const { text, identity } = context.prose;
  if (!COUNTED.has(quantity.unit)) return false;
  if (!isBroken(quantity) && !IN_SCOPE.test(clauseAround(text, quantity))) return false;
  const { before, plan } = surroundings(context, quantity);
  if (plan || context.place().nearest?.field) return false;
  const reason = ignoredAs(quantity, { before, clause: clauseOf(before), year: identity.year });
  return isBroken(quantity) || reason === undefined;
}

/** The clause before a number and what stands at once behind it. */
function clauseAround(text: string, { start, end }: Quantity): string {
  return text.slice(Math.max(0, start - REACH), start).replace(/^.*[,;。!?\n]/s, "") +
    text.slice(end, end + 12);
}

function unreadAt(context: Context, quantity: Quantity): Unread {
  const { before } = surroundings(context, quantity);
  const start = quantity.start - Math.min(clauseOf(before).length, REACH);
  return { start, end: quantity.end, reason: isBroken(quantity) ? "fraction" : "unread" };
}
