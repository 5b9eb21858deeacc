import type { Divisions } from "@/codebook/mod.ts";
import { bodyName, HAN, NAME, relativeName } from "./body_name.ts";
import { locate } from "./divisions.ts";
import { isZone } from "./rank_and_kind.ts";
import { fitsSelf, selfWord } from "./self_word.ts";
import { speaksForAll } from "./speaks_for.ts";
import { type Title, YEAR } from "./title.ts";

const OPENING = 1500;
const ENDING = 300;
/** A separate line at the head of the page. */
const HEAD = 300;

/** Documents that a report cites, and short forms that it introduces: neither names its issuer. */
const CITED =
  /《[^《》]{0,90}(?:条例|规定|办法|通知|意见|格式|要点|制度|方案|细则|指南|目录|公报|简报)[^《》]{0,8}》|\((?:以下|下称|简称)[^()]{0,30}\)/gu;
const TOPIC = "(?:(?:(?<!人民)政府|政务)?信息公开|政务公开)";
const TOPIC_ON = new RegExp(`${TOPIC}[^]*$`, "u");
/** Two bodies of one place, in lines that were joined. */
const TWO = /^((\p{Script=Han}{2,12}?[市县区旗])\p{Script=Han}+?[局委会厅办])(?=\2)/u;
const DATE = new RegExp(YEAR, "g");
const START = "(?:^|[\\n。,;:、《“(|>])";
const BY =
  "(?:综合(?=[全各所了本我《]|[省市县区]政府)|根据|按照|依据|汇总|负责|编制|组织(?!部)|牵头|编写|撰写|制作(?!中心)|起草)";
const LABELLED = /(?:发布机构|发布单位|发布机关|发文机关|主办方|公开主体)[:|]+([^|\n\s。]{2,30})/gu;
const SIGNED = new RegExp(
  `[。\\n]${NAME}\\n*(?:(?:19|20)\\d\\d年\\d{1,2}月\\d{1,2}日|(?:19|20)\\d{4,6})?[^。\\d]{0,12}$`,
  "gu",
);
/** What a report says of itself: `由…编制`, `…2019年政府信息公开工作年度报告`, `…编制了本报告`. */
const BY_WHOM = new RegExp(`由${NAME}(?=${BY})`, "gu");
const REPORT_OF = new RegExp(
  `${TOPIC}(?:工作)?(?:年度)?(?:工作)?(?:总体|有关|总结|情况)?(?:的)?(?:报告|总结|年报)`,
  "gu",
);
const WORK_OF = new RegExp(
  `${TOPIC}(?:工作)?(?:年度)?(?:总体|有关)?(?:情况|实际|统计数据|编制)`,
  "gu",
);
const IN_WHOSE_NAME = new RegExp(`以${NAME}(?:及其办公[室厅])?名义`, "gu");
const WHO = new RegExp(
  `${START}${NAME}(?:特此|特|认真|组织)?(?:${BY}|(?:向社会)?(?:公布|发布)).{0,40}?(?:报告|年报)`,
  "gu",
);
/** A line for itself, and who acts: the issuer if the report's word for itself fits. */
const ALONE = new RegExp(`(?:^|\\n)[-·•*]*${NAME}(?=\\n)`, "gu");
const ACTS =
  "(?:认真|切实|积极|严格|严守|持续|深入|深化|坚持|坚决|高度|高质量|高标准|着力|不断|准确|推进|推动|通过|" +
  "共(?:收|受|办|主|公开|发布|答复|计)|主动|圆满|依法|依托|优化|贯彻|扎实|收到|未(?:收到|发生)|聚焦|加强|加大|结合|按照|根据|紧紧|紧扣|" +
  "紧密|充分|始终|围绕|立足|强化|完善|健全|创新|建立|规范|落实|成立|印发|制定|开展|正式|办理|全面|进一步|牢固|" +
  "政府信息|政务公开|各(?!族)|是|作为|(?:19|20)\\d\\d年|自(?=\\d)|[以在将把及]|对(?=[\\d《]))";
