import type { DataFrame } from "nodejs-polars";
import { breaksWithin, breakWarnings } from "./breaks.ts";
import { caption } from "./caption.ts";
import type { Chart } from "./chart.ts";
import { figureChart } from "./figure_chart.ts";
import { type MeasureRow, nameOf, selectMeasure } from "./measure_rows.ts";
import { componentsOf, type DrawOptions, indicatorLabel, measureLabel } from "./options.ts";
import { CODED_SIGN, reportAxis, STEP } from "./report_axis.ts";
import { INK, PALETTE, TEXT, WIDTH } from "./theme.ts";
import { tooltip } from "./tooltip.ts";
import { wrap } from "./wrap.ts";

const MEASURE = "disclosure_channel_share";

const WORDS = {
  zh: {
    note: "渠道相互重叠：同一条信息可经多个渠道公开，各渠道之和可超过总数。条旁为条数。",
    alt: (title: string, count: number) => `${title}：${count} 份报告。`,
  },
  en: {
    note:
      "Channels overlap: one item may go out through several, so that their sum can exceed the " +
      "total. Beside each bar: number of items.",
    alt: (title: string, count: number) => `${title}: ${count} reports.`,
  },
} as const;

/**
 * The channels through which information was disclosed: a panel for each channel, a bar for each
 * report, as a share of all items disclosed; the number of items beside it. Bars are not stacked,
 * because channels overlap. Takes the rows `disclosure_channel_share` of the frame `measures`. Throws a
 * `RangeError` where no report has one.
 */
export function disclosureChannels(measures: DataFrame, options: DrawOptions): Chart {
  const { lang, codebook } = options;
  const words = WORDS[lang];
  const selected = selectMeasure(measures, MEASURE);
  const title = options.title ?? measureLabel(MEASURE, options);
  return figureChart({
    title,
    alt: words.alt(title, selected.reports.length),
    caption: [
      words.note,
      ...breakWarnings(breaksWithin(selected.rows, lang, codebook), lang),
      ...caption(selected, lang, CODED_SIGN),
    ],
    ...panelsView(selected.rows, options),
  });
}

function panelsView(rows: readonly MeasureRow[], options: DrawOptions) {
  const { labels, y, margin } = reportAxis(rows);
  const components = componentsOf(rows, options);
  const gap = 44;
  const width = Math.floor(WIDTH / components.length) - gap;
  const largest = Math.max(...rows.map(shareOf));
  const panels = components.map((component, index) => {
    const bars = rows.filter((row) => row.component === component)
      .map((row) => barOf(row, labels.get(row.report) ?? row.report));
    const heading = wrap(indicatorLabel(component, options), width + gap - 8, TEXT.label);
    return panel(bars, { heading, width, largest, y: index === 0 ? y : withoutLabels(y) }, options);
  });
  return { margin, view: { hconcat: panels, spacing: gap } };
}

type Bar = ReturnType<typeof barOf>;

interface PanelParts {
  readonly heading: readonly string[];
  readonly width: number;
  readonly largest: number;
  readonly y: object;
}

function panel(
  bars: readonly Bar[],
  { heading, width, largest, y }: PanelParts,
  { lang }: DrawOptions,
) {
  const x = {
    field: "share",
    type: "quantitative",
    title: null,
    scale: { domain: [0, largest], nice: false },
    axis: { format: ".0%", tickCount: 2 },
  };
  return {
    title: { text: heading, anchor: "start", fontSize: TEXT.label, fontWeight: "normal" },
    data: { values: bars },
    width,
    height: { step: STEP },
    layer: [{
      mark: { type: "bar", color: PALETTE[0], height: { band: 0.7 } },
      encoding: {
        y,
        x,
        tooltip: tooltip(bars, lang, [
          "name",
          "year",
          "component",
          "cases",
          "share",
          "report",
          "quote",
        ]),
      },
    }, {
      mark: { type: "text", align: "left", dx: 4, fontSize: TEXT.label, color: INK },
      encoding: { y, x, text: { field: "numerator", type: "quantitative", format: "," } },
    }],
  };
}

function barOf(row: MeasureRow, label: string) {
  const { report, year, numerator, denominator, quote } = row;
  return {
    report,
    label,
    name: nameOf(row),
    year,
    numerator,
    share: shareOf(row),
    cases: `${numerator} / ${denominator}`,
    ...quote ? { quote } : {},
  };
}

function shareOf({ numerator, denominator }: MeasureRow): number {
  return numerator / (denominator ?? 0);
}

function withoutLabels(y: object): object {
  return { ...y, axis: { labels: false, ticks: false, domain: false } };
}
