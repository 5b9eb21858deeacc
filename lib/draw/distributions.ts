import type { DataFrame } from "nodejs-polars";
import { type Body, bodyLabel, byBody } from "./_bodies.ts";
import { breaksWithin, breakWarnings } from "./_breaks.ts";
import { caption } from "./_caption.ts";
import type { Chart } from "./chart.ts";
import { countScale } from "./_count_scale.ts";
import { FEW } from "./_few.ts";
import { figureChart, NUMBERS } from "./_figure_chart.ts";
import { type MeasureRow, nameOf, selectMeasure } from "./_measure_rows.ts";
import { type Language, wordsIn } from "../model/mod.ts";
import { type DrawOptions, indicatorLabel, measureLabel } from "./options.ts";
import { besideWidth, listAxis } from "./_report_axis.ts";
import { INK, PALETTE, TEXT } from "./theme.ts";
import { count, tooltip } from "./_tooltip.ts";
import { wrap } from "./_wrap.ts";

/** Options of {@linkcode distributions}. */
export interface DistributionsOptions extends DrawOptions {
  /** Id of the measure: a count, or a share. */
  readonly measure: string;
  /** Id of what is counted; needed where the measure has several. */
  readonly component?: string;
}

/** Pixels for one group. */
const STEP = 24;

const WORDS = {
  zh: {
    title: (label: string, hasProvinces: boolean) =>
      hasProvinces ? `${label}在各省、各类机关中的分布` : `${label}在各类机关中的分布`,
    untold: "省份未定",
    note:
      `色带：上、下四分位数之间；竖线：中位数。不足 ${FEW} 份报告的一类不画色带，逐份画空心点。同一单位有几年即计几份。`,
    axis: (label: string, unit: string) => unit === "%" ? label : `${label}（${unit}）`,
    group: (body: string, province: string) => `${body} – ${province}`,
    log: "横轴为对数刻度（含 0）。",
    alt: (title: string, reports: number, groups: number) =>
      `${title}：${reports} 份报告，分 ${groups} 类。`,
  },
  en: {
    title: (label: string, hasProvinces: boolean) =>
      `${label}: spread by level and kind${hasProvinces ? ", and by province" : ""}`,
    untold: "Province not told",
    note: "Bands: from the lower to the upper quartile; bars: medians. " +
      `Groups of fewer than ${FEW} reports have no band, but a hollow point for each report. ` +
      "An issuer counts once for each of its years.",
    axis: (label: string, _unit: string) => label,
    group: (body: string, province: string) => `${body} – ${province}`,
    log: "The horizontal axis is logarithmic, with 0.",
    alt: (title: string, reports: number, groups: number) =>
      `${title}; reports: ${reports}, in groups: ${groups}.`,
  },
} as const;

/** What tells groups apart: the frame `quantiles` has provinces where it was asked for them. */
interface GroupKey extends Body {
  readonly province?: string | null;
}

