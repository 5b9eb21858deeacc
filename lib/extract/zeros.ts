import { sentenceAt, type SentenceRange } from "@/text/mod.ts";
import type { Candidate } from "./candidate.ts";
import { type Place, placeOf } from "./headings.ts";
import { clauseOf, type Prose } from "./context.ts";
import { REQUEST } from "./rules/pieces.ts";
import { scopeOf } from "./scopes.ts";

/** `没有发生 …`, `未收到 …`, `无 …`: a negation, its verb, and what there was none of. */
const NEGATION =
  /(?:未(?:曾|有)?(?:再)?(?:发生|收到|接到|接收|受理|产生|出现|办理|收取|提起|被)|没有(?:再)?(?:发生|收到|接到|接受|受理|产生|出现|从事|收取|被)?|无(?![法须需关人论])|不存在)([^,。;!?\n]{2,60})/g;
/** `… 均为0`: the same after the list, which is searched backwards. */
const ALL_ZERO =
  /[均都皆](?:为|是)?[0零](?:件|起|宗|次|例)?(?=$|[,。;\n])(?<=([^,。;!?\n]{2,50})[均都皆].{1,3})/g;
/** No fee is taken from applicants. */
const FREE =
  /免费(?:为|向|提供|答复)[^,。;!?\n]{0,20}|(?:没有|[不未])(?:向[^,。;]{1,16})?收取?[^,。;]{0,16}费/g;

/**
 * Things of which a report can state that there were none, with what the words for them may be
 * followed by.
 */
const OBJECTS: readonly (readonly [code: string, words: string])[] = [
  ["reconsideration.total", "(?:申请)?(?:行政)?复议"],
  ["litigation.total", "(?:提起)?(?:行政)?(?:诉讼|应诉)"],
  ["complaints.appeals", "(?:行政)?申诉"],
  ["complaints.total", "(?:举报|投诉)(?:、?(?:投诉|举报))?"],
  ["fees.information_processing", "(?:收取)?(?:政府信息公开)?信息处理费"],
  ["fees.on_request", "(?:收费|收取费用|费用)"],
  ["fees.waived", "(?:收费)?减免"],
  ["outcomes.refused", "不予公开(?:政府信息)?"],
  ["outcomes.total", "(?:政府信息)?答复处理"],
  ["staff.full_time", "(?:专职|全职)(?:工作)?人员"],
  ["staff.part_time", "兼职(?:工作)?人员"],
  ["applications.received", REQUEST],
];
/** Words around the objects that add no meaning. */
const FILLER = [
  "\\d{4}年度?|本?年度|全年|本年|[全我本][省市州县区旗镇乡局委厅办机行单]关?位?(?:政机关)?",
  "(?:有关|相关|关于|涉及|针对|由于|因|由|对|以)",
  "(?:而)?(?:引发|引起|导致|产生|发生|提起|提出)(?:的)?",
  "(?:政府|政务)?信息公开(?:工作|事项|事务|方面|过程中|申请|答复)?(?:的)?|政务公开(?:工作)?(?:的)?|依申请公开(?:工作)?(?:的)?",
  "从事(?:政府)?信息公开工作",
  "公民|法人|自然人|其他组织|群众|社会公众|公众|个人|单位|申请人",
  "或者?|以及|及|和|与|并|、|[(]|[)]",
  "(?:任何|各类|一切|[一1](?:起|件|例|宗)|新的|其他)",
  "案件|案|事件|事项|行为|情况|情形|现象|申请|件|的|被|过|主动|要求|向|工作",
].join("|");
const TOKEN = new RegExp(
  `${OBJECTS.map(([, words]) => `(${words})`).join("|")}|(?:${FILLER})`,
  "y",
);
/** After the word for requests: it names the cause of a remedy, not a separate thing. */
const CAUSE = /^(?:而|所)?(?:引发|引起|导致|产生|提起|的?(?:行政)?(?:复议|诉讼|申诉))/;
/** Before a denial: it is none of what happened. */
export const CONDITIONAL = /(?:如果?|若|凡|对于?|防止|避免|确保|杜绝|视为|视同)[^,。;]{0,12}$/;
const REMEDY = /^(?:reconsideration|litigation|complaints)\./;

/** Takes the zeros that prose states in words, with their reach over lists joined by 、和及. */
export function readZeros(prose: Prose): Candidate[] {
  const { text } = prose;
  const zeros = [
    ...Array.from(text.matchAll(NEGATION), (match) => fromNegation(prose, match)),
    ...Array.from(text.matchAll(ALL_ZERO), (match) => fromList(prose, match)),
    ...Array.from(text.matchAll(FREE), (match) => fromFree(prose, match)),
  ].flat();
  return withoutRepeats(zeros.toSorted((a, b) => a.start - b.start));
}

