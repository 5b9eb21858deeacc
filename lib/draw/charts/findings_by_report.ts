import { pick, type RecordOf, recordsOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { termLabel } from "@/codebook/mod.ts";
import { compareText, type Severity, wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import type { DrawOptions } from "../options.ts";
import { figureChart } from "../parts/figure_chart.ts";
import {
  familyLabel,
  type FindingCell,
  findingsView,
  ruleLabel,
  SEVERITIES,
} from "../parts/findings_view.ts";
import { listRoom } from "../parts/most_recent.ts";
import { printedNames } from "../parts/printed_names.ts";
import { listAxis } from "../parts/report_axis.ts";
import { CODED_SIGN, reportLabels } from "../parts/report_labels.ts";

/** Options of {@linkcode findingsByReport}. */
export interface FindingsByReportOptions extends DrawOptions {
  /** How many reports are drawn at most, those with the gravest findings first; default: 40. */
  readonly reports?: number;
}

/** Pixels for one report, and for the headings of families. */
const STEP = 22;
const HEADINGS = 60;

const WORDS = {
  zh: {
    title: "各份报告的问题",
    note: "数字为条数。没有问题的报告不列出；没有发现问题不等于没有问题。",
    more: (count: number) => `另有 ${count} 份有问题的报告未画出，其问题不重于图中各份。`,
    n: (withFindings: number, all: number) =>
      `n = ${all} 份报告或文件，其中 ${withFindings} 份有问题。`,
    coded: `${CODED_SIGN} 编码面板的报告。`,
    number: (severity: string, found: number) => `${severity} ${found}`,
    none: (all: number) => `无法绘制问题汇总：${all} 份报告均未发现问题`,
    alt: (title: string, counts: readonly string[]) => `${title}：${counts.join("，")}。`,
  },
  en: {
    title: "Findings by report",
    note:
      "Numbers of findings. Reports without one are not listed; that nothing was found does not mean that " +
      "nothing is wrong.",
    more: (count: number) => `Reports with findings that are not drawn, none graver: ${count}.`,
    n: (withFindings: number, all: number) =>
      `Reports and files: n = ${all}; with findings: ${withFindings}.`,
    coded: `${CODED_SIGN}: of the coded panel.`,
    number: (severity: string, found: number) => `${severity}: ${found}`,
    none: (all: number) => `Cannot draw the findings: none of ${all} reports has one`,
    alt: (title: string, counts: readonly string[]) => `${title}; ${counts.join(", ")}.`,
  },
} as const;

const FOUND = pick(schemas.findings, "report", "rule", "severity");
const NAMED = pick(schemas.reports, "report", "issuer", "year", "method");

type Found = RecordOf<typeof FOUND>;

/**
 * What was found in each report: a row for a report, a column for a family of checks, in it a sign
 * with a number for each severity; reports of the coded panel have the sign †. Takes the frames
 * `reports` and `findings`. Throws a `NothingToDrawError` where there is no finding.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { findingsByReport } from "@/draw/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const reports = pl.DataFrame({
 *   report: ["a-2018"],
 *   issuer: ["甲县"],
 *   year: [2018],
 *   method: ["parsed"],
 * });
 * const findings = pl.DataFrame({
 *   report: ["a-2018", "a-2018"],
 *   rule: ["identify.period_damaged", "table.torn"],
 *   severity: ["warning", "warning"],
 * });
 * const chart = findingsByReport(reports, findings, { lang: "en", codebook: loadCodebook() });
 * assertEquals(chart.description, "Findings by report; Warning: 2.");
 * ```
 */
export function findingsByReport(
  reports: DataFrame,
  findings: DataFrame,
  options: FindingsByReportOptions,
): Chart {
  const { lang, reports: most = 40 } = options;
  const words = wordsIn(WORDS, lang);
  const rows = recordsOf(findings, FOUND, "findings");
  const names = namesOf(reports, options);
  const all = new Set([...names.keys(), ...rows.map(({ report }) => report)]).size;
  if (rows.length === 0) {
    throw new NothingToDrawError({ zh: WORDS.zh.none(all), en: WORDS.en.none(all) });
  }
  const byReport = [...Map.groupBy(rows, ({ report }) => report)].toSorted(byGravity);
  const first = byReport.slice(0, most);
  const cellsOf = (entries: readonly Entry[]) =>
    entries.flatMap(([report, own]) =>
      findingCells(
        report,
        names.get(report) ?? printedNames([report], options)(report),
        own,
        options,
      )
    );
  const list = listAxis(cellsOf(first), options, { least: STEP, grid: true });
  const drawn = first.slice(0, fittingIn(list.step, first, options));
  const numbers = cellsOf(drawn);
  return figureChart({
    title: words.title,
    alt: (title) => words.alt(title, severityCounts(rows, options)),
    notes: [words.note],
    counts: [
      ...byReport.length > drawn.length ? [words.more(byReport.length - drawn.length)] : [],
      words.n(byReport.length, all),
      ...numbers.some(({ label }) => label.includes(CODED_SIGN)) ? [words.coded] : [],
    ],
    numbers,
    view: findingsView(numbers, list, options),
  }, options);
}

/** Issuer and year of each report; its id, too, where two have the same. */
function namesOf(reports: DataFrame, options: DrawOptions): ReadonlyMap<string, string> {
  const rows = recordsOf(reports, NAMED, "reports");
  const print = printedNames(rows.map(({ report, issuer }) => issuer ?? report), options);
  const named = rows.map(({ issuer, ...row }) => ({
    ...row,
    issuer: issuer === null ? null : print(issuer),
  }));
  return reportLabels(named, options);
}

type Entry = readonly [string, readonly Found[]];

/** Reports with the most errors first, then with the most warnings, then with the most notes. */
function byGravity([a, ofA]: Entry, [b, ofB]: Entry): number {
  const number = (rows: readonly Found[], severity: Severity) =>
    rows.filter((row) => row.severity === severity).length;
  const differences = SEVERITIES.map((severity) => number(ofB, severity) - number(ofA, severity));
  return differences.find((difference) => difference !== 0) ?? compareText(a, b);
}

/** How many reports have room: in one column, each has a line for every family. */
function fittingIn(
  step: number,
  entries: readonly Entry[],
  options: DrawOptions,
): number {
  if (options.preset !== "journal-1col") return entries.length;
  let room = listRoom(options) - HEADINGS;
  const cut = entries.findIndex(([, own]) => {
    room -= step * new Set(own.map(({ rule }) => rule.split(".")[0])).size;
    return room < 0;
  });
  return cut < 0 ? entries.length : Math.max(1, cut);
}

function findingCells(
  report: string,
  label: string,
  rows: readonly Found[],
  options: DrawOptions,
): FindingCell[] {
  const cells = Map.groupBy(rows, ({ rule, severity }) => `${rule.split(".")[0]} ${severity}`);
  return [...cells].map(([key, own]) => {
    const [family = "", severity] = key.split(" ") as [string, Severity];
    return {
      report,
      label,
      family: familyLabel(family, options.lang),
      severity: termLabel("severity", severity, options),
      findings: own.length,
      rules: wordsIn({ zh: rulesOf(own, "zh", "、"), en: rulesOf(own, "en", ", ") }, options.lang),
    };
  });
}

/** The labels of the rules of some findings. */
function rulesOf(rows: readonly Found[], lang: "zh" | "en", separator: string): string {
  return [...new Set(rows.map(({ rule }) => ruleLabel(rule, lang)))].sort().join(separator);
}

function severityCounts(rows: readonly Found[], options: DrawOptions): string[] {
  const words = wordsIn(WORDS, options.lang);
  return SEVERITIES.flatMap((severity) => {
    const found = rows.filter((row) => row.severity === severity).length;
    return found === 0 ? [] : [words.number(termLabel("severity", severity, options), found)];
  });
}
