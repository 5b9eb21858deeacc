import { type Language, wordsIn } from "../model/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

/** What a report says of one indicator, and what is known about it. */
export interface Explanation {
  readonly report: string;
  readonly code: string;
  readonly statements: readonly Statement[];
  /** Further statements that are not shown. */
  readonly omitted: number;
  readonly remarks: readonly Remark[];
}

/** One figure: its sentence or row, parted at the quotation. */
export interface Statement {
  readonly value: number | null;
  readonly unit: string;
  readonly state: string;
  readonly qualifier: string;
  readonly scope: string;
  readonly applicant: string;
  readonly rule: string;
  readonly preferred: boolean;
  readonly where: string | null;
  readonly page: number | null;
  readonly start: number | null;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** One finding that touches the indicator, a correction among them. */
export interface Remark {
  readonly rule: string;
  readonly severity: string;
  readonly verdict: string | null;
  readonly message: string;
  readonly proposal: string | null;
  readonly confidence: string | null;
}

/** The frames that are looked at. */
export interface Explained {
  readonly reports: DataFrame;
  readonly figures: DataFrame;
  readonly findings: DataFrame;
}

/** More statements than this (a row of table 3 has seven) are counted only. */
const LONGEST = 14;

/** Characters shown on either side of a quotation. */
const REACH = 160;

/**
 * Gathers what the frames know of one indicator in one report: the figure to use first, then the others. Throws a
 * `RangeError` where there is no such report.
 */
export function explanationOf(
  { reports, figures, findings }: Explained,
  report: string,
  code: string,
  lang: Language,
): Explanation {
  const ids = reports.getColumn("report").toArray();
  if (!ids.includes(report)) {
    throw new RangeError(`Cannot explain "${report}": the reports are ${ids.join(", ")}`);
  }
  const own = figures
    .filter(pl.col("report").eq(pl.lit(report)).and(pl.col("code").eq(pl.lit(code))))
    .toRecords() as unknown as FigureRow[];
  const ordered = own.toSorted((a, b) => rank(a) - rank(b));
  const touching = (findings.filter(pl.col("report").eq(pl.lit(report)))
    .toRecords() as unknown as FindingRow[])
    .filter(({ codes }) => codes?.split("|").includes(code));
  return {
    report,
    code,
    statements: ordered.slice(0, LONGEST).map(statementOf),
    omitted: Math.max(0, ordered.length - LONGEST),
    remarks: touching.map(({ message_zh, message_en, ...row }) => ({
      rule: row.rule,
      severity: row.severity,
      verdict: row.verdict,
      proposal: row.proposal,
      confidence: row.confidence,
      message: wordsIn({ zh: message_zh, en: message_en }, lang),
    })),
  };
}

interface FigureRow extends Omit<Statement, "before" | "after" | "quote" | "start"> {
  readonly span_start: number | null;
  readonly quote: string | null;
  readonly context: string | null;
}

interface FindingRow extends Omit<Remark, "message"> {
  readonly codes: string | null;
  readonly message_zh: string;
  readonly message_en: string;
}

/** What is used first, and of that what counts for all. */
function rank({ preferred, scope, applicant }: FigureRow): number {
  return (preferred ? 0 : 4) + (scope === "all" ? 0 : 2) + (applicant === "total" ? 0 : 1);
}

function statementOf({ span_start: start, quote, context, ...row }: FigureRow): Statement {
  const words = quote ?? "";
  const whole = context ?? words;
  const at = Math.max(0, whole.indexOf(words));
  const [before, after] = [whole.slice(0, at), whole.slice(at + words.length)];
  return {
    value: row.value,
    unit: row.unit,
    state: row.state,
    qualifier: row.qualifier,
    scope: row.scope,
    applicant: row.applicant,
    rule: row.rule,
    preferred: row.preferred,
    where: row.where,
    page: row.page,
    start,
    before: before.length > REACH ? `…${before.slice(-REACH)}` : before,
    quote: words,
    after: after.length > REACH ? `${after.slice(0, REACH)}…` : after,
  };
}
