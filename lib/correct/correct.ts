import {
  type Correction,
  type Figure,
  type Finding,
  makeFinding,
  type Source,
} from "@/model/mod.ts";

/** Figures with corrections among them, and what was done. */
export interface Corrected {
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
}

/**
 * Applies corrections to the figures of one report. A corrected figure has the state `corrected`
 * and is preferred; what was published stays before it and is not. A correction holds for the file
 * that was checked: where the hash or the published value differs, nothing is corrected, and a
 * finding says so.
 *
 * @example
 * ```ts
 * import { correct } from "@/correct/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { findings } = correct([], [{
 *   code: "hotline.completed",
 *   scope: "all",
 *   applicant: "total",
 *   published: 251,
 *   corrected: 215,
 *   reason: "digits swapped",
 *   correctedBy: "A. Reader",
 *   correctedOn: "2026-01-31",
 *   sha256: "0".repeat(64),
 * }], { sha256: "0".repeat(64) });
 * assertEquals(findings.map(({ rule }) => rule), ["correct.guard"]);
 * ```
 */
export function correct(
  figures: readonly Figure[],
  corrections: readonly Correction[],
  { sha256 }: Pick<Source, "sha256">,
): Corrected {
  const findings: Finding[] = [];
  const applied = new Map<Figure, Figure>();
  for (const correction of corrections) {
    const figure = figures.find((candidate) => isMeant(candidate, correction));
    const fault = faultOf(correction, figure, sha256);
    if (figure !== undefined && fault === null) applied.set(figure, corrected(figure, correction));
    findings.push(findingOf(correction, figure, fault));
  }
  return {
    figures: figures.flatMap((figure) => {
      const right = applied.get(figure);
      return right === undefined ? [figure] : [{ ...figure, preferred: false }, right];
    }),
    findings,
  };
}

function isMeant(figure: Figure, { code, scope, applicant }: Correction): boolean {
  return figure.preferred && figure.code === code && figure.scope === scope &&
    figure.applicant === applicant;
}

type Fault = "source" | "absent" | "value";

/** Why a correction must not be applied, or `null`. */
function faultOf(
  { published, sha256 }: Correction,
  figure: Figure | undefined,
  actual: string,
): Fault | null {
  if (sha256 !== actual) return "source";
  if (figure === undefined) return "absent";
  return figure.value === published ? null : "value";
}

function corrected(figure: Figure, correction: Correction): Figure {
  return {
    ...figure,
    value: correction.corrected,
    state: "corrected",
    qualifier: "exact",
    rule: "correct",
    preferred: true,
  };
}

const FAULTS = {
  source: { zh: "文件与更正时所见不同", en: "the file is not the one that was checked" },
  absent: { zh: "报告中未读到此数值", en: "the report has no such figure" },
  value: { zh: "报告中的数值与更正时所见不同", en: "the published value is a different one" },
} as const;

function findingOf(
  { code, published, corrected, reason, correctedBy, correctedOn }: Correction,
  figure: Figure | undefined,
  fault: Fault | null,
): Finding {
  const by = `${correctedBy}, ${correctedOn}`;
  const place = { codes: [code], span: figure?.span ?? null, quote: figure?.quote ?? null };
  if (fault === null) {
    return makeFinding("correct.applied", {
      ...place,
      expected: String(corrected),
      actual: String(published),
      message: {
        zh: `已更正：${published} → ${corrected}（${reason}；${by}）`,
        en: `Corrected: ${published} → ${corrected} (${reason}; ${by})`,
      },
    });
  }
  return makeFinding("correct.guard", {
    ...place,
    expected: String(published),
    actual: String(figure?.value ?? null),
    proposal: String(corrected),
    message: {
      zh: `更正未采用：${FAULTS[fault].zh}（${published} → ${corrected}，${reason}；${by}）`,
      en: `Not corrected: ${FAULTS[fault].en} (${published} → ${corrected}, ${reason}; ${by})`,
    },
  });
}
