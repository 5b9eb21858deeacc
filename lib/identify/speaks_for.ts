import type { Kind, Rank, SpeaksFor } from "@/model/mod.ts";

const OPENING = 2000;
const LEVEL = "[省市州盟县区旗]";

/** The opening says that the report compiles those of others. */
const COMPILED = new RegExp(
  `各[^。]{0,20}(?:报告|年报|情况)[^。]{0,6}(?:汇总|综合)|(?:综合|汇总|综合了)[^。]{0,40}(?:全${LEVEL}|各|所辖|所属)|全${LEVEL}[^。]{0,20}(?:综合|汇总|编制而成)|综合${LEVEL}政府各`,
);
const JURISDICTION = new RegExp(
  `全${LEVEL}(?!级)|我${LEVEL}(?!级)|各(?:地|县|区|乡镇|部门|单位|级)`,
);
const BODY =
  /(?:我|本)(?:局|委|厅|办|院|处|中心|关|队|单位|机关(?!不掌握)|部门|街道|镇|乡)|以[^。]{0,6}政府(?:及其办公[室厅])?名义|本级政府/;

/** Whether the opening says that the report compiles those of all bodies below. */
export function speaksForAll(opening: string): boolean {
  return COMPILED.test(opening);
}

/**
 * Whose work a report covers, by its opening. Departments and towns name the whole place, or the
 * county that they lie in, in passing, so only a compilation makes their report cover more than
 * themselves; with other bodies the first word decides.
 */
export function speaksFor(text: string, kind: Kind | null, rank: Rank | null): SpeaksFor {
  const opening = text.slice(0, OPENING);
  if (speaksForAll(opening)) return "jurisdiction";
  const body = opening.search(BODY);
  const isOwn = kind === "department" || kind === "vertical" || rank === "township";
  if (isOwn) return body < 0 ? "unclear" : "body";
  const jurisdiction = opening.search(JURISDICTION);
  if (jurisdiction < 0) return body < 0 ? "unclear" : "body";
  return body < 0 || jurisdiction < body ? "jurisdiction" : "body";
}
