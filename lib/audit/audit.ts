import type { Codebook } from "@/codebook/mod.ts";
import type { Check, Figure, Finding, Identity, Normalized } from "@/model/mod.ts";
import type { Quantity } from "@/text/mod.ts";
import { allConcluded } from "./all_concluded.ts";
import { assessmentWeights } from "./assessment_weights.ts";
import { blankCells } from "./blank_cells.ts";
import { damagedDates } from "./damaged_dates.ts";
import { erasOf } from "./eras_of.ts";
import { evaluateAll } from "./evaluate_all.ts";
import { identityBook } from "./identity_book.ts";
import { identityFindings, type Judgement } from "./identity_findings.ts";
import { impossibleValues } from "./impossible_values.ts";
import { injectedWords } from "./injected_words.ts";
import { jointRemedies } from "./joint_remedies.ts";
import { type Ledger, ledgersOf } from "./ledger.ts";
import { overlappingChannels } from "./overlapping_channels.ts";
import { proseRates } from "./prose_rates.ts";
import { proseShares } from "./prose_shares.ts";
import { proseSums } from "./prose_sums.ts";
import { loneBlanks } from "./lone_blanks.ts";
import type { Situation } from "./reckon.ts";
import { scopeSums } from "./scope_sums.ts";
import { staleClosingDates } from "./stale_closing_dates.ts";
import { staleYears } from "./stale_years.ts";
import { comparisonOf, textAgainstTable } from "./text_against_table.ts";

/** What is known of one report when it is audited. */
export interface Audited {
  readonly identity: Identity;
  readonly figures: readonly Figure[];
  /** Of the stages before. */
  readonly findings: readonly Finding[];
  readonly normalized: Normalized;
  /** The numbers of its prose, in offsets of the normalized text. */
  readonly quantities: readonly Quantity[];
}

/** The result of an audit. */
export interface AuditResult {
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
}

/** Audits one report. */
export type Audit = (audited: Audited) => AuditResult;

/**
 * Makes the auditor for a codebook. It checks the figures of a report against the identities of its
 * forms, its shares and rates against their counts, its prose against its tables, and looks for
 * traces of careless copying. Nothing is changed: figures keep what is printed, and each finding
 * says where the value is, what it should be, and what most likely happened.
 *
 * An identity without a part is not assessable, which is not an error; approximate values fail only
 * where no value that they allow would fit.
 *
 * @example
 * ```ts
 * import { auditor } from "@/audit/mod.ts";
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { identify } from "@/identify/mod.ts";
 * import { normalize, quantityFinder } from "@/text/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const normalized = normalize(
 *   "杭州市2017年政府信息公开工作年度报告\n" +
 *     "2017年,全市收到信息公开申请27件,其中当面申请9件,占申请总数的35.3%。",
 * );
 * const { identity } = identify(normalized, codebook);
 * const quantities = quantityFinder(codebook.measureWords)(normalized.text);
 * const audit = auditor(codebook);
 * const { findings } = audit({ identity, figures: [], findings: [], normalized, quantities });
 * assertEquals(findings.map(({ rule, actual, expected }) => [rule, actual, expected]), [
 *   ["audit.share", "35.3%", "33.3%"],
 * ]);
 * ```
 */
export function auditor(codebook: Codebook): Audit {
  const { eras } = codebook;
  const comparison = comparisonOf(codebook);
  const book = identityBook(codebook);
  const findInjected = injectedWords(codebook.injectedWords);
  return (audited) => {
    const { identity, figures, normalized } = audited;
    const judgement = { naming: codebook, isDoubtful: doubtOf(audited.findings) };
    const ledgers = ledgersOf(figures, identity.year);
    const situations = ledgers.map((ledger): Situation => ({
      ledger,
      book,
      eras: erasOf(identity, ledger.where, eras, rulesOf(ledger)),
    }));
    const evaluations = situations.map(evaluateAll);
    const prose = [
      ...proseShares(audited),
      ...proseRates(audited),
      ...proseSums(audited),
      ...assessmentWeights(audited),
    ];
    const blanks = evaluations.flatMap((own) => blankCells(own, figures));
    return {
      checks: evaluations.flat().map(({ check }) => check),
      findings: [
        ...withoutRepeats(evaluations.flatMap((own) => identityFindings(own, judgement)), prose),
        ...prose,
        ...ledgers.flatMap((ledger) => overlappingChannels(ledger, codebook)),
        ...ledgers.flatMap((ledger) => jointRemedies(ledger, codebook)),
        ...blanks,
        ...loneBlanks(figures, [...audited.findings, ...blanks]),
        ...scopeSums(ledgers, judgement),
        ...textAgainstTable(situations, comparison),
        ...allConcluded(ledgers, normalized),
        ...withoutRepeats(impossibleValues(figures, codebook), prose),
        ...damagedDates(normalized, identity, audited.findings),
        ...findInjected(normalized),
        ...staleYears(normalized, identity),
        ...staleClosingDates(normalized, identity),
      ],
    };
  };
}

function rulesOf({ figures }: Ledger): ReadonlySet<string> {
  return new Set(figures.values().flatMap((account) => account.values()).map(({ rule }) => rule));
}

/** Indicators of tables that the parser could not read as a whole. */
function doubtOf(findings: readonly Finding[]): Judgement["isDoubtful"] {
  const codes = new Set(
    findings.filter(({ verdict }) => verdict === "unsure").flatMap(({ codes }) => codes),
  );
  return (code) => codes.has(code);
}

/** A rate that its own sentence refutes is reported once, with the counts of the sentence. */
function withoutRepeats(findings: readonly Finding[], prose: readonly Finding[]): Finding[] {
  return findings.filter(({ span }) =>
    !prose.some(({ span: stated }) =>
      span !== null && stated !== null && stated.start < span.end && span.start < stated.end
    )
  );
}
