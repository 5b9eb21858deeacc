import {
  bool,
  i32,
  nullable,
  pick,
  type RecordOf,
  recordsOf,
  requireColumns,
  schemas,
} from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import type { DrawOptions } from "../options.ts";
import { colours } from "../parts/colour_scale.ts";
import { countedReports } from "../parts/counted_reports.ts";
import { figureChart, NUMBERS } from "../parts/figure_chart.ts";
import { issuerCount } from "../parts/measure_rows.ts";
import { type ListAxis, listAxis, listView } from "../parts/report_axis.ts";
import { shareAxis } from "../parts/share_axis.ts";
import { PALETTE, REST, TEXT } from "../parts/theme.ts";
import { count, tooltip } from "../parts/tooltip.ts";
import { wrap } from "../parts/wrap.ts";

const WORDS = {
  zh: {
    title: "各年正文中数字的读取情况",
    axis: "数字占比",
    unstated: "未写明",
    fates: {
      figure: "已取值",
      proposed: "未读，可能属于某项指标",
      unread: "未读，没有候选指标",
      passed: "因故略过",
    },
    note:
      "数字：正文中带量词的数字和写明的“没有”。略过：不是本年的数（上年、增减、占比、期限等）。未读：没有归入任何指标，报告可能写了而没有读到，不等于 0。",
    n: (numbers: number, counted: string, without: number) =>
      `${numbers} 个数字；${counted}，经程序解析${
        without === 0 ? "" : `；另有 ${without} 份正文中没有这样的数字`
      }。`,
    none: "无法绘制数字的读出情况：没有一份解析的报告在正文中有带量词的数字",
    alt: (title: string, numbers: number, read: string) =>
      `${title}：${numbers} 个数字，其中 ${read} 已取值。`,
  },
  en: {
    title: "What became of the numbers in prose, by year",
    axis: "Share of numbers",
    unstated: "Not stated",
    fates: {
      figure: "Figure",
      proposed: "Unread, may count an indicator",
      unread: "Unread, no indicator proposed",
      passed: "Passed over for a reason",
    },
    note:
      "Numbers: those of prose with a measure word, and stated zeros. Passed over: they count nothing of the year " +
      "(the year before, growth, a share, a period). Unread: given to no indicator; the report may state what " +
      "was not read, which is not zero.",
    n: (numbers: number, counted: string, without: number) =>
      `Numbers: ${numbers}; parsed: ${counted}${
        without === 0 ? "" : `; reports without such numbers: ${without}`
      }.`,
    none:
      "Cannot draw what was read: no parsed report has a number with a measure word in its prose",
    alt: (title: string, numbers: number, read: string) =>
      `${title}; numbers: ${numbers}, of them figures: ${read}.`,
  },
} as const;

/** What became of numbers, from left to right. */
const COLOURS = {
  figure: PALETTE[2],
  proposed: PALETTE[3],
  unread: PALETTE[5],
  passed: REST.area,
} as const;

type Fate = keyof typeof COLOURS;

const FATES = Object.keys(COLOURS) as Fate[];

const PARSED = { ...pick(schemas.reports, "report", "issuer"), year: nullable(i32) };
const READ = pick(schemas.numbers, "report", "verdict", "candidates");

