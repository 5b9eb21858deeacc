import pl, { type DataFrame, type DataType, type Series } from "nodejs-polars";
import { type Codebook, type ColumnLabels, columnLabels, ownCodebook } from "@/codebook/mod.ts";
import { checkFrame } from "@/frame/mod.ts";
import { choices, type Language, oneLine, wordsIn } from "@/model/mod.ts";

/** Options of `table`. */
export interface TableOptions {
  /** How many rows are shown at most; default: 20. */
  readonly rows?: number;
  /** Which columns, in which order; default: all. */
  readonly columns?: readonly string[];
  /** Characters of a text that are shown at most; default: 80. */
  readonly longest?: number;
  /**
   * Language of the line above the table, of headings, and of values that the codebook names, as
   * the levels of bodies. Default: English, headings and values as the frame has them.
   */
  readonly lang?: Language;
  /** Where columns and values get their names; default: the project's own. */
  readonly codebook?: Codebook;
  /** Whether rows are shown as columns: for one row of a wide frame. */
  readonly transposed?: boolean;
}

/** A frame as texts, ready to be laid out. */
export interface TableView {
  /** Size of the frame, and how much of it is shown. */
  readonly caption: string;
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
  /** By row and column; `null` where the frame has none. */
  readonly cells: readonly (readonly (string | null)[])[];
}

/** Headings and values as the frame has them. */
const AS_IT_IS: ColumnLabels = { heading: (column) => column, value: (_, id) => id };

/**
 * The texts that a table shows. Throws a `RangeError` for a column that the frame does not have.
 */
export function tableView(frame: DataFrame, options: TableOptions): TableView {
  checkFrame(frame, "table");
  const { rows = 20, columns = frame.columns, longest = LONGEST, lang, codebook } = options;
  const labels = lang === undefined ? AS_IT_IS : columnLabels(lang, codebook ?? ownCodebook());
  if (!Number.isInteger(rows) || rows < 1) {
    throw new RangeError(`Cannot show ${rows} rows of a table: at least 1, a whole number`);
  }
  const unknown = columns.find((column) => !frame.columns.includes(column));
  if (unknown !== undefined) {
    throw new RangeError(
      `Cannot show column "${unknown}": the frame has ${choices(unknown, frame.columns)}`,
    );
  }
  const shown = columns.map((name) => columnOf(frame.getColumn(name).head(rows), longest, labels));
  const count = Math.min(rows, frame.height);
  const caption = oneLine(
    wordsIn(CAPTIONS, lang ?? "en")(frame.height, frame.width, count, columns.length),
  );
  if (options.transposed) return transposed(caption, shown, count, labels);
  const cells = Array.from(
    { length: count },
    (_, index) => shown.map(({ texts }) => texts[index] ?? null),
  );
  return { caption, columns: shown, cells };
}

function transposed(
  caption: string,
  columns: readonly ReturnType<typeof columnOf>[],
  rows: number,
  { heading }: ColumnLabels,
): TableView {
  const value = { name: heading("value"), isNumber: false };
  return {
    caption,
    columns: [
      { name: heading("column"), isNumber: false },
      ...Array<typeof value>(rows).fill(value),
    ],
    cells: columns.map(({ name, texts }) => [name, ...texts]),
  };
}

const CAPTIONS = {
  zh: (rows: number, columns: number, shownRows: number, shownColumns: number) =>
    (rows === 0 ? "没有可列的数据：" : "") +
    `${rows} 行 × ${columns} 列` + (shownRows < rows ? `，显示前 ${shownRows} 行` : "") +
    (shownColumns < columns ? `，显示其中 ${shownColumns} 列` : ""),
  en: (rows: number, columns: number, shownRows: number, shownColumns: number) =>
    (rows === 0 ? "Nothing to list: " : "") +
    `${rows} ${rows === 1 ? "row" : "rows"} × ${columns} ${columns === 1 ? "column" : "columns"}` +
    (shownRows < rows ? `, first ${shownRows} shown` : "") +
    (shownColumns < columns ? `, ${shownColumns} of the columns shown` : ""),
};

function columnOf(column: Series, longest: number, { heading, value: label }: ColumnLabels) {
  const { variant }: DataType = column.dtype;
  // Polars 0.25 reads 64-bit integers as null.
  const readable = variant.endsWith("Int64") ? column.cast(pl.Float64) : column;
  const named = (value: unknown) => {
    if (typeof value === "boolean") return label("boolean", String(value));
    return typeof value === "string" ? label(column.name, value) : value;
  };
  return {
    name: heading(column.name),
    isNumber: NUMBER.test(variant),
    texts: readable.toArray().map((value) => cellText(named(value), longest)),
  };
}

const NUMBER = /^(U?Int|Float|Decimal)/;

/** Longer texts are cut, with an ellipsis. */
const LONGEST = 80;

function cellText(value: unknown, longest: number): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return String(Number.isInteger(value) ? value : shortened(value));
  if (value instanceof Date) return value.toISOString().replace("T00:00:00.000Z", "");
  const characters = [...String(value).replace(/\s+/g, " ")];
  return characters.length <= longest
    ? characters.join("")
    : `${characters.slice(0, longest - 1).join("")}…`;
}

/** At most four decimals; small numbers keep four significant digits. */
function shortened(value: number): number {
  return Math.abs(value) < 1 ? Number(value.toPrecision(4)) : Number(value.toFixed(4));
}
