import { type Correction, type Figure, type Finding, makeFinding } from "@/model/mod.ts";

/** The report that is corrected. */
export interface Checked {
  /** The SHA-256 of its file. */
  readonly sha256: string;
  /** That it is about. */
  readonly year: number | null;
  /** Where its corrections are. */
  readonly file: string;
}

/** Figures with corrections among them, and what was done. */
export interface Corrected {
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
}

/**
 * Applies corrections to the figures of one report. A corrected figure has the state `corrected`
 * and is preferred; what was published stays before it and is not. A correction holds for the file
 * that was checked: where the hash or the published value differs, nothing is corrected, and a
 * finding says so and what to do.
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
 * }], { sha256: "0".repeat(64), year: 2017, file: "corrections/baoding-2017.csv" });
 * assertEquals(findings.map(({ rule }) => rule), ["correct.guard"]);
 * ```
 */
export function correct(
  figures: readonly Figure[],
  corrections: readonly Correction[],
  checked: Checked,
): Corrected {
  const findings: Finding[] = [];
  const applied = new Map<Figure, Figure>();
  for (const correction of corrections) {
    const figure = figures.find((candidate) => isMeant(candidate, correction, checked));
    const fault = faultOf(correction, figure, checked.sha256);
    if (figure !== undefined && fault === null) applied.set(figure, corrected(figure, correction));
    findings.push(
      fault === null
        ? appliedFinding(correction, figure)
        : guardFinding(correction, figure, fault, checked),
    );
  }
  return {
    figures: figures.flatMap((figure) => {
      const right = applied.get(figure);
      return right === undefined ? [figure] : [{ ...figure, preferred: false }, right];
    }),
    findings,
  };
}

/** A correction names no year: that of the report. Tables may have the year before beside it. */
function isMeant(
  figure: Figure,
  { code, scope, applicant }: Correction,
  { year }: Checked,
): boolean {
  return figure.preferred && figure.code === code && figure.scope === scope &&
    figure.applicant === applicant && (figure.dataYear === null || figure.dataYear === year);
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

function appliedFinding(
  { code, published, corrected, reason, correctedBy, correctedOn }: Correction,
  figure: Figure | undefined,
): Finding {
  const by = `${correctedBy}, ${correctedOn}`;
  return makeFinding("correct.applied", {
    ...placeOf(code, figure),
    expected: String(corrected),
    actual: String(published),
    message: {
      zh: `已更正：${published} → ${corrected}（${reason}；${by}）`,
      en: `Corrected: ${published} → ${corrected} (${reason}; ${by})`,
    },
  });
}

function guardFinding(
  { code, published, corrected, reason, correctedBy, correctedOn }: Correction,
  figure: Figure | undefined,
  fault: Fault,
  { file, sha256 }: Checked,
): Finding {
  const by = `${correctedBy}, ${correctedOn}`;
  const now = figure?.value ?? null;
  const { zh, en } = {
    source: {
      zh: `请对照现在的文件核对；更正仍成立的，把 sha256 改为 ${sha256}，否则删去该行`,
      en: `check it against the file of today; if it still holds write the sha256 ${sha256}, ` +
        "else delete the row",
    },
    absent: {
      zh: "请核对该行的 code、scope 和 applicant",
      en: "check code, scope and applicant of the row",
    },
    value: {
      zh: `现读作 ${now}；更正仍成立的，把 published 改为它，否则删去该行`,
      en: `it is read as ${now}; if the correction still holds write that as published, ` +
        "else delete the row",
    },
  }[fault];
  return makeFinding("correct.guard", {
    ...placeOf(code, figure),
    expected: String(published),
    actual: String(now),
    proposal: String(corrected),
    message: {
      zh: `${file} 中 ${code} 的更正未采用：${FAULTS[fault].zh}（${published} → ${corrected}，` +
        `${reason}；${by}）。${zh}`,
      en: `Not corrected: ${FAULTS[fault].en} (${code} of ${file}: ${published} → ${corrected}, ` +
        `${reason}; ${by}): ${en}`,
    },
  });
}

function placeOf(code: string, figure: Figure | undefined) {
  return { codes: [code], span: figure?.span ?? null, quote: figure?.quote ?? null };
}
