import { wordsIn } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Chart } from "../chart.ts";
import type { DrawOptions } from "../options.ts";
import { caption, measureNotes } from "../parts/caption.ts";
import { figureChart } from "../parts/figure_chart.ts";
import { groupedRows } from "../parts/grouped_rows.ts";
import { lineSegments } from "../parts/line_segments.ts";
import { measureNames } from "../parts/measure_names.ts";
import { indicatorsOf, type MeasureRow, nameOf } from "../parts/measure_rows.ts";
import { medianPoints } from "../parts/median_points.ts";
import { panelGroups, type PanelKey, panelPoint, panelTitle } from "../parts/panel_groups.ts";
import { panelLayout, panelRows } from "../parts/panel_rows.ts";
import { selectComponent } from "../parts/select_component.ts";
import { breakDates, breakNotes, breaksWithin } from "../parts/series_breaks.ts";
import { panelHeight, smallPanel } from "../parts/small_panel.ts";
import { SMALL_N } from "../parts/theme.ts";
import { valueScale } from "../parts/value_scale.ts";

/** Options of {@linkcode smallMultiples}. */
export interface SmallMultiplesOptions extends DrawOptions {
  /** Id of the measure. */
  readonly measure: string;
  /** Id of what is counted; needed where the measure has several. */
  readonly component?: string;
  /** What a panel is. */
  readonly by: PanelKey;
  /** How many panels there are at most; default: 12, six in one column. */
  readonly panels?: number;
}

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
    log: "纵轴为对数刻度（含 0）",
    join: (parts: readonly string[]) => `${parts.join("；")}。`,
    left: (drawn: number, all: number, reports: number) =>
      `共 ${all} 组，只画前 ${drawn} 组；其余 ${reports} 份报告未画出。`,
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
    log: "the vertical axis is logarithmic, with 0",
    join: (parts: readonly string[]) => `${parts.join("; ")}.`,
    left: (drawn: number, all: number, reports: number) =>
      `Drawn: the first ${drawn} of ${all} groups; reports of the others: ${reports}.`,
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
  const { lang, codebook, measure, by, preset } = options;
  const words = wordsIn(WORDS, lang);
  const all = selectComponent(measures, options);
  const { selected, notes } = by === "issuer"
    ? { selected: all, notes: [] }
    : groupedRows(all, by === "province", lang);
  const groups = panelGroups(selected.rows, by, options);
  const most = options.panels ?? (preset === "journal-1col" ? 6 : 12);
  const drawn = groups.slice(0, most);
  const rows = drawn.flatMap((group) => group.rows);
  const { label, of } = measureNames(measure, options.component, options);
  const title = options.title ?? words.title[by](label);
  const scale = valueScale(rows.map(({ value }) => value), measure, panelHeight(options), options);
  const breaks = breaksWithin(rows, lang, codebook);
  const { runs, met } = lineSegments(rows, seriesOf, codebook);
  const places = drawn.flatMap((group) => group.rows.map(() => group.label));
  const points = rows.map((row, index) => ({
    mark: "report",
    group: places[index] ?? "",
    ...panelPoint(row, runs[index] ?? null, scale.printed, codebook),
  }));
  const medians = by === "issuer"
    ? []
    : drawn.flatMap((group) => medianPoints(group.rows, group.label, scale.printed, codebook));
  const numbers = [...points, ...medians];
  const years = rows.map(({ year }) => year);
  const span = { first: Math.min(...years), last: Math.max(...years) };
  const layout = panelLayout(
    drawn.length,
    { narrowest: NARROWEST, gap: GAP },
    options,
  );
  const reports = [...new Set(rows.map(({ report }) => report))];
  return figureChart({
    title,
    ...of[0] === undefined ? {} : { subtitle: of[0] },
    alt: words.alt(title, drawn.length, yearsOf(span)),
    notes: [
      words.join([
        words.order[by],
        ...by === "issuer" ? [words.issuer] : [words.lines, words.bodies],
        ...points.some(({ few }) => few) ? [words.few] : [],
        ...scale.isLog ? [words.log] : [],
      ]),
      ...breakNotes(breaks, met, lang),
    ],
    short: [
      ...by === "issuer" ? [] : [words.join([words.thick])],
      ...breakDates(breaks, lang),
    ],
    definitions: measureNotes(selected, options),
    counts: [
      ...notes,
      ...groups.length > drawn.length
        ? [words.left(drawn.length, groups.length, selected.reports.length - reports.length)]
        : [],
      ...caption({ ...selected, rows, reports }, options, { hasHalves: true }),
    ],
    numbers,
    view: panelRows(drawn, layout, (group, isFirst) =>
      smallPanel({
        ...{ group: group.label, heading: panelTitle(group), isFirst, layout, breaks },
        years: span,
        y: scale.axis,
        points: numbers,
        hasMedian: by !== "issuer",
      }, options)),
  }, options);
}

function seriesOf(row: MeasureRow): string {
  return `${nameOf(row)}\n${indicatorsOf(row)[0]}`;
}

function yearsOf({ first, last }: { readonly first: number; readonly last: number }): string {
  return first === last ? String(first) : `${first}–${last}`;
}