/** A row of the frame `quantiles`. */
interface Spread extends GroupKey {
  readonly measure: string;
  readonly component: string | null;
  readonly reports: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

/**
 * How a measure spreads within bodies of one level and kind: a band from the lower to the upper quartile
 * with the median, n beside it; groups of fewer than five reports as points. Takes the frame `measures`
 * and the frame that `quantiles` makes of it; where that tells provinces apart, so does the chart. Throws
 * a `NothingToDrawError` where no report has a value, and a `RangeError` where the measure has several
 * components and none is named.
 *
 * @example
 * ```ts
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { distributions } from "@/draw/mod.ts";
 * import { measure, quantiles } from "@/measure/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertMatch } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook.indicators);
 * const { figures } = tabulate([], coded.figures, codebook.indicators);
 *
 * const volumes = measure(figures, codebook, ["volume"]);
 * const options = { lang: "en", codebook, measure: "volume" } as const;
 * const chart = distributions(volumes, quantiles(volumes, []), options);
 * assertMatch(chart.description, /^Applications received: spread by level and kind; reports: /);
 * ```
 */
export function distributions(
  measures: DataFrame,
  quantiles: DataFrame,
  options: DistributionsOptions,
): Chart {
  const { lang, codebook, measure, component } = options;
  const words = wordsIn(WORDS, lang);
  const selected = selectMeasure(measures, measure, options);
  const spreads = (quantiles.toRecords() as unknown as Spread[])
    .filter((row) => row.measure === measure)
    .filter((row) => component === undefined || row.component === component)
    .toSorted(byGroup(lang));
  const labels = [...new Set(spreads.map((spread) => groupLabel(spread, options)))];
  if (labels.length < spreads.length) {
    throw new RangeError(`Cannot draw "${measure}": it has several components and none is named`);
  }
  const bands = spreads.map((spread) => bandOf(spread, options));
  const small = new Set(bands.filter(({ reports }) => reports < FEW).map(({ group }) => group));
  const hasProvinces = quantiles.columns.includes("province");
  const points = (selected.rows as readonly (MeasureRow & GroupKey)[])
    .map((row) => pointOf(row, hasProvinces, options))
    .filter(({ group }) => small.has(group));
  const { y, margin, width, step } = listAxis(
    labels,
    besideWidth(bands.map(({ beside }) => beside)),
    options,
    { least: STEP },
  );
  const { isLog, x, largest } = scaleOf(selected.rows, options);
  const label = labelOf(options);
  const axis = words.axis(label, codebook.measures.get(measure)?.unit ?? "");
  const title = options.title ?? words.title(label, hasProvinces);
  return figureChart({
    title,
    alt: words.alt(title, selected.reports.length, bands.length),
    caption: [
      words.note,
      ...isLog ? [words.log] : [],
      ...breakWarnings(breaksWithin(selected.rows, lang, codebook), lang),
      ...caption(selected, lang),
    ],
    margin,
    numbers: [...bands, ...points],
    view: {
      width,
      height: { step },
      layer: layersOf(
        bands,
        points,
        y,
        { ...x, title: wrap(axis, width, TEXT.axis) },
        largest,
        lang,
      ),
    },
  }, options);
}

function byGroup(lang: Language): (a: Spread, b: Spread) => number {
  const order = byBody(lang);
  const province = ({ province }: GroupKey) => province ?? "\uffff";
  return (a, b) => order(a, b) || b.reports - a.reports || (province(a) < province(b) ? -1 : 1);
}

function groupLabel(key: GroupKey, { lang }: DrawOptions): string {
  const body = bodyLabel(key, lang);
  if (key.province === undefined) return body;
  const words = wordsIn(WORDS, lang);
  return words.group(body, key.province ?? words.untold);
}

function bandOf(spread: Spread, options: DistributionsOptions) {
  const { reports, q1, median, q3 } = spread;
  const isSmall = reports < FEW;
  return {
    mark: "band",
    group: groupLabel(spread, options),
    label: groupLabel(spread, options),
    reports,
    beside: `n = ${reports}`,
    ...isSmall
      ? {}
      : { q1, median, q3, spread: [q1, median, q3].map(printed(options)).join(" – ") },
  };
}

function pointOf(row: MeasureRow & GroupKey, hasProvinces: boolean, options: DistributionsOptions) {
  const { report, year, value, rank, kind, province, quote } = row;
  const group = groupLabel(
    { rank, kind, ...hasProvinces ? { province: province ?? null } : {} },
    options,
  );
  return {
    mark: "point",
    group,
    label: group,
    report,
    name: nameOf(row),
    year,
    place: value,
    value: printed(options)(value),
    ...quote ? { quote } : {},
  };
}

function printed({ codebook, measure }: DistributionsOptions): (value: number) => string {
  const isShare = codebook.measures.get(measure)?.unit === "%";
  return (value) => isShare ? `${(100 * value).toFixed(1)}%` : count(value);
}

function scaleOf(rows: readonly MeasureRow[], { codebook, measure }: DistributionsOptions) {
  const values = rows.map(({ value }) => value);
  if (codebook.measures.get(measure)?.unit === "%") {
    const largest = Math.max(1, ...values);
    const x = {
      scale: { domain: [0, largest], nice: false },
      axis: { format: ".0%", tickCount: 5 },
    };
    return { isLog: false, x, largest };
  }
  const { isLog, axis } = countScale(values);
  const largest = 1.3 * Math.max(1, ...values);
  const scale = { ...axis.scale, domain: [0, largest], nice: false };
  return { isLog, x: { ...axis, scale }, largest };
}

function labelOf(options: DistributionsOptions): string {
  const { measure, component } = options;
  return component === undefined
    ? measureLabel(measure, options)
    : indicatorLabel(component, options);
}

function layersOf(
  bands: readonly object[],
  points: readonly object[],
  y: object,
  axis: object,
  largest: number,
  lang: Language,
): object[] {
  const x = { type: "quantitative", ...axis };
  const banded = { data: NUMBERS, transform: [{ filter: "isValid(datum.median)" }] };
  return [{
    ...banded,
    mark: { type: "bar", height: { band: 0.55 }, color: PALETTE[4] },
    encoding: {
      y,
      x: { ...x, field: "q1", stack: null },
      x2: { field: "q3" },
      tooltip: tooltip(bands, lang, ["group", "spread", "reports"]),
    },
  }, {
    ...banded,
    mark: { type: "tick", thickness: 2.5, height: { band: 0.7 }, color: PALETTE[0] },
    encoding: { y, x: { ...x, field: "median" } },
  }, {
    data: NUMBERS,
    transform: [{ filter: { field: "mark", equal: "point" } }],
    mark: {
      type: "point",
      size: 45,
      strokeWidth: 1.4,
      color: PALETTE[0],
      fill: "white",
      opacity: 1,
    },
    encoding: {
      y,
      x: { ...x, field: "place" },
      tooltip: tooltip(points, lang, ["name", "year", "value", "report", "quote"]),
    },
  }, {
    data: NUMBERS,
    transform: [{ filter: { field: "mark", equal: "band" } }],
    mark: { type: "text", align: "left", dx: 8, fontSize: TEXT.label, color: INK },
    encoding: { y, x: { datum: largest }, text: { field: "beside" } },
  }];
}
