import type { Quantity } from "@/text/mod.ts";
import type { Candidate } from "../candidate.ts";
import type { Context } from "../context.ts";
import { partScopeOf } from "../scopes.ts";

/** A number after nothing but the name of a part (其中各部门发布12条) has the code of the number before it. */
export function takePart(
  { prose: { text, identity }, sentence }: Context,
  quantity: Quantity,
  previous: readonly Candidate[],
): readonly Candidate[] {
  if (previous.length === 0) return [];
  const before = text.slice(sentence.start, quantity.start);
  const lead = before.slice(Math.max(0, previous[0]!.end - sentence.start)).replace(COMPARED, "");
  const scope = partScopeOf(lead.replace(ASIDE, ""), identity);
  if (scope === undefined || !previous.every((whole) => mayHave(lead, whole))) return [];
  return previous.map((whole) => ({
    ...whole,
    value: quantity.value,
    qualifier: quantity.qualifier,
    scope,
    rule: `${whole.rule.replace(PART, "")}.part`,
    start: quantity.start - lead.replace(/^[,;、]+/, "").length,
    end: quantity.end,
    printedStart: quantity.start,
    printedEnd: quantity.end,
  }));
}

/** What else a part is called: 其中市政府`(市政府办公室)`收到40件. */
const ASIDE = /\([^()\d]*\)(?!$)/;
/** What a whole is compared with: 公开1036条,`较上年增长8.2%`,其中各市748条. */
const COMPARED = /^,?\(?(?:较|比|同比|环比|与(?:上年|去年))[^,;。()]*\d[^,;。()]*\)?(?=,)/;

/**
 * Places of some level are no parts of a body; behind one channel's number, a body's may be one of
 * all channels, but for 其中.
 */
function mayHave(lead: string, whole: Candidate): boolean {
  if (whole.code.startsWith("institution.")) return false;
  return !whole.code.startsWith("disclosure.channel.") || isPart(whole) || lead.includes("其中");
}

const PART = /\.part$/;

/** Whether a figure is one of a part. */
export function isPart({ rule }: Candidate): boolean {
  return PART.test(rule);
}
