import type { Identity } from "@/model/mod.ts";

const BODIES =
  "(?:各级|各地|各省|[区市(、)]|范围内|人民|行政|政府|机关|部门|系统|及其|和|共|累计|总计|合计|已|新)";
const DEEDS = "(?:收到|接到|受理|新收|办结|答复|公开|发布|举办|召开|发生)";
const STATED = `(?:(?:据|根据)[^,]*[,:])?(?:(?:19|20)\\d{2}年度?)?`;
/** What a whole has done that the body is but a part of: `全国各级行政机关`收到60万件. */
const wholeOf = (names: string) => new RegExp(`^${STATED}${names}${BODIES}*(?:$|${DEEDS}[^,]*\\d)`);
const NATION = wholeOf("(?:全国|国务院(?=各?部门)|中央国家机关)");
const PROVINCE = wholeOf("全[国省]");
/** Without one of these words, a statement names no greater whole. */
const WHOLES = /全[国省]|国务院|中央|平台/;
/** What is of the body again. */
const OWN = /我|本[省市州盟县区旗镇乡局委厅机单]|全[省市州盟县区旗镇乡局]/;

/** A platform of a greater whole, set against the body's own data: `省平台`开放9000个,`我市`开放412个. */
const ABOVE = /^(?:国家|省|全省)(?:级|本级)?\p{Script=Han}{0,6}平台(?:已|共|累计)*$/u;
const SET_AGAINST = /[,;](?:其中)?[我本][市州盟县区旗镇乡局委]/;

/**
 * Whether a number is of a whole that the body is but a part of: of the nation, or of the province where
 * the report of a lower rank sets its own against it.
 *
 * @param statement Up to the words that say what is counted, back to a semicolon.
 * @param behind What follows the number.
 */
export function isBeyond(statement: string, { rank }: Identity, behind: string): boolean {
  if (!WHOLES.test(statement)) return false;
  const isSetAgainst = SET_AGAINST.test(behind);
  const isLower = rank === "prefecture" || rank === "county";
  const whole = isSetAgainst && isLower ? PROVINCE : NATION;
  const clauses = statement.split(",");
  const isWhole = (clause: string) => whole.test(clause.trimStart());
  const last = clauses.findLast((clause) => isWhole(clause) || OWN.test(clause));
  if (last !== undefined && isWhole(last)) return true;
  return ABOVE.test(clauses.at(-1)!.trimStart()) && isSetAgainst;
}
