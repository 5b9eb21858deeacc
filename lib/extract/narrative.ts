import type { Identity, Scope } from "@/model/mod.ts";
import type { Candidate } from "./candidate.ts";
import { type Heading, type Place, placeOf } from "./headings.ts";
import { ignoredAs } from "./ignored.ts";
import type { Quantity } from "./quantities.ts";
import type { Rule, RuleGroup, Topic } from "./rules/rule.ts";
import { partScopeOf, scopeOf } from "./scopes.ts";
import { type Sentence, sentencesAt } from "./sentences.ts";
import { inheritedTopic, type Mention, mentionsOf } from "./topics.ts";

/** The text that rules read, and what was found in it beforehand. */
export interface Prose {
  /** Normalized. */
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly headings: readonly Heading[];
  readonly identity: Identity;
  readonly rules: readonly RuleGroup[];
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

/** How far before a number the words of a rule may begin. */
const REACH = 80;

/** Clauses in which a number that no rule takes is worth a note. */
const IN_SCOPE = /信息公开申请|依申请公开|申请公开|主动公开|公开(?:各类)?政府信息|复议|诉讼/;
const COUNTED: ReadonlySet<string> = new Set(["件", "宗", "起", "条", "人次", "件次"]);

/** A number in its sentence, with what the rules look at. */
interface Spot {
  readonly quantity: Quantity;
  /** The sentence up to the number. */
  readonly before: string;
  /** The end of `before` that no other number has used, at most `REACH` characters. */
  readonly lead: string;
  /** What stands behind the number up to the next one. */
  readonly tail: string;
  /** The character behind the number. */
  readonly next: string;
  readonly topic: () => Topic | undefined;
  readonly place: Place;
}

/** A rule that fits, with the lengths of its words before and behind the number. */
interface Match {
  readonly rule: Rule;
  readonly lead: number;
  readonly tail: number;
}

/** Takes the counts that prose states, each by the first rule that fits its surroundings. */
export function readNarrative(prose: Prose): Narrative {
  const candidates: Candidate[] = [];
  const unread: Unread[] = [];
  const { text, quantities, rules } = prose;
  let first = 0;
  for (const sentence of sentencesAt(text, quantities.map(({ start }) => start))) {
    let behind = first;
    while (behind < quantities.length && quantities[behind]!.start < sentence.end) behind++;
    const groups = rules.filter(({ about }) => about.test(sentence.text));
    if (groups.length > 0) {
      readSentence(prose, sentence, quantities.slice(first, behind), groups, candidates, unread);
    }
    first = behind;
  }
  return { candidates, unread };
}

function readSentence(
  prose: Prose,
  sentence: Sentence,
  quantities: readonly Quantity[],
  groups: readonly RuleGroup[],
  candidates: Candidate[],
  unread: Unread[],
): void {
  const mentions = mentionsOf(sentence.text);
  const place = placeOf(prose.headings, prose.text, sentence.start);
  let used = sentence.start;
  let previous: Candidate[] = [];
  quantities.forEach((quantity, index) => {
    const next = quantities[index + 1]?.start ?? sentence.end;
    const spot = spotAt(prose, sentence, mentions, place, quantity, used, next);
    const taken = take(prose, sentence, spot, groups, previous);
    used = Math.max(quantity.end, ...taken.map(({ end }) => end));
    if (taken.length > 0) {
      candidates.push(...taken);
      previous = taken;
    } else if (isWorthANote(spot, prose.identity.year)) {
      unread.push(unreadAt(spot));
    }
  });
}

function spotAt(
  { text, headings }: Prose,
  sentence: Sentence,
  mentions: readonly Mention[],
  place: Place,
  quantity: Quantity,
  used: number,
  next: number,
): Spot {
  const offset = quantity.start - sentence.start;
  return {
    quantity,
    before: sentence.text.slice(0, offset),
    lead: text.slice(Math.max(used, quantity.start - REACH), quantity.start),
    tail: text.slice(quantity.end, next),
    next: text[quantity.end] ?? "",
    topic: () =>
      mentions.findLast((mention) => mention.offset < offset)?.topic ??
        inheritedTopic(text, sentence.start, headings.length > 0 ? place : undefined),
    place,
  };
}

/** The candidates of one number: several where its words name several indicators, none where no rule fits. */
function take(
  { identity }: Prose,
  sentence: Sentence,
  spot: Spot,
  groups: readonly RuleGroup[],
  previous: readonly Candidate[],
): Candidate[] {
  const { quantity, before, lead, place } = spot;
  if (place.nearest?.plan || place.chapter?.plan) return [];
  const match = findMatch(groups, spot);
  const reason = ignoredAs(quantity, { before, clause: clauseOf(before), year: identity.year });
  if (reason !== undefined && !(reason === "share" && match?.rule.units.includes("%"))) return [];
  if (isBroken(quantity)) return [];
  if (match === undefined) return takePart(sentence, spot, previous, identity);
  const clause = clauseOf(before.slice(0, before.length - match.lead));
  const statementStart = sentence.start + before.lastIndexOf(";") + 1;
  const scope = scopeOf(clause, identity, scopeBefore(previous, statementStart));
  if (scope === undefined) return [];
  const start = quantity.start - match.lead +
    (lead.slice(-match.lead || lead.length).match(/^[,;:、。(]+/)?.[0].length ?? 0);
  return match.rule.codes.map((code) => ({
    code,
    value: quantity.value,
    qualifier: quantity.qualifier,
    scope,
    where: "narrative",
    rule: match.rule.name,
    section: place.chapter?.title ?? null,
    start: match.lead === 0 ? quantity.start : start,
    end: quantity.end + match.tail,
    printedStart: quantity.start,
    printedEnd: quantity.end,
    contextStart: sentence.start,
    contextEnd: sentence.end,
  }));
}

/** The scope of the number before it, if that stands in the same statement. */
function scopeBefore(previous: readonly Candidate[], statementStart: number): Scope {
  const last = previous[0];
  return last !== undefined && last.start >= statementStart ? last.scope : "all";
}

/** A number behind nothing but the name of a part (其中各部门发布12条) has the code of the number before it. */
function takePart(
  sentence: Sentence,
  { quantity, lead }: Spot,
  previous: readonly Candidate[],
  identity: Identity,
): Candidate[] {
  const scope = partScopeOf(lead, identity);
  if (scope === undefined || lead.includes(";")) return [];
  return previous
    .filter((whole) => whole.contextStart === sentence.start)
    .map((whole) => ({
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

function findMatch(groups: readonly RuleGroup[], spot: Spot): Match | undefined {
  for (const { rules } of groups) {
    for (const rule of rules) {
      const match = fit(rule, spot);
      if (match !== undefined) return match;
    }
  }
  return undefined;
}

/** Whether a rule's words stand at the number. A rule with both patterns and no topic wants both. */
function fit(
  rule: Rule,
  { quantity, before, lead, tail, next, topic, place }: Spot,
): Match | undefined {
  if (!rule.units.includes(quantity.unit)) return undefined;
  // A number without a measure word is one of prose only where the clause ends with it.
  if (quantity.unit === "" && !/[,;。)、]/.test(next)) return undefined;
  if (place.nearest?.field && FIELD_BOUND.test(rule.name)) return undefined;
  const leadMatch = rule.lead?.exec(lead);
  const tailMatch = rule.tail?.exec(tail);
  const fits = rule.both ? leadMatch && tailMatch : leadMatch || tailMatch;
  if (!fits) return undefined;
  if (rule.after !== undefined && !rule.after.test(before)) return undefined;
  if (rule.topic !== undefined && rule.topic !== topic()) return undefined;
  return {
    rule,
    lead: leadMatch ? lead.length - leadMatch.index : 0,
    tail: tailMatch && (rule.both || !leadMatch) ? tailMatch[0].length : 0,
  };
}

/** Counts of these are of one field only where the heading names a field (财政, 教育 …). */
const FIELD_BOUND = /^(?:disclosure\.(?!key_areas)|response\.|training\.|meetings\.)/;

/** The part of a sentence behind its last comma or semicolon. */
export function clauseOf(before: string): string {
  return before.slice(Math.max(before.lastIndexOf(","), before.lastIndexOf(";")) + 1);
}

function isBroken({ value, kind }: Quantity): boolean {
  return !Number.isInteger(value) && (kind === "count" || kind === "person");
}

function isWorthANote({ quantity, before, tail, place }: Spot, year: number | null): boolean {
  if (!COUNTED.has(quantity.unit) || place.nearest?.field || place.nearest?.plan) return false;
  if (isBroken(quantity)) return true;
  const clause = clauseOf(before) + tail.slice(0, 12);
  return IN_SCOPE.test(clause) &&
    ignoredAs(quantity, { before, clause: clauseOf(before), year }) === undefined;
}

function unreadAt({ quantity, before }: Spot): Unread {
  const start = quantity.start - Math.min(clauseOf(before).length, REACH);
  return { start, end: quantity.end, reason: isBroken(quantity) ? "fraction" : "unread" };
}
