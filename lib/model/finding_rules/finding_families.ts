import type { Bilingual } from "../language.ts";
import type { FindingRule } from "./finding_rules.ts";

/** The beginning of a rule's name, as `table` of `table.torn`. */
export type FindingFamily = FamilyOf<FindingRule>;

type FamilyOf<Rule> = Rule extends `${infer Family}.${string}` ? Family : never;

/** The families of rules, in the order of the work, with their labels. */
export const findingFamilies = {
  load: { zh: "文件", en: "File" },
  read: { zh: "读取", en: "Reading" },
  text: { zh: "文本", en: "Text" },
  identify: { zh: "识别", en: "Identity" },
  extract: { zh: "提取", en: "Extraction" },
  table: { zh: "表格", en: "Tables" },
  coded: { zh: "编码", en: "Coding" },
  correct: { zh: "更正", en: "Corrections" },
  audit: { zh: "核对", en: "Audit" },
  tabulate: { zh: "版本", en: "Versions" },
} as const satisfies Readonly<Record<FindingFamily, Bilingual>>;