const ACTING = new RegExp(
  `(?:^|[\\n。,]|日起)(?:${YEAR}(?:以来)?,?)?(?!按照|根据|依据|结合|关于)${NAME}(?=${ACTS})`,
  "gu",
);
/** The beginning of a name that says where: a place, in the table or not, or the whole country. */
const SOMEWHERE = new RegExp(`^(?:${HAN}{1,8}[省市州盟县区旗镇乡]|国家|国务院|中国|中华)|部$`, "u");
const TOWN = new RegExp(`^${HAN}{1,6}(?:镇|乡|街道|苏木)(?:人民政府|政府|办事处)?$`, "u");
/** Whom to ask: the issuer or its office. */
const CONTACT = new RegExp(`(?:请与?|向|可与|联系:)${NAME}(?:联系|反映|咨询|。|\\n)`, "gu");
/** Pages that carry a report, which may be those of the body above it. */
const SOURCE = new RegExp(`来源:${NAME}(?=\\n|发布|时间|日期|浏览|作者|字号|\\||$)`, "gu");
const LEADING = new RegExp(`${TOPIC}(?:工作)?领导小组`, "gu");
const SITE = /(?:人民政府|政府)(?:门户|信息公开|信息)*网/gu;
/** The words that end where one of those begins, but for a year. */
const PRECEDING = new RegExp(`(?:${HAN}|、|\\(${HAN}{1,12}\\)){2,40}(?=(?:${YEAR})?的?$)`, "u");
const OFFICE =
  /(?:党政(?:综合)?办(?:公室)?|(?:政府)?信息公开\p{Script=Han}*|(?:综合)?办公[室厅])$/u;
/** An office that never reports for itself, and whatever is part of a town. */
const INNER_OFFICE =
  /(?:党政(?:综合)?办|(?:政务|信息)公开(?:工作)?办)(?:公室)?$|(?<=街道办事处|[镇乡](?:人民)?政府)\p{Script=Han}+$/u;
/** The office of a zone, where it compiles the report. */
const ZONE_OFFICE = /(?<=管委会|管理委员会)办公室$/;
/** A body that compiles the reports of all others of its place. */
const COMPILER =
  /(?:(?<=政府|管委会|管理委员会)办公[室厅]|政务服务\p{Script=Han}*局|政务服务\p{Script=Han}*中心)$/u;

/**
 * The body that reports: named by the title, else by the page's metadata, the signature or what the
 * opening states; else one that the opening names where the report's word for itself (我局, 全县)
 * fits it. A place alone is completed to the body that reports for it (`甲市` to `甲市人民政府`). `null`
 * where the report names nobody, or leaves the place out.
 */
export function findIssuer(text: string, title: Title | null, divisions: Divisions): string | null {
  const opening = text.slice(0, OPENING).replace(CITED, "");
  const titled = title === null ? "" : nameInTitle(title.text);
  const name = bodyName(titled) ?? wholeName(titled, opening, divisions) ??
    principal(stated(text, opening, divisions), opening) ?? hinted(text, opening, divisions);
  return name === null ? null : complete(name, divisions);
}

/** The part of a title before its topic, without the year: `甲县2019年乙镇` is 甲县乙镇. */
function nameInTitle(title: string): string {
  const [before = "", after = ""] = title.replace(DATE, "\n").replace(TOPIC_ON, "").split("\n")
    .map((part) => part.replace(/^关于|关于$|的$/g, "")).filter((part) => part !== "");
  const name = before.endsWith(after) ? before : /政府$/.test(before) ? after : before + after;
  return name.replace(TWO, "$1、");
}

