import type { Kind, Rank } from "@/model/mod.ts";
import { CITED } from "./cited.ts";

/** How far a report is read for what it calls its issuer. */
const OPENING = 2000;
/** What an issuer that is called by a bare word does: 街道受理…, 镇严格…. */
const ACTS =
  "(?:政务公开|政府(?:信息公开|大院)|共|受理|发生|办理|收到|未|主动|公开|依法|严格|认真|成立|坚持|积极)";
/** The word that a report has for its issuer, the surest first: departments name their place, too. */
const SELVES = [
  /(?:我|本|全)(局|厅|处|队|馆|关|中心)(?!理|内)/u,
  /[我本](公司|集团)/u,
  /[我本](镇|乡|街道|街)/u,
  /[我本](委|院|校|办)(?!法|理|公)/u,
  /全(镇|乡|街道|街)(?!各)/u,
  /(?:我|全|本)(省|市|州|盟|县|区|旗)(?!级|直|委|(?:人民)?政府(?!信息))/u,
  /(局)属(?:各|单位)/u,
  new RegExp(`(?:^|[\\n。,;]|年度?|初)(街道|苏木|园区|镇|乡|州)(?=${ACTS})`, "u"),
  /(?:^|[\n。,]|\d年度?)[省市州盟县区旗](?:人民)?政府\(?(办)公/u,
  /([市州盟县区旗])政府常务会议/u,
];
/** What those words show about a body that is not named; 委, 办 and 区 where no zone or street has them. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:省|市|州|盟|县|旗|镇|乡|街道|苏木)$/, "government"],
  [/^(?:局|厅|处|院|校)$/, "department"],
  [/^园区$/, "zone"],
];
const UNZONED_KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^区$/, "government"],
  [/^[委办]$/, "department"],
];
const RANKS: readonly (readonly [RegExp, Rank])[] = [
  [/^[省厅]$/, "province"],
  [/^[州盟]$/, "prefecture"],
  [/^[县旗]$/, "county"],
  [/^(?:镇|乡|街道|苏木)$/, "township"],
];
const ZONED = /管委会|管理委员会|开发区|高新区|园区|新区|街道|自治区/;
/** The governments above a body; that of a 市 may be of three levels. */
const ABOVE: readonly (readonly [RegExp, Rank | null])[] = [
  [/[县区旗](?:委|人民政府|政府)/, "county"],
  [/[州盟](?:委|人民政府|政府)/, "prefecture"],
  [/[省市](?:委|人民政府|政府)/, null],
];
const DIVIDED = /各(?:区、?县|县、?区|县市、?区|市、?县|县\(市)/;
const COMPANY = /(?:公司|集团)$/u;
const FITS: Readonly<Record<string, RegExp>> = {
  公司: COMPANY,
  集团: COMPANY,
  局: /局$/u,
  委: /(?:委|委员会|管委会)$/u,
  区: /(?:区(?:人民政府|政府)?|管委会|管理委员会)$/u,
  办: /(?:办|办公[室厅]|办事处)$/u,
};

/** The word that a report has for its issuer: `局` for 我局, `市` for 全市. */
export function selfWord(text: string): string | null {
  const opening = text.slice(0, OPENING);
  for (const self of SELVES) {
    const word = self.exec(opening)?.[1];
    if (word !== undefined) return word === "街" ? "街道" : word;
  }
  return null;
}

/** Whether a body may call itself so: 甲县财政局 is 我局, 甲县人民政府 is 我县. */
export function fitsSelf(name: string, self: string): boolean {
  const end = FITS[self] ?? new RegExp(`${self}(?:人民政府|政府|办事处|管委会|管理委员会)?$`, "u");
  return end.test(name);
}

/** Whether a body is no company where the report calls its issuer one: a bureau may compile it. */
export function isOtherThanCompany(name: string, text: string): boolean {
  const self = selfWord(text);
  return self !== null && COMPANY.test(self) && !COMPANY.test(name);
}

/** The sort of a body that a report does not name. */
export function kindOfSelf(self: string | null, text: string): Kind | null {
  return of(KINDS, self) ?? (ZONED.test(text) ? null : of(UNZONED_KINDS, self));
}

/**
 * The level of a body that a report does not name: by its word for itself, else by the only level
 * of government that the text names.
 *
 * @param isInMunicipality Whether its province is a city, whose 全市 is the province.
 */
export function rankOfSelf(
  self: string | null,
  text: string,
  isInMunicipality: boolean,
): Rank | null {
  const rank = of(RANKS, self);
  if (rank !== null) return rank;
  const own = text.replace(CITED, "");
  if (self === "市" && isInMunicipality) return "province";
  if (self === "市") return isDivided(own) ? "prefecture" : null;
  if (ZONED.test(own)) return null;
  if (self === "区") return "county";
  const above = ABOVE.filter(([government]) => government.test(own));
  return above.length === 1 ? above[0]![1] : null;
}

/** Whether a text speaks of districts and counties, as those of a city of a prefecture's level do. */
export function isDivided(text: string): boolean {
  return DIVIDED.test(text);
}

function of<Value>(words: readonly (readonly [RegExp, Value])[], self: string | null) {
  return words.find(([word]) => self !== null && word.test(self))?.[1] ?? null;
}
