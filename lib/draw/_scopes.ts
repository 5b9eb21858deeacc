import { type Language, type Scope, type Words, wordsIn } from "../model/mod.ts";

type Names = Readonly<Record<Exclude<Scope, "all">, string>>;

const NAMES: Words<Names, Names> = {
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

const WORDS = {
  zh: { scoped: (label: string, scope: string) => `${label}（${scope}）` },
  en: { scoped: (label: string, scope: string) => `${label} (${scope})` },
} as const;

/** The label of an indicator whose value may cover only a part of what the report covers: then told in brackets. */
export function scopedLabel(label: string, scope: Scope, lang: Language): string {
  if (scope === "all") return label;
  return wordsIn(WORDS, lang).scoped(label, wordsIn(NAMES, lang)[scope]);
}
