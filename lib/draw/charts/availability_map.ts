import { pick, type RecordOf, recordsOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { termLabel } from "@/codebook/mod.ts";
import { compareText, wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import type { DrawOptions } from "../options.ts";
import { type ColourEntry, colours } from "../parts/colour_scale.ts";
import { figureChart, NUMBERS } from "../parts/figure_chart.ts";
import { printedNames } from "../parts/printed_names.ts";
import { rankLabel } from "../parts/rank_labels.ts";
import { readableOn } from "../parts/readable_on.ts";
import { PALETTE, REST, TEXT } from "../parts/theme.ts";
import { tooltip } from "../parts/tooltip.ts";
import { yearGrid } from "../parts/year_grid.ts";

/** Options of {@linkcode availabilityMap}. */
export interface AvailabilityMapOptions extends DrawOptions {
  /** How many issuers are drawn at most; default: 40. Those with a single year go first. */
  readonly issuers?: number;
}

/** Rows are names of issuers, at least so many pixels high. */
const GRID = { field: "name", least: 17 } as const;

const WORDS = {
  zh: {
    title: "各发布单位有哪些年份的报告",
    note: "数字为版本数；×：缺。某单位最早一份之前、最晚一份之后是否有报告，不得而知。",
    refused: "!：文件在而不能读取，不算缺。",
    more: (count: number) => `另有 ${count} 个单位未画出，其年份不多于图中各单位。`,
    n: (issuers: number, reports: number, missing: number, refused: number) =>
      `n = ${issuers} 个单位、${reports} 个年份；其间缺 ${missing} 个` +
      `${refused > 0 ? `，文件不能读取 ${refused} 个` : ""}。`,
    none: "无法绘制覆盖图：没有一份报告写明发布单位和年份",
    alt: (title: string, issuers: number) => `${title}：${issuers} 个发布单位。`,
  },
  en: {
    title: "Years with a report, by issuer",
    note:
      "Numbers: versions; ×: missing. Whether there were reports before the first of an issuer and after its " +
      "last is not known.",
    refused: "!: the file is there and cannot be read; it is not missing.",
    more: (count: number) => `Issuers not drawn, with no more years than those drawn: ${count}.`,
    n: (issuers: number, reports: number, missing: number, refused: number) =>
      `Issuers: n = ${issuers}; years with a report: ${reports}; missing between: ${missing}` +
      `${refused > 0 ? `; with a file that cannot be read: ${refused}` : ""}.`,
    none: "Cannot draw the coverage: no report states issuer and year",
    alt: (title: string, issuers: number) => `${title}; issuers: ${issuers}.`,
  },
} as const;

const COLOURS = {
  present: PALETTE[0],
  reissued: PALETTE[2],
  partial: PALETTE[4],
  refused: PALETTE[1],
  missing: REST.area,
} as const;

/** What shows a state without its colour. */
const SIGNS: Readonly<Partial<Record<State, string>>> = { missing: "×", refused: "!" };

const DRAWN = {
  ...pick(schemas.availabilityMatrix, "issuer", "rank", "year"),
  ...pick(schemas.availabilityMatrix, "state", "report", "versions"),
};

type IssuerYear = RecordOf<typeof DRAWN>;
type State = IssuerYear["state"];

/**
 * Which years a corpus has of each issuer: a row for an issuer, a cell for a year, coloured and
 * signed by its state. Takes the frame of `availabilityMatrix`. Throws a `NothingToDrawError` where
 * it is empty.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { availabilityMap } from "@/draw/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const matrix = pl.DataFrame({
 *   issuer: ["甲县", "甲县", "甲县"],
 *   rank: ["county", "county", "county"],
 *   year: [2014, 2015, 2016],
 *   state: ["present", "missing", "reissued"],
 *   report: ["a-2014", null, "a-2016"],
 *   versions: [1, 0, 2],
 * });
 * const chart = availabilityMap(matrix, { lang: "en", codebook: loadCodebook() });
 * assertEquals(chart.description, "Years with a report, by issuer; issuers: 1.");
 * ```
 */
export function availabilityMap(matrix: DataFrame, options: AvailabilityMapOptions): Chart {
  const { lang, issuers: most = 40 } = options;
  const words = wordsIn(WORDS, lang);
  const cells = cellsOf(matrix, options);
  if (cells.length === 0) throw new NothingToDrawError({ zh: WORDS.zh.none, en: WORDS.en.none });
  const all = [...Map.groupBy(cells, ({ issuer }) => issuer)].toSorted(byYears);
  const followed = all.length > most ? all.filter(([, own]) => own.length > 1) : all;
  const drawn = (followed.length > 0 ? followed : all).slice(0, most);
  const numbers = drawn.flatMap(([, own]) => own).map((cell) => tileOf(cell, options));
  const [missing, refused] = (["missing", "refused"] as const).map((state) =>
    cells.filter((cell) => cell.state === state).length
  ) as [number, number];
  const years = numbers.map(({ year }) => year);
  const grid = yearGrid(drawn.map(([issuer]) => issuer), years, options, GRID);
  return figureChart({
    title: words.title,
    alt: (title) => words.alt(title, drawn.length),
    notes: [words.note, ...refused > 0 ? [words.refused] : []],
    counts: [
      ...all.length > drawn.length ? [words.more(all.length - drawn.length)] : [],
      words.n(all.length, cells.length - missing - refused, missing, refused),
    ],
    numbers,
    view: { ...grid.view, layer: layersOf(numbers, options) },
  }, options);
}

/** With the names of issuers as they are printed. */
function cellsOf(matrix: DataFrame, options: DrawOptions): IssuerYear[] {
  const cells = recordsOf(matrix, DRAWN, "availability matrix");
  const print = printedNames(cells.map(({ issuer }) => issuer), options);
  return cells.map((cell) => ({ ...cell, issuer: print(cell.issuer) }));
}

type Entry = readonly [string, readonly IssuerYear[]];

/** Issuers with the most years first, then those that begin earlier, then by name. */
function byYears([a, ofA]: Entry, [b, ofB]: Entry): number {
  const years = (cells: readonly IssuerYear[]) =>
    cells.filter(({ report }) => report !== null).length;
  const first = (cells: readonly IssuerYear[]) => Math.min(...cells.map(({ year }) => year));
  return years(ofB) - years(ofA) || first(ofA) - first(ofB) || compareText(a, b);
}

function tileOf(
  { issuer, rank, year, state, report, versions }: IssuerYear,
  options: DrawOptions,
) {
  return {
    name: issuer,
    level: rankLabel(rank, options),
    year,
    state: termLabel("state", state, options),
    sign: SIGNS[state] ?? (versions > 1 ? String(versions) : ""),
    ink: readableOn(COLOURS[state]),
    versions,
    ...report === null ? {} : { report },
  };
}

function layersOf(
  cells: readonly ReturnType<typeof tileOf>[],
  options: DrawOptions,
): object[] {
  const { lang } = options;
  const entries: ColourEntry[] = (Object.keys(COLOURS) as State[])
    .map((state) => ({ label: termLabel("state", state, options), colour: COLOURS[state] }))
    .filter(({ label }) => cells.some(({ state }) => state === label));
  const color = colours("state", null, entries, options);
  return [{
    data: NUMBERS,
    mark: { type: "rect", stroke: "white", strokeWidth: 1.5 },
    encoding: {
      color: { ...color, legend: { ...color.legend, symbolType: "square" } },
      tooltip: tooltip(cells, lang, ["name", "level", "year", "state", "versions", "report"]),
    },
  }, {
    data: NUMBERS,
    transform: [{ filter: "datum.sign !== ''" }],
    mark: { type: "text", fontSize: TEXT.label - 1 },
    encoding: {
      text: { field: "sign" },
      color: { field: "ink", type: "nominal", scale: null },
    },
  }];
}
