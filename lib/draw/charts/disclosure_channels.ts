import type { DataFrame } from "nodejs-polars";
import { type Language, wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import { componentsOf, type DrawOptions, siblingLabels } from "../options.ts";
import { measureCaption } from "../parts/measure_caption.ts";
import { COUNT_LABELS, powersOfTen } from "../parts/count_scale.ts";
import { figureChart } from "../parts/figure_chart.ts";
import { type MeasureRow, nameOf, reportsOf, selectMeasure } from "../parts/measure_rows.ts";
import { mostRecent } from "../parts/most_recent.ts";
import { type ReportAxis, reportAxis } from "../parts/report_axis.ts";
import { CODED_SIGN } from "../parts/report_labels.ts";
import { reportPanels } from "../parts/report_panels.ts";
import { FAINT, INK, PALETTE, TEXT } from "../parts/theme.ts";
import { tooltip } from "../parts/tooltip.ts";

const TOTAL = "disclosure.total";

/** The narrowest panel. */
const NARROWEST = 44;

const WORDS = {
  zh: {
    title: "主动公开的渠道",
    total: "总数",
    note:
      "点旁为条数，横向为对数刻度（含 0）；空白表示报告未列。渠道相互重叠：同一条信息可经多个渠道公开，" +
      "各渠道之和可超过总数。",
    exceeding: (reports: number) => `▲：单一渠道即超过总数，重叠不能解释，涉及 ${reports} 份报告。`,
    alt: (title: string, count: number, labels: readonly string[]) =>
      `${title}：${count} 份报告，${labels.join("、")}。`,
  },
  en: {
    title: "Channels of disclosure",
    total: "All items",
    note:
      "Number of items beside each point, on a logarithmic scale with 0; nothing where the report " +
      "does not state it. Channels overlap: one item may go out through several, so that their sum can " +
      "exceed the total.",
    exceeding: (reports: number) =>
      `▲: the channel alone exceeds the total, which no overlap explains; in ${reports} ${
        reports === 1 ? "report" : "reports"
      }.`,
    alt: (title: string, count: number, labels: readonly string[]) =>
      `${title}, ${count} reports: ${labels.join("; ")}.`,
  },
} as const;

/**
 * The channels through which information was disclosed: a panel for all items and one for each
 * channel, a point for each report at the number of items, on one logarithmic scale. Nothing is
 * stacked, because channels overlap. Takes the rows `disclosure_channel_share` of the frame
 * `measures`. Throws a `RangeError` where no report has one.
 *
 * @example
 * ```ts
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { disclosureChannels } from "@/draw/mod.ts";
 * import { measure } from "@/measure/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook);
 * const { figures } = tabulate([], coded.figures, codebook.indicators);
 *
 * const chart = disclosureChannels(measure(figures, codebook), { lang: "en", codebook });
 * assertEquals(Object(chart.datasets!.numbers[0]).value, 425);
 * ```
 */
export function disclosureChannels(measures: DataFrame, options: DrawOptions): Chart {
  const { lang } = options;
  const words = wordsIn(WORDS, lang);
  const all = selectMeasure(measures, "disclosure_channel_share", options);
  const selected = mostRecent(all, options, { panels: 1 + componentsOf(all.rows, options).length });
  const channels = componentsOf(selected.rows, options);
  const labels = [words.total, ...siblingLabels(channels, options)];
  const axis = reportAxis(selected.rows, options);
  const points = [...totalsOf(selected.rows), ...selected.rows].map((row) => pointOf(row, axis));
  const exceeding = reportsOf(points.filter(({ exceeds }) => exceeds)).length;
  return figureChart({
    title: words.title,
    alt: (title) => words.alt(title, selected.reports.length, labels),
    ...measureCaption(selected, {
      notes: [words.note],
      counts: exceeding > 0 ? [words.exceeding(exceeding)] : [],
      sign: CODED_SIGN,
    }, options),
    numbers: points,
    view: reportPanels(
      points,
      [TOTAL, ...channels].map((id, index) => ({ id, heading: labels[index] ?? id })),
      axis,
      { field: "channel", narrowest: NARROWEST },
      (panel) => layersOf(points, panel, lang),
      options,
    ),
  }, options);
}

/** The denominator of each report, as if it were a channel. */
function totalsOf(rows: readonly MeasureRow[]): MeasureRow[] {
  const byReport = new Map(rows.map((row) => [row.report, row]));
  return Array.from(byReport.values(), ({ quote: _, ...row }) => ({
    ...row,
    component: TOTAL,
    numerator: row.denominator ?? 0,
  }));
}

function pointOf(row: MeasureRow, { labels }: ReportAxis) {
  const { report, year, component, numerator, denominator, quote } = row;
  return {
    report,
    label: labels.get(report) ?? report,
    name: nameOf(row),
    year,
    channel: component,
    value: numerator,
    exceeds: numerator > (denominator ?? numerator),
    ...quote ? { quote } : {},
  };
}

type ChannelPoint = ReturnType<typeof pointOf>;

function layersOf(
  points: readonly ChannelPoint[],
  { y, isFoot }: { readonly y: object; readonly isFoot: boolean },
  lang: Language,
): object[] {
  const largest = Math.max(...points.map(({ value }) => value), 1);
  const x = {
    field: "value",
    type: "quantitative",
    title: null,
    scale: { type: "symlog", domain: [0, largest], nice: false },
    axis: { ...powerAxis(largest), labels: isFoot },
  };
  return [{
    mark: { type: "rule", color: FAINT, strokeWidth: 0.8 },
    encoding: { y, x, x2: { datum: 0 } },
  }, {
    mark: { type: "point", filled: true, size: 50, opacity: 1 },
    encoding: {
      y,
      x,
      shape: { condition: { test: "datum.exceeds", value: "triangle-up" }, value: "circle" },
      color: { condition: { test: "datum.exceeds", value: PALETTE[1] }, value: PALETTE[0] },
      tooltip: tooltip(points, lang, ["name", "year", "value", "report", "quote"]),
    },
  }, {
    mark: { type: "text", align: "left", dx: 7, fontSize: TEXT.label, color: INK },
    encoding: { y, x, text: { field: "value", type: "quantitative", format: "," } },
  }];
}

/** A line at 0 and at each power of ten; a narrow panel has room for the first and last number. */
function powerAxis(largest: number): object {
  const values = powersOfTen(largest);
  const isNumbered = `indexof([0, ${values.at(-1)}], datum.value) >= 0`;
  return {
    values,
    grid: true,
    ticks: false,
    domain: false,
    labelExpr: `${isNumbered} ? ${COUNT_LABELS.labelExpr} : ''`,
  };
}
