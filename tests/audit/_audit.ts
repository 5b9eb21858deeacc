import { auditor } from "@/audit/mod.ts";
import { loadCodebook } from "@/codebook/mod.ts";
import type { Figure, Finding, Identity } from "@/model/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { normalize, quantityFinder } from "@/text/mod.ts";
import { makeFigure, makeReport } from "../support/makers.ts";

export const CODEBOOK = loadCodebook();
const parse = reportParser(CODEBOOK);
const audit = auditor(CODEBOOK);
const findQuantities = quantityFinder(CODEBOOK.measureWords);

/** The findings of the audit in a report of these words, for 2017. */
export async function auditedText(words: string): Promise<readonly Finding[]> {
  const text = `杭州市2017年政府信息公开工作年度报告\n${words}`;
  const { findings } = await parse(new TextEncoder().encode(text), "hangzhou-2017.txt");
  return findings.filter(({ rule }) => rule.startsWith("audit."));
}

/** The checks of prose alone on a text: rule, actual, expected. */
export function auditedProse(text: string): unknown[][] {
  return auditedProseFindings(text).map(({ rule, actual, expected }) => [rule, actual, expected]);
}

/** The findings of the checks of prose alone, in a report for 2017. */
export function auditedProseFindings(text: string): readonly Finding[] {
  const normalized = normalize(text);
  const { identity } = makeReport({ identity: { year: 2017 } });
  const { findings } = audit({
    identity,
    figures: [],
    findings: [],
    normalized,
    quantities: findQuantities(normalized.text),
  });
  return findings;
}

/** The audit of these figures, without a text. */
export function auditedFigures(
  figures: readonly Figure[],
  identity: Partial<Identity> = {},
  findings: readonly Finding[] = [],
) {
  return audit({
    identity: makeReport({ identity }).identity,
    figures,
    findings,
    normalized: normalize(""),
    quantities: [],
  });
}

/** A cell of a table. */
export function cell(code: string, value: number | null, overrides: Partial<Figure> = {}): Figure {
  return makeFigure({
    code,
    value,
    printed: value === null ? "" : String(value),
    state: value === null ? "blank" : value === 0 ? "zero" : "stated",
    where: "table",
    rule: "table.3",
    ...overrides,
  });
}
