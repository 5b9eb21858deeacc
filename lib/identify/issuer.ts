import type { Divisions } from "@/codebook/mod.ts";
import { CITED } from "./cited.ts";
import { bodyName, NAME } from "./body_name.ts";
import { completeName } from "./complete_name.ts";
import { formIssuer } from "./form_issuer.ts";
import { hintedIssuer } from "./hinted_issuer.ts";
import { firstName, nameBefore } from "./name_search.ts";
import { isPlaced, isSomewhere } from "./placed.ts";
import { isOtherThanCompany } from "./self_word.ts";
import { speaksForAll } from "./speaks_for.ts";
import { type Title, YEAR } from "./title.ts";
import { TOPIC } from "./topic.ts";
import { wholeName } from "./whole_name.ts";

const OPENING = 1500;
const ENDING = 300;

const TOPIC_ON = new RegExp(`${TOPIC}[^]*$`, "u");
/** Two bodies of one place, in lines that were joined. */
const TWO = /^((\p{Script=Han}{2,12}?[市县区旗])\p{Script=Han}+?[局委会厅办])(?=\2)/u;
const DATE = new RegExp(YEAR, "g");
const START = "(?:^|[\\n。,;:、《“(|>])";
const BY =
  "(?:综合(?=[全各所了本我《]|[省市县区]政府)|根据|按照|依据|汇总|负责|编制(?!委|办)|组织(?!部)|牵头|编写|撰写|制作(?!中心)|起草)";
const LABELLED = /(?:发布机构|发布单位|发布机关|发文机关|主办方|公开主体)[:|]+([^|\n\s。]{2,30})/gu;
const SIGNED = new RegExp(
  `[。\\n]${NAME}\\n*(?:(?:19|20)\\d\\d年\\d{1,2}月\\d{1,2}日|(?:19|20)\\d{4,6})?[^。\\d]{0,12}$`,
  "gu",
);
/** What a report says of itself: `由…编制`, `…2019年政府信息公开工作年度报告`, `…编制了本报告`. */
const BY_WHOM = new RegExp(`由${NAME}(?=${BY})`, "gu");
const REPORT_OF = new RegExp(
  `(?:${TOPIC}|公开(?=年度报告))(?:工作)?(?:年度)?(?:工作)?(?:总体|有关|总结|情况)?(?:的)?(?:报告|总结|年报)`,
  "gu",
);
const WORK_OF = new RegExp(
  `${TOPIC}(?:工作)?(?:年度)?(?:总体|有关)?(?:情况|实际|统计数据|编制)`,
  "gu",
);
const IN_WHOSE_NAME = new RegExp(`以${NAME}(?:及其办公[室厅])?名义`, "gu");
const WHO = new RegExp(
  `${START}${NAME}(?:现将?|特此|特|认真|组织)?(?:${BY}|(?:向社会)?(?:公布|发布)).{0,40}?(?:报告|年报)`,
  "gu",
);
/** An office that never reports for itself, and whatever is part of a town. */
const INNER_OFFICE =
  /(?:党政(?:综合)?办|(?:政务|信息)公开(?:工作)?办)(?:公室)?$|(?<=街道办事处|[镇乡](?:人民)?政府)\p{Script=Han}+$/u;
/** The office of a zone, where it compiles the report. */
const ZONE_OFFICE = /(?<=管委会|管理委员会)办公室$/;
/** A body that compiles the reports of all others of its place. */
const COMPILER =
  /(?:(?<=政府|管委会|管理委员会)办公[室厅]|政务服务\p{Script=Han}*局|政务服务\p{Script=Han}*中心)$/u;

/**
 * The body that reports: named by the title, else by the head of a form, the page's metadata, the signature
 * or what the opening states; else one that the opening names where the report's word for itself (我局, 全县)
 * fits it. A place alone is completed to the body that reports for it (`甲市` to `甲市人民政府`). `null`
 * where the report names nobody, or leaves the place out.
 */
export function findIssuer(text: string, title: Title | null, divisions: Divisions): string | null {
  const opening = text.slice(0, OPENING).replace(CITED, "");
  const titled = title === null ? "" : nameInTitle(title.text);
  const compiled = principal(stated(text, opening, divisions), opening);
  const isOther = compiled !== null && isOtherThanCompany(compiled, text);
  const name = bodyName(titled) ?? wholeName(titled, opening, divisions) ??
    (isOther ? null : compiled) ?? hintedIssuer(text, opening, divisions);
  return name === null ? null : completeName(name, divisions);
}

/** The part of a title before its topic, without the year: `甲县2019年乙镇` is 甲县乙镇. */
function nameInTitle(title: string): string {
  const [before = "", after = ""] = title.replace(DATE, "\n").replace(TOPIC_ON, "").split("\n")
    .map((part) => part.replace(/^关于|关于$|的$/g, "")).filter((part) => part !== "");
  const name = before.endsWith(after) ? before : /政府$/.test(before) ? after : before + after;
  return name.replace(TWO, "$1、");
}

/** Whom metadata, signature or opening state to report. */
function stated(text: string, opening: string, divisions: Divisions): string | null {
  const placed = (name: string) => isPlaced(name, divisions);
  const somewhere = (name: string) => isSomewhere(name) || placed(name);
  return nameBefore(REPORT_OF, opening, placed) ?? formIssuer(opening, somewhere) ??
    firstName(LABELLED, opening, somewhere) ?? firstName(SIGNED, text.slice(-ENDING), somewhere) ??
    firstName(BY_WHOM, opening, somewhere)?.replace(ZONE_OFFICE, "") ??
    nameBefore(WORK_OF, opening, placed) ??
    firstName(IN_WHOSE_NAME, opening, placed) ?? firstName(WHO, opening, placed);
}

/** An office that reports for the body that it belongs to is that body. */
function principal(name: string | null, opening: string): string | null {
  const bare = name?.replace(INNER_OFFICE, "") ?? null;
  return speaksForAll(opening) ? bare?.replace(COMPILER, "") ?? null : bare;
}
