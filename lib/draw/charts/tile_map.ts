import { type Rank, wordsIn } from "@/model/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import type { Chart } from "../chart.ts";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import type { MeasureOptions } from "../options.ts";
import { bodyLabel } from "../parts/body_labels.ts";
import { measureCaption } from "../parts/measure_caption.ts";
import { figureChart } from "../parts/figure_chart.ts";
import { measureNames } from "../parts/measure_names.ts";
import { keptRows, type MeasureRow, selectComponent } from "../parts/measure_rows.ts";
import { readWhole } from "../parts/read_whole.ts";
import { SMALL_N } from "../parts/theme.ts";
import { tileValues } from "../parts/tile_values.ts";
import { tileView } from "../parts/tile_view.ts";
import { valueScale } from "../parts/value_scale.ts";

/** Options of {@linkcode tileMap}. */
export interface TileMapOptions extends MeasureOptions {
  readonly year: number;
  /**
   * Whose reports a tile shows: those of the governments of this level. Default: `province`, the
   * province's own report.
   */
  readonly rank?: Rank;
}

const WORDS = {
  zh: {
    title: (label: string, year: number) => `${label}：各省级单位，${year}年`,
    own: "数值取自省级政府自己的报告，其中可能含下级机关的数字。",
    pooledShare: (body: string) => `数值为省内“${body}”各报告合并计算，格内 n 为报告数。`,
    pooledCount: (body: string) => `数值为省内“${body}”每份报告的均值，格内 n 为报告数。`,
    single: "省内只有一个发布单位的不计算。",
    signs: "虚线格（–）：无数值",
    few: `空心格：分母不足 ${SMALL_N} 件`,
    log: "颜色为对数刻度",
    places: "各格位置仅为示意，不表示地理边界",
    join: (parts: readonly string[]) => `${parts.join("；")}。`,
    none: (measure: string, year: number) =>
      `无法绘制“${measure}”${year}年的各省数值：没有省级单位有此数值`,
    alt: (title: string, tiles: number, low: string, high: string) =>
      `${title}：${tiles} 个有数值，${low} 至 ${high}。`,
  },
  en: {
    title: (label: string, year: number) => `${label} by provincial unit, ${year}`,
    own:
      "Values are of the provincial government's own report, which may count in bodies below it.",
    pooledShare: (body: string) =>
      `Values pool all cases of the n reports of "${body}" in a province.`,
    pooledCount: (body: string) => `Values are means of the n reports of "${body}" in a province.`,
    single: "Provinces with a single issuer have none.",
    signs: "Dashed tiles (–): no value",
    few: `hollow: denominators below ${SMALL_N}`,
    log: "colours are logarithmic",
    places: "places are schematic and show no boundaries; letters: ISO 3166-2",
    join: (parts: readonly string[]) => `${parts.join("; ")}.`,
    none: (measure: string, year: number) =>
      `Cannot draw "${measure}" of ${year} by province: no provincial unit has a value`,
    alt: (title: string, tiles: number, low: string, high: string) =>
      `${title}: ${tiles} with a value, ${low} to ${high}.`,
  },
} as const;

const OUTSIDE = {
  zh: (reports: number) => `另有 ${reports} 份报告的省份未载明或不在图中。`,
  en: (reports: number) => `Reports whose province is not stated or has no tile: ${reports}.`,
} as const;

/**
 * A tile for each of the 34 provincial units of `tiles.csv`, coloured by a measure of one year: of
 * the province's own report, or pooled over the governments of a lower level, at least two of them.
 * Tiles without a value are dashed, those of fewer than five cases hollow. Places are schematic.
 *
 * Takes the rows of one measure of the frame `measures`. Throws a `NothingToDrawError` where no
 * province has a value, and a `RangeError` where the measure has several components and none is
 * named.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { tileMap } from "@/draw/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const measures = pl.DataFrame([["浙江", 900], ["福建", 400]].map(([province, value]) => ({
 *   report: `${province}-2023`,
 *   issuer: `${province}省人民政府`,
 *   ...{ province, rank: "province", kind: "government", year: 2023 },
 *   ...{ method: "parsed", coverage: "whole", measure: "volume" },
 *   ...{ component: "applications.received", basis: "applications.received" },
 *   ...{ numerator: value, value },
 * }))).withColumns(
 *   ...["denominator", "lower", "upper"].map((name) => pl.lit(null).cast(pl.Float64).alias(name)),
 * );
 * const codebook = loadCodebook();
 * const chart = tileMap(measures, { lang: "en", codebook, measure: "volume", year: 2023 });
 * assertEquals(chart.description, "Requests received by provincial unit, 2023: 2 with a value, 400 to 900.");
 * ```
 */
export function tileMap(measures: DataFrame, options: TileMapOptions): Chart {
  const { lang, codebook, measure, year, rank = "province" } = options;
  const words = wordsIn(WORDS, lang);
  const isOwn = rank === "province";
  const asked = pl.col("year").eq(pl.lit(year)).and(pl.col("rank").eq(pl.lit(rank)))
    .and(pl.col("kind").eq(pl.lit("government")));
  const names = new Set<string | null>(codebook.tiles.map(({ labelZh }) => labelZh));
  const isPlaced = ({ province = null }: MeasureRow) => names.has(province);
  const all = readWhole(selectComponent(measures.filter(asked), options), options);
  const selected = keptRows(all, isPlaced, { left: OUTSIDE }, options);
  const per = codebook.measures.get(measure)?.per ?? 1;
  const values = tileValues(codebook.tiles, selected.rows, { isOwn, per });
  const drawn = values.flatMap(({ value }) => value === null ? [] : [value]);
  if (drawn.length === 0) {
    const none = (of: "zh" | "en") => WORDS[of].none(measure, year);
    throw new NothingToDrawError({ zh: none("zh"), en: none("en") });
  }
  const { label, of } = measureNames(measure, options.component, options);
  const { isLog, printed } = valueScale(drawn, measure, 200, options);
  const body = bodyLabel({ rank, kind: "government" }, options);
  const { kind, unit } = codebook.measures.get(measure) ?? {};
  const signs = [words.signs, ...values.some(({ few }) => few) ? [words.few] : []];
  return figureChart({
    title: words.title(label, year),
    subtitle: of,
    alt: (title) =>
      words.alt(title, drawn.length, printed(Math.min(...drawn)), printed(Math.max(...drawn))),
    ...measureCaption(selected, {
      notes: [
        ...isOwn ? [] : [words.single],
        words.join([...signs, ...isLog ? [words.log] : [], words.places]),
      ],
      counts: [
        isOwn ? words.own : kind === "count" ? words.pooledCount(body) : words.pooledShare(body),
      ],
    }, options),
    short: [words.join(signs)],
    ...tileView(values, {
      ...{ isOwn, isLog, printed },
      unit: kind === "count" ? "count" : unit === "%" ? "share" : "ratio",
    }, options),
  }, options);
}
