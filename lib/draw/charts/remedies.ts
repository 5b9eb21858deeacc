import type { DataFrame } from "nodejs-polars";
import { wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import type { DrawOptions } from "../options.ts";
import { caption } from "../parts/caption.ts";
import {
  dotsOnIntervals,
  largestShare,
  type ProportionDot,
  proportionDot,
} from "../parts/dots_on_intervals.ts";
import { figureChart, NUMBERS } from "../parts/figure_chart.ts";
import { selectMeasures } from "../parts/measure_rows.ts";
import { mostRecent } from "../parts/most_recent.ts";
import { panelHeading, panelLayout, panelRows, withoutLabels } from "../parts/panel_rows.ts";
import { CODED_SIGN, reportAxis } from "../parts/report_axis.ts";
import { breaksWithin, breakWarnings } from "../parts/series_breaks.ts";
import { shareAxis } from "../parts/share_axis.ts";
import { INK, SMALL_N, TEXT } from "../parts/theme.ts";
import { roughWidth } from "../parts/wrap.ts";

/** Options of {@linkcode remedies}. */
export interface RemediesOptions extends DrawOptions {
  /**
   * Whether shares are of all cases, of those concluded, or of those upheld or corrected; default:
   * concluded.
   */
  readonly over?: "all" | "concluded" | "decided";
  /** The result that is counted; default: corrected. */
  readonly result?: "corrected" | "upheld";
}

/** The narrowest panel. */
const NARROWEST = 60;

/** The ways of challenging an answer: what their indicators and their measures begin with. */
const WAYS = [
  ["reconsideration", "reconsideration"],
  ["litigation", "litigation"],
  ["litigation.direct", "litigation_direct"],
  ["litigation.after_reconsideration", "litigation_after_reconsideration"],
] as const;

const WORDS = {
  zh: {
    title: { corrected: "被纠正的案件占比", upheld: "被维持的案件占比" },
    over: { all: "占全部案件", concluded: "占审结案件", decided: "占维持与纠正之和" },
    ways: ["行政复议", "行政诉讼", "其中：直接起诉", "其中：复议后起诉"],
    note: `横线为单份报告所反映过程的 Wilson 95% 区间，右侧为件数；空心点：n < ${SMALL_N}。`,
    alt: (title: string, count: number, ways: readonly string[]) =>
      `${title}：${count} 份报告；${ways.join("；")}。`,
  },
  en: {
    title: { corrected: "Share of cases corrected", upheld: "Share of cases upheld" },
    over: {
      all: "Of all cases",
      concluded: "Of the cases concluded",
      decided: "Of the cases upheld or corrected",
    },
    ways: ["Reconsideration", "Litigation", "of this, direct", "of this, after reconsideration"],
    note: "Lines: Wilson 95 % interval of the process behind one report; counts at the right. " +
      `Hollow points: n < ${SMALL_N}.`,
    alt: (title: string, count: number, ways: readonly string[]) =>
      `${title}, ${count} reports: ${ways.join("; ")}.`,
  },
} as const;

/**
 * How often challenges succeed, or fail: a panel for reconsideration, litigation, direct litigation
 * and litigation after reconsideration, in each a point for a report on its Wilson 95 % interval,
 * hollow for fewer than five cases. Takes the rows of the measures `reconsideration_outcome.…`,
 * `litigation_outcome.…` and so on of the frame `measures`. Throws a `NothingToDrawError` where no
 * report has one.
 *
 * @example
 * ```ts
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { remedies } from "@/draw/mod.ts";
 * import { measure } from "@/measure/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook);
 * const { figures } = tabulate([], coded.figures, codebook.indicators);
 *
 * const chart = remedies(measure(figures, codebook), { lang: "en", codebook });
 * const cases = chart.datasets!.numbers.map((row) => Object(row).cases);
 * assertEquals(cases.slice(0, 2), ["0 / 3", "0 / 12"]);
 * ```
 */
export function remedies(measures: DataFrame, options: RemediesOptions): Chart {
  const { lang, codebook, over = "concluded", result = "corrected" } = options;
  const words = wordsIn(WORDS, lang);
  const ways = WAYS.map(([indicator, measure], index) => ({
    measure: `${measure}_outcome.${over}`,
    component: `${indicator}.${result}`,
    heading: words.ways[index] ?? "",
  }));
  const selected = mostRecent(selectMeasures(measures, ways, options));
  const title = options.title ?? words.title[result];
  const { labels, y, margin, step } = reportAxis(selected.rows, options);
  const points = selected.rows.map((row) => {
    const { report, label, name, ...dot } = proportionDot(
      row,
      labels.get(row.report) ?? row.report,
    );
    return { report, label, name, way: row.component, ...dot };
  });
  const drawn = ways.filter(({ component }) => points.some((point) => point.way === component));
  const gap = 24 + Math.max(...points.map(({ cases }) => roughWidth(cases, TEXT.label)));
  const layout = panelLayout(drawn.length, { left: margin, narrowest: NARROWEST, gap }, options);
  const { width } = layout;
  return figureChart({
    title,
    subtitle: words.over[over],
    alt: words.alt(title, selected.reports.length, drawn.map(({ heading }) => heading)),
    notes: [words.note, ...breakWarnings(breaksWithin(selected.rows, lang, codebook), lang)],
    counts: caption(selected, options, CODED_SIGN),
    margin,
    numbers: points,
    view: panelRows(drawn, layout, ({ component, heading }, isFirst, isFoot) => ({
      title: panelHeading(heading, width, gap),
      width,
      height: { step },
      data: NUMBERS,
      transform: [{ filter: { field: "way", equal: component } }],
      layer: layersOf(points, {
        y: isFirst ? y : withoutLabels(y),
        isFoot,
        width,
      }, options),
    })),
  }, options);
}

function layersOf(
  points: readonly ProportionDot[],
  { y, isFoot, width }: { readonly y: object; readonly isFoot: boolean; readonly width: number },
  options: RemediesOptions,
): object[] {
  const largest = largestShare(points);
  const shares = {
    ...shareAxis(null, width, largest),
    axis: { format: ".0%", values: [0, 0.5, 1], labelFlush: false },
  };
  const x = isFoot ? shares : withoutLabels(shares);
  return [...dotsOnIntervals(points, { x, y, size: 50 }, options), {
    mark: { type: "text", align: "left", dx: 8, fontSize: TEXT.label, color: INK },
    encoding: { y, x: { datum: largest }, text: { field: "cases" } },
  }];
}
