import { wordsIn } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Chart } from "../chart.ts";
import type { MeasureOptions } from "../options.ts";
import { measureCaption } from "../parts/measure_caption.ts";
import { figureChart } from "../parts/figure_chart.ts";
import { groupedRows } from "../parts/grouped_rows.ts";
import { lineSegments } from "../parts/line_segments.ts";
import { measureNames } from "../parts/measure_names.ts";
import { issuerCount, keptRows, nameOf, selectComponent, seriesOf } from "../parts/measure_rows.ts";
import { medianPoints } from "../parts/median_points.ts";
import {
  type PanelGroup,
  panelGroups,
  type PanelKey,
  panelPoint,
  panelTitle,
} from "../parts/panel_groups.ts";
import { panelLayout, panelRows } from "../parts/panel_rows.ts";
import { rangeOf } from "../parts/range_of.ts";
import { sampleOf } from "../parts/sampled_issuers.ts";
import { breakDates, breakNotes, breaksWithin } from "../parts/series_breaks.ts";
import { panelHeight, smallPanel } from "../parts/small_panel.ts";
import { SMALL_N } from "../parts/theme.ts";
import { valueScale } from "../parts/value_scale.ts";

/** Options of {@linkcode smallMultiples}. */
export interface SmallMultiplesOptions extends MeasureOptions {
  /** What a panel is. */
  readonly by: PanelKey;
  /** How many panels there are at most; default: 12, six in one column. */
  readonly panels?: number;
}

/** How many issuers have a line in a panel that has medians. */
const LINES = 60;

const WORDS = {
  zh: {
    title: {
      level: (label: string) => `${label}：分层级、类型`,
      province: (label: string) => `${label}：分省份、层级、类型`,
      issuer: (label: string) => `${label}：分发布单位`,
    },
    order: {
      level: "各图由高层级到低层级排列",
      province: "各图按报告数由多到少排列",
      issuer: "各图按报告数由多到少排列",
    },
    lines:
      "细线：各发布单位；粗线：中位数，只在当年有 5 份以上全文读取、出自两个以上单位的报告时画出",
    thick: "粗线：当年 5 份以上全文读取、出自两个以上单位的报告的中位数",
    bodies: "括号内为报告数/单位数",
    issuer: "每图一个发布单位，括号内为报告数",
    few: `空心点：分母不足 ${SMALL_N} 件`,
    sampled: `单位多于 ${LINES} 个的图只画随机抽取的 ${LINES} 条细线，中位数按全部单位`,
    log: "纵轴为对数刻度（含 0）",
    join: (parts: readonly string[]) => `${parts.join("；")}。`,
    alt: (title: string, panels: number, years: string) => `${title}：${panels} 组，${years} 年。`,
  },
  en: {
    title: {
      level: (label: string) => `${label}, by level and kind`,
      province: (label: string) => `${label}, by province, level and kind`,
      issuer: (label: string) => `${label}, by issuer`,
    },
    order: {
      level: "Panels are in order of level, the highest first",
      province: "Panels are in order of their number of reports",
      issuer: "Panels are in order of their number of reports",
    },
    lines:
      "thin lines: issuers; thick line: median of years with 5 or more reports, read whole, of " +
      "at least two issuers",
    thick: "Thick line: median of 5 or more reports, read whole, of at least two issuers",
    bodies: "in brackets: reports / issuers",
    issuer: "one issuer each, in brackets its reports",
    few: `hollow: denominators below ${SMALL_N}`,
    sampled: `of more than ${LINES} issuers thin lines are a random sample, medians are of all`,
    log: "the vertical axis is logarithmic, with 0",
    join: (parts: readonly string[]) => `${parts.join("; ")}.`,
    alt: (title: string, panels: number, years: string) => `${title}, ${years}. Panels: ${panels}.`,
  },
} as const;

/** Pixels between panels side by side, and the least that a panel is wide. */
const [GAP, NARROWEST] = [20, 118];