/** The first match of a pattern that is a name, and one that will do. */
function first(
  pattern: RegExp,
  text: string,
  willDo: (name: string) => boolean = () => true,
  trim: (words: string) => string = (words) => words,
): string | null {
  for (const [, words = ""] of text.matchAll(pattern)) {
    const name = bodyName(trim(words));
    if (name !== null && willDo(name)) return name;
  }
  return null;
}

/** The first name that stands before a match of a pattern, and will do. */
function before(
  pattern: RegExp,
  text: string,
  willDo: (name: string) => boolean,
): string | null {
  for (const { index } of text.matchAll(pattern)) {
    const words = PRECEDING.exec(text.slice(Math.max(0, index - 50), index))?.[0] ?? "";
    const name = bodyName(words);
    if (name !== null && willDo(name)) return name;
  }
  return null;
}

/** What a name that leaves its place out is called where the opening has place and name. */
function wholeName(words: string, opening: string, divisions: Divisions): string | null {
  const relative = relativeName(words);
  if (relative === null) return null;
  const body = RegExp.escape(relative).replace("政府", "(?:人民)?政府");
  const whole = first(new RegExp(`(${HAN}{1,12}?${body})`, "gu"), opening) ??
    first(new RegExp(`(${HAN}{1,12}?${relative[0]})(?=(?:人民)?政府)`, "gu"), opening);
  if (whole === null || locate(whole, "", divisions).division === null) return null;
  return locate(whole, "", divisions).rest === "" ? whole + relative.slice(1) : whole;
}

/** Whom metadata, signature or opening state to report. */
function stated(text: string, opening: string, divisions: Divisions): string | null {
  const placed = (name: string) => isPlaced(name, divisions);
  const somewhere = (name: string) => SOMEWHERE.test(name) || placed(name);
  return before(REPORT_OF, opening, placed) ?? first(LABELLED, opening, somewhere) ??
    first(SIGNED, text.slice(-ENDING), somewhere) ??
    first(BY_WHOM, opening, somewhere)?.replace(ZONE_OFFICE, "") ??
    before(WORK_OF, opening, placed) ??
    first(IN_WHOSE_NAME, opening, placed) ?? first(WHO, opening, placed);
}

/** An office that reports for the body that it belongs to is that body. */
function principal(name: string | null, opening: string): string | null {
  const bare = name?.replace(INNER_OFFICE, "") ?? null;
  return speaksForAll(opening) ? bare?.replace(COMPILER, "") ?? null : bare;
}

/** A body that the opening names, if the report's word for itself fits it. */
function hinted(text: string, opening: string, divisions: Divisions): string | null {
  const self = selfWord(text);
  const fits = (name: string) =>
    self === null || fitsSelf(name, self) || fitsSelf(name.replace(/办公[室厅]$/u, ""), self);
  const isFit = (name: string) => fits(name) && isPlaced(name, divisions);
  return first(ALONE, opening.slice(0, HEAD), (name) => fits(name) && SOMEWHERE.test(name)) ??
    first(ACTING, opening, isFit) ??
    first(CONTACT, opening, isFit, (words) => words.replace(OFFICE, "")) ??
    first(CONTACT, opening, isFit) ?? before(LEADING, opening, isFit) ??
    (self === null ? null : first(SOURCE, opening, isFit)) ??
    (/^[市州盟县区旗]$/.test(self ?? "") ? before(SITE, opening, isFit) : null);
}

/** Whether a name begins with a place of the table, or is that of a town. */
function isPlaced(name: string, divisions: Divisions): boolean {
  return locate(name, "", divisions).rest !== name ||
    TOWN.test(name);
}

function complete(name: string, divisions: Divisions): string {
  if (/政府$/.test(name)) return name.replace(/(?:人民)?政府$/, "人民政府");
  if (/[镇乡]$|苏木$/.test(name) || locate(name, "", divisions).rest === "") {
    return `${name}人民政府`;
  }
  if (/街道$/.test(name)) return `${name}办事处`;
  return isZone(name) && !/会$|办公室$/.test(name) ? `${name}管委会` : name;
}
