import type { Cell } from "@/frame/mod.ts";
import { oneLine, wordsIn } from "@/model/mod.ts";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import { evenly } from "./evenly.ts";
import { fittingOf } from "./fitting_categories.ts";
import type { OwnColumn, OwnColumns } from "./own_column.ts";
import { type Channel, CHANNELS, type OwnOptions } from "./own_options.ts";
import type { Side } from "./placed_labels.ts";
import { count } from "./tooltip.ts";
import { PALETTE } from "./theme.ts";

/** A mark: numbers as they are, categories in words. */
export interface OwnRow extends Partial<Readonly<Record<Channel, string | number>>> {
  /** Of the frame. */
  readonly row: number;
  /** Where its label is, if it has room. */
  readonly side?: Side;
  /** Of a bar among those of one category. */
  readonly place?: number;
}

/** What a chart draws, and what its caption says of the rest. */
export interface OwnRows {
  readonly rows: readonly OwnRow[];
  /** By channel, the categories that occur, in the order in which they are listed. */
  readonly domains: Partial<Readonly<Record<Channel, readonly string[]>>>;
  readonly notes: readonly string[];
}

/** More marks than this make a file that nobody opens. */
const MOST_ROWS = 5000;

/** The label of what has no colour. */
const REST_LABEL = { zh: "其余", en: "Others" } as const;

const WORDS = {
  zh: {
    none: (names: readonly string[]) =>
      `无法绘制${names.map((name) => `“${name}”`).join("、")}：没有一行各列都有值`,
    rows: (rows: number) => `n = ${count(rows)} 行`,
    missing: (rows: number) => `另有 ${rows} 行缺值，未画出`,
    first: (title: string, drawn: number, all: number) =>
      `${title}：${all} 个中只画出前 ${drawn} 个`,
    colours: (title: string, drawn: number, all: number) =>
      `${title}：${all} 个中行数最多的 ${drawn} 个有颜色，其余为灰色`,
    thinned: (drawn: number, all: number) => `${all} 行中等距取 ${drawn} 行画出`,
  },
  en: {
    none: (names: readonly string[]) =>
      `Cannot draw ${names.map((name) => `"${name}"`).join(", ")}: no row has a value of each`,
    rows: (rows: number) => `n = ${count(rows)} rows`,
    missing: (rows: number) => `without a value, not drawn: ${rows} rows`,
    first: (title: string, drawn: number, all: number) =>
      `${title}: only the first ${drawn} of ${all} are drawn`,
    colours: (title: string, drawn: number, all: number) =>
      `${title}: of ${all}, the ${drawn} with most rows have a colour, the others are grey`,
    thinned: (drawn: number, all: number) => `${drawn} of ${all} rows are drawn, evenly spaced`,
  },
} as const;

/**
 * The rows that have what is drawn, within the bounds of a picture. `bands` are the axes of categories.
 * Throws a `NothingToDrawError` where no row has it.
 */
export function ownRows(
  columns: OwnColumns,
  bands: ReadonlySet<Channel>,
  options: OwnOptions,
): OwnRows {
  const words = wordsIn(WORDS, options.lang);
  const valued = valuedRows(columns);
  const fitting = fittingRows(valued, columns, bands, options);
  const drawn = evenly(fitting.rows, MOST_ROWS);
  const coloured = colouredOf(columns.colour, drawn, options);
  const missing = columns.x.cells.length - valued.length;
  return {
    rows: drawn.map((row) => rowOf(row, columns, bands, coloured?.labelOf)),
    domains: { ...fitting.domains, ...coloured === null ? {} : { colour: coloured.domain } },
    notes: [
      words.rows(drawn.length),
      ...missing > 0 ? [words.missing(missing)] : [],
      ...fitting.notes,
      ...drawn.length < fitting.rows.length
        ? [words.thinned(drawn.length, fitting.rows.length)]
        : [],
      ...coloured !== null && coloured.drawn < coloured.all
        ? [words.colours(columns.colour!.title, coloured.drawn, coloured.all)]
        : [],
    ],
  };
}

