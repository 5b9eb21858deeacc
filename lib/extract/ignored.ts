import type { PassedReason } from "@/model/mod.ts";
import type { Quantity } from "@/text/mod.ts";
import { isPlanned } from "./is_planned.ts";
import { periodOf } from "./period_of.ts";

/** What decides, around a number, whether it counts something of this year. */
export interface Surroundings {
  /** The sentence up to the number. */
  readonly before: string;
  /** The part of it after the last comma or semicolon. */
  readonly clause: string;
  /** What follows the number. */
  readonly after: string;
  /** The year of the report, where it is known. */
  readonly year: number | null;
}

const CHANGE =
  /(?:增加|减少|增长|下降|上升|回落|提高|降低|增幅|降幅|多|少|同比|环比)了?(?:约|近)?$/;
/** The first of two states: 由118个`压减至64个`. */
const FORMER = /[由从]$/;
const CHANGES =
  /^(?:增|减|压|回落|回升|整合|精简|调整|提|下降|上升|攀升|升|扩|缩|集约|归并|合并|优化|清理|关停|撤并|撤销|降)/;
/** What one of the year is measured by: 从`2020年的`45件增至68件, 较`2020年的`45件有所上升. */
const COMPARED =
  /(?:[由从自比较与同和]|超过?|高于|低于|多于|少于)(?:(?:19|20)\d{2}年|去年|上年|上一年|前年)[度末底初]?(?:同期)?的?(?:约|近)?$/;
/** What was, before a number that says what it became: 由`上年的45件`增加到68件. */
const FORMER_STATE =
  /(?:去年|上年|上一年|前年)[度末底]?(?:同期)?的?\d[\d.]*[^\d,;。]{1,4}(?=(?:增|上升|升|攀升|提|扩|降|下降|减|压|回落|回升|缩)[^\d,;。]{0,2}[至到为])/;
/** Requests that are carried over: the year that they come from, or go to, is not that of the number. */
const CARRIED =
  "结转|转结|接转|转接|转入|转来|遗留|留存|顺延|延续|递延|跨年|滚动|未办结|未答复|未办理完|尚未办";
const LAST_YEAR = new RegExp(
  `(?:去年|上年|上一年|前年|同期)(?![度末底]?的?(?:受理|收到)?(?:${CARRIED}))(?<!(?:${CARRIED}|承接)[至到自]?(?:去年|上年|上一年|前年))`,
);
/** Not of one whole year: 近五年, 1至6月, 上半年, 第三季度. */
const OTHER_PERIOD =
  /近[二两三四五六七八九十\d]+年|(?!1月?(?:至|[-—–~]+)12月)(?<!\d)\d{1,2}月?(?:至|[-—–~]+)\d{1,2}月|[上下]半年|[一二三四1-4]季度|季度(?!检查|抽查|督查|巡查|普查|考核|监测|测评|评估|通报|例会|会议|调度)|\d月份/;
const AVERAGE = /每(?:[一两二三四半\d]*个?(?:[年月日周天季]|星期))|平均|[日月年周]均/;
const NEGATED = /(?:未|没有|(?<!有)无|不)(?:曾|再)?(?:发生|收到|接到|受理|产生|出现|提起|被)?$/;
const CUMULATIVE = /累计|历年|以来/;
/** What is summed up for the year: 累计`培训`320人次; what was disclosed or received may run over years. */
const SUMMED_UP =
  /累计(?:共|已|为)?(?:参训|培训|参加|覆盖|接待|接听|解答|答疑|回应|回复|处置|召开|举办|举行|开展|组织|制作|编发|编写|解读|发布[^,;。]{0,6}解读|公开发布[^,;。]{0,6}解读)/;
const OVER_YEARS = /历年|以来|截[至止]/;
const BOUND_TO_YEAR = /全年|年内|本年|今年|当年|年度/;
/** What follows a year that no number is of: one carried from, or of a document. */
const OF_OTHERS =
  `[度末底]?(?:的?(?:受理|收到)?(?:${CARRIED})|继续|以来|起|(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:起(?!至)|以来|开始)|版|修订|建议|提案)`;
/** A year that a clause is about; not one compared with, carried from or to, or of a document. */
const YEAR = new RegExp(
  `(?<![\\d.]|(?:[转延]|${CARRIED}|留待|承接)[至到入往于在自]?|[比较与同自从由跨])((?:19|20)\\d{2})年(?!${OF_OTHERS})`,
  "g",
);
/** A clause that begins with a year gives it to those that follow. */
const LEADING_YEAR = new RegExp(
  `^\\s*(?:[本我]\\p{Script=Han}{1,2})?(?:截[至止]到?|在|至|到)?((?:19|20)\\d{2})年(?!${OF_OTHERS})`,
  "u",
);
/** A clause that only names a part of the year: `1至6月`,收到申请22件. */
const PART_OF_YEAR =
  /^\s*(?:[其而]中|在)?(?:\d{4}年)?(?:(?!1月?(?:至|[-—–~]+)12月)\d{1,2}月?(?:至|[-—–~]+)\d{1,2}月份?|[上下]半年|第?[一二三四1-4]季度)$/;
