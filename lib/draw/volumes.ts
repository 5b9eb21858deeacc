import type { DataFrame } from "nodejs-polars";
import { breakLayers, breakNotes, breaksWithin } from "./breaks.ts";
import { caption } from "./caption.ts";
import type { Chart } from "./chart.ts";
import { colours, inPaletteOrder } from "./colours.ts";
import { countScale, type ScaleType } from "./count_scale.ts";
import { figureChart } from "./figure_chart.ts";
import { kindLabel, kindShape } from "./kinds.ts";
import { type MeasureRow, nameOf, selectMeasure } from "./measure_rows.ts";
import { type DrawOptions, type Language, measureLabel } from "./options.ts";
import { rankColours, rankLabel } from "./ranks.ts";
import { PALETTE, WIDTH } from "./theme.ts";
import { tooltip } from "./tooltip.ts";
import { yearAxis } from "./year_axis.ts";

/** Options of {@linkcode volumes}. */
export interface VolumesOptions extends DrawOptions {
  /** Default: `log` where the largest value is a hundred times the smallest above 0, or more. */
  readonly scale?: ScaleType;
}

const WORDS = {
  zh: {
    issuer: "发布单位",
    axis: (label: string) => `${label}（件）`,
    log: "纵轴为对数刻度（含 0）。",
    alt: (label: string, issuers: number, years: string, values: string) =>
      `${label}：${issuers} 个发布单位，${years} 年，${values} 件。`,
  },
  en: {
    issuer: "Issuer",
    axis: (label: string) => label,
    log: "The vertical axis is logarithmic, with 0.",
    alt: (label: string, issuers: number, years: string, values: string) =>
      `${label}, ${years}: ${values} (issuers: ${issuers}).`,
  },
} as const;

/**
 * Requests for information over the years: a point for each report, full where the report was parsed,
 * hollow where it was coded; a circle for received, a triangle for accepted. Lines join consecutive
 * years of an issuer. Up to six issuers have a colour each; more are coloured by level. Breaks of form
 * and of law that touch the indicator are marked.
 *
 * Takes the rows `volume` of the frame `measures`; values are cases (件). Throws a `RangeError` where
 * no report has a value.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { volumes } from "@/draw/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const none = pl.lit(null).cast(pl.Float64);
 * const measures = pl.DataFrame({
 *   report: ["a-2014", "a-2015"],
 *   issuer: ["甲县人民政府", "甲县人民政府"],
 *   rank: ["county", "county"],
 *   year: [2014, 2015],
 *   method: ["parsed", "coded"],
 *   measure: ["volume", "volume"],
 *   component: ["applications.received", "applications.received"],
 *   numerator: [12, 9],
 *   value: [12, 9],
 *   basis: ["applications.received", "applications.received"],
 * }).withColumns(none.alias("denominator"), none.alias("lower"), none.alias("upper"));
 *
 * const chart = volumes(measures, { lang: "en", codebook: loadCodebook() });
 * assertEquals(chart.description, "Applications received, 2014–2015: 9–12 (issuers: 1).");
 * ```
 */
export function volumes(measures: DataFrame, options: VolumesOptions): Chart {
  const { lang, codebook } = options;
  const selected = selectMeasure(measures, "volume", options);
  const breaks = breaksWithin(selected.rows, lang, codebook);
  const label = measureLabel("volume", options);
  const { isLog, axis } = countScale(selected.rows.map(({ value }) => value), options.scale);
  return figureChart({
    title: options.title ?? label,
    alt: altText(selected.rows, label, lang),
    caption: [...breakNotes(breaks), ...isLog ? [WORDS[lang].log] : [], ...caption(selected, lang)],
    margin: 50,
    view: {
      width: WIDTH,
      height: 300,
      layer: [...breakLayers(breaks), ...seriesLayers(selected.rows, axis, options)],
    },
  });
}

function seriesLayers(rows: readonly MeasureRow[], axis: object, options: DrawOptions): object[] {
  const { lang } = options;
  const issuers = [...new Set(rows.map(nameOf))];
  const byIssuer = issuers.length <= PALETTE.length;
  const points = rows.map((row) => pointOf(row, byIssuer, options));
  const pointsOf = (method: MeasureRow["method"]) =>
    points.filter((_, index) => rows[index]?.method === method);
  const title = WORDS[lang].axis(measureLabel("volume", options));
  const encoding = {
    x: yearAxis(rows.map(({ year }) => year), lang),
    y: { field: "value", type: "quantitative", title, ...axis },
    color: byIssuer
      ? colours("series", WORDS[lang].issuer, inPaletteOrder(issuers))
      : rankColours("series", points.map(({ series }) => series), lang),
  };
  return [{
    data: { values: joined(points) },
    mark: { type: "line", strokeWidth: 1.5 },
    encoding: { ...encoding, detail: { field: "run" } },
  }, {
    // Parsed reports above coded ones, where points coincide.
    data: { values: [...pointsOf("coded"), ...pointsOf("parsed")] },
    mark: { type: "point", filled: true, size: 70, opacity: 1 },
    encoding: {
      ...encoding,
      shape: kindShape(rows, options),
      tooltip: tooltip(points, lang, ["name", "year", "value", "kind", "report", "quote"]),
    },
  }];
}

type Point = ReturnType<typeof pointOf>;

function pointOf(row: MeasureRow, byIssuer: boolean, options: DrawOptions) {
  const { report, year, value, rank, quote } = row;
  const name = nameOf(row);
  const series = byIssuer ? name : rankLabel(rank, options.lang);
  const kind = kindLabel(row, options);
  return { report, name, year, value, series, kind, ...quote ? { quote } : {} };
}

/** The first point of each issuer and year, with the number of its run of consecutive years. */
function joined(points: readonly Point[]) {
  let run = 0;
  const first = points.filter(({ name, year }, index) =>
    points.findIndex((other) => other.name === name && other.year === year) === index
  );
  return first.map(({ name, year, value, series }, index) => {
    const before = first[index - 1];
    if (before?.name !== name || before.year + 1 !== year) run++;
    return { name, year, value, series, run };
  });
}

function altText(rows: readonly MeasureRow[], label: string, lang: Language): string {
  const issuers = new Set(rows.map(nameOf)).size;
  return WORDS[lang].alt(
    label,
    issuers,
    span(rows.map(({ year }) => year)),
    span(rows.map(({ value }) => value)),
  );
}

function span(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? String(low) : `${low}–${high}`;
}