/**
 * What became of the numbers in the prose of the reports of each year: figures, unread numbers with
 * and without an indicator that they may count, and numbers that were passed over. Takes the frames
 * `reports`, of which it counts the canonical ones that were parsed, and `numbers`. Throws a
 * `NothingToDrawError` where their prose has no number.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { numbersRead } from "@/draw/mod.ts";
 * import { load } from "@/load/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const folder = await Deno.makeTempDir();
 * const text = "甲县2017年政府信息公开工作年度报告\n2017年,全县共收到政府信息公开申请27件,比上年增加3件。";
 * await Deno.writeTextFile(`${folder}/a-2017.txt`, text);
 * const { reports, numbers } = await load({ reports: folder });
 *
 * const chart = numbersRead(reports, numbers, { lang: "en", codebook: loadCodebook() });
 * assertEquals(
 *   chart.description,
 *   "What became of the numbers in prose, by year; numbers: 2, of them figures: 50 %.",
 * );
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export function numbersRead(reports: DataFrame, numbers: DataFrame, options: DrawOptions): Chart {
  const words = wordsIn(WORDS, options.lang);
  const parsed = parsedReports(reports);
  const rows = recordsOf(numbers, READ, "numbers").filter(({ report }) => parsed.has(report));
  if (rows.length === 0) throw new NothingToDrawError({ zh: WORDS.zh.none, en: WORDS.en.none });
  const bars = barsOf(rows, parsed, options);
  const list = listAxis(bars, options);
  const withNumbers = new Set(rows.map(({ report }) => report));
  const issuers = issuerCount([...withNumbers].map((id) => parsed.get(id)!));
  const read = rows.filter((row) => fateOf(row) === "figure").length / rows.length;
  return figureChart({
    title: words.title,
    alt: (title) => words.alt(title, rows.length, `${(100 * read).toFixed(0)} %`),
    notes: [words.note],
    counts: [words.n(
      rows.length,
      countedReports({ reports: withNumbers.size, issuers }, options.lang),
      parsed.size - withNumbers.size,
    )],
    numbers: bars,
    view: listView(list, 1, [barLayer(bars, list, options)]),
  }, options);
}

/** The canonical reports that were parsed, by id. */
function parsedReports(reports: DataFrame): ReadonlyMap<string, RecordOf<typeof PARSED>> {
  const columns = { ...PARSED, ...pick(schemas.reports, "method"), canonical: bool };
  const parsed = requireColumns(reports, columns, "reports")
    .filter(pl.col("canonical").and(pl.col("method").neq(pl.lit("coded"))));
  return new Map(recordsOf(parsed, PARSED, "reports").map((row) => [row.report, row]));
}

function fateOf({ verdict, candidates }: RecordOf<typeof READ>): Fate {
  return verdict === "unread" && candidates !== null ? "proposed" : verdict;
}

type Bar = ReturnType<typeof barsOf>[number];

/** The bars of each year, the earliest first; reports that state none are last. */
function barsOf(
  rows: readonly RecordOf<typeof READ>[],
  parsed: ReturnType<typeof parsedReports>,
  { lang }: DrawOptions,
) {
  const words = wordsIn(WORDS, lang);
  const byYear = [...Map.groupBy(rows, ({ report }) => parsed.get(report)?.year ?? Infinity)]
    .toSorted(([a], [b]) => a - b);
  return byYear.flatMap(([year, own]) =>
    FATES.map((fate, order) => {
      const numbers = own.filter((row) => fateOf(row) === fate).length;
      return {
        label: year === Infinity ? words.unstated : String(year),
        component: words.fates[fate],
        order,
        numbers,
        share: numbers / own.length,
        reports: new Set(own.map(({ report }) => report)).size,
        beside: `n = ${count(own.length)}`,
      };
    }).filter(({ numbers }) => numbers > 0)
  );
}

function barLayer(bars: readonly Bar[], { y, width }: ListAxis, options: DrawOptions) {
  const { lang } = options;
  const words = wordsIn(WORDS, lang);
  const entries = FATES.map((fate) => ({ label: words.fates[fate], colour: COLOURS[fate] }))
    .filter(({ label }) => bars.some(({ component }) => component === label));
  return {
    data: NUMBERS,
    mark: { type: "bar", stroke: "white", strokeWidth: 0.8, height: { band: 0.78 } },
    encoding: {
      y,
      x: shareAxis(wrap(words.axis, width, TEXT.axis), width),
      color: colours("component", null, entries, options),
      order: { field: "order", type: "quantitative" },
      tooltip: tooltip(bars, lang, ["component", "numbers", "share", "reports"]),
    },
  };
}