/**
 * A measure over the years in small panels with the same axes: one for the bodies of each level and
 * kind, of each province, or for each issuer. Issuers are thin lines; the thick one is the median of
 * the years with five reports or more, read whole, of at least two issuers. Breaks are marked, and lines stop at
 * those across which the concordance does not call the figures comparable.
 *
 * Takes the rows of one measure of the frame `measures`. Throws a `NothingToDrawError` where no
 * report has a value, or none states what panels are made by, and a `RangeError` where the measure
 * has several components and none is named.
 *
 * @example
 * ```ts
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { smallMultiples } from "@/draw/mod.ts";
 * import { measure } from "@/measure/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertMatch } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook);
 * const { figures } = tabulate([], coded.figures, codebook.indicators);
 *
 * const chart = smallMultiples(measure(figures, codebook), {
 *   lang: "en",
 *   codebook,
 *   measure: "volume",
 *   by: "issuer",
 *   panels: 4,
 * });
 * assertMatch(chart.description, /^Requests received, by issuer, 2011–2025\. Panels: 4\.$/);
 * ```
 */
export function smallMultiples(measures: DataFrame, options: SmallMultiplesOptions): Chart {
  const { lang, codebook, measure, component, by } = options;
  const words = wordsIn(WORDS, lang);
  const { groups, selected } = drawnGroups(measures, options);
  const rows = groups.flatMap((group) => group.rows);
  const scale = valueScale(rows.map(({ value }) => value), measure, panelHeight(options), options);
  const breaks = breaksWithin(rows, lang, codebook);
  const { points, met } = pointsOf(groups, scale.printed, options);
  const years = rows.map(({ year }) => year);
  const layout = panelLayout(groups.length, { narrowest: NARROWEST, gap: GAP }, options);
  const hasMedian = by !== "issuer";
  const { label, of } = measureNames(measure, component, options);
  return figureChart({
    ...{ title: words.title[by](label), subtitle: of, numbers: points },
    alt: (title) => words.alt(title, groups.length, rangeOf(years)),
    ...measureCaption(selected, {
      notes: [
        words.join([
          words.order[by],
          ...hasMedian ? [words.lines, words.bodies] : [words.issuer],
          ...groups.some((group) => issuerCount(group.rows) > LINES) ? [words.sampled] : [],
          ...points.some((point) => "few" in point && point.few) ? [words.few] : [],
          ...scale.isLog ? [words.log] : [],
        ]),
        ...breakNotes(breaks, met, lang),
      ],
      marksBreaks: true,
    }, options),
    short: [...hasMedian ? [words.join([words.thick])] : [], ...breakDates(breaks, lang)],
    view: panelRows(groups, layout, (group, isFirst) =>
      smallPanel({
        ...{ group: group.label, heading: panelTitle(group), isFirst, layout, breaks },
        ...{ years, y: scale.axis, points, hasMedian },
      }, options)),
  }, options);
}

/** The first panels, as many as there may be, and the selection that they show. */
function drawnGroups(measures: DataFrame, options: SmallMultiplesOptions) {
  const { by, panels: most = options.preset === "journal-1col" ? 6 : 12 } = options;
  const all = selectComponent(measures, options);
  const grouped = by === "issuer" ? all : groupedRows(all, by === "province", options);
  const groups = panelGroups(grouped.rows, by, options);
  const drawn = groups.slice(0, most);
  const rows = new Set(drawn.flatMap((group) => group.rows));
  const left = {
    zh: (reports: number) =>
      `共 ${groups.length} 组，只画前 ${drawn.length} 组；其余 ${reports} 份报告未画出。`,
    en: (reports: number) =>
      `Drawn: the first ${drawn.length} of ${groups.length} groups; reports of the others: ${reports}.`,
  };
  return { groups: drawn, selected: keptRows(grouped, (row) => rows.has(row), { left }, options) };
}

/** A point for each report, medians after them, and the breaks that lines of issuers meet. */
function pointsOf(
  groups: readonly PanelGroup[],
  printed: (value: number) => string,
  { by, codebook }: SmallMultiplesOptions,
) {
  const rows = groups.flatMap(({ label, rows }) => {
    const drawn = sampleOf(rows, LINES);
    return rows.filter((row) => drawn.has(nameOf(row))).map((row) => ({ label, ...row }));
  });
  const { runs, met } = lineSegments(rows, seriesOf, codebook);
  const points = rows.map((row, index) => ({
    ...{ mark: "report", group: row.label },
    ...panelPoint(row, runs[index] ?? null, printed, codebook),
  }));
  const medians = by === "issuer"
    ? []
    : groups.flatMap(({ label, rows }) => medianPoints(rows, label, printed, codebook));
  return { points: [...points, ...medians], met };
}
