import { bool, i32, pick, type RecordOf, recordsOf, requireColumns, schemas } from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { compareText, wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import type { DrawOptions } from "../options.ts";
import { bodyLabel, byBody } from "../parts/body_labels.ts";
import { figureChart, NUMBERS } from "../parts/figure_chart.ts";
import { countedReports } from "../parts/counted_reports.ts";
import { groupsByForm } from "../parts/groups_by_form.ts";
import { issuerCount } from "../parts/measure_rows.ts";
import { INK, TEXT } from "../parts/theme.ts";
import { tooltip } from "../parts/tooltip.ts";
import { roughWidth } from "../parts/wrap.ts";
import { yearGrid } from "../parts/year_grid.ts";

/** Options of {@linkcode reportCounts}. */
export interface ReportCountsOptions extends DrawOptions {
  /** What rows are: bodies of one level and kind, forms, or provinces. */
  readonly by: "body" | "era" | "province";
}

/** Pixels for one row. */
const STEP = 24;

/** Font size of the numbers. */
const NUMBER = TEXT.label - 1;

/** From few to many: in grey, too, the more the darker; numbers can be read on all of it. */
const RAMP = ["#EDF4F1", "#75B795"] as const;

const WORDS = {
  zh: {
    title: {
      body: "各层级、各类机关各年的报告数",
      era: "各表式各年的报告数",
      province: "各省各年的报告数",
    },
    unstated: "未写明",
    note: (openings: number) =>
      `格内为报告份数，每单位每年只计一份；其中 ${openings} 份只读到开头。`,
    prose: "文字与表式并见的，按表式计。",
    n: (counted: string, undated: number) =>
      undated === 0 ? `${counted}。` : `${counted}；另有 ${undated} 份未载明年份。`,
    none: "无法绘制报告数：没有一份报告写明年份",
    alt: (title: string, reports: number) => `${title}：${reports} 份报告。`,
  },
  en: {
    title: {
      body: "Reports by level, kind and year",
      era: "Reports by form and year",
      province: "Reports by province and year",
    },
    unstated: "Not stated",
    note: (openings: number) =>
      `Number of reports, one for an issuer and year; read in their opening only: ${openings}.`,
    prose: "Prose beside a form counts under the form.",
    n: (counted: string, undated: number) =>
      undated === 0 ? `${counted}.` : `${counted}; without a year: ${undated}.`,
    none: "Cannot draw the number of reports: none states its year",
    alt: (title: string, reports: number) => `${title}; reports: ${reports}.`,
  },
} as const;

const COUNTED = {
  ...pick(schemas.reports, "report", "issuer", "rank", "kind", "province", "era", "coverage"),
  year: i32,
};

type CountedReport = RecordOf<typeof COUNTED>;

/**
 * How many reports a corpus has of a year, by level and kind of the body, by form, or by province:
 * a cell for each, the darker the more. Takes the frame `reports`, of which it counts the canonical
 * ones. Throws a `NothingToDrawError` where none states its year.
 *
 * @example
 * ```ts
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { reportCounts } from "@/draw/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook);
 * const { reports } = tabulate([], coded.figures, codebook.indicators);
 *
 * const chart = reportCounts(reports, { lang: "en", codebook, by: "era" });
 * assertEquals(chart.description, "Reports by form and year; reports: 124.");
 * ```
 */
export function reportCounts(reports: DataFrame, options: ReportCountsOptions): Chart {
  const { lang, by } = options;
  const words = wordsIn(WORDS, lang);
  const canonical = requireColumns(reports, { ...COUNTED, canonical: bool }, "reports")
    .filter(pl.col("canonical"));
  const rows = recordsOf(canonical.filter(pl.col("year").isNotNull()), COUNTED, "reports");
  if (rows.length === 0) throw new NothingToDrawError({ zh: WORDS.zh.none, en: WORDS.en.none });
  const groups = groupsOf(rows, options);
  const numbers = groups.flatMap(([name, own]) => tilesOf(name, own));
  return figureChart({
    title: words.title[by],
    alt: (title) => words.alt(title, rows.length),
    notes: [
      words.note(rows.filter(isOpening).length),
      ...by === "era" ? [words.prose] : [],
    ],
    counts: [words.n(
      countedReports({ reports: rows.length, issuers: issuerCount(rows) }, lang),
      canonical.height - rows.length,
    )],
    numbers,
    view: viewOf(numbers, groups.map(([name]) => name), options),
  }, options);
}

type Group = readonly [string, readonly CountedReport[]];

function groupsOf(rows: readonly CountedReport[], options: ReportCountsOptions): Group[] {
  const { lang, by } = options;
  if (by === "body") {
    return [...Map.groupBy(rows.toSorted(byBody(options)), (row) => bodyLabel(row, options))];
  }
  if (by === "era") return groupsByForm(rows, options);
  const { unstated } = wordsIn(WORDS, lang);
  return [...Map.groupBy(rows, ({ province }) => province ?? unstated)]
    .toSorted(([a, ofA], [b, ofB]) => ofB.length - ofA.length || compareText(a, b));
}

function tilesOf(name: string, rows: readonly CountedReport[]) {
  return [...Map.groupBy(rows, ({ year }) => year)].map(([year, own]) => {
    return { name, year, reports: own.length, openings: own.filter(isOpening).length };
  });
}

function isOpening({ coverage }: CountedReport): boolean {
  return coverage === "opening";
}

function viewOf(
  cells: readonly ReturnType<typeof tilesOf>[number][],
  names: readonly string[],
  options: DrawOptions,
): Record<string, unknown> {
  const { lang } = options;
  const years = cells.map(({ year }) => year);
  const most = Math.max(...cells.map(({ reports }) => reports));
  const { column, view } = yearGrid(names, years, options, { field: "name", least: STEP });
  return {
    ...view,
    layer: [{
      data: NUMBERS,
      mark: { type: "rect", stroke: "white", strokeWidth: 1.5 },
      encoding: {
        color: {
          field: "reports",
          type: "quantitative",
          scale: { domain: [0, most], range: RAMP, interpolate: "lab" },
          legend: null,
        },
        tooltip: tooltip(cells, lang, ["name", "year", "reports", "openings"]),
      },
    }, {
      data: NUMBERS,
      // Numbers that are wider than a year are set vertically.
      mark: {
        type: "text",
        fontSize: NUMBER,
        color: INK,
        angle: roughWidth(String(most), NUMBER) < column ? 0 : -90,
      },
      encoding: {
        text: { field: "reports" },
      },
    }],
  };
}
