import type { Scope } from "@/model/mod.ts";
import type { Language } from "./options.ts";

const NAMES: Readonly<Record<Language, Readonly<Record<Exclude<Scope, "all">, string>>>> = {
  zh: {
    province_level: "省级",
    prefecture_level: "市级",
    county_level: "县级",
    departments: "部门",
    localities: "各地",
  },
  en: {
    province_level: "province level",
    prefecture_level: "prefecture level",
    county_level: "county level",
    departments: "departments",
    localities: "localities",
  },
};

/** What to add to the label of an indicator whose value covers a part of what the report covers; in brackets. */
export function scopeSuffix(scope: Scope, lang: Language): string {
  if (scope === "all") return "";
  const name = NAMES[lang][scope];
  return lang === "zh" ? `（${name}）` : ` (${name})`;
}
