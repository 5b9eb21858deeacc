import type { DataFrame } from "nodejs-polars";
import { type Language, wordsIn } from "../model/mod.ts";
import { breakLayers, breakNotes, breaksWithin } from "./_breaks.ts";
import { caption } from "./_caption.ts";
import type { Chart } from "./chart.ts";
import { colours, inPaletteOrder } from "./_colours.ts";
import { countScale, type ScaleType } from "./_count_scale.ts";
import { figureChart, NUMBERS } from "./_figure_chart.ts";
import { kindLabel, kindShape } from "./_kinds.ts";
import { type MeasureRow, nameOf, selectMeasure } from "./_measure_rows.ts";
import { type DrawOptions, measureLabel } from "./options.ts";
import { rankColours, rankLabel } from "./_ranks.ts";
import { PALETTE, plotWidth } from "./theme.ts";
import { tooltip } from "./_tooltip.ts";
import { yearAxis } from "./_year_axis.ts";

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

/** Pixels that the numbers of the axis take. */
const MARGIN = 50;

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
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { volumes } from "@/draw/mod.ts";
 * import { measure } from "@/measure/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertMatch } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook.indicators);
 * const { figures } = tabulate([], coded.figures, codebook.indicators);
 *
 * const chart = volumes(measure(figures, codebook), { lang: "en", codebook });
 * assertMatch(chart.description, /^Applications received, \d{4}–\d{4}/);
 * ```
 */
export function volumes(measures: DataFrame, options: VolumesOptions): Chart {
  const { lang, codebook } = options;
  const selected = selectMeasure(measures, "volume", options);
  const breaks = breaksWithin(selected.rows, lang, codebook);
  const label = measureLabel("volume", options);
  const { isLog, axis } = countScale(selected.rows.map(({ value }) => value), options.scale);
  const { points, layers } = seriesLayers(selected.rows, axis, options);
  return figureChart({
    title: options.title ?? label,
    alt: altText(selected.rows, label, lang),
    caption: [
      ...breakNotes(breaks),
      ...isLog ? [wordsIn(WORDS, lang).log] : [],
      ...caption(selected, lang),
    ],
    margin: MARGIN,
    numbers: points,
    view: {
      width: plotWidth(MARGIN, 0, options),
      height: 300,
      layer: [...breakLayers(breaks), ...layers],
    },
  }, options);
}

function seriesLayers(rows: readonly MeasureRow[], axis: object, options: DrawOptions) {
  const { lang } = options;
  const issuers = [...new Set(rows.map(nameOf))];
  const byIssuer = issuers.length <= PALETTE.length;
  const points = pointsOf(rows, byIssuer, options);
  const title = wordsIn(WORDS, lang).axis(measureLabel("volume", options));
  const encoding = {
    x: yearAxis(rows.map(({ year }) => year), lang, plotWidth(MARGIN, 0, options)),
    y: { field: "value", type: "quantitative", title, ...axis },
    color: byIssuer
      ? colours("series", wordsIn(WORDS, lang).issuer, inPaletteOrder(issuers), options, MARGIN)
      : rankColours("series", points.map(({ series }) => series), options, MARGIN),
  };
  const lines = {
    data: NUMBERS,
    transform: [{ filter: "isValid(datum.run)" }],
    mark: { type: "line", strokeWidth: 1.5 },
    encoding: { ...encoding, detail: { field: "run" } },
  };
  const marks = {
    data: NUMBERS,
    mark: { type: "point", filled: true, size: 70, opacity: 1 },
    encoding: {
      ...encoding,
      shape: kindShape(rows, options, MARGIN),
      tooltip: tooltip(points, lang, ["name", "year", "value", "kind", "report", "quote"]),
    },
  };
  return { points, layers: [lines, marks] };
}

/** Coded reports first: where points coincide, the parsed one is drawn above. */
function pointsOf(rows: readonly MeasureRow[], byIssuer: boolean, options: DrawOptions) {
  const runs = runsOf(rows);
  const points = rows.map((row, index) => {
    const { report, year, value, rank, method, quote } = row;
    const name = nameOf(row);
    const series = byIssuer ? name : rankLabel(rank, options.lang);
    const kind = kindLabel(row, options);
    const run = runs[index] ?? null;
    return { report, name, year, value, series, kind, method, run, ...quote ? { quote } : {} };
  });
  return [
    ...points.filter(({ method }) => method === "coded"),
    ...points.filter(({ method }) => method !== "coded"),
  ];
}

/** For each row the number of its issuer's run of consecutive years; `null` for a year's further reports. */
function runsOf(rows: readonly MeasureRow[]): (number | null)[] {
  let run = 0;
  return rows.map((row, index) => {
    const before = rows[index - 1];
    const isSame = before !== undefined && nameOf(before) === nameOf(row);
    if (isSame && before.year === row.year) return null;
    if (!isSame || before.year + 1 !== row.year) run++;
    return run;
  });
}

function altText(rows: readonly MeasureRow[], label: string, lang: Language): string {
  const issuers = new Set(rows.map(nameOf)).size;
  return wordsIn(WORDS, lang).alt(
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
