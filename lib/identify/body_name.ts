/** Characters of a name: ideographs of every plane, and what papers print for them. */
export const HAN = "[\\p{Script=Han}〇*]";
/** A name of a body, or of two that report together; as short as what follows allows. */
export const NAME = `((?:${HAN}|、|\\(${HAN}{1,12}\\)){2,40}?)`;
/** Words that end the name of a zone, before the body that runs it. */
export const ZONE =
  "(?:开发区|高新区|经开区|实验区|示范区|试验区|合作区|保税区|自贸区|度假区|风景(?:名胜)?区|园区|产业园|工业园|新区|管理区|经济区|商务区|集聚区|新片区|科学城|科技城|示范园|科技园)";

/** Farms and the like, which are of a town's level and govern who lives there. */
export const FARM = "(?:农|林|牧|渔|茶|畜牧|垦殖|原种|良种|园艺|水产养殖)场";

/** Words that end the name of a body; 政府 and 办公室 alone name none. */
const ORGAN =
  "(?:政府|办公[室厅]|办事处|行署|行政公署|[局厅委办部署会联院处所队站室馆社台]|中心|公司|集团|银行|海关|大学|" +
  "[中小]学|学校|党校|中心支行|[支分]行)";
const PLACE = `(?:[省市州盟县区旗镇乡街]|街道|苏木|${ZONE}|${FARM})`;
const ENDED = new RegExp(`(?:${ORGAN}|${PLACE})(?:\\(${HAN}+\\))?$`, "u");
/** What sentences and headings say, and names do not. */
const NO_NAME =
  /信息公开(?!办|中心)|公开政府|申请|报告|情况|条例|规定|通知|要求|[我该此]|各(?!族)|有关|部门|单位|以下|登录|首页|加强|推进|做好|深化|召开|网站|平台|领导小组|^(?:[一二三四五六七八九十]+、|\()|^[、*]$|、$/u;
/** A sentence that goes on, whose end looks like a name's. */
const GOING_ON =
  /^(?:在|对|向|从(?!化|江)|全(?!州|椒|南)|本(?!溪)|[一二三四五]是|综合|以及|乡镇|镇街)/u;
/** A name that leaves the place out: `市水利局`, `区政府`; not `市北区`, `镇江市`. */
const RELATIVE =
  /^(?:(?:省|市|州|盟|县|区|旗|镇|乡|街道)(?!.{1,2}[市县区]|.{1,8}自治)|(?:园|[新景]|开发|高新|经开|示范|度假|保税)区(?![市县区])|(?:经济|高新|综合|旅游|产业|工业)(?:技术|产业|保税)*\p{Script=Han}{0,4}[区园]|管委会|管理委员会|(?:人民)?政府|办公|[局厅委院处校所](?:办公|机关|党)|本级|年)/u;
/** What may stand before a name in its sentence. */
const BEFORE = new RegExp(
  "^.*(?:公布|发布|公开|现将|现对|现就|编制|撰写|制作|报告|总结|结合|包括|涵盖|关于|根据|依据|按照|" +
    "年度|学年|联系|成立|今年|通过|依托|利用|登录|从(?!化|江)|的|了|在)(?!局|厅|委|办|中心)",
  "u",
);

/** The name of a body in some words of a report; `null` where they are none, or half of one. */
export function bodyName(words: string): string | null {
  const name = words.replace(BEFORE, "").replace(/^(?:年|原|由|与|对|以)(?=.{3})/u, "");
  return isWhole(name) && !RELATIVE.test(name) ? name : null;
}

/** Words that name a body but leave out its place; `null` for others. */
export function relativeName(words: string): string | null {
  return isWhole(words) && RELATIVE.test(words) ? words : null;
}

function isWhole(name: string): boolean {
  return name.length > 1 && ENDED.test(name) && !NO_NAME.test(name) && !GOING_ON.test(name);
}