const THIS_YEAR = /^\s*[今本]年/;
/** A clause that begins with the year before, which those that follow are of: 上一年度`收到64件,答复62件`. */
const LEADING_LAST_YEAR = new RegExp(
  `^\\s*(?:[在而]|[我本][\\u4e00-\\u9fff])?(?:去年|上一?年度?|前年)(?!以来|同期|.*(?:${CARRIED}))`,
);
/** 每一件申请, 受理一件、办结一件: not counts, but ways to say all. */
const EACH = /每$|一[件次个起]申?请?、[^,。;]{0,8}$|“[^”"]{0,12}$/;
/** Behind the first of two straight quotation marks, or the third. */
const QUOTED = /^(?:[^"]*"[^"]*")*[^"]*"[^"]{0,12}$/;
const TITLE = /《[^》]*$/;
/** What follows the number of a period of time: 15个工作日, 3个月. */
const TIME = /^(?:工作日|自然日|月|小时|学期|季度|年头|星期)/;
/** What makes another word of a measure word: 三部分, 一条龙, 一次性. */
const OTHER_WORD = /^(?:分(?![管别工])|龙|性|式)/;
/** 第1、2、3期: the last of several ordinals. */
const ORDINAL = /第[\d一二三四五六七八九十]+(?:[、,至-][\d一二三四五六七八九十]*)*$/;

/** What parts clauses. */
const MARK = /[,;:()]/;

/** Why numbers that look like counts are not counts of this year. */
export type Reason = PassedReason | "cumulative";

/**
 * Names the reason for which a number is left, or `undefined` where it may be a count of this year:
 * numbers in titles and set phrases, periods of time, ordinals, shares, what did not happen, averages, changes, plans, values
 * of other years, running totals.
 */
export function ignoredAs(quantity: Quantity, surroundings: Surroundings): Reason | undefined {
  const { before, clause, after, year } = surroundings;
  if (TITLE.test(before)) return "title";
  if (quantity.unit === "个" && TIME.test(after)) return "duration";
  if (OTHER_WORD.test(after)) return "phrase";
  if (ORDINAL.test(before)) return "ordinal";
  if (EACH.test(clause) || QUOTED.test(clause)) return "phrase";
  if (quantity.kind === "percent" && /占[^,。;]*$/.test(clause)) return "share";
  if (NEGATED.test(clause)) return "negated";
  if (CHANGE.test(clause)) return "change";
  if (isPlanned(before, clause)) return "planned";
  if (AVERAGE.test(clause)) return "average";
  if (FORMER.test(clause) && CHANGES.test(after) || COMPARED.test(clause)) return "other_year";
  const latter = clause.replace(FORMER_STATE, "");
  if (LAST_YEAR.test(latter) || OTHER_PERIOD.test(latter)) return "other_year";
  const clauses = outsideBrackets(before).split(MARK);
  if (year !== null && (yearOf(clauses) ?? year) !== year) return "other_year";
  if (isOfOtherTime(clauses)) return "other_year";
  const period = periodOf(withoutTitles(before).split(MARK), year);
  if (period === "several") return "other_year";
  if (period === "up_to_now" || isCumulative(before, clause, year)) return "cumulative";
  return undefined;
}

/** The year that a number is of: that of its clause, else one that a clause before begins with. */
function yearOf(clauses: readonly string[]): number | undefined {
  const own = yearsIn(clauses.at(-1)!).at(-1);
  if (own !== undefined) return own;
  const leading = clauses.findLast((clause) =>
    clause.includes("年") && (LEADING_YEAR.test(clause) || THIS_YEAR.test(clause))
  );
  const named = leading === undefined ? undefined : LEADING_YEAR.exec(leading)?.[1];
  return named === undefined ? undefined : Number(named);
}

/**
 * Whether a clause before begins with the year before, or is but a part of the year, and none after it with
 * another time.
 */
function isOfOtherTime(clauses: readonly string[]): boolean {
  const isOther = (clause: string) => LEADING_LAST_YEAR.test(clause) || PART_OF_YEAR.test(clause);
  const leading = clauses.findLast((clause) =>
    TIMED.test(clause) &&
    (LEADING_YEAR.test(clause) || OF_THIS_YEAR.test(clause) || isOther(clause))
  );
  return leading !== undefined && isOther(leading);
}

/** What words of a time have among them. */
const TIMED = /[年月季期计]/;
const OF_THIS_YEAR = /[今本全]年|当年|年内|本期|共计|累计/;

/** What a bracket says of a year ends with it: 收到申请23件(2017年为8件),`其中网上申请17件`. */
function outsideBrackets(text: string): string {
  return withoutTitles(text).replace(/\([^()]*\)/g, "");
}

function withoutTitles(text: string): string {
  if (!/[《〔]/.test(text)) return text;
  return text.replace(/《[^》]*》|〔[^〕]*〕/g, "");
}

/** The years named outside of titles. */
function yearsIn(before: string): number[] {
  if (!before.includes("年")) return [];
  return Array.from(
    withoutTitles(before).matchAll(YEAR),
    (match) => Number(match[1]),
  );
}

/** 2018年以来 and 全年累计 belong to the year; 条例施行以来 and a bare 累计 are running totals. */
function isCumulative(
  before: string,
  clause: string,
  year: number | null,
): boolean {
  const isOfYear = !clause.includes("以来") &&
    (BOUND_TO_YEAR.test(clause) || (year !== null && yearsIn(clause).includes(year)));
  if (!isOfYear && /(?:施行|实施|开通|建站|成立|颁布)[^,。;]{0,6}以来/.test(before)) return true;
  if (!CUMULATIVE.test(clause)) return false;
  if (SUMMED_UP.test(clause) && !OVER_YEARS.test(before)) return false;
  // 截至2015年底 bounds the end only.
  const bounded = before.replace(/(?:截[至止]|[到至](?=(?:\d{4}年)?年?[底末]))[^,。;]*/g, "");
  return !BOUND_TO_YEAR.test(bounded) && !(year !== null && yearsIn(bounded).includes(year));
}
