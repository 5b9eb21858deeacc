import { termLabel } from "@/codebook/mod.ts";
import { type RecordOf, recordsOf, schemas } from "@/frame/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Chart } from "../chart.ts";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import type { DrawOptions } from "../options.ts";
import { bodyLabel, byBody } from "../parts/body_labels.ts";
import { eventNotes } from "../parts/event_notes.ts";
import { eventPanel } from "../parts/event_panel.ts";
import { figureChart } from "../parts/figure_chart.ts";
import { measureNames } from "../parts/measure_names.ts";
import { breaksWithin, onAxis } from "../parts/series_breaks.ts";
import { SMALL_N } from "../parts/theme.ts";

const WORDS = {
  zh: {
    title: (label: string, year: number) => `${label}：${year}年前后`,
    ratio: (year: number) => `与${year}年均值之比`,
    points: (year: number) => `与${year}年均值之差（百分点）`,
    difference: (year: number) => `与${year}年均值之差`,
    join: (parts: readonly string[]) => parts.join("："),
    none: (event: string) =>
      `无法绘制“${event}”前后的变化：没有两个单位在事件前一年和其他年份都有数值`,
    alt: (title: string, bodies: readonly string[]) => `${title}。${bodies.join("；")}。`,
    body: (body: string, issuers: number) => `${body}，${issuers} 个单位`,
  },
  en: {
    title: (label: string, year: number) => `${label} before and after ${year}`,
    ratio: (year: number) => `Ratio to the mean of ${year}`,
    points: (year: number) => `Difference from the mean of ${year} (percentage points)`,
    difference: (year: number) => `Difference from the mean of ${year}`,
    join: (parts: readonly string[]) => parts.join(": "),
    none: (event: string) =>
      `Cannot draw what changes around "${event}": no two issuers have values of the year before it ` +
      "and of another",
    alt: (title: string, bodies: readonly string[]) => `${title}. ${bodies.join("; ")}.`,
    body: (body: string, issuers: number) => `${body}, issuers: ${issuers}`,
  },
} as const;

type Year = RecordOf<typeof schemas.eventStudy>;

/**
 * A measure around an event, relative to the year before it: a panel for the bodies of each rank
 * and kind, points on intervals by bootstrap over issuers, over all reports and over a balanced
 * panel. Fewer than five issuers are hollow; breaks within the years are marked, with how figures
 * compare across them.
 *
 * Takes the frame `eventStudy` of the room of measures, which refuses what is not comparable.
 * Throws a `NothingToDrawError` where no two issuers have values of the year before the event and
 * of another.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { eventStudy as chartOf } from "@/draw/mod.ts";
 * import { eventStudy } from "@/measure/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const rows = ["甲县", "乙县"].flatMap((issuer) =>
 *   [[2018, 10], [2019, 16]].map(([year, value]) => ({
 *     report: `${issuer}-${year}`,
 *     ...{ issuer, year, value, rank: "county", kind: "government", method: "parsed" },
 *     ...{ measure: "volume", component: "applications.received", basis: "applications.received" },
 *   }))
 * );
 * const codebook = loadCodebook();
 * const options = { measure: "volume", break: "form.tpl2019" };
 * const study = eventStudy(pl.DataFrame(rows), codebook, options);
 * const balanced = study.filter(pl.col("panel").eq(pl.lit("balanced")));
 * const chart = chartOf(balanced, { lang: "en", codebook });
 * assertEquals(chart.datasets!.numbers.map((row) => Object(row).value), ["1", "1.6"]);
 * ```
 */
export function eventStudy(study: DataFrame, options: DrawOptions): Chart {
  const { lang, codebook } = options;
  const words = wordsIn(WORDS, lang);
  const { bodies, single, rows } = bodiesOf(study, options);
  const [{ measure, component, event, year: first, relative }] = rows as [Year];
  const year = first - relative;
  const { label, of } = measureNames(measure, component, options);
  const scale = scaleOf(measure, options);
  const points = rows.map((row) => pointOf(row, rows, scale, options));
  const breaks = breaksWithin(rows, lang, codebook);
  const date = codebook.breaks.find(({ id }) => id === event)?.date ?? event;
  return figureChart({
    title: words.title(label, year),
    subtitle: words.join([...of === undefined ? [] : [of], words[scale.compares](year - 1)]),
    alt: (title) => words.alt(title, bodies.map(({ body, issuers }) => words.body(body, issuers))),
    ...eventNotes({ rows, breaks, date, single }, options),
    numbers: points,
    view: {
      spacing: 22,
      vconcat: bodies.map(({ body }, index) =>
        eventPanel({
          ...{ body, points, breaks, index, count: bodies.length, unchanged: scale.unchanged },
          event: { year, at: onAxis(date) },
        }, options)
      ),
    },
  }, options);
}

/** The bodies of which two issuers are compared, in order, and their rows; the names of others. */
function bodiesOf(study: DataFrame, options: DrawOptions) {
  const all = recordsOf(study, schemas.eventStudy, "eventStudy").toSorted(byBody(options));
  const groups = [...Map.groupBy(all, (row) => bodyLabel(row, options))];
  const isDrawn = (rows: readonly Year[]) =>
    rows.some(({ relative, value }) => relative !== -1 && value !== null);
  const drawn = groups.filter(([, rows]) => isDrawn(rows));
  if (drawn.length === 0) {
    const event = all[0]?.event ?? "";
    const { whatZh = event, whatEn = event } = options.codebook.breaks.find(({ id }) =>
      id === event
    ) ?? {};
    throw new NothingToDrawError({ zh: WORDS.zh.none(whatZh), en: WORDS.en.none(whatEn) });
  }
  return {
    bodies: drawn.map(([body, rows]) => ({
      body,
      issuers: Math.max(...rows.map(({ issuers }) => issuers)),
    })),
    rows: drawn.flatMap(([, rows]) => rows),
    single: groups.filter(([, rows]) => !isDrawn(rows)).map(([body]) => body),
  };
}

function scaleOf(measure: string, { codebook }: DrawOptions) {
  const { kind, unit } = codebook.measures.get(measure) ?? {};
  if (kind === "count") return { compares: "ratio", unchanged: 1, factor: 1 } as const;
  return unit === "%"
    ? { compares: "points", unchanged: 0, factor: 100 } as const
    : { compares: "difference", unchanged: 0, factor: 1 } as const;
}

/** Half the distance of the two panels of a year. */
const ASIDE = 0.1;

function pointOf(
  row: Year,
  rows: readonly Year[],
  { factor }: ReturnType<typeof scaleOf>,
  options: DrawOptions,
) {
  const { panel, year, issuers } = row;
  const others = rows.filter((each) =>
    each.rank === row.rank && each.kind === row.kind && each.year === year
  );
  const aside = others.length < 2 ? 0 : panel === "all" ? -ASIDE : ASIDE;
  const [place, low, high] = [row.value, row.lower, row.upper]
    .map((value) => value === null ? null : Number((factor * value).toPrecision(4)));
  const body = bodyLabel(row, options);
  return {
    ...{ body, label: body, panel: termLabel("panel", panel, options), year, at: year + aside },
    ...{ place: place ?? null, low: low ?? null, high: high ?? null, issuers },
    ...place == null ? {} : { value: printed(place) },
    ...low == null || high == null ? {} : { interval: `${printed(low)} … ${printed(high)}` },
    few: issuers < SMALL_N,
    beside: row === others[0] ? [...new Set(others.map((each) => each.issuers))].join("/") : "",
  };
}

function printed(value: number): string {
  return String(Number(value.toPrecision(3))).replace("-", "–");
}
