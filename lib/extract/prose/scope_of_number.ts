import type { Scope } from "@/model/mod.ts";
import type { Quantity } from "@/text/mod.ts";
import { clauseOf, type Context } from "../context.ts";
import { isBeyond } from "../is_beyond.ts";
import { partScopeOf, scopeOf } from "../scopes.ts";
import type { Counted } from "./taken.ts";

/**
 * Whose count a number is, by the words of its sentence before those that say what it counts;
 * `undefined` for a body that has no scope.
 *
 * @param last The number before it, with whose count that is.
 */
export function scopeOfNumber(
  ahead: string,
  quantity: Quantity,
  context: Context,
  last: Counted | undefined,
): Scope | undefined {
  const { text, identity } = context.prose;
  const level = levelBehind(quantity, context);
  if (level !== undefined) return TOWNS.test(level) ? "localities" : partScopeOf(level, identity);
  const statement = ahead.slice(ahead.lastIndexOf(";") + 1);
  if (isBeyond(statement, identity, text.slice(quantity.end, context.sentence.end))) {
    return undefined;
  }
  const before = scopeBefore(last, context, quantity);
  const label = text.slice(context.sentence.start + ahead.length, quantity.start);
  const addressee = ADDRESSED.exec(label)?.[1] ?? "";
  const clause = clauseOf(ahead).replace(COUNTED, "");
  return scopeOf(clause + addressee, identity, before, statement);
}

/** What a list has counted before: `州本级收到14件、`各县市收到52件. */
const COUNTED = /^.*\d[余多]?[万千]?[余多]?[件宗起条份项次个期篇人]+(?:\([^)]*\))?、/;

/** The level of what is counted, where a sentence counts that of several: 3个`区级`、37个`镇级`受理点. */
function levelBehind(
  { end }: Quantity,
  { prose: { text }, sentence }: Context,
): string | undefined {
  const level = LEVEL.exec(text.slice(end, sentence.end))?.[0];
  if (level === undefined) return undefined;
  const levels = text.slice(sentence.start, sentence.end).match(LEVELS) ?? [];
  return levels.length < 2 ? undefined : level;
}

const LEVEL =
  /^(?:[省市州盟县区旗]级|(?:乡镇|镇街|街镇|街道|[镇乡])(?:\([^()]*\))?级)(?!各?(?:部门|单位|机关))/;
const LEVELS = new RegExp(`\\d[个处家]${LEVEL.source.slice(1)}`, "g");
const TOWNS = /^[乡镇街]/;

/** To whom a request is made: 受理向`市政府`提出的申请197件. */
const ADDRESSED =
  /(?:向|以)([省市州盟县区旗](?:人民)?政府(?:办公[室厅])?)(?:提出|提交|递交|申请|为被申请人)/;

/**
 * Whose count the number before it is, where both are in the same part between semicolons. A rate is
 * none of a part (受理204件,`其中`区政府41件,办结率100%).
 */
function scopeBefore(
  last: Counted | undefined,
  { prose: { text }, sentence }: Context,
  { start, kind }: Quantity,
): Scope | undefined {
  const from = sentence.start + text.slice(sentence.start, start).lastIndexOf(";") + 1;
  if (last === undefined || last.start < from) return "all";
  const isOfPart = clauseOf(text.slice(from, last.start)).includes("其中");
  return isOfPart && kind === "percent" ? "all" : last.scope;
}
