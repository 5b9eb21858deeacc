import { cut, fixed, inTags, joined, numbers, sizeOf, tagged, text } from "./_bytes.ts";
import { type StataColumn, stataColumns } from "./_stata_columns.ts";
import { longSize, longTexts, stataRows } from "./_stata_rows.ts";
import type { DataTable, Variable } from "./variable.ts";

/** Labels of a data set are in one language. */
export interface DtaOptions {
  readonly lang: "zh" | "en";
  /** What the data set is, at most 80 characters. */
  readonly label: string;
}

/**
 * A table as a Stata file of format 118 (Stata 14 and later; UTF-8), in pieces, in the order that they
 * stand in the file: variables with labels, codes as numbers with value labels, dates as days. Long
 * texts are `strL`. It has no time, so that the same table gives the same bytes.
 *
 * The table is read three times, as the file begins with what is only known at its end.
 */
export function* dtaChunks(table: DataTable, options: DtaOptions): Iterable<Uint8Array> {
  const columns = stataColumns(table);
  const width = columns.reduce((sum, { width }) => sum + width, 0);
  const labels = labelSetsOf(table.variables, options);
  const head = headOf(table, options);
  const before = descriptors(columns, options);
  const sizes = [
    tagged("map", new Uint8Array(14 * 8)).length,
    ...before.map(({ length }) => length),
    ["data", width * table.height] as const,
    ["strls", longSize(columns)] as const,
    ["value_labels", sizeOf(labels)] as const,
  ].map((size) => typeof size === "number" ? size : size[1] + 2 * size[0].length + 5);
  yield head;
  yield tagged("map", mapOf(head.length, sizes));
  yield* before;
  yield* inTags("data", stataRows(table, columns, width));
  yield* inTags("strls", longTexts(table, columns));
  yield* inTags("value_labels", labels);
  yield text("</stata_dta>");
}

/** The codes of types; that of a short text is its width. */
const CODES = { strL: 32768, double: 65526, long: 65528, int: 65529, byte: 65530 } as const;
const FORMATS = { strL: "%9s", double: "%10.0g", long: "%12.0g", int: "%8.0g", byte: "%8.0g" };

function headOf({ variables, height }: DataTable, { label }: DtaOptions): Uint8Array {
  const short = text(cut(label, 80));
  const header = joined([
    tagged("release", text("118")),
    tagged("byteorder", text("LSF")),
    tagged("K", numbers(2, [variables.length])),
    tagged("N", numbers(8, [height])),
    tagged("label", joined([numbers(2, [short.length]), short])),
    tagged("timestamp", numbers(1, [0])),
  ]);
  return joined([text("<stata_dta>"), tagged("header", header)]);
}

/** Where each part begins, from the first byte; the last one is the size of the file. */
function mapOf(head: number, sizes: readonly number[]): Uint8Array {
  const offsets = sizes.reduce<number[]>((all, size) => [...all, all.at(-1)! + size], [head]);
  return numbers(8, [0, ...offsets, offsets.at(-1)! + "</stata_dta>".length]);
}

function descriptors(columns: readonly StataColumn[], { lang }: DtaOptions): Uint8Array[] {
  const of = (size: number, textOf: (column: StataColumn) => string) =>
    joined(columns.map((column) => fixed(textOf(column), size)));
  return [
    tagged(
      "variable_types",
      numbers(2, columns.map(({ kind, width }) => kind === "str" ? width : CODES[kind])),
    ),
    tagged("varnames", of(129, ({ variable }) => variable.name)),
    tagged("sortlist", new Uint8Array((columns.length + 1) * 2)),
    tagged("formats", of(57, formatOf)),
    tagged("value_label_names", of(129, ({ variable: { field } }) => field ?? "")),
    tagged("variable_labels", of(321, ({ variable }) => cut(variable.label[lang], 80))),
    tagged("characteristics", new Uint8Array(0)),
  ];
}

function formatOf({ variable, kind, width }: StataColumn): string {
  if (variable.type === "date") return "%td";
  return kind === "str" ? `%${Math.min(width, 244)}s` : FORMATS[kind];
}

function labelSetsOf(variables: readonly Variable[], { lang }: DtaOptions): Uint8Array[] {
  const sets = new Map(
    variables.flatMap(({ field, values }) =>
      field === null ? [] : [[field, values.toSorted((a, b) => a.number - b.number)] as const]
    ),
  );
  return Array.from(sets, ([field, values]) => {
    const texts = values.map(({ label }) => text(`${label[lang]}\0`));
    let end = 0;
    const offsets = texts.map(({ length }) => (end += length) - length);
    const all = joined(texts);
    const table = joined([
      numbers(4, [values.length, all.length]),
      numbers(4, offsets),
      numbers(4, values.map(({ number }) => number)),
      all,
    ]);
    const head = joined([numbers(4, [table.length]), fixed(field, 129), new Uint8Array(3)]);
    return tagged("lbl", joined([head, table]));
  });
}
