import pl, { type DataFrame } from "nodejs-polars";
import { bodyLabel, byBody } from "./_bodies.ts";
import type { Chart } from "./chart.ts";
import { figureChart, NUMBERS } from "./_figure_chart.ts";
import { NothingToDrawError } from "./nothing_to_draw_error.ts";
import type { DrawOptions } from "./options.ts";
import { INK, TEXT } from "./theme.ts";
import { tooltip } from "./_tooltip.ts";
import { roughWidth } from "./_wrap.ts";
import { gridStep, yearBands } from "./_year_bands.ts";

/** Options of {@linkcode reportCounts}. */
export interface ReportCountsOptions extends DrawOptions {
  /** What rows are: bodies of one level and kind, forms, or provinces. */
  readonly by: "body" | "era" | "province";
}

/** Pixels for one row. */
const STEP = 24;

/** From few to many: in grey, too, the more the darker. */
const RAMP = ["#E4EFEC", "#117733"] as const;

const WORDS = {
  zh: {
    title: {
      body: "各层级、各类机关各年的报告数",
      era: "各表式各年的报告数",
      province: "各省各年的报告数",
    },
    untold: "未写明",
    note: (openings: number) =>
      `格内为报告份数，每单位每年只计一份；其中 ${openings} 份只读到开头。`,
    prose: "文字与表式并见的，按表式计。",
    n: (reports: number, undated: number) =>
      undated === 0
        ? `n = ${reports} 份报告。`
        : `n = ${reports} 份报告；另有 ${undated} 份年份不明。`,
    none: "无法绘制报告数：没有一份报告写明年份",
    alt: (title: string, reports: number) => `${title}：${reports} 份报告。`,
  },
  en: {
    title: {
      body: "Reports by level, kind and year",
      era: "Reports by form and year",
      province: "Reports by province and year",
    },
    untold: "Not told",
    note: (openings: number) =>
      `Number of reports, one for an issuer and year; read in their opening only: ${openings}.`,
    prose: "Prose beside a form counts under the form.",
    n: (reports: number, undated: number) =>
      undated === 0
        ? `Reports: n = ${reports}.`
        : `Reports: n = ${reports}; without a year: ${undated}.`,
    none: "Cannot draw the number of reports: none tells its year",
    alt: (title: string, reports: number) => `${title}; reports: ${reports}.`,
  },
} as const;

/** What the chart takes of a row of `reports`. */
interface Row {
  readonly rank: string | null;
  readonly kind: string | null;
  readonly province: string | null;
  readonly era: string | null;
  readonly year: number;
  readonly coverage: string;
}

/**
 * How many reports a corpus has of a year, by level and kind of the body, by form, or by province: a cell
 * for each, the darker the more. Takes the frame `reports`, of which it counts the canonical ones. Throws
 * a `NothingToDrawError` where none tells its year.
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
 * const coded = parseCoded(panel, codebook.indicators);
 * const { reports } = tabulate([], coded.figures, codebook.indicators);
 *
 * const chart = reportCounts(reports, { lang: "en", codebook, by: "era" });
 * assertEquals(chart.description, "Reports by form and year; reports: 124.");
 * ```
 */
export function reportCounts(reports: DataFrame, options: ReportCountsOptions): Chart {
  const { lang, by } = options;
  const words = WORDS[lang];
  const canonical = reports.filter(pl.col("canonical"));
  const rows = canonical.filter(pl.col("year").isNotNull()).toRecords() as unknown as Row[];
  if (rows.length === 0) throw new NothingToDrawError({ zh: WORDS.zh.none, en: WORDS.en.none });
  const groups = groupsOf(rows, options);
  const numbers = groups.flatMap(([name, own]) => cellsOf(name, own));
  const title = options.title ?? words.title[by];
  return figureChart({
    title,
    alt: words.alt(title, rows.length),
    caption: [
      words.note(rows.filter(isOpening).length),
      ...by === "era" ? [words.prose] : [],
      words.n(rows.length, canonical.height - rows.length),
    ],
    margin: Math.max(...groups.map(([name]) => roughWidth(name, TEXT.label))),
    numbers,
    view: viewOf(numbers, groups.map(([name]) => name), options),
  });
}

type Group = readonly [string, readonly Row[]];

function groupsOf(rows: readonly Row[], { lang, by, codebook }: ReportCountsOptions): Group[] {
  if (by === "body") {
    return [...Map.groupBy(rows.toSorted(byBody), (row) => bodyLabel(row, lang))];
  }
  if (by === "province") {
    const groups = Map.groupBy(rows, ({ province }) => province ?? WORDS[lang].untold);
    return [...groups].toSorted(([a, ofA], [b, ofB]) =>
      ofB.length - ofA.length || (a < b ? -1 : 1)
    );
  }
  const eras = [...codebook.eras.values()].map(({ id, labelEn, labelZh }) =>
    [id as string, lang === "zh" ? labelZh : labelEn] as const
  );
  const labelOf = ({ era }: Row) => {
    const found = (era ?? "").split("+");
    const forms = found.length > 1 ? found.filter((id) => id !== "narrative") : found;
    const labels = eras.filter(([id]) => forms.includes(id)).map(([, label]) => label);
    return labels.join(" + ") || WORDS[lang].untold;
  };
  const order = (label: string) => eras.findIndex(([, era]) => label.startsWith(era));
  return [...Map.groupBy(rows, labelOf)].toSorted(([a], [b]) => order(a) - order(b));
}

function cellsOf(name: string, rows: readonly Row[]) {
  return [...Map.groupBy(rows, ({ year }) => year)].map(([year, own]) => {
    return { name, year, reports: own.length, openings: own.filter(isOpening).length };
  });
}

function isOpening({ coverage }: Row): boolean {
  return coverage === "opening";
}

function viewOf(
  cells: readonly ReturnType<typeof cellsOf>[number][],
  names: readonly string[],
  { lang }: DrawOptions,
): Record<string, unknown> {
  const years = cells.map(({ year }) => year);
  const most = Math.max(...cells.map(({ reports }) => reports));
  return {
    width: { step: gridStep(years) },
    height: { step: STEP },
    encoding: {
      x: yearBands(years, lang),
      y: {
        field: "name",
        type: "nominal",
        title: null,
        sort: null,
        scale: { domain: names },
        axis: { ticks: false, domain: false, labelPadding: 8 },
      },
    },
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
      mark: { type: "text", fontSize: TEXT.label - 1 },
      encoding: {
        text: { field: "reports" },
        color: {
          condition: { test: `datum.reports > ${0.5 * most}`, value: "white" },
          value: INK,
        },
      },
    }],
  };
}
