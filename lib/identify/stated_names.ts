import type { Bilingual, StatedIdentity } from "@/model/mod.ts";

/** What messages call that which can be stated of a report besides its text. */
export const STATED_NAMES = {
  issuer: { zh: "发布机关", en: "issuer" },
  divisionCode: { zh: "行政区划代码", en: "division code" },
  rank: { zh: "级别", en: "level" },
  kind: { zh: "机关类别", en: "kind" },
  province: { zh: "省份", en: "province" },
  year: { zh: "年度", en: "year" },
} as const satisfies Readonly<Record<keyof StatedIdentity, Bilingual>>;
