import type { ExplainedFrame, ExplainedProse, ExplainedStatement } from "@/extract/mod.ts";

type Term = ExplainedProse["clauses"][number]["terms"][number];
type Bar = NonNullable<ExplainedStatement["bar"]>;
type Place = keyof ExplainedStatement["gaps"];
type Misfit = ExplainedFrame["misfits"][number];

/** The texts of a reading of prose, in one language. */
export interface ReadingWords {
  readonly clause: string;
  readonly term: (term: Term) => string;
  readonly none: string;
  readonly statement: (statement: ExplainedStatement) => string;
  readonly own: (features: readonly string[]) => string;
  readonly inherited: (features: readonly string[], from: string) => string;
  readonly gap: (place: Place, characters: string) => string;
  readonly barred: (bar: Bar) => string;
  readonly verdict: (score: number | undefined, misfits: readonly Misfit[]) => string;
  /** The name of a frame for parts of applicants. */
  readonly applicant: string;
  readonly tied: string;
  readonly figure: (label: string, applicant: string, value: number) => string;
  readonly noFigure: string;
}

/** The texts of a reading in a language. */
export function readingWords(lang: "zh" | "en"): ReadingWords {
  return lang === "zh" ? ZH : EN;
}

const ZH: ReadingWords = {
  clause: "分句",
  term,
  none: "句中没有数字，也没有否定：没有可读的数据。",
  statement: ({ quote, quantity }) =>
    quantity === null
      ? `否定 “${quote}”`
      : `数字 ${quantity.value}${quantity.unit}，原文 “${quote}”`,
  own: (features) => `本身：${features.join(" ") || "没有词义"}`,
  inherited: (features, from) => `承前：${features.join(" ")} ← “${from}”`,
  gap: (place, characters) => `词表没有的字（${PLACES[place].zh}）：${characters}`,
  barred: (bar) => `不计：${BARS[bar].zh}`,
  verdict: (score, misfits) =>
    score === undefined
      ? `：不合——${misfits.map((one) => misfitZh(one)).join("；")}`
      : `：合，${points(score)} 分`,
  applicant: "申请人构成",
  tied:
    "几个指标同样相合，故不取：让其中一个框架要求更多（own、context），或拒绝另一个的词（refuses）",
  figure: (label, applicant, value) =>
    `数据：${label} = ${value}${applicant === "total" ? "" : `，申请人 ${applicant}`}`,
  noFigure: "没有数据",
};

const EN: ReadingWords = {
  clause: "clause",
  term,
  none: "The sentence has no number and no denial: there is nothing to read.",
  statement: ({ quote, quantity }) =>
    quantity === null
      ? `denial "${quote}"`
      : `number ${quantity.value} ${quantity.unit}, in "${quote}"`,
  own: (features) => `own: ${features.join(" ") || "no meaning"}`,
  inherited: (features, from) => `inherited: ${features.join(" ")} ← "${from}"`,
  gap: (place, characters) => `not in the lexicon (${PLACES[place].en}): ${characters}`,
  barred: (bar) => `not counted: ${BARS[bar].en}`,
  verdict: (score, misfits) =>
    score === undefined
      ? `: does not fit: ${misfits.map((one) => misfitEn(one)).join("; ")}`
      : `: fits, score ${points(score)}`,
  applicant: "part of the applicants",
  tied:
    "Frames of several indicators fit equally well, so none is taken: let one need more (own, " +
    "context), or refuse a word of the other (refuses)",
  figure: (label, applicant, value) =>
    `figure: ${label} = ${value}${applicant === "total" ? "" : `, applicant ${applicant}`}`,
  noFigure: "no figure",
};

function term({ text, features }: Term): string {
  return features.length === 0 ? text : `${text}[${features.join(" ")}]`;
}

function points(score: number): string {
  return score.toFixed(1);
}

function misfitZh(misfit: Misfit): string {
  if (misfit.kind === "unit") return "计量单位不合，或不读否定";
  if (misfit.kind === "missing") return `缺 ${misfit.need.join("|")}`;
  if (misfit.kind === "said") return `多出 ${misfit.features.join(" ")}`;
  return `有未解释的字“${misfit.words}”（${PLACES[misfit.place].zh}）`;
}

function misfitEn(misfit: Misfit): string {
  if (misfit.kind === "unit") return "not counted in this measure word, or not denied";
  if (misfit.kind === "missing") {
    return `lacks ${misfit.need.join("|")}${misfit.isOwn ? "" : " (own or inherited)"}`;
  }
  if (misfit.kind === "said") return `says ${misfit.features.join(" ")} besides`;
  return `unknown characters "${misfit.words}" (${PLACES[misfit.place].en})`;
}

const PLACES: Readonly<Record<Place, { readonly zh: string; readonly en: string }>> = {
  lead: { zh: "词前", en: "before the words" },
  part: { zh: "“其中”之后", en: "behind “of which”" },
  inner: { zh: "词间", en: "between the words" },
  tail: { zh: "词与数字间", en: "between the words and the number" },
  after: { zh: "数字后", en: "behind the number" },
};

const BARS: Readonly<Record<Bar, { readonly zh: string; readonly en: string }>> = {
  title: { zh: "在标题之内", en: "it is part of a title" },
  phrase: { zh: "是固定说法", en: "it is part of a set phrase" },
  share: { zh: "是占比", en: "it is a share" },
  negated: { zh: "所说的没有发生", en: "it did not happen" },
  average: { zh: "是平均数", en: "it is an average" },
  change: { zh: "是增减", en: "it is a change" },
  planned: { zh: "是计划", en: "it is planned" },
  other_year: { zh: "属于别的年份或时段", en: "it is of another year or period" },
  cumulative: { zh: "是历年累计", en: "it is a running total" },
  duration: { zh: "是时长", en: "it is a period of time" },
  ordinal: { zh: "是序数", en: "it is an ordinal" },
  plan: { zh: "在关于计划的一节", en: "its section is about plans" },
  broken: { zh: "按件计的数字带小数", en: "what comes in whole ones has a fraction" },
  bare: { zh: "没有计量单位，分句也未到头", en: "it has no measure word and its clause goes on" },
  subject: { zh: "是另一主体的", en: "it belongs to another body" },
  not_done: { zh: "前面说未做或拟做", en: "the words before it say that it was not done" },
  conditional: { zh: "是条件句", en: "it is a condition" },
};
