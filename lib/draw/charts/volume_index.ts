import { requireColumns, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { measureLabel } from "@/codebook/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import { figureChart, NUMBERS } from "../parts/figure_chart.ts";
import { issuerLines, type VolumesOptions } from "../parts/issuer_lines.ts";
import {
  issuerCount,
  keptRows,
  type MeasureRow,
  nameOf,
  type Selection,
  selectMeasure,
} from "../parts/measure_rows.ts";
import { sampledIssuers } from "../parts/sampled_issuers.ts";
import { readWhole } from "../parts/read_whole.ts";
import { FAINT, SMALL_N } from "../parts/theme.ts";

/** Options of {@linkcode volumeIndex}. */
export interface VolumeIndexOptions extends VolumesOptions {
  /** The year that is 100. */
  readonly base: number;
}

/** How many issuers a caption names. */
const NAMED = 12;

const WORDS = {
  zh: {
    title: (label: string, base: number) => `${label}指数（${base} 年 = 100）`,
    axis: "指数",
    note: (base: number) => `100 为各发布单位 ${base} 年的数值。`,
    few: (names: readonly string[]) =>
      `基数不足 ${SMALL_N} 件，一件之差即大幅波动：${
        names.length > NAMED ? `${names.length} 个单位` : names.join("、")
      }。`,
    none: (base: number) =>
      `无法绘制指数：没有发布单位既在 ${base} 年有大于 0 的数值，又有其他年份的数值`,
    alt: (title: string, issuers: number) => `${title}：${issuers} 个发布单位。`,
  },
  en: {
    title: (label: string, base: number) => `${label}, index (${base} = 100)`,
    axis: "Index",
    note: (base: number) => `100: what the issuer itself states for ${base}.`,
    few: (names: readonly string[]) =>
      `On a base below ${SMALL_N} cases a single one moves the index far: ${
        names.length > NAMED ? `${names.length} issuers` : names.join("; ")
      }.`,
    none: (base: number) =>
      `Cannot draw an index: no issuer has a number above 0 in ${base} and one in another year`,
    alt: (title: string, issuers: number) => `${title}, issuers: ${issuers}.`,
  },
} as const;

const LEFT = {
  zh: (reports: number) =>
    `另有 ${reports} 份报告的单位在基年没有大于 0 的数值，或只有该年的数值，未画出。`,
  en: (reports: number) =>
    `Not drawn, of issuers without a number above 0 in the base year, or with that year only: ${reports}.`,
} as const;

/** A row of the measure, indexed. */
interface IndexedRow extends MeasureRow {
  readonly index: number;
  readonly base_value: number;
}

/**
 * Requests over the years as an index to a base year, each issuer to its own; else as `volumes`, of more than
 * 120 issuers a sample, too.
 * Takes the rows `volume` of the frame `measures` after `indexTo`. Throws a `NothingToDrawError`
 * where no issuer has a base, and a `TypeError` where the frame was not indexed.
 *
 * @example
 * ```ts
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { volumeIndex } from "@/draw/mod.ts";
 * import { indexTo, measure } from "@/measure/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook);
 * const { figures } = tabulate([], coded.figures, codebook.indicators);
 *
 * const indexed = indexTo(measure(figures, codebook, ["volume"]), { base: 2019 });
 * const chart = volumeIndex(indexed, { lang: "en", codebook, base: 2019 });
 * const cases = chart.datasets!.numbers.map((row) => Object(row).cases);
 * assertEquals(cases.slice(-2), ["218 / 23", "154 / 23"]);
 * ```
 */
export function volumeIndex(indexed: DataFrame, options: VolumeIndexOptions): Chart {
  const { lang, base } = options;
  const words = wordsIn(WORDS, lang);
  const selected = sampledIssuers(followed(indexed, options), options);
  const rows = selected.rows.filter(isIndexed);
  const few = rows.filter(({ base_value }) => base_value < SMALL_N).map(nameOf);
  return figureChart({
    title: words.title(measureLabel("volume", options), base),
    alt: (title) => words.alt(title, issuerCount(rows)),
    ...issuerLines({
      ...{ selected, rows, axis: words.axis, values: rows.map(({ index }) => index) },
      point: ({ index, value, base_value }) => ({
        value: Math.round(10 * index) / 10,
        cases: `${value} / ${base_value}`,
      }),
      fields: ["value", "cases"],
      notes: [words.note(base)],
      counts: few.length > 0 ? [words.few([...new Set(few)])] : [],
      layers: [hundred()],
    }, options),
  }, options);
}

function isIndexed(row: MeasureRow): row is IndexedRow {
  return typeof row.index === "number" && typeof row.base_value === "number";
}

/** The reports that were read whole, of issuers with an index of two years. */
function followed(indexed: DataFrame, options: VolumeIndexOptions): Selection {
  requireColumns(indexed, schemas.indexed, "indexed measures");
  const whole = readWhole(selectMeasure(indexed, "volume", options), options);
  const drawn = new Set(
    [...Map.groupBy(whole.rows.filter(isIndexed), nameOf).values()]
      .filter((rows) => rows.some(({ year }) => year !== rows[0]!.year)).flat(),
  );
  const none = (lang: "zh" | "en") => WORDS[lang].none(options.base);
  const words = { left: LEFT, none: { zh: none("zh"), en: none("en") } };
  return keptRows(whole, (row) => drawn.has(row as IndexedRow), words, options);
}

/** The line at 100. */
function hundred(): object {
  return {
    data: NUMBERS,
    transform: [{ aggregate: [{ op: "count", as: "rows" }] }],
    mark: { type: "rule", color: FAINT, strokeWidth: 0.8 },
    encoding: { y: { datum: 100 } },
  };
}
