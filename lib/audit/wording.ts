import type { Applicant, Bilingual, Indicators, Scope } from "@/model/mod.ts";
import type { SignedFigure } from "./reckon.ts";

/** Kinds of applicants, as the columns of table 3 name them. */
const APPLICANTS: Readonly<Record<Applicant, Bilingual>> = {
  total: { zh: "总计", en: "all applicants" },
  natural_person: { zh: "自然人", en: "natural persons" },
  "organization.business": { zh: "商业企业", en: "businesses" },
  "organization.research": { zh: "科研机构", en: "research institutes" },
  "organization.social_welfare": { zh: "社会公益组织", en: "social welfare organizations" },
  "organization.legal_services": { zh: "法律服务机构", en: "legal services" },
  "organization.other": { zh: "其他组织", en: "other organizations" },
};

const SCOPES: Readonly<Record<Scope, Bilingual>> = {
  all: { zh: "", en: "" },
  province_level: { zh: "省级", en: "provincial level" },
  prefecture_level: { zh: "市级", en: "prefectural level" },
  county_level: { zh: "县级", en: "county level" },
  departments: { zh: "各部门", en: "departments" },
  localities: { zh: "各地", en: "localities" },
};

/** More terms of a sum than this are not written out. */
const WRITTEN = 8;

/** What messages say of a figure: its label, with applicant and scope where they are not everybody. */
export function nameOf(
  { code, applicant, scope }: {
    readonly code: string;
    readonly applicant: Applicant;
    readonly scope: Scope;
  },
  indicators: Indicators,
): Bilingual {
  const indicator = indicators.get(code);
  const marks = [
    ...scope === "all" ? [] : [SCOPES[scope]],
    ...applicant === "total" ? [] : [APPLICANTS[applicant]],
  ];
  const zh = marks.map((mark) => mark.zh).join("、");
  const en = marks.map((mark) => mark.en).join(", ");
  return {
    zh: `“${indicator?.labelZh ?? code}${zh === "" ? "" : `(${zh})`}”`,
    en: `"${indicator?.labelEn ?? code}${en === "" ? "" : ` (${en})`}"`,
  };
}

/** The numbers of a sum and what they come to, as `72 + 5 − 3 = 74`; what is 0 is left out. */
export function sumText(terms: readonly SignedFigure[], total: number): string {
  const counting = terms.filter(({ figure }) => figure.value !== 0);
  if (counting.length < 2) return numberText(total);
  const written = counting.slice(0, WRITTEN).map(({ figure, sign }, index) => {
    const mark = sign === 1 ? (index === 0 ? "" : "+ ") : "− ";
    return `${mark}${figure.value}`;
  });
  return `${written.join(" ")}${counting.length > WRITTEN ? " + …" : ""} = ${numberText(total)}`;
}

/** A number for people: two digits behind the point at most. */
export function numberText(value: number): string {
  return String(Math.round(value * 100) / 100);
}
