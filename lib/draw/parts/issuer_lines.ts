import { wordsIn } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { basisLabel, basisShape } from "./basis_shape.ts";
import { colours, inPaletteOrder } from "./colour_scale.ts";
import { colouredIssuers } from "./coloured_issuers.ts";
import { countScale, type ScaleType } from "./count_scale.ts";
import { NUMBERS } from "./figure_chart.ts";
import { halfPoints } from "./half_points.ts";
import { type LineSegments, lineSegments } from "./line_segments.ts";
import { measureCaption } from "./measure_caption.ts";
import { type MeasureRow, nameOf, type Selection, seriesOf } from "./measure_rows.ts";
import { rankColours, rankLabel } from "./rank_labels.ts";
import { breakDates, breakLayers, breakNotes, breaksWithin } from "./series_breaks.ts";
import { straddling } from "./straddled_breaks.ts";
import { INK, plotHeight, plotWidth, TEXT } from "./theme.ts";
import { tooltip, type TooltipField } from "./tooltip.ts";
import { yearAxis } from "./year_axis.ts";

/** Options of charts of lines of issuers. */
export interface VolumesOptions extends DrawOptions {
  /** Default: `log` where the largest value is a hundred times the smallest above 0, or more. */
  readonly scale?: ScaleType;
  /** Whether colours show issuers or levels; default: issuers up to six, else levels. */
  readonly by?: "issuer" | "level";
}

/** What lines over the years show. */
export interface IssuerLinesParts<Row extends MeasureRow> {
  readonly selected: Selection;
  /** By issuer and year. */
  readonly rows: readonly Row[];
  /** What a point shows besides what all have; its `value` is the height. */
  readonly point: (row: Row) => { readonly value: number };
  readonly fields: readonly TooltipField[];
  /** What the vertical axis shows, and its values. */
  readonly axis: string;
  readonly values: readonly number[];
  /** What the caption says besides breaks and scale. */
  readonly notes?: readonly string[];
  readonly counts?: readonly string[];
  /** What lies below the lines. */
  readonly layers?: readonly object[];
}

/** Of points. */
const SIZE = 70;

const WORDS = {
  zh: {
    covered: "点旁数字：此处重叠的点数。",
    issuer: "发布单位",
    log: "纵轴为对数刻度（含 0）。",
  },
  en: {
    covered: "Numbers beside points: how many coincide.",
    issuer: "Issuer",
    log: "The vertical axis is logarithmic, with 0.",
  },
} as const;

/**
 * A point for each report, full where parsed, hollow where coded, by the indicator that it is based
 * on; lines join consecutive years of an issuer and indicator, and stop at breaks. With its caption.
 */
export function issuerLines<Row extends MeasureRow>(
  parts: IssuerLinesParts<Row>,
  options: VolumesOptions,
) {
  const { lang, codebook } = options;
  const { rows, selected, notes = [], counts = [], layers = [] } = parts;
  const words = wordsIn(WORDS, lang);
  const breaks = breaksWithin(rows, lang, codebook);
  const { runs, met } = lineSegments(rows, seriesOf, codebook);
  const issuers = colouredIssuers(rows, options.by);
  const points = pointsOf(parts, issuers !== null, runs, options);
  const { isLog, axis } = countScale(parts.values, options.scale);
  const areCovered = new Set(points.map(({ year, value }) => `${year}\n${value}`)).size <
    points.length;
  const encoding = {
    x: yearAxis(rows.map(({ year }) => year), lang, plotWidth(options)),
    y: { field: "value", type: "quantitative", title: parts.axis, ...axis },
    color: issuers !== null
      ? colours("series", words.issuer, inPaletteOrder(issuers), options)
      : rankColours("series", points.map(({ series }) => series), options),
  };
  return {
    ...measureCaption(selected, {
      notes: [...breakNotes(breaks, met, lang), ...notes, ...isLog ? [words.log] : []],
      definitions: areCovered ? [words.covered] : [],
      ...{ counts, marksBreaks: true },
    }, options),
    short: breakDates(breaks, lang),
    numbers: points,
    view: {
      width: plotWidth(options),
      height: plotHeight(300, options),
      layer: [
        ...layers,
        ...breakLayers(breaks),
        ...lineLayers(points, encoding, parts, options),
        // A layer without rows has no extent.
        ...areCovered ? [coveredLayer(encoding)] : [],
        ...halfPoints(points, { ...encoding, size: { value: SIZE } }, "datum.method === 'coded'"),
      ],
    },
  };
}

function pointsOf<Row extends MeasureRow>(
  { rows, point }: IssuerLinesParts<Row>,
  byIssuer: boolean,
  runs: LineSegments["runs"],
  options: DrawOptions,
) {
  const ranks = ranksOf(rows);
  const seriesLabel = (name: string) =>
    byIssuer ? name : rankLabel(ranks.get(name) ?? null, options);
  return codedFirst(rows.map((row, index) => ({
    report: row.report,
    name: nameOf(row),
    year: row.year,
    ...point(row),
    series: seriesLabel(nameOf(row)),
    kind: basisLabel(row, options),
    method: row.method,
    run: runs[index] ?? null,
    ...straddling(row, options.codebook),
    ...row.quote ? { quote: row.quote } : {},
  })));
}

/** The level of each issuer, from the first report that states it: a line has one colour. */
function ranksOf(rows: readonly MeasureRow[]): ReadonlyMap<string, string | null> {
  return new Map(
    rows.filter(({ rank }) => rank !== null).toReversed().map((row) => [nameOf(row), row.rank]),
  );
}

function lineLayers<Row extends MeasureRow>(
  points: readonly object[],
  encoding: object,
  { rows, fields }: IssuerLinesParts<Row>,
  options: DrawOptions,
): object[] {
  const shown = ["name", "year", ...fields, "kind", "report", "quote"] as const;
  return [{
    data: NUMBERS,
    transform: [{ filter: "isValid(datum.run)" }],
    mark: { type: "line", strokeWidth: 1.5 },
    encoding: { ...encoding, detail: { field: "run" } },
  }, {
    data: NUMBERS,
    mark: { type: "point", filled: true, size: SIZE, opacity: 1 },
    encoding: {
      ...encoding,
      shape: basisShape(rows, options),
      tooltip: tooltip(points, options.lang, shown),
    },
  }];
}

/** Says beside a point how many lie there: forty-five zeros look like one. */
function coveredLayer({ x, y }: { readonly x: object; readonly y: object }): object {
  return {
    data: NUMBERS,
    transform: [
      { aggregate: [{ op: "count", as: "points" }], groupby: ["year", "value"] },
      { filter: "datum.points > 1" },
    ],
    mark: { type: "text", align: "left", dx: 5, dy: -7, fontSize: TEXT.label - 1, color: INK },
    encoding: { x, y, text: { field: "points" } },
  };
}

/** Where points coincide, the parsed one is drawn above. */
function codedFirst<Point extends { readonly method: string }>(points: readonly Point[]): Point[] {
  return [
    ...points.filter(({ method }) => method === "coded"),
    ...points.filter(({ method }) => method !== "coded"),
  ];
}
