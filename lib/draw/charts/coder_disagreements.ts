import { pick, type RecordOf, recordsOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { indicatorLabel } from "@/codebook/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import type { DrawOptions } from "../options.ts";
import { figureChart } from "../parts/figure_chart.ts";
import { listRoom, MOST } from "../parts/most_recent.ts";
import { printedNames } from "../parts/printed_names.ts";
import { readerNames } from "../parts/reader_names.ts";
import { readingsView } from "../parts/readings_view.ts";
import { listAxis } from "../parts/report_axis.ts";
import { count } from "../parts/tooltip.ts";

/** Options of {@linkcode coderDisagreements}. */
export interface CoderDisagreementsOptions extends DrawOptions {
  /** How many figures are drawn at most, those farthest apart first; default: 40. */
  readonly figures?: number;
}

const WORDS = {
  zh: {
    title: "读数不一致的数值",
    note:
      "一行一个数值，每点是一位编码员或解析程序的读数；相差比例大的在前。可能是同一个数的（如 100余 与 112）不算不同。",
    pair: (first: string, second: string, figures: number) => `${first} – ${second}：${figures}`,
    pairs: (pairs: readonly string[]) => `两两不一致的个数：${pairs.join("；")}。`,
    n: (figures: number, reports: number) => `n = ${figures} 个数值，出自 ${reports} 份报告。`,
    more: (figures: number) => `另有 ${figures} 个相差较小的未画出。`,
    none: "无法绘制不一致的读数：没有两方给出不同的数值",
    alt: (title: string, figures: number) => `${title}：${figures} 个。`,
  },
  en: {
    title: "Figures that were read differently",
    note:
      "A line for each figure, a point for what each reader gives; those farthest apart, by the largest value, come first. " +
      "Values that can be one number, as more than 100, and 112, are not different.",
    pair: (first: string, second: string, figures: number) => `${first} – ${second}: ${figures}`,
    pairs: (pairs: readonly string[]) => `Differing between two readers: ${pairs.join("; ")}.`,
    n: (figures: number, reports: number) => `n = ${figures} figures of ${reports} reports.`,
    more: (figures: number) => `Figures less far apart that are not drawn: ${figures}.`,
    none: "Cannot draw disagreements: no two readers give a figure different values",
    alt: (title: string, figures: number) => `${title}: ${figures}.`,
  },
} as const;

const DIFFERING = {
  ...pick(schemas.coderDisagreements, "report", "issuer", "year", "code"),
  ...pick(schemas.coderDisagreements, "first_by", "first", "second_by", "second"),
};

type Differing = RecordOf<typeof DIFFERING>;

/** What readers are called. */
type Readers = ReturnType<typeof readerNames>;

/**
 * What readers give of the figures on which they disagree, parser and coders: a line for each
 * figure, with a point in the colour and shape of each reader, at its share of the largest value.
 * Takes the frame `agreements.coderDisagreements`. Throws a `NothingToDrawError` where it has no
 * row.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { coderDisagreements } from "@/draw/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const disagreements = pl.DataFrame({
 *   report: ["a-2018"],
 *   issuer: ["甲县"],
 *   year: [2018],
 *   code: ["applications.received"],
 *   first_by: ["parsed"],
 *   first: [12],
 *   second_by: ["李"],
 *   second: [21],
 * });
 * const chart = coderDisagreements(disagreements, { lang: "en", codebook: loadCodebook() });
 * const points = chart.datasets!.numbers.map((row) => [Object(row).reader, Object(row).value]);
 * assertEquals(points, [["parsed", 12], ["李", 21]]);
 * ```
 */
export function coderDisagreements(
  disagreements: DataFrame,
  options: CoderDisagreementsOptions,
): Chart {
  const { lang, figures: most = MOST } = options;
  const words = wordsIn(WORDS, lang);
  const rows = recordsOf(disagreements, DIFFERING, "disagreements");
  if (rows.length === 0) throw new NothingToDrawError({ zh: WORDS.zh.none, en: WORDS.en.none });
  const readers = readerNames(
    rows.flatMap(({ first_by, second_by }) => [first_by, second_by]),
    options,
  );
  const all = figuresOf(rows, readers, options).toSorted((a, b) => b.apart - a.apart);
  const first = all.slice(0, most);
  const { step } = listAxis(first, options);
  const drawn = options.preset === "journal-1col"
    ? first.slice(0, Math.max(2, Math.floor(listRoom(options) / step)))
    : first;
  const points = drawn.flatMap(({ points }) => points);
  return figureChart({
    title: words.title,
    alt: (title) => words.alt(title, all.length),
    notes: [words.note],
    counts: [
      ...all.length > drawn.length ? [words.more(all.length - drawn.length)] : [],
      words.pairs(pairsOf(rows, readers, options)),
      words.n(all.length, new Set(rows.map(({ issuer, year }) => `${issuer}-${year}`)).size),
    ],
    numbers: points,
    view: readingsView(points, [...new Set(readers.values())], {
      ...options,
      list: listAxis(drawn, options, { grid: true }),
    }),
  }, options);
}

/** The figures with what each reader gives, as it is and by the largest; these differ, so that it is above 0. */
function figuresOf(rows: readonly Differing[], readers: Readers, options: DrawOptions) {
  const print = printedNames(rows.map(({ issuer, report }) => issuer ?? report), options);
  const byFigure = Map.groupBy(rows, ({ issuer, year, code }) => `${issuer}\n${year}\n${code}`);
  return Array.from(byFigure.values(), (own) => {
    const [{ report, issuer, year, code }] = own as [Differing];
    const given = new Map(own.flatMap((row) => [
      [row.first_by, row.first ?? 0] as const,
      [row.second_by, row.second ?? 0] as const,
    ]));
    const readings = [...readers.keys()].filter((reader) => given.has(reader));
    const values = readings.map((reader) => given.get(reader)!);
    const [largest, least] = [Math.max(...values), Math.min(...values)];
    const name = print(issuer ?? report);
    const component = indicatorLabel(code, options);
    const line = {
      label: `${name} ${year} · ${component}`,
      beside: values.map(count).join(" / "),
    };
    const points = readings.map((reader, index) => {
      const value = values[index]!;
      const by = readers.get(reader)!;
      return { report, name, year, component, ...line, reader: by, value, part: value / largest };
    });
    return { ...line, points, apart: 1 - least / largest };
  });
}

function pairsOf(rows: readonly Differing[], readers: Readers, options: DrawOptions): string[] {
  const words = wordsIn(WORDS, options.lang);
  const pairs = Map.groupBy(rows, (row) => `${row.first_by}\n${row.second_by}`);
  return Array.from(pairs.values(), (own) => {
    const [{ first_by, second_by }] = own as [Differing];
    return words.pair(readers.get(first_by)!, readers.get(second_by)!, own.length);
  });
}
