import { type Figure, type Finding, makeFinding } from "@/model/mod.ts";
import type { Evaluation } from "./evaluate.ts";
import { placesOf } from "./places_of.ts";

/**
 * Cells without a number in tables that are otherwise filled: the sums through them cannot be
 * assessed. One finding for all of a report, which says whether 0 in their place would make every
 * sum hold; the cells themselves stay blank. It is a warning where the text states a number for one
 * of them: then the table is not blank for lack of requests.
 */
export function blankCells(
  evaluations: readonly Evaluation[],
  figures: readonly Figure[],
): Finding[] {
  const held = evaluations.filter(({ identity, check }) =>
    identity.relation === "=" && check.verdict === "not_assessable" && check.where === "table"
  );
  const blanks = [...new Set(held.flatMap(partsOf).filter(({ value }) => value === null))]
    .toSorted((a, b) => a.span.start - b.span.start);
  const [first, ...others] = blanks;
  if (first === undefined) return [];
  const stated = figures.find((figure) =>
    (figure.value ?? 0) > 0 && figure.where === "narrative" && figure.preferred &&
    blanks.some((blank) => isSame(blank, figure))
  );
  // 0 is no proposal for a cell of which the text says otherwise.
  const fitting = stated === undefined ? held.filter(isWholeWithZeros).length : 0;
  const assessable = held.filter((evaluation) => partsOf(evaluation).length > 1).length;
  return [makeFinding("audit.blank_cells", {
    severity: stated === undefined ? "note" : "warning",
    codes: [...new Set(blanks.map(({ code }) => code))],
    actual: String(blanks.length),
    ...placesOf([first, ...others]),
    proposal: fitting > 0 && fitting === assessable ? "0" : null,
    ...fitting > 0 && fitting === assessable ? { confidence: "medium" } : {},
    message: {
      zh: `表中有${blanks.length}格没有数字，${held.length}处合计无法核对` +
        (fitting > 0 ? `；若视为0，其中${fitting}处相符` : "") +
        (stated === undefined ? "" : `；正文写明“${stated.quote}”，表中却空白`),
      en: `Cells without a number: ${blanks.length}; sums that cannot be assessed: ${held.length}` +
        (fitting > 0 ? `, of which ${fitting} hold with 0 in their place` : "") +
        (stated === undefined ? "" : `; the text states "${stated.quote}", the table nothing`),
    },
  })];
}

function isSame(a: Figure, b: Figure): boolean {
  return a.code === b.code && a.applicant === b.applicant && a.scope === b.scope &&
    (a.dataYear ?? b.dataYear) === (b.dataYear ?? a.dataYear);
}

function partsOf({ subject, terms }: Evaluation): Figure[] {
  return [subject, ...terms.map(({ figure }) => figure)];
}

/**
 * Whether blank cells, and nothing else, keep a sum from holding: with 0 in their place it does.
 */
function isWholeWithZeros(evaluation: Evaluation): boolean {
  const { subject, terms, check } = evaluation;
  const blank = new Set(partsOf(evaluation).filter(({ value }) => value === null).map(codeOf));
  if (check.missing.some((code) => !blank.has(code))) return false;
  const sum = terms.reduce((all, { figure, sign }) => all + sign * (figure.value ?? 0), 0);
  return (subject.value ?? 0) === sum;
}

function codeOf({ code }: Figure): string {
  return code;
}
