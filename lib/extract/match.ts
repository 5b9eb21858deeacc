import { type Context, topicAt } from "./context.ts";
import type { Quantity } from "@/text/mod.ts";
import type { CompiledRule } from "./rule_book.ts";
import { GAP } from "./rules/pieces.ts";
import type { Rule } from "./rules/rule.ts";

/**
 * A rule that fits, and what it took: from its first word to the number, or to its last word after
 * it.
 */
export interface Match {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
}

const GAP_BEFORE = new RegExp(`(?<=(${GAP}))`, "y");

/** A number without a measure word counts in prose only where the clause ends with it. */
const CLAUSE_END = /[,;。)、]/;

/** Counts of these are of one field only where the heading names a field (财政, 教育 …). */
const FIELD_BOUND = /^(?:disclosure\.(?!key_areas)|response\.|training\.|meetings\.)/;

/** The first rule that fits a number, of those that are counted in its measure word. */
export function findMatch(context: Context, quantity: Quantity, used: number): Match | undefined {
  const { text, rules } = context.prose;
  const { start, end, unit } = quantity;
  if (unit === "" && !CLAUSE_END.test(text[end] ?? "")) return undefined;
  const page = rules.get(unit);
  if (page === undefined) return undefined;
  const gap = matchAt(GAP_BEFORE, text, start)?.[1]?.length ?? 0;
  for (const rule of page.leads(text[start - gap - 1] ?? "")) {
    const match = fitLead(rule, context, quantity, gap, used);
    if (match !== undefined) return match;
  }
  for (const rule of page.tails(text[end] ?? "")) {
    const match = fitTail(rule, context, quantity);
    if (match !== undefined) return match;
  }
  return undefined;
}

/** Whether a rule's words are before the number (and after it, where both must be). */
function fitLead(
  { rule, lead, tail }: CompiledRule,
  context: Context,
  quantity: Quantity,
  gap: number,
  used: number,
): Match | undefined {
  const { text } = context.prose;
  const words = matchAt(lead, text, quantity.start - gap)?.[1];
  if (words === undefined) return undefined;
  const start = quantity.start - gap - words.length;
  const behind = rule.both ? matchAt(tail, text, quantity.end) : null;
  if (start < used || (rule.both && behind === null)) return undefined;
  if (!speaksOf(rule, context, quantity)) return undefined;
  return { rule, start, end: quantity.end + (behind?.[0].length ?? 0) };
}

/** Whether a rule's words are after the number. */
function fitTail(
  { rule, tail }: CompiledRule,
  context: Context,
  quantity: Quantity,
): Match | undefined {
  const words = matchAt(tail, context.prose.text, quantity.end)?.[0];
  if (words === undefined || !speaksOf(rule, context, quantity)) return undefined;
  return { rule, start: quantity.start, end: quantity.end + words.length };
}

function matchAt(pattern: RegExp | null, text: string, offset: number): RegExpExecArray | null {
  if (pattern === null) return null;
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** Whether the sentence is about the rule's subject: its topic, its words, the whole report. */
function speaksOf(rule: Rule, context: Context, { start }: Quantity): boolean {
  const { prose, sentence, place } = context;
  if (rule.after !== undefined && !rule.after.test(prose.text.slice(sentence.start, start))) {
    return false;
  }
  if (rule.topic !== undefined && rule.topic !== topicAt(context, start)) return false;
  return !(FIELD_BOUND.test(rule.name) && place().nearest?.field);
}
