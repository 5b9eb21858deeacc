import type { Frame } from "@/codebook/mod.ts";
import { clauseOf, type Context } from "../context.ts";
import type { Place } from "../headings.ts";
import { ignoredAs } from "../ignored.ts";
import { scopeOf } from "../scopes.ts";
import type { Statement } from "./fit.ts";
import { framesOf } from "./frames_of.ts";
import { placed } from "./placed.ts";
import type { Reading } from "./reading.ts";
import type { Around, Bar, Taken } from "./taken.ts";

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
const BODY = "(?:部门|单位|机关|乡镇|[镇乡县区村]|街道|县区|社区)";
/** A part alone is denied: `7个部门`未收到申请, 除住建局外`其他部门`未收到申请, 除邮寄费外未收取`其他`费用. */
const OF_PART = new RegExp(
  [
    `(?<!全[省市州盟县区旗镇乡])\\d+[个家]${BODY}?`,
    `(?:部分|多数|个别|少数|有的|一些|其他|其它|其余)${BODY}`,
    "除[^;]{0,28}(?:[局委办厅处镇乡县区市院费]|街道|部门|单位|费用|\\d[^;]{1,4})(?:以外|之外|外),?",
    "除[^;]{1,30}外,?[^,;]{0,8}(?:其他|其它|其余)[^,;]{0,8}",
    "除(?:此|上述|以上|前述)[^;]{0,8}外,?",
  ].map((part) => `(?:${part})`).join("|").replace(/.*/, "(?:$&)(?:均|都|全年|尚|暂)*$"),
);
/** Chapters about what is wanting deny without counting. */
const WANTING = /问题|不足|困难/;

/**
 * Makes the zeros of a denial.
 *
 * @param isCounted Whether requests have been counted before it in its paragraph.
 */
export function takeDenial(
  statement: Statement & Reading,
  { context, book }: Around,
  isCounted: boolean,
): Taken {
  const { text } = context.prose;
  const before = text.slice(context.sentence.start, statement.subjectEnd);
  const bar = barOf(before, context);
  const fitting = () =>
    framesOf(book, statement, true).filter(({ indicator }) => indicator !== null);
  if (bar !== undefined) {
    return { candidates: [], bar, barred: fitting().map(({ indicator }) => indicator!) };
  }
  const scope = scopeOf(clauseOf(before), context.prose.identity, "all");
  if (scope === undefined) return { candidates: [], bar: "subject" };
  const frames = fitting().filter((frame) => !(isCounted && isOfAll(frame)));
  // Frames of one indicator and applicant state one zero.
  const stated = new Map(frames.map((one) => [`${one.indicator} ${one.applicant}`, one]));
  return {
    candidates: Array.from(stated.values(), ({ indicator, applicant }) => ({
      ...placed(context, statement),
      code: indicator!,
      applicant,
      value: 0,
      qualifier: "exact",
      scope,
      rule: "zero",
      printedStart: statement.end,
      printedEnd: statement.end,
    })),
  };
}

function isOfAll({ indicator, applicant }: Frame): boolean {
  return applicant === undefined && ALL_REQUESTS.has(indicator ?? "");
}

const ALL_REQUESTS: ReadonlySet<string> = new Set([
  "applications.received",
  "applications.accepted",
]);

/** Why a denial denies nothing of this year. */
function barOf(before: string, { prose, place }: Context): Bar | undefined {
  if (CONDITIONAL.test(before)) return "conditional";
  if (isWanting(place())) return "plan";
  if (OF_PART.test(before)) return "subject";
  const { year } = prose.identity;
  const reason = ignoredAs(NOUGHT, { before, after: "", clause: clauseOf(before), year });
  return reason === "cumulative" ? undefined : reason;
}

function isWanting({ chapter, nearest }: Place): boolean {
  return (nearest?.plan ?? false) ||
    [chapter, nearest].some((heading) => heading !== null && WANTING.test(heading.title));
}
