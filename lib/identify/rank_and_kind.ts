import type { Kind, Rank } from "@/model/mod.ts";
import { FARM, ZONE } from "./body_name.ts";
import { isInFormerCounty } from "./former_county.ts";
import { levelOf, type Located } from "./located.ts";

const ZONE_BODY = "(?:党工委)?(?:管委会|管理委员会)?(?:办公室)?";

const IN_ZONE = new RegExp(ZONE);
/** Zones that are made above the place whose name they have: `甲综合实验区` of 甲县. */
const DECREED = /(?:[实试]验|示范|合作|自贸|(?<!高)新)区/;
/** A town, or a zone that is one: `甲经开区(镇)`. */
const TOWN = new RegExp(
  "(?:[镇乡]|苏木)(?:人民)?政府(?:办公室)?$|街道(?:办事处(?:筹备处)?)?$|(?:街|地区)办事处$|" +
    `\\((?:[镇乡]|\\p{Script=Han}+(?:镇|乡|街道))\\)|${FARM}(?:管委会|管理委员会|管理区|办事处)?$`,
  "u",
);
/** A division of the Xinjiang Production and Construction Corps, and a regiment of it. */
const DIVISION = /(?:^|兵团)第[一二三四五六七八九十]{1,3}师/u;
const REGIMENT = /师\p{Script=Han}*团/u;
/** Customs are called after a port, and serve more or less than its city. */
const PORT = /海关$/u;
/** A part of a city's bureau that serves one of its counties. */
const BRANCH = /局\p{Script=Han}{2,}分局$/u;

/** A company that is named after its province may belong to any place in it. */
const REGISTERED = /^(?![省市区]).*(?:公司|集团)$/u;

const NATIONAL = /^(?:国务院|国家|中国\p{Script=Han}{2,6}局$)/u;

/** The first pattern that fits the end of a name gives the kind. */
const KINDS: readonly { readonly kind: Kind; readonly pattern: RegExp }[] = [
  {
    kind: "vertical",
    pattern:
      /(?:海关|税务局|[国地]税局|气象局|地震局|海事局|邮政管理局|烟草专卖局|外汇管理局(?:\p{Script=Han}*支局)?|通信管理局|检验检疫局|银保?监(?:分)?局|证监局|金融监管(?:分)?局|煤矿安全监察局|人民银行\p{Script=Han}*行|出入境边防检查[总分]?站|调查队|消防救援[总支大]队)$/u,
  },
  { kind: "government", pattern: /(?:人民政府|行政公署|行署|(?:街道?|地区)办事处(?:筹备处)?)$/ },
  {
    kind: "zone",
    pattern: new RegExp(
      `(?:${ZONE}${ZONE_BODY}|管委会|(?<!监督|城市|建设|市容|综合|和)管理委员会)(?:办公室)?$`,
    ),
  },
  {
    kind: "department",
    pattern:
      /(?:局|厅|委|委员会|办|办公[室厅]|研究室|院|处|所|队|站|中心|馆|社|署|公司|集团|学校|[大中小]学|协会|联合会|工会|红十字会)$/,
  },
];

/** Whether a name is that of a zone or of the body that runs one. */
export function isZone(issuer: string): boolean {
  return kindOf(issuer) === "zone";
}

/**
 * What sort of body a name stands for, without a second name behind it; `null` where its end does
 * not show it. Who runs a zone is a `zone`, whatever it governs; its bureaus are departments.
 */
export function kindOf(issuer: string): Kind | null {
  const name = issuer.replace(/\(.*\)$|、.*$/, "");
  return KINDS.find(({ pattern }) => pattern.test(name))?.kind ?? null;
}

/**
 * The level of a body: that of the place it belongs to, or below it for towns, subdistricts and
 * branches. Zones of a city or a county are of a county's level, as in the division codes that the
 * National Bureau of Statistics uses, those of a municipality of a prefecture's; that of others is
 * given by decree, not by the name.
 */
export function rankOf(issuer: string, located: Located): Rank | null {
  const { division, rest } = located;
  if (division === null && NATIONAL.test(issuer)) return "nation";
  if (TOWN.test(issuer)) return "township";
  if (DIVISION.test(issuer)) return REGIMENT.test(issuer) ? "county" : "prefecture";
  if (PORT.test(issuer) || REGISTERED.test(rest) && division?.level === "province") return null;
  if (isInFormerCounty(located)) return "county";
  const level = levelOf(located);
  if (DECREED.test(rest)) return null;
  if (IN_ZONE.test(rest) || isZone(issuer)) return rankOfZone(located);
  if (BRANCH.test(rest) && level === "prefecture") return "county";
  return level ?? rankOfWord(issuer);
}

/** Zones of a city or a county are of a county's level, those of a municipality one above. */
function rankOfZone({ division, candidates }: Located): Rank | null {
  const hosts = division === null ? candidates : [division];
  if (hosts.length > 0 && hosts.every(({ level }) => level !== "province")) return "county";
  return division?.name.endsWith("市") ? "prefecture" : null;
}

/** The level that a place's last word shows; 市 may be of three levels and shows none. */
function rankOfWord(issuer: string): Rank | null {
  if (/^\p{Script=Han}{2,3}省|自治区/u.test(issuer)) return "province";
  if (/自治州|[^一]盟|地区/.test(issuer)) return "prefecture";
  return /[县旗区]/.test(issuer) ? "county" : null;
}
