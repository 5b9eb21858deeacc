import { wordsIn } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { basisLabel, basisShape } from "./basis_shape.ts";
import { colours, inPaletteOrder } from "./colour_scale.ts";
import { colouredIssuers } from "./coloured_issuers.ts";
import { NUMBERS } from "./figure_chart.ts";
import { halfPoints } from "./half_points.ts";
import { type LineSegments, lineSegments } from "./line_segments.ts";
import { type MeasureRow, nameOf, seriesOf } from "./measure_rows.ts";
import { rankColours, rankLabel } from "./rank_labels.ts";
import { breakDates, breakLayers, breakNotes, breaksWithin } from "./series_breaks.ts";
import { straddling } from "./straddled_breaks.ts";
import { INK, plotWidth, TEXT } from "./theme.ts";
import { tooltip, type TooltipField } from "./tooltip.ts";
import { yearAxis } from "./year_axis.ts";

/** What lines over the years show. */
export interface IssuerLinesParts<Row extends MeasureRow> {
  /** By issuer and year. */
  readonly rows: readonly Row[];
  /** What a point shows besides what all have; its `value` is the height. */
  readonly point: (row: Row) => { readonly value: number };
  readonly fields: readonly TooltipField[];
  /** The `y` encoding, without its field. */
  readonly y: object;
  /**
   * Whether lines have the colour of their issuer or of its level; default: of the issuer, up to
   * six.
   */
  readonly by?: "issuer" | "level";
}

/** Of points. */
const SIZE = 70;

const COINCIDENT = {
  zh: "点旁数字：此处重叠的点数。",
  en: "Numbers beside points: how many coincide.",
} as const;

const ISSUER = { zh: "发布单位", en: "Issuer" } as const;

/**
 * A point for each report, full where parsed, hollow where coded, by the indicator that it is based
 * on; lines join consecutive years of an issuer and indicator, and stop at breaks.
 */
export function issuerLines<Row extends MeasureRow>(
  parts: IssuerLinesParts<Row>,
  options: DrawOptions,
) {
  const { lang, codebook } = options;
  const { rows } = parts;
  const breaks = breaksWithin(rows, lang, codebook);
  const { runs, met } = lineSegments(rows, seriesOf, codebook);
  const issuers = colouredIssuers(rows, parts.by);
  const points = pointsOf(parts, issuers !== null, runs, options);
  const encoding = {
    x: yearAxis(rows.map(({ year }) => year), lang, plotWidth(options)),
    y: { field: "value", type: "quantitative", ...parts.y },
    color: issuers !== null
      ? colours("series", wordsIn(ISSUER, lang), inPaletteOrder(issuers), options)
      : rankColours("series", points.map(({ series }) => series), options),
  };
  // A layer without rows has no extent.
  const areCovered = new Set(points.map(({ year, value }) => `${year}\n${value}`)).size <
    points.length;
  const layers = [lineLayer(encoding), {
    data: NUMBERS,
    mark: { type: "point", filled: true, size: SIZE, opacity: 1 },
    encoding: {
      ...encoding,
      shape: basisShape(rows, options),
      tooltip: tooltip(points, lang, ["name", "year", ...parts.fields, "kind", "report", "quote"]),
    },
  }];
  return {
    points,
    layers: [
      ...breakLayers(breaks),
      ...layers,
      ...areCovered ? [coveredLayer(encoding)] : [],
      ...halfPoints(points, { ...encoding, size: { value: SIZE } }, "datum.method === 'coded'"),
    ],
    notes: breakNotes(breaks, met, lang),
    short: breakDates(breaks, lang),
    /** What the numbers beside points are, where there are any. */
    definitions: areCovered ? [wordsIn(COINCIDENT, lang)] : [],
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

function lineLayer(encoding: object): object {
  return {
    data: NUMBERS,
    transform: [{ filter: "isValid(datum.run)" }],
    mark: { type: "line", strokeWidth: 1.5 },
    encoding: { ...encoding, detail: { field: "run" } },
  };
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
