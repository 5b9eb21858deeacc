import type { Scope } from "@/model/mod.ts";
import type { Candidate } from "./candidate.ts";
import { clauseOf, type Context, contextAt, type Prose, surroundings } from "./context.ts";
import { ignoredAs, type Reason } from "./ignored.ts";
import { findMatch, type Match } from "./match.ts";
import type { Quantity } from "@/text/mod.ts";
import { partScopeOf, scopeOf } from "./scopes.ts";
import { isBroken, type LeftNumber } from "./unread.ts";

/** What the prose of a report states. */
export interface Narrative {
  readonly candidates: readonly Candidate[];
  /** The numbers that no rule takes. */
  readonly left: readonly LeftNumber[];
}

const WHOLES: ReadonlySet<string> = new Set([
  "applications.received",
  "applications.accepted",
  "applications.to_process",
]);

/** Takes the counts that prose states, each by the first rule that fits its surroundings. */
export function readNarrative(prose: Prose): Narrative {
  const candidates: Candidate[] = [];
  const left: LeftNumber[] = [];
  let context: Context | undefined;
  let previous: readonly Candidate[] = [];
  let used = 0;
  for (const quantity of prose.quantities) {
    if (context === undefined || quantity.start >= context.sentence.end) {
      context = contextAt(prose, quantity.start);
      previous = [];
    }
    const from = Math.max(used, context.sentence.start);
    const match = findMatch(context, quantity, from);
    const taken = match === undefined
      ? takePart(context, quantity, from, previous)
      : take(context, quantity, match, previous);
    if (taken.length > 0) {
      candidates.push(...taken);
      previous = taken;
    } else {
      left.push(leave(context, quantity, match));
    }
    used = Math.max(quantity.end, ...taken.map(({ end }) => end));
  }
  return { candidates, left };
}

/** What is known of a number that no rule takes. */
function leave(context: Context, quantity: Quantity, match: Match | undefined): LeftNumber {
  return {
    quantity,
    context,
    reason: quantity.unit === "" ? undefined : reasonAt(context, quantity),
    codes: match?.rule.codes ?? [],
  };
}

function reasonAt(context: Context, quantity: Quantity): Reason | undefined {
  const { before } = surroundings(context, quantity);
  const { year } = context.prose.identity;
  return ignoredAs(quantity, { before, clause: clauseOf(before), year });
}

/**
 * The candidates of one number that a rule fits: several where its words name several indicators,
 * none where they are about something else.
 */
function take(
  context: Context,
  quantity: Quantity,
  match: Match,
  previous: readonly Candidate[],
): readonly Candidate[] {
  const { identity } = context.prose;
  const { before, plan } = surroundings(context, quantity);
  if (plan || isBroken(quantity)) return [];
  const reason = reasonAt(context, quantity);
  if (reason !== undefined && !(reason === "share" && match.rule.units.includes("%"))) return [];
  const { sentence } = context;
  const clause = clauseOf(before.slice(0, match.start - sentence.start));
  const statementStart = sentence.start + before.lastIndexOf(";") + 1;
  const scope = scopeOf(clause, identity, scopeBefore(previous, statementStart));
  if (scope === undefined || /(?:未|没有|不|拟|应)$/.test(clause)) return [];
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

/** The scope of the number before it, if both are in the same statement. */
function scopeBefore(previous: readonly Candidate[], statementStart: number): Scope {
  const last = previous[0];
  return last !== undefined && last.start >= statementStart ? last.scope : "all";
}

/**
 * A number after nothing but the name of a part (其中各部门发布12条) has the code of the number before it.
 */
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
