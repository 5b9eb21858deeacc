import { ZONE } from "./body_name.ts";
import type { Located } from "./located.ts";

const ZONES = new RegExp(`^\\p{Script=Han}{0,2}${ZONE}`, "u");
/** A part of a city that is no district: 老城区, 保护区. */
const PART = /^(?:保护|功能|工业|产业|生态|城市|旅游|文化|商业|湿地|自然|物流|老城|旧城|主城)区/u;
/** A county or district before the bodies that are in it; not 区级, 县域, 区划. */
const COUNTY =
  /^(?:\p{Script=Han}{1,6}?县|\p{Script=Han}{2}区)(?![级域乡划])(?=\p{Script=Han}*(?:政府|街道|[镇乡局委办院会队站所处厅]|中心))/u;

/**
 * Whether a name goes on behind its city with a county or district that the table does not have
 * there: one that was merged or renamed.
 */
export function isInFormerCounty({ division, rest }: Located): boolean {
  if (division === null || division.level === "county" || !division.name.endsWith("市")) {
    return false;
  }
  return COUNTY.test(rest) && !PART.test(rest) && !ZONES.test(rest);
}
