import { ownCodebook } from "@/codebook/mod.ts";
import { checkColumns } from "@/frame/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Chart } from "../chart.ts";
import { figureChart } from "./figure_chart.ts";
import { bandsOf, checkOwn } from "./check_own.ts";
import { fitsAcross } from "./own_axes.ts";
import { ownColumn, type OwnColumns } from "./own_column.ts";
import { ownLines } from "./own_lines.ts";
import { CHANNELS, type OwnChartOptions, type OwnKind, type OwnOptions } from "./own_options.ts";
import { type OwnRow, ownRows } from "./own_rows.ts";
import { ownView } from "./own_view.ts";
import { plotWidth } from "./theme.ts";

const WORDS = {
  zh: {
    against: (x: string, y: string) => `${y}与${x}`,
    alt: (title: string, rows: number) => `${title}：${rows} 行。`,
    log: "对数刻度的轴含 0",
    covered: (rows: number) => `${rows} 行与别行落在同一点`,
    labels: (left: number) => `${left} 个标签因无空处未印出，见数据表`,
    join: (parts: readonly string[]) => `${parts.join("；")}。`,
  },
  en: {
    against: (x: string, y: string) => `${y}, against ${x}`,
    alt: (title: string, rows: number) => `${title}: ${rows} rows.`,
    log: "logarithmic axes begin with 0",
    covered: (rows: number) => `rows that lie on others: ${rows}`,
    labels: (left: number) => `labels without room, in the table only: ${left}`,
    join: (parts: readonly string[]) => `${parts.join("; ")}.`,
  },
} as const;

/**
 * A chart of any frame: the shared part of `scatter`, `line`, `bar`, `dots` and `heat`. Fields of the
 * specification are those of its marks (`x`, `y`, `colour`…), never names of columns, so that a name
 * with dots, brackets or quotes is text only.
 *
 * Throws a `TypeError` for a column that the frame does not have, or that holds what the chart cannot
 * draw; a `RangeError` for two rows of one bar, cell, or point of a line; a `NothingToDrawError` where
 * no row has what is drawn.
 */
export function ownChart(kind: OwnKind, frame: DataFrame, given: OwnChartOptions): Chart {
  const options = { ...given, codebook: given.codebook ?? ownCodebook() };
  const columns = columnsOf(frame, options);
  checkOwn(kind, columns);
  const { placed, bands, selected } = oriented(kind, columns, options);
  const lines = kind === "line"
    ? ownLines(frame, placed, { rows: selected.rows, across: selected.domains.x }, options)
    : null;
  const rows = lines?.rows ?? selected.rows;
  const covered = kind === "scatter" || kind === "dots" ? coveredOf(rows) : 0;
  const words = wordsIn(WORDS, options.lang);
  const title = options.title ?? titleOf(kind, columns, words.against);
  const { numbers, view, subtitle, unplaced, isLog } = ownView(kind, {
    ...{ columns: placed, bands, rows, domains: selected.domains, title },
    breaks: lines?.breaks ?? [],
  }, options);
  return figureChart({
    ...{ title, subtitle, numbers, view },
    alt: (title) => words.alt(title, rows.length),
    notes: lines?.notes ?? [],
    short: lines?.short ?? [],
    counts: [words.join([
      ...selected.notes,
      ...isLog ? [words.log] : [],
      ...covered > 0 ? [words.covered(covered)] : [],
      ...unplaced > 0 ? [words.labels(unplaced)] : [],
    ])],
    columns: Object.fromEntries(CHANNELS.flatMap((channel) => {
      const column = placed[channel];
      return column === undefined ? [] : [[channel, column.name]];
    })),
  }, options);
}

/** How many points lie on others: many zeros look like one. */
function coveredOf(rows: readonly OwnRow[]): number {
  return rows.length - new Set(rows.map(({ x, y, facet }) => JSON.stringify([x, y, facet]))).size;
}

function columnsOf(frame: DataFrame, options: OwnOptions): OwnColumns {
  const named = CHANNELS.flatMap((channel) => {
    const name = options[channel];
    if (name === undefined && (channel === "x" || channel === "y")) {
      throw new TypeError(`Cannot draw without ${channel}: it names a column of the frame`);
    }
    return name === undefined ? [] : [[channel, name] as const];
  });
  checkColumns(frame, named.map(([, name]) => name), "draw");
  const columns = named.map(([channel, name]) => [channel, ownColumn(frame, name, options)]);
  return Object.fromEntries(columns) as OwnColumns;
}

/** Bars and dots lie where the names of their categories would not fit below them. */
function oriented(kind: OwnKind, columns: OwnColumns, options: OwnOptions) {
  const bands = bandsOf(kind, columns);
  const selected = ownRows(columns, bands, options);
  const { domains } = selected;
  const panels = Math.min(3, domains.facet?.length ?? 1);
  const canLie = (kind === "bar" || kind === "dots") && bands.has("x") &&
    !columns.x.isNumber;
  const isWide = canLie && !fitsAcross(domains.x!, plotWidth(options) / panels);
  if (!isWide) return { placed: columns, bands, selected };
  const placed = { ...columns, x: columns.y, y: columns.x };
  const lying = new Set(["y"] as const);
  return { placed, bands: lying, selected: ownRows(placed, lying, options) };
}

function titleOf(
  kind: OwnKind,
  { x, y, colour }: OwnColumns,
  against: (x: string, y: string) => string,
): string {
  if (kind === "heat") return colour!.title;
  if (kind === "scatter") return against(x.title, y.title);
  return y.isNumber ? y.title : x.title;
}
