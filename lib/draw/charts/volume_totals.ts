import { type RecordOf, recordsOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { measureLabel, termLabel } from "@/codebook/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import type { DrawOptions } from "../options.ts";
import { bodyLabel, byBody } from "../parts/body_labels.ts";
import { insideNotes } from "../parts/measure_caption.ts";
import { countedReports } from "../parts/counted_reports.ts";
import { figureChart } from "../parts/figure_chart.ts";
import { lineSegments } from "../parts/line_segments.ts";
import { breakDates, breakNotes, breaksWithin } from "../parts/series_breaks.ts";
import { straddling } from "../parts/straddled_breaks.ts";
import { plotHeight } from "../parts/theme.ts";
import { count } from "../parts/tooltip.ts";
import { totalsPanel } from "../parts/totals_panel.ts";

/** Options of {@linkcode volumeTotals}. */
export interface VolumeTotalsOptions extends DrawOptions {
  /** How many reports have a value and are in no total, as level or kind are not known; default: 0. */
  readonly ungrouped?: number;
}

const WORDS = {
  zh: {
    title: (label: string) => `${label}：各年合计（件）`,
    heading: (body: string, issuers: number) =>
      issuers === 0 ? `${body}（无平衡面板）` : `${body}（平衡面板：${issuers} 个单位）`,
    note:
      "点上数字为当年报告数。“全部报告”逐年所含单位不同，故不连线；“平衡面板”只含每年都有数值的单位。层级或类型未定的机关、只读到网页开头的报告不计入。",
    n: (counted: string, coded: number) =>
      coded === 0
        ? `${counted}。`
        : `${counted}，其中 ${coded} 份来自编码面板（机器辅助、单人阅读）。`,
    missing: (reports: number) => `另有 ${reports} 份不在图中。`,
    single: (count: number) => `另有 ${count} 类机关只有一个年份，未画出。`,
    none: "无法绘制各年合计：没有任何一类机关有两个以上年份的数值（只读到网页开头的报告不计）",
    unknown: (reports: number) =>
      `无法绘制各年合计：${reports} 份有数值的报告，机关层级或类型未知，而不同层级、类型不相加。` +
      "请在报告文件夹的 reports.csv 中填写 rank（级别）和 kind（类别）",
    alt: (title: string, bodies: readonly string[]) => `${title}：${bodies.join("；")}。`,
  },
  en: {
    title: (label: string) => `${label}: totals by year (cases)`,
    heading: (body: string, issuers: number) =>
      issuers === 0
        ? `${body} (no balanced panel)`
        : `${body} (balanced panel, issuers: ${issuers})`,
    note:
      "Numbers above points: reports of the year. The total over all reports is of other issuers each year, so that " +
      "no line joins it; the balanced panel has only issuers with a value in every year. Bodies whose level or kind is not stated, and reports of which only the opening was read, are in no total.",
    n: (counted: string, coded: number) =>
      coded === 0
        ? `${counted}.`
        : `${counted}; from the coded panel (machine-assisted, single reader): ${coded}.`,
    missing: (reports: number) => `Reports in no total drawn: ${reports}.`,
    single: (count: number) => `Kinds of bodies with a single year, not drawn: ${count}.`,
    none:
      "Cannot draw totals by year: no kind of body has values of two years in reports read whole",
    unknown: (reports: number) =>
      `Cannot draw totals by year: the level or kind of the bodies of ${reports} reports with a value ` +
      "is not known, and unlike bodies are not added up. State rank and kind in reports.csv, in the " +
      "folder of reports",
    alt: (title: string, bodies: readonly string[]) => `${title}. ${bodies.join("; ")}.`,
  },
} as const;

type YearTotal = RecordOf<typeof schemas.totals>;

/** The rows of the bodies of one rank and kind. */
interface Group {
  readonly label: string;
  readonly rows: readonly YearTotal[];
  /** Issuers in the balanced panel. */
  readonly issuers: number;
}

/**
 * Totals of requests over the years, a panel for the bodies of each rank and kind: over all
 * reports, with their number, beside the total over a balanced panel. Takes the frame `totals` of
 * the measure `volume`. Throws a `NothingToDrawError` where no kind of body has values of two
 * years, which names the cause where it is that level or kind are not known.
 *
 * @example
 * ```ts
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { volumeTotals } from "@/draw/mod.ts";
 * import { measure, totals } from "@/measure/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook);
 * const { figures } = tabulate([], coded.figures, codebook.indicators);
 *
 * const sums = totals(measure(figures, codebook, ["volume"]));
 * const chart = volumeTotals(sums, { lang: "en", codebook });
 * const [first, , , fourth] = chart.datasets!.numbers;
 * assertEquals([Object(first).value, Object(fourth).value], [0, 1]);
 * ```
 */
export function volumeTotals(totals: DataFrame, options: VolumeTotalsOptions): Chart {
  const { lang, codebook } = options;
  const words = wordsIn(WORDS, lang);
  const { groups, single } = groupsOf(totals, options);
  const label = measureLabel("volume", options);
  const rows = groups.flatMap((group) => group.rows);
  const drawn = reportSum(rows, "reports");
  const { outOf = drawn } = options;
  const breaks = breaksWithin(rows, lang, codebook);
  const lines = lineSegments(rows, (row) => `${bodyLabel(row, options)}\n${row.panel}`, codebook);
  const numbers = rows.map((row, index) =>
    pointOf(row, row.panel === "balanced" ? lines.runs[index] ?? null : null, options)
  );
  return figureChart({
    title: words.title(label),
    alt: (title) => words.alt(title, groups.map((group) => group.label)),
    notes: [...breakNotes(breaks, lines.met, lang), words.note],
    short: breakDates(breaks, lang),
    counts: [
      ...single > 0 ? [words.single(single)] : [],
      ...insideNotes(rows, options, true),
      words.n(
        countedReports({ reports: drawn, issuers: issuersOf(groups) }, lang),
        reportSum(rows, "coded"),
      ),
      ...outOf > drawn ? [words.missing(outOf - drawn)] : [],
    ],
    numbers,
    view: {
      spacing: plotHeight(20, options),
      vconcat: groups.map(({ label: name, issuers }, index) =>
        totalsPanel({
          name,
          heading: words.heading(name, issuers),
          points: numbers,
          breaks,
          isFirst: index === 0,
          isLast: index === groups.length - 1,
        }, options)
      ),
    },
  }, options);
}

function groupsOf(totals: DataFrame, options: VolumeTotalsOptions) {
  const rows = recordsOf(totals, schemas.totals, "totals")
    .filter(({ measure }) => measure === "volume")
    .toSorted(byBody(options));
  const groups = [...Map.groupBy(rows, (row) => bodyLabel(row, options))].map(([label, own]) => ({
    label,
    rows: own,
    issuers: own.find(({ panel }) => panel === "balanced")?.reports ?? 0,
  }));
  const drawn = groups.filter(({ rows }) => rows.some(({ year }) => year !== rows[0]?.year));
  if (drawn.length === 0) throw nothingToDraw(options.ungrouped ?? 0);
  return { groups: drawn, single: groups.length - drawn.length };
}

function nothingToDraw(ungrouped: number): NothingToDrawError {
  const { zh, en } = WORDS;
  return ungrouped === 0
    ? new NothingToDrawError({ zh: zh.none, en: en.none })
    : new NothingToDrawError({ zh: zh.unknown(ungrouped), en: en.unknown(ungrouped) });
}

/** A body is of one rank and kind: no issuer counts twice. */
function issuersOf(groups: readonly Group[]): number {
  const totals = groups.flatMap(({ rows }) => rows.find(({ panel }) => panel === "all") ?? []);
  return totals.reduce((sum, row) => sum + row.panel_issuers, 0);
}

/** Over all reports of the panels drawn: those of the balanced panel are among them. */
function reportSum(rows: readonly YearTotal[], column: "reports" | "coded"): number {
  return rows.filter(({ panel }) => panel === "all").reduce((sum, row) => sum + row[column], 0);
}

function pointOf(row: YearTotal, run: number | null, options: DrawOptions) {
  const { panel, year, value, reports } = row;
  return {
    name: bodyLabel(row, options),
    panel: termLabel("panel", panel, options),
    year,
    value,
    cases: count(value),
    reports,
    run,
    ...straddling(row, options.codebook),
    above: panel === "all" ? String(reports) : "",
  };
}
