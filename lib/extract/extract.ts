import type { Codebook } from "@/codebook/mod.ts";
import type { EraPart, Figure, Finding, Identity, Normalized } from "@/model/mod.ts";
import { toSource } from "@/text/mod.ts";
import { toFigure } from "./candidate.ts";
import { leftoverFinding, unreadFinding, unreadTableFinding } from "./findings.ts";
import { formReader } from "./form2014.ts";
import { headingsOf } from "./headings.ts";
import { readNarrative } from "./narrative.ts";
import { quantityFinder } from "./quantities.ts";
import { ruleBook } from "./rule_book.ts";
import { keyAreas } from "./rules/key_areas.ts";
import { RULES } from "./rules/mod.ts";
import { readZeros } from "./zeros.ts";

/** What was taken from a report, and what could not be. */
export interface Extraction {
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
}

/** Takes the figures of one report. */
export type Extract = (normalized: Normalized, identity: Identity) => Extraction;

/**
 * Makes the extractor for a codebook; its patterns are compiled once. It reads forms of 2014–2018 by
 * their labels and prose by rules. Every figure carries the words that state it; a number that speaks of
 * requests, remedies or disclosure and that nothing reads becomes a finding.
 *
 * @example
 * ```ts
 * import { extractor } from "@/extract/mod.ts";
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { normalize } from "@/text/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const identity = {
 *   issuer: null, rank: null, kind: null, divisionCode: null, province: null, year: 2016, period: null,
 *   covers: "unclear", documentNumber: null, title: null, eras: [],
 * } as const;
 * const extract = extractor(loadCodebook());
 * const { figures } = extract(normalize("2016年，全县共收到政府信息公开申请３８件。"), identity);
 * assertEquals(figures.map(({ code, value, quote }) => [code, value, quote]), [
 *   ["applications.received", 38, "收到政府信息公开申请３８件"],
 * ]);
 * ```
 */
export function extractor(codebook: Codebook): Extract {
  const readForms = formReader(codebook.form2014);
  const findQuantities = quantityFinder(codebook.measureWords);
  const rules = ruleBook([...RULES, ...keyAreas(codebook.form2014)]);
  return (normalized, identity) => {
    const { text } = normalized;
    const forms = readForms(text);
    const tables = identity.eras.filter(({ era }) => era === "tpl2019" || era === "tpl2021");
    const isProse = ({ start, end }: { start: number; end: number }) =>
      !forms.ranges.some((range) => start >= range[0] && start < range[1]) &&
      !isWithin(tables, normalized, start, end);
    const quantities = findQuantities(text).filter(isProse);
    const prose = { text, quantities, headings: headingsOf(text), identity, rules };
    const narrative = readNarrative(prose);
    const zeros = readZeros(prose).filter(isProse);
    const candidates = [...forms.candidates, ...narrative.candidates, ...zeros];
    return {
      figures: candidates
        .toSorted((a, b) => a.start - b.start || a.end - b.end)
        .map((candidate) => toFigure(candidate, normalized, identity, codebook.indicators)),
      findings: [
        ...tables.map((part) => unreadTableFinding(part, normalized)),
        ...forms.leftovers.map((leftover) => leftoverFinding(leftover, normalized)),
        ...narrative.unread.map((unread) => unreadFinding(unread, normalized)),
      ],
    };
  };
}

/** Whether a range of the normalized text lies in one of the parts. */
function isWithin(
  parts: readonly EraPart[],
  normalized: Normalized,
  start: number,
  end: number,
): boolean {
  if (parts.length === 0) return false;
  const place = toSource(normalized, start, end);
  return parts.some(({ span }) => place.start >= span.start && place.start < span.end);
}
