import type { Kind, Rank } from "@/model/mod.ts";

/** How far a report is read for what it calls its issuer. */
const OPENING = 2000;
/** The word that a report has for its issuer, the surest first: departments name their place, too. */
const SELVES = [
  /(?:我|本|全)(局|厅|处|队|馆|关|中心)(?!理|内)/u,
  /[我本](镇|乡|街道|街)/u,
  /[我本](委|院|办)(?!法|理|公)/u,
  /全(镇|乡|街道|街)(?!各)/u,
  /(?:我|全|本)(省|市|州|盟|县|区|旗)(?!级|直|委|政府|人民政府)/u,
];
/** What those words show about a body that is not named; 委, 办 and 区 where no zone or street has them. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:省|市|州|盟|县|旗|镇|乡|街道)$/, "government"],
  [/^(?:局|厅|处|院)$/, "department"],
];
const UNZONED_KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^区$/, "government"],
  [/^[委办]$/, "department"],
];
const RANKS: readonly (readonly [RegExp, Rank])[] = [
  [/^[省厅]$/, "province"],
  [/^[州盟]$/, "prefecture"],
  [/^[县旗]$/, "county"],
  [/^(?:镇|乡|街道)$/, "township"],
];
const ZONED = /管委会|管理委员会|开发区|高新区|园区|新区|街道|自治区/;
/** The government above a body, where no other is named. */
const COUNTY_ABOVE = /[县区](?:委|人民政府|政府)/;
const CITY_ABOVE = /[省市州盟](?:委|人民政府|政府)/;
const FITS: Readonly<Record<string, RegExp>> = {
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

/** The sort of a body that a report does not name. */
export function kindOfSelf(self: string | null, text: string): Kind | null {
  return of(KINDS, self) ?? (ZONED.test(text) ? null : of(UNZONED_KINDS, self));
}

/** The level of a body that a report does not name: by its word for itself, else by what is above. */
export function rankOfSelf(self: string | null, text: string): Rank | null {
  const rank = of(RANKS, self);
  if (rank !== null || self === "市" || ZONED.test(text)) return rank;
  const isCounty = self === "区" || COUNTY_ABOVE.test(text) && !CITY_ABOVE.test(text);
  return isCounty ? "county" : null;
}

function of<Value>(words: readonly (readonly [RegExp, Value])[], self: string | null) {
  return words.find(([word]) => self !== null && word.test(self))?.[1] ?? null;
}