/** The rows of the frame that have a mark. */
function valuedRows(columns: OwnColumns): readonly number[] {
  const needed = neededOf(columns);
  const rows = [...columns.x.cells.keys()]
    .filter((row) => needed.every(({ cells }) => cells[row] !== null));
  if (rows.length > 0) return rows;
  const none = (lang: "zh" | "en") => WORDS[lang].none(needed.map(({ name }) => name));
  throw new NothingToDrawError({ zh: none("zh"), en: none("en") });
}

/** Those of the categories for which panels and axes have room. */
function fittingRows(
  valued: readonly number[],
  columns: OwnColumns,
  bands: ReadonlySet<Channel>,
  options: OwnOptions,
) {
  const words = wordsIn(WORDS, options.lang);
  const domains: Partial<Record<Channel, readonly string[]>> = {};
  const notes: string[] = [];
  let rows = valued;
  for (const channel of ["facet", "x", "y"] as const) {
    const column = columns[channel];
    if (column === undefined || !(bands.has(channel) || channel === "facet")) continue;
    const all = categories(column, rows);
    const panels = domains.facet?.length ?? 1;
    const kept = fittingOf(channel, all, { columns, bands, panels }, options);
    if (kept.length < all.length) {
      notes.push(words.first(column.title, kept.length, all.length));
      const isKept = new Set(kept);
      rows = rows.filter((row) => isKept.has(column.printed(column.cells[row]!)));
    }
    domains[channel] = kept;
  }
  return { rows, domains, notes };
}

/** The columns without which a row has no mark: Vega leaves out also what has no number to colour. */
export function neededOf({ x, y, colour }: OwnColumns): readonly OwnColumn[] {
  return [x, y, ...colour?.isNumber ? [colour] : []];
}

/** Numbers from low to high, what the codebook names in its order, else as they occur. */
export function categories(column: OwnColumn, rows: readonly number[]): string[] {
  const cells = [...new Set(rows.map((row) => column.cells[row]!))];
  if (column.isNumber) cells.sort((a, b) => Number(a) - Number(b));
  const labels = [...new Set(cells.map(column.printed))];
  const known = column.known.filter((label) => labels.includes(label));
  return [...known, ...labels.filter((label) => !known.includes(label))];
}

/** The labels that have a colour: those of most rows, in the order of the categories. */
function colouredOf(column: OwnColumn | undefined, rows: readonly number[], { lang }: OwnOptions) {
  if (column === undefined || column.isNumber) return null;
  const all = categories(column, rows);
  const counts = new Map<string, number>();
  for (const row of rows) {
    const label = column.printed(column.cells[row]!);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const most = all.toSorted((a, b) => counts.get(b)! - counts.get(a)!).slice(0, PALETTE.length);
  const kept = new Set(all.length <= PALETTE.length ? all : most);
  const rest = wordsIn(REST_LABEL, lang);
  return {
    domain: [...all.filter((label) => kept.has(label)), ...kept.size < all.length ? [rest] : []],
    drawn: kept.size,
    all: all.length,
    labelOf: (cell: Cell) => kept.has(column.printed(cell)) ? column.printed(cell) : rest,
  };
}

function rowOf(
  row: number,
  columns: OwnColumns,
  bands: ReadonlySet<Channel>,
  colourOf: ((cell: Cell) => string) | undefined,
): OwnRow {
  const values = CHANNELS.flatMap((channel) => {
    const column = columns[channel];
    if (column === undefined) return [];
    const cell = column.cells[row]!;
    if (channel === "label") return cell === null ? [] : [[channel, oneLine(column.printed(cell))]];
    const isNumber = column.isNumber && !bands.has(channel) && channel !== "facet";
    if (isNumber) return cell === null ? [] : [[channel, cell]];
    const label = channel === "colour" ? colourOf!(cell) : column.printed(cell);
    return [[channel, label]];
  });
  return { ...Object.fromEntries(values), row };
}
