import type { Kind, Rank } from "@/model/mod.ts";
import { ZONE } from "./body_name.ts";
import { levelOf, type Located } from "./divisions.ts";

const ZONE_BODY = "(?:党工委)?(?:管委会|管理委员会)?(?:办公室)?";

const NATIONAL = /^(?:国务院|国家|中国\p{Script=Han}{2,6}局$)/u;

/** The first pattern that fits the end of a name gives the kind. */
const KINDS: readonly { readonly kind: Kind; readonly pattern: RegExp }[] = [
  {
    kind: "vertical",
    pattern:
      /(?:海关|税务局|[国地]税局|气象局|地震局|海事局|邮政管理局|烟草专卖局|外汇管理局|通信管理局|调查队|消防救援[总支大]队)$/,
  },
  { kind: "government", pattern: /(?:人民政府|行政公署|行署|街道办事处(?:筹备处)?)$/ },
  {
    kind: "zone",
    pattern: new RegExp(
      `(?:${ZONE}${ZONE_BODY}|管委会|(?<!监督|城市|建设|市容|综合|和)管理委员会)(?:办公室)?$`,
    ),
  },
  {
    kind: "department",
    pattern:
      /(?:局|厅|委|委员会|办|办公[室厅]|研究室|院|处|所|队|站|中心|馆|社|公司|学校|大学|医院)$/,
  },
];

/** Whether a name is that of a zone or of the body that runs one. */
export function isZone(issuer: string): boolean {
  return kindOf(issuer) === "zone";
}

/**
 * What sort of body a name stands for, without a second name behind it; `null` where its end does
 * not show it.
 */
export function kindOf(issuer: string): Kind | null {
  const name = issuer.replace(/\(.*\)$|、.*$/, "");
  return KINDS.find(({ pattern }) => pattern.test(name))?.kind ?? null;
}

/**
 * The level of a body: that of the place it belongs to, or below it for towns and subdistricts. A
 * zone's level is given by decree, not by its name: `null`, as for bodies of a zone.
 */
export function rankOf(issuer: string, located: Located): Rank | null {
  const { division, rest } = located;
  if (division === null && NATIONAL.test(issuer)) return "nation";
  if (/(?:[镇乡]|苏木)人民政府(?:办公室)?$|街道(?:办事处(?:筹备处)?)?$/.test(issuer)) {
    return "township";
  }
  if (new RegExp(ZONE).test(rest) || isZone(issuer)) return null;
  return levelOf(located) ?? rankOfWord(issuer);
}

/** The level that a place's last word shows; 市 may be of three levels and shows none. */
function rankOfWord(issuer: string): Rank | null {
  if (/^\p{Script=Han}{2,3}省|自治区/u.test(issuer)) return "province";
  if (/自治州|[^一]盟|地区/.test(issuer)) return "prefecture";
  return /[县旗区]/.test(issuer) ? "county" : null;
}
