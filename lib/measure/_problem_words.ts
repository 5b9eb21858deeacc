import { NUMBERING, ONES } from "./_numbering.ts";

/** The subject of a stretch of a report. */
export type Part = "problems" | "improvements";

const LACK = "(?:困难|问题|不足|差距|薄弱环节|短板)";

/** 存在的主要问题及改进情况, 困难和问题, 问题及下步打算, 问题 alone; neither 热点问题 nor 问题整改. */
const PROBLEMS = new RegExp(
  `(?:存在|主要|突出|面临|遇到)(?:的|着)?(?:主要|突出|一些)?${LACK}` +
    `|^${LACK}(?:$|[与和及、]|以及)` +
    `|${LACK}(?:[与和及、]|以及)(?:改进|整改|对策|下一?步|今后|措施|建议|打算)`,
);

/** 改进措施, 下步工作打算, 2013年工作思路; not 2014年工作情况. */
const IMPROVEMENTS =
  /(?:下一?步|下一?阶段|今后|明年|来年).*(?:工作|打算|计划|思路|措施|安排|重点|设想)|(?:改进|整改)(?:的)?(?:措施|情况|办法|计划|方向)|工作(?:思路|打算|设想|计划|安排)$/;

/**
 * A numbered title whose copy lost the line ends around it; in a list of contents another number
 * follows.
 */
const TITLE_WITHIN = new RegExp(
  `${ONES}、(?=[^。;:,、\\d]{0,12}(?:存在|主要)[^。;:,、\\d]{0,6}${LACK}[^。;:,、\\d]{0,8})(?!.*${ONES}、)`,
);

/** 存在的主要问题:一是…; words that open a part in the middle of another, without a line of their own. */
const LEAD = new RegExp(
  `^(?:${NUMBERING})?(?:目前|当前|工作中)?(?:存在|主要)(?:的|着)?(?:主要|突出|一些)?${LACK}(?:主要)?[是有]?:(?=.)`,
);

/** The part that a title opens, or `null`. */
export function partOfTitle(title: string): Part | null {
  const bare = title.replace(/\s/g, "").replace(new RegExp(`^${NUMBERING}`), "");
  if (PROBLEMS.test(bare)) return "problems";
  return IMPROVEMENTS.test(bare) ? "improvements" : null;
}

/** Offset after the number of a title of problems within a sentence, or after words that lead to them; or -1. */
export function titleWithin(text: string): number {
  const lead = LEAD.exec(text);
  if (lead !== null) return lead[0].length;
  const found = TITLE_WITHIN.exec(text);
  return found === null ? -1 : found.index + found[0].length;
}

const WE = "(?:我们|我[省市州盟县区旗镇乡局办委厅]|全[省市州县区]|本机关|本单位|本局)";
const TURN = new RegExp(
  `(?:针对|根据)(?:上述|以上|这些|存在)|下一?步|下一?阶段(?!性)|(?:今后|明年|来年)[^,;]{0,6}(?:将|要)` +
    `|${WE}[^,;:]{0,8}(?:将|拟|计划)(?:继续|进一步|采取|切实|着力|从|按照|围绕|通过|努力|不断|认真|全力|抓)` +
    `|(?:^|\\(${ONES}\\)|${ONES}、)(?:改进|整改)(?:措施|情况|打算|办法)`,
);
const MANNER = "(?:进一步|继续|切实|积极|不断|持续|着力|大力|深入|全面|扎实|认真)*";
const DOING =
  "(?:加强|加大|加快|强化|完善|健全|建立|推进|深化|优化|提升|提高|增强|规范(?!性)|拓展|拓宽|丰富|创新|落实|狠抓|抓好|扩大|改进)";
const TO_DO = new RegExp(`^${NUMBERING}${MANNER}${DOING}`);
const WANTING = /[不未难]|有待|仍需|还需|尚需|需要|需进|欠缺|缺乏|薄弱|滞后|差距|短板/;

/** Offset in a sentence of a part on problems from which it says what is done about them, or -1. */
export function turnWithin(text: string): number {
  const offset = text.search(TURN);
  if (offset >= 0) return offset;
  return TO_DO.test(text) && !WANTING.test(text) ? 0 : -1;
}

const ADMISSION = new RegExp(`(?:还|仍|仍然|依然|尚|也|但)(?:有|存在)[^,;:]{0,14}${LACK}`);
const CONCESSION =
  /(?:成绩|成效|进展|进步|效果).{0,30}(?:但|然而|不过|离|对照)|[离与对].{2,30}(?:要求|期望|期盼|期待)/;

/**
 * Whether a sentence admits that something is lacking, in the words that are customary after
 * achievements.
 */
export function isAdmission(text: string, before: string): boolean {
  return ADMISSION.test(text) && CONCESSION.test(before + text);
}

/** Whether a sentence refers back to problems that were stated. */
export function isBackReference(text: string): boolean {
  return /^(?:针对|根据)(?:上述|以上|这些)(?:存在的?)?(?:主要|突出)?(?:问题|不足|短板)/.test(text);
}
