import { type Finding, makeFinding } from "@/model/mod.ts";
import { clauseBefore, percentOf, placeIn, type Prose } from "./prose.ts";

/** 考核分值占…分值的4%, 分值权重不低于4%. */
const WEIGHT = /(?:考核|分值|权重)[^,;。]*(?:占|权重|分值)[^,;。\d]*$/;

/**
 * In per cent; the State Council asks for 4 at least (国办发〔2016〕80号 and its rules), and single
 * digits are usual.
 */
const USUAL = 15;

/**
 * Weights of disclosure in a yearly assessment of performance that are far above what is usual, as
 * where a decimal point is lost. Nothing in such a sentence can be checked by counting, so it is a
 * note of low confidence.
 */
export function assessmentWeights(prose: Prose): Finding[] {
  const { normalized: { text }, quantities } = prose;
  return quantities.filter(({ kind }) => kind === "percent").flatMap((weight): Finding[] => {
    const { value } = percentOf(text, weight);
    if (value <= USUAL || value >= 100 || !WEIGHT.test(clauseBefore(text, weight))) return [];
    return [makeFinding("audit.assessment_weight", {
      ...placeIn(prose, weight.start, weight.end),
      expected: `≤ ${USUAL}%`,
      actual: text.slice(weight.start, weight.end),
      proposal: Number.isInteger(value) ? `${value / 10}%` : null,
      ...Number.isInteger(value) ? { confidence: "low" } : {},
      message: {
        zh: `考核分值占${value}%，远高于通常的个位数，可能丢失小数点`,
        en: `A weight of ${value}% in the assessment is far above the usual single digits; ` +
          `a decimal point may be lost`,
      },
    })];
  });
}
