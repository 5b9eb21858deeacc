import { oneLine, oneOf, VERSION, wordsIn } from "@/model/mod.ts";
import type { Chart, ChartOrigin } from "../chart.ts";
import { type FigureOptions, NOTES, type Notes } from "../options.ts";
import { chartWidth, configOf, FAINT, printOf, TEXT } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** The parts that every chart has. */
export interface ChartParts {
  /** What is shown; a title of the options goes before it. */
  readonly title: string;
  /** Under the title, smaller. */
  readonly subtitle?: string | undefined;
  /** What the chart of this title shows, in words: the text for people who cannot see it. */
  readonly alt: (title: string) => string;
  /** How the chart is to be read, a paragraph each: short captions leave it to the manifest. */
  readonly notes: readonly string[];
  /** What a short caption says instead, such as what signs in the chart mean. */
  readonly short?: readonly string[];
  /** What is counted and left out: one column in two languages leaves it to the manifest. */
  readonly definitions?: readonly string[];
  /** What no caption may leave out: n. */
  readonly counts: readonly string[];
  /** The rows that the chart shows; views name them as {@linkcode NUMBERS}. */
  readonly numbers: readonly object[];
  /** The columns of a frame that fields of the rows are, by field: tables of the numbers have these. */
  readonly columns?: Readonly<Record<string, string>>;
  /** A Vega-Lite view: width, height, marks and encodings. */
  readonly view: Readonly<Record<string, unknown>>;
}

/** The `data` of the marks that show the chart's rows. */
export const NUMBERS = { name: "numbers" } as const;

const WORDS = {
  zh: {
    data: (parsed: number, coded: number, hash: string) =>
      `资料来源：政府信息公开工作年度报告（解析 ${parsed} 份，编码面板 ${coded} 份），` +
      `数据 SHA-256 ${hash}，Gongkai ${VERSION}。`,
  },
  en: {
    data: (parsed: number, coded: number, hash: string) =>
      `Source: annual reports on government information disclosure (parsed: ${parsed}, coded panel: ` +
      `${coded}); data SHA-256 ${hash}; Gongkai ${VERSION}.`,
  },
} as const;

/**
 * A chart with its title above, left-aligned, and its caption below: what is said of the data as a
 * whole opens it, where the data comes from closes it.
 */
export function figureChart(
  { subtitle, alt, notes, short = [], definitions = [], counts, numbers, columns, view, ...parts }:
    ChartParts,
  options: FigureOptions,
): Chart {
  const { title = parts.title } = options;
  const all = [...noteOf(options), ...notes, ...definitions, ...counts, ...sourceOf(options)];
  const caption = {
    full: all,
    short: [...noteOf(options), ...short, ...isCramped(options) ? [] : definitions, ...counts],
    none: noteOf(options),
  }[notesOf(options)];
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v5.json",
    description: oneLine([...noteOf(options), alt(title)].join(" ")),
    usermeta: {
      gongkai: {
        ...originOf(options),
        ...columns === undefined ? {} : { columns },
        ...caption === all ? {} : { notes: byLanguage(all) },
      },
    },
    datasets: { numbers: inLines(numbers) as object[] },
    title: headOf(title, subtitle, options),
    // A view has one title: the inner one is the caption, the outer one the title.
    vconcat: [{ title: footOf(caption, options), ...inLines(view) as object }],
    config: configOf(options),
  };
}

/** The title of the chart, with what stands under it. */
function headOf(title: string, subtitle: string | undefined, options: FigureOptions): object {
  const width = chartWidth(options);
  return {
    text: wrap(title, width, TEXT.title),
    anchor: "start",
    fontSize: TEXT.title,
    ...subtitle === undefined ? {} : {
      subtitle: wrap(subtitle, width, TEXT.axis),
      subtitleFontSize: TEXT.axis,
      subtitlePadding: 5,
      subtitleColor: FAINT,
    },
    offset: 12,
  };
}

function footOf(caption: readonly string[], options: FigureOptions): object {
  const width = chartWidth(options);
  return {
    text: paragraphs(caption, options).flatMap((note) => wrap(note, width, TEXT.caption)),
    orient: "bottom",
    anchor: "start",
    frame: "bounds",
    fontSize: TEXT.caption,
    fontWeight: "normal",
    lineHeight: 14,
    color: FAINT,
    offset: 14,
  };
}

function notesOf({ notes, preset = "screen" }: FigureOptions): Notes {
  if (notes !== undefined) return oneOf(NOTES, notes, "write the notes");
  return preset.startsWith("journal") ? "short" : "full";
}

/** Whether a caption of two languages would be higher than its chart. */
function isCramped({ lang, preset }: FigureOptions): boolean {
  return lang === "zh+en" && preset === "journal-1col";
}

/** The list of inputs can be long: manifests have it. */
function originOf({ data, ...options }: FigureOptions): ChartOrigin {
  const origin = { ...printOf(options), version: VERSION };
  if (data === undefined) return { ...origin, data: null };
  const { inputs: _, ...stamp } = data;
  return { ...origin, data: stamp };
}

/** Characters of the hash that a caption shows; the manifest has it whole. */
const SHOWN = 12;

/** What is said of the data as a whole goes before all else: no chart may leave it out. */
function noteOf({ data, lang }: FigureOptions): string[] {
  if (data?.note === undefined) return [];
  return [wordsIn(NOTED, lang)(wordsIn(data.note, lang))];
}

const NOTED = {
  zh: (note: string) => note.replace(/。?$/, "。"),
  en: (note: string) => note.replace(/\.?$/, "."),
} as const;

function sourceOf({ data, lang }: FigureOptions): string[] {
  if (data === undefined) return [];
  return [wordsIn(WORDS, lang).data(data.parsed, data.coded, data.sha256.slice(0, SHOWN))];
}

/** In a journal, a caption is one paragraph in each language; elsewhere, each note is one. */
function paragraphs(notes: readonly string[], { lang, preset = "screen" }: FigureOptions) {
  if (!preset.startsWith("journal") || notes.length === 0) return byLanguage(notes);
  const flowing = wordsIn({ zh: texts(notes, 0).join(""), en: texts(notes, -1).join(" ") }, lang);
  return flowing.split("\n");
}

/** Notes of two lines as two paragraphs: all Chinese ones, then all English ones. */
function byLanguage(notes: readonly string[]): string[] {
  const lines = notes.map((note) => note.split("\n"));
  return [...lines.map(([first = ""]) => first), ...lines.flatMap(([, ...rest]) => rest)];
}

/** The line of each note at a place: the first is Chinese, the last English. */
function texts(notes: readonly string[], place: number): string[] {
  return notes.map((note) => note.split("\n").at(place) ?? "");
}

/**
 * A part of a specification whose texts are one line each; the words of reports stay as they are.
 */
function inLines(node: unknown): unknown {
  if (typeof node === "string") return oneLine(node);
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.map(inLines);
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, key === "quote" ? value : inLines(value)]),
  );
}
