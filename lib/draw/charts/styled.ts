import { type Codebook, ownCodebook } from "@/codebook/mod.ts";
import { type Bilingual, textIn, wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import type { FigureOptions } from "../options.ts";
import { figureChart, NUMBERS } from "../parts/figure_chart.ts";
import { breakDates, breakLayers, breakNotes, breaksWithin } from "../parts/series_breaks.ts";
import { plotHeight, plotWidth } from "../parts/theme.ts";

/** Options of {@linkcode styled}. */
export interface StyledOptions extends FigureOptions {
  /** Paragraphs below the chart, in one language or both. */
  readonly caption?: readonly (string | Bilingual)[];
  /** The indicators whose breaks are marked on the horizontal axis, which is one of years. */
  readonly breaks?: readonly string[];
  /** Where the breaks come from; default: the project's own. */
  readonly codebook?: Codebook;
}

type Spec = Readonly<Record<string, unknown>>;
type Row = Readonly<Record<string, unknown>>;

const ALT = { zh: (title: string) => `${title}。`, en: (title: string) => `${title}.` } as const;

/** What `figureChart` writes itself. */
const OURS = ["$schema", "config", "data", "datasets", "description", "title", "usermeta"];

/**
 * A hand-written Vega-Lite specification with what the charts of this library have: theme, size of
 * the preset, fonts, title, caption, source line, marks of breaks, and numbers that are saved as
 * CSV. Its data is inline, as `data: { values: frame.toRecords() }`, or named in `datasets`;
 * nothing is fetched. A single view without `width` and `height` gets those of the preset; its
 * `config` goes before the theme, but for the font.
 *
 * Throws a `TypeError` where the specification is not one, or has no inline data, and where breaks are
 * to be marked on an axis that is not quantitative; a `NothingToDrawError` where its data has no rows.
 *
 * @example
 * ```ts
 * import { draw } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const chart = draw.styled({
 *   data: { values: [{ year: 2014, value: 12 }, { year: 2020, value: 31 }] },
 *   mark: "line",
 *   encoding: {
 *     x: { field: "year", type: "quantitative", axis: { format: "d" } },
 *     y: { field: "value", type: "quantitative", title: "件" },
 *   },
 * }, { lang: "zh", preset: "journal-1col", title: "收到申请", breaks: ["applications.received"] });
 * assertEquals(chart.usermeta?.gongkai.centimetres, 8.5);
 * ```
 */
export function styled(spec: Spec, options: StyledOptions): Chart {
  const { lang, caption = [] } = options;
  const rows = rowsOf(spec);
  const { layers, notes, short } = breakParts(spec, rows, options);
  const view = viewOf(spec, options);
  const chart = figureChart({
    title: titleText(spec.title),
    alt: (title) =>
      typeof spec.description === "string" ? spec.description : wordsIn(ALT, lang)(title),
    notes,
    short,
    counts: caption.map((text) => textIn(text, lang)),
    numbers: rows,
    view: layers.length === 0
      ? { data: NUMBERS, ...view }
      : { ...pick(view, isSize), layer: [...layers, { data: NUMBERS, ...pick(view, isRest) }] },
  }, options);
  return {
    ...chart,
    // Layers may name data sets of their own.
    datasets: { ...Object(spec.datasets), ...chart.datasets },
    config: withOwn(chart.config as Spec, spec.config as Spec | undefined),
  };
}

/** The rows of the data, as JSON has them. */
function rowsOf({ data, datasets }: Spec): readonly Row[] {
  const { values, name } = Object(data) as { values?: unknown; name?: string };
  const rows = values ?? (name === undefined ? undefined : Object(datasets)[name]);
  if (!Array.isArray(rows)) {
    throw new TypeError(
      "Cannot style the specification: it has no data of its own, written as " +
        "data: { values: frame.toRecords() }",
    );
  }
  if (rows.length === 0) {
    throw new NothingToDrawError({
      zh: "无法绘制：数据没有一行",
      en: "Cannot draw the specification: its data has no rows",
    });
  }
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, plain(cell)]))
  );
}

function plain(cell: unknown): unknown {
  if (typeof cell === "bigint") return Number(cell);
  return cell instanceof Date ? cell.toISOString().replace("T00:00:00.000Z", "") : cell;
}

function titleText(title: unknown): string {
  const text = typeof title === "object" && title !== null && "text" in title ? title.text : title;
  return [text ?? ""].flat().join("\n");
}

/** The specification without what `figureChart` writes; a single view has a size. */
function viewOf(spec: Spec, options: StyledOptions): Spec {
  const view = Object.fromEntries(Object.entries(spec).filter(([key]) => !OURS.includes(key)));
  if (!("mark" in view) && !("layer" in view)) return view;
  return { width: plotWidth(options), height: plotHeight(300, options), ...view };
}

function breakParts(spec: Spec, rows: readonly Row[], options: StyledOptions) {
  const { lang, breaks = [], codebook = ownCodebook() } = options;
  if (breaks.length === 0) return { layers: [], notes: [], short: [] };
  const [first] = Array.isArray(spec.layer) ? spec.layer : [];
  const { field, type } = Object(Object(spec.encoding).x ?? Object(Object(first).encoding).x);
  if (type !== "quantitative") {
    throw new TypeError(
      'Cannot mark breaks: x of the specification is not "quantitative", of years',
    );
  }
  const basis = breaks.join("|");
  const years = rows.map((row) => ({ year: Number(row[field]), basis })).filter(({ year }) =>
    year > 0
  );
  const within = breaksWithin(years, lang, codebook);
  return {
    layers: breakLayers(within).map(withoutZero),
    notes: breakNotes(within, new Map(), lang),
    short: breakDates(within, lang),
  };
}

/** An axis of years that says nothing else would begin at the year 0. */
function withoutZero(layer: object): object {
  const { encoding } = layer as { readonly encoding: { readonly x: object } };
  return { ...layer, encoding: { ...encoding, x: { ...encoding.x, scale: { zero: false } } } };
}

const isSize = (key: string) => key === "width" || key === "height";
const isRest = (key: string) => !isSize(key);

function pick(view: Spec, isTaken: (key: string) => boolean): Spec {
  return Object.fromEntries(Object.entries(view).filter(([key]) => isTaken(key)));
}

/** The theme with what the specification has of its own; texts are measured in the theme's font. */
function withOwn(theme: Spec, own: Spec = {}): Spec {
  const groups = Object.entries(own).map(([key, value]) => [
    key,
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? { ...Object(theme[key]), ...value }
      : value,
  ]);
  return { ...theme, ...Object.fromEntries(groups), font: theme.font };
}
