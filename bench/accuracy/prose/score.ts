import type { Figure, LedgerEntry, Report, Span, State } from "@/model/mod.ts";
import type { GoldRow } from "../gold.ts";

/** A gold row that states an indicator, and how the parser did on it. */
export interface JudgedRow {
  readonly gold: GoldRow;
  /**
   * `right`: a figure of its indicator, applicant, value and scope exists; `other_scope`: only of
   * another scope. The others are missed: at its place there is a figure of the value for another
   * indicator, a finding or an entry of the ledger, or nothing.
   */
  readonly verdict: "right" | "other_scope" | "other_code" | "signalled" | "silent";
  /** What the ledger of numbers has at the place of a missed row. */
  readonly ledger: LedgerTrace;
}

/**
 * No entry; only entries that were passed over; one that proposes the right indicator; or others.
 */
export type LedgerTrace = "absent" | "passed" | "proposed" | "other";

/** A gold row of a number that states no indicator of the year. */
export interface OtherNumber {
  readonly gold: GoldRow;
  /** The figures that were made of it nevertheless. */
  readonly taken: readonly Figure[];
}

/** A figure of the parser. */
export interface JudgedFigure {
  readonly report: string;
  readonly figure: Figure;
  /** Whether a gold row accounts for it. */
  readonly isRight: boolean;
}

/** How the figures of reports compare with a gold that annotates every number. */
export interface ProseScore {
  readonly rows: readonly JudgedRow[];
  readonly others: readonly OtherNumber[];
  readonly figures: readonly JudgedFigure[];
}

/** Compares the figures of one report with its gold rows. */
export function scoreReport(gold: readonly GoldRow[], report: Report): ProseScore {
  const figures = report.figures.filter(({ state }) => !UNPRINTED.has(state));
  const equal = new Map(gold.map((row) => [row, figures.filter((one) => isEqual(one, row))]));
  const right = new Set([...equal.values()].flat());
  const [others = [], coded = []] = [true, false].map((isOther) =>
    gold.filter(({ code }) => (code === NONE) === isOther)
  );
  return {
    rows: coded.map((row) => judge(row, equal.get(row)!, figures, report)),
    others: others.map((row) => {
      const at = equal.get(row)!.length > 0 ? [] : figuresAt(row, figures, report);
      return { gold: row, taken: at.filter((figure) => !right.has(figure)) };
    }),
    figures: figures.map((figure) => ({
      report: report.id,
      figure,
      isRight: right.has(figure),
    })),
  };
}

/** The code of a number that states no indicator of the year. */
const NONE = "none";

/** States of figures that print no number of their own; gold has no rows for them. */
const UNPRINTED: ReadonlySet<State> = new Set<State>(
  ["derived", "blank", "slash", "not_asked", "unreadable", "corrected"],
);

function isEqual({ code, value, applicant }: Figure, gold: GoldRow): boolean {
  return isOneOf(code, gold) && isValue(value, gold) &&
    (gold.code === NONE || applicant === gold.applicant);
}

/** Whether a code is that of a row, or one that its note allows besides (`or:fees.total`). */
function isOneOf(code: string, gold: GoldRow): boolean {
  return code === gold.code ||
    gold.note.split(/[\s;]+/).some((word) => word.replace(/[.,;)]+$/, "") === `or:${code}`);
}

/** Figures are doubles: ten thousand times 1.1 is not 11000. */
function isValue(value: number | null, gold: GoldRow): boolean {
  return value !== null && Math.abs(value - gold.value) < 1e-6;
}

function judge(
  gold: GoldRow,
  equal: readonly Figure[],
  figures: readonly Figure[],
  report: Report,
): JudgedRow {
  if (equal.some(({ scope }) => scope === gold.scope)) {
    return { gold, verdict: "right", ledger: "absent" };
  }
  if (equal.length > 0) return { gold, verdict: "other_scope", ledger: "absent" };
  const isHere = placeIn(report, gold);
  const ledger = traceOf(report.numbers.filter(({ span }) => isHere(span)), gold);
  if (figuresAt(gold, figures, report).length > 0) return { gold, verdict: "other_code", ledger };
  const isSignalled = ledger !== "absent" ||
    report.findings.some(({ span }) => span !== null && isHere(span));
  return { gold, verdict: isSignalled ? "signalled" : "silent", ledger };
}

function traceOf(entries: readonly LedgerEntry[], gold: GoldRow): LedgerTrace {
  if (entries.length === 0) return "absent";
  if (entries.every(({ verdict }) => verdict === "passed")) return "passed";
  const isProposed = entries.some(({ candidates }) =>
    candidates.some((code) => isOneOf(code, gold))
  );
  return isProposed ? "proposed" : "other";
}

/** The figures of a row's value at its place. */
function figuresAt(gold: GoldRow, figures: readonly Figure[], report: Report): Figure[] {
  const isHere = placeIn(report, gold);
  return figures.filter(({ span, value }) => isHere(span) && isValue(value, gold));
}

/** Whether a span meets the quotation of a row, at the first place where the report has it. */
function placeIn({ normalized: { source } }: Report, { quote }: GoldRow): (span: Span) => boolean {
  const start = source.indexOf(quote);
  return (span) => start >= 0 && span.start < start + quote.length && start < span.end;
}
