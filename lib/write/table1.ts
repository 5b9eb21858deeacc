import { type Codebook, termLabel } from "@/codebook/mod.ts";
import { type Language, oneOf } from "@/model/mod.ts";
import type { DataFrame, DataType } from "nodejs-polars";
import { htmlTable } from "./_html_table.ts";
import { latexTable } from "./_latex_table.ts";
import { textTable } from "./_text_table.ts";
import type { PrintedColumn, PrintedTable } from "./_printed_table.ts";

/** Options of {@linkcode table1}. */
export interface Table1Options {
  readonly lang: Exclude<Language, "zh+en">;
  /**
   * `html`: a page that a browser shows and Word opens or takes by copy and paste, as a three-line
   * table; `latex`: with booktabs (for Chinese, with ctex); `text`: for a terminal.
   */
  readonly format: typeof FORMATS[number];
  /** Its terms head the columns. */
  readonly codebook: Pick<Codebook, "terms">;
  /** Other names of columns, and of variables in their cells. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly title?: string;
  /** Below the table; "Note:" or 注： is put before it. */
  readonly note?: string;
  /** After the decimal point of numbers that are not whole; default: 3. */
  readonly digits?: number;
}

/**
 * A frame as a table for a paper, in three lines: above the headings, below them, and below the last
 * row. Columns are headed by `labels`, else by the terms of the codebook, else by their names; cells
 * of text are named by `labels`, too. Counts are whole, other numbers have the same `digits` in a
 * column; where nothing is known, there is a dash.
 *
 * Text is text in every format: what a report or a CSV says is never read as HTML or LaTeX.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { table1 } from "@/write/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const summary = pl.DataFrame({ variable: ["volume"], mean: [27.5], sd: [4.25] });
 * const labels = { volume: "Requests received" };
 * const options = { lang: "en", format: "text", codebook: loadCodebook(), labels, digits: 2 } as const;
 * assertEquals(table1(summary, options).split("\n"), [
 *   "──────────────────────────────",
 *   "variable            mean    SD",
 *   "──────────────────────────────",
 *   "Requests received  27.50  4.25",
 *   "──────────────────────────────",
 *   "",
 * ]);
 * ```
 */
export function table1(frame: DataFrame, options: Table1Options): string {
  const { lang, format, title = null, note = null } = options;
  const types: Readonly<Record<string, DataType>> = frame.schema;
  const columns = frame.columns.map((name): PrintedColumn => {
    const cells: unknown[] = frame.getColumn(name).toArray();
    const isText = ["String", "Bool"].includes(types[name]!.variant);
    const print = isText ? textOf(options) : numberOf(cells, options);
    return { heading: headingOf(name, options), isText, cells: cells.map(print) };
  });
  const noted = note === null ? null : lang === "zh" ? `注：${note}` : `Note: ${note}`;
  return PRINTERS[oneOf(FORMATS, format, "print a table as")]({
    lang,
    title,
    note: noted,
    columns,
  });
}

const FORMATS = ["html", "latex", "text"] as const;

const PRINTERS: Readonly<Record<Table1Options["format"], (table: PrintedTable) => string>> = {
  html: htmlTable,
  latex: latexTable,
  text: textTable,
};

const UNKNOWN = "—";

function headingOf(name: string, { lang, codebook, labels = {} }: Table1Options): string {
  if (Object.hasOwn(labels, name)) return labels[name]!;
  const isTerm = codebook.terms.get("column")?.has(name) ?? false;
  return isTerm ? termLabel("column", name, { lang, codebook }) : name;
}

function textOf({ lang, codebook, labels = {} }: Table1Options): (cell: unknown) => string {
  return (cell) => {
    if (cell === null || cell === undefined) return UNKNOWN;
    if (typeof cell === "boolean") return termLabel("boolean", `${cell}`, { lang, codebook });
    const text = String(cell);
    return (Object.hasOwn(labels, text) ? labels[text]! : text).replace(/\s+/g, " ");
  };
}

function numberOf(cells: readonly unknown[], { digits = 3 }: Table1Options) {
  const isWhole = cells.every((cell) => cell === null || Number.isInteger(Number(cell)));
  return (cell: unknown): string => {
    if (cell === null || !Number.isFinite(Number(cell))) return UNKNOWN;
    const printed = Number(cell).toFixed(isWhole ? 0 : digits);
    return Number(printed) === 0 ? printed.replace("-", "") : printed.replace("-", "−");
  };
}
