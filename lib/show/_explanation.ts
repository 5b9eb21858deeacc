import {
  lazily,
  omit,
  pick,
  type RecordOf,
  recordsOf,
  requireColumns,
  schemas,
  str,
} from "@/frame/mod.ts";
import { findIndicator, type LabelOptions } from "@/codebook/mod.ts";
import { choices, oneLine, wordsIn } from "@/model/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { quotePlace } from "./_quote_place.ts";
import { type Unread, unreadOf } from "./_unread.ts";

/** What a report says of one indicator, and what is known about it. */
export interface Explanation {
  readonly report: string;
  readonly code: string;
  readonly label: string;
  readonly statements: readonly Statement[];
  /** Further statements that are not shown. */
  readonly omitted: number;
  readonly remarks: readonly Remark[];
  /** Where it is not stated: what was not read; `null` where that is not known. */
  readonly unread: Unread | null;
}

/**
 * One figure: its sentence or row, parted at the quotation, or after it in brackets where its place
 * is not known.
 */
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

/** One finding about the indicator, a correction among them. */
export interface Remark {
  readonly rule: string;
  readonly severity: string;
  readonly verdict: string | null;
  readonly message: string;
  readonly proposal: string | null;
  readonly confidence: string | null;
}

/** The frames that are used. */
export interface Explained {
  readonly reports: DataFrame;
  readonly figures: DataFrame;
  readonly findings: DataFrame;
  /** The ledger of numbers; without it, unread numbers are not shown. */
  readonly numbers?: DataFrame;
}

/** More statements than this (a row of table 3 has seven) are counted only. */
const LONGEST = 14;

/** Characters shown on either side of a quotation. */
const REACH = 160;

/**
 * Gathers what the frames know of one indicator in one report: the figure to use first, then the
 * others. Throws a `RangeError` where there is no such report or indicator.
 */
export function explanationOf(
  frames: Explained,
  asked: string,
  name: string,
  { lang, codebook: { indicators } }: LabelOptions<"indicators">,
): Explanation {
  const { figures, findings } = lazily<"figures" | "findings">(frames);
  const ids = recordsOf(frames.reports, { report: str }, "reports").map(({ report: id }) => id);
  const report = reportNamed(asked, ids);
  const { id: code, labelZh: zh, labelEn: en } = findIndicator(name, indicators);
  const ofReport = pl.col("report").eq(pl.lit(report));
  const stated = requireColumns(figures, FIGURE, "figures").filter(ofReport).collectSync();
  const own = recordsOf(stated, FIGURE, "figures");
  const ordered = own.filter((figure) => figure.code === code)
    .toSorted(byUse);
  const found = requireColumns(findings, FINDING, "findings").filter(ofReport).collectSync();
  const touching = recordsOf(found, FINDING, "findings")
    .filter(({ codes }) => codes?.split("|").includes(code));
  return {
    report,
    code,
    label: oneLine(wordsIn({ zh, en }, lang)),
    statements: ordered.slice(0, LONGEST).map((figure) => statementOf(figure, own)),
    omitted: Math.max(0, ordered.length - LONGEST),
    remarks: touching.map(({ message_zh, message_en, ...row }) => ({
      rule: row.rule,
      severity: row.severity,
      verdict: row.verdict,
      proposal: row.proposal,
      confidence: row.confidence,
      message: wordsIn({ zh: message_zh, en: message_en }, lang),
    })),
    unread: ordered.length > 0 || frames.numbers === undefined
      ? null
      : unreadOf(frames.numbers, report, code),
  };
}

/** A report in a subfolder may be named without it, where no other one ends so. */
function reportNamed(name: string, ids: readonly string[]): string {
  if (ids.includes(name)) return name;
  const [found, ...others] = ids.filter((id) => id.endsWith(`/${name}`));
  if (found !== undefined && others.length === 0) return found;
  const known = found === undefined ? choices(name, ids) : [found, ...others].join(", ");
  throw new RangeError(`Cannot explain "${name}": the reports are ${known}`);
}

const FIGURE = pick(
  schemas.figures,
  "report",
  "code",
  "value",
  "unit",
  "state",
  "qualifier",
  "scope",
  "applicant",
  "rule",
  "preferred",
  "where",
  "page",
  "span_start",
  "span_end",
  "quote",
  "context",
);

type FigureRow = RecordOf<typeof FIGURE>;

const FINDING = omit(
  schemas.findings,
  "expected",
  "actual",
  "span_start",
  "span_end",
  "page",
  "quote",
  "places",
);

/** Figures to use first, and among them those of all bodies, then of all applicants. */
function byUse(a: FigureRow, b: FigureRow): number {
  return Number(b.preferred) - Number(a.preferred) ||
    Number(b.scope === "all") - Number(a.scope === "all") ||
    Number(b.applicant === "total") - Number(a.applicant === "total");
}

function statementOf(row: FigureRow, figures: readonly FigureRow[]): Statement {
  const { quote, context } = row;
  const at = quotePlace(row, figures);
  const words = quote ?? "";
  const [before, after] = at === null
    ? ["", context === null ? "" : ` (${context})`]
    : [context!.slice(0, at), context!.slice(at + words.length)];
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
    start: row.span_start,
    before: before.length > REACH ? `…${before.slice(-REACH)}` : before,
    quote: words,
    after: after.length > REACH ? `${after.slice(0, REACH)}…` : after,
  };
}