/** Keeps one of two zeros that different patterns took from the same words. */
function withoutRepeats(zeros: readonly Candidate[]): Candidate[] {
  const ends = new Map<string, number>();
  return zeros.filter(({ code, start, end }) => {
    if (start < (ends.get(code) ?? 0)) return false;
    ends.set(code, end);
    return true;
  });
}

function fromNegation(prose: Prose, match: RegExpExecArray): Candidate[] {
  if (CONDITIONAL.test(prose.text.slice(Math.max(0, match.index - 16), match.index))) return [];
  const codes = objectsIn(match[1]!).map((code) =>
    code === "applications.received" && match[0].includes("受理") ? "applications.accepted" : code
  );
  return fromObjects(prose, match.index, match.index + match[0].length, codes);
}

function fromList(prose: Prose, match: RegExpExecArray): Candidate[] {
  const list = match[1]!;
  const end = match.index + match[0].length;
  return fromObjects(prose, match.index - list.length, end, objectsIn(list));
}

/** The indicators that a list of objects names; none where it names anything else. */
function objectsIn(list: string): string[] {
  const codes: string[] = [];
  let offset = 0;
  while (offset < list.length) {
    TOKEN.lastIndex = offset;
    const match = TOKEN.exec(list);
    if (match === null) return [];
    const object = match.findIndex((group, index) => index > 0 && group !== undefined) - 1;
    offset += match[0].length;
    const code = OBJECTS[object]?.[0];
    if (
      code !== undefined && !(code.startsWith("applications.") && CAUSE.test(list.slice(offset)))
    ) {
      codes.push(code);
    }
  }
  return withoutCauses(codes);
}

/** 信息公开 行政复议的申请: where remedies are listed, 申请 is part of their name. */
function withoutCauses(codes: readonly string[]): string[] {
  const first = codes[0];
  const lists = codes.some((code) => REMEDY.test(code)) && !first?.startsWith("applications.");
  return [...new Set(lists ? codes.filter((code) => !code.startsWith("applications.")) : codes)];
}

function fromFree(prose: Prose, match: RegExpExecArray): Candidate[] {
  const code = match[0].includes("信息处理费") ? "fees.information_processing" : "fees.on_request";
  return fromObjects(prose, match.index, match.index + match[0].length, [code]);
}

function fromObjects(
  prose: Prose,
  start: number,
  end: number,
  codes: readonly string[],
): Candidate[] {
  if (codes.length === 0) return [];
  const sentence = sentenceAt(prose.text, start);
  const place = placeOf(prose.headings, prose.text, start);
  if (place.nearest?.plan || namesAnotherYear(prose, sentence, start)) return [];
  const before = prose.text.slice(sentence.start, start);
  const scope = scopeOf(clauseOf(before), prose.identity, "all");
  if (scope === undefined) return [];
  return codes
    .filter((code) => code !== "fees.on_request" || isAboutRequests(sentence, place))
    .map((code) => zeroAt(code, scope, start, end, sentence, place));
}

/** Fees are those of applicants: a gazette is free of charge, too. */
function isAboutRequests(sentence: SentenceRange, place: Place): boolean {
  return /依申请|申请人|申请公开|信息公开收费/.test(sentence.text) ||
    /收费/.test(place.chapter?.title ?? "");
}

function zeroAt(
  code: string,
  scope: Candidate["scope"],
  start: number,
  end: number,
  sentence: SentenceRange,
  place: Place,
): Candidate {
  return {
    code,
    value: 0,
    qualifier: "exact",
    scope,
    where: "narrative",
    rule: "zero",
    section: place.chapter?.title ?? null,
    start,
    end,
    printedStart: end,
    printedEnd: end,
    contextStart: sentence.start,
    contextEnd: sentence.end,
  };
}

function namesAnotherYear(
  { text, identity }: Prose,
  sentence: SentenceRange,
  offset: number,
): boolean {
  const before = text.slice(sentence.start, offset).replace(/《[^》]*》|〔[^〕]*〕/g, "");
  if (/(?:去年|上年|上一年)[^,。;]*$/.test(before)) return true;
  const year = Array.from(before.matchAll(/(?<!\d)((?:19|20)\d{2})年/g)).at(-1)?.[1];
  return year !== undefined && identity.year !== null && Number(year) !== identity.year;
}
