import type { Codebook } from "@/codebook/mod.ts";
import { quotedText } from "./csv.ts";
import { formRows } from "./form_rows.ts";
import { valueText } from "./value_text.ts";
import type { DataTable, Variable } from "./variable.ts";

/** The columns of `dictionary.csv`. */
const COLUMNS = [
  "file",
  "variable",
  "column",
  "type",
  "label_zh",
  "label_en",
  "unit",
  "values",
  "source",
  "eras",
  "missing",
  "definition",
] as const;

/** `dictionary.csv`: a row for each variable of each file, `missing` is a share. */
export function dictionaryCsv(tables: readonly DataTable[]): string {
  const rows = tables.flatMap(({ name, variables }) =>
    variables.map((variable) => [name, ...cellsOf(variable)].map(cell))
  );
  return csvText(COLUMNS, rows);
}

function cellsOf(variable: Variable): (string | number)[] {
  const { name, column, type, label, unit, source, eras, missing, definition } = variable;
  return [
    name,
    column,
    type,
    label.zh,
    label.en,
    unit,
    valueText(variable),
    source,
    eras.join("|"),
    missing.toFixed(4),
    definition,
  ];
}

/** `values.csv`: what each code of the data stands for: the terms, then indicators, measures and themes. */
export function valuesCsv(codebook: Codebook, tables: readonly DataTable[]): string {
  const places = formRows(codebook);
  const all = [
    ...termRows(tables),
    ...rowsOf("code", codebook.indicators, ({ id, unit, eras, definitionEn }) => [
      unit,
      (places.get(id) ?? []).join("; "),
      eras.join("|"),
      definitionEn,
    ]),
    ...rowsOf("measure", codebook.measures, ({ unit, source, eras, note }) => [
      unit,
      source,
      eras.join("|"),
      note.en,
    ]),
    ...rowsOf("theme", codebook.themes, () => NOTHING),
  ];
  return csvText(VALUE_COLUMNS, all.map((row) => row.map(cell)));
}

/** Unit, source, eras and definition, where there are none. */
const NOTHING = ["", "", "", ""];

function termRows(tables: readonly DataTable[]) {
  const variables = tables.flatMap(({ variables }) => variables);
  const coded = new Map(
    variables.flatMap((variable) => variable.field === null ? [] : [[variable.field, variable]]),
  );
  return [...coded].toSorted(([a], [b]) => a < b ? -1 : 1).flatMap(([field, { values }]) =>
    values.map(({ id, number, label }) => [field, id, number, label.zh, label.en, ...NOTHING])
  );
}

function rowsOf<
  Entry extends { readonly id: string; readonly labelZh: string; readonly labelEn: string },
>(
  field: string,
  entries: ReadonlyMap<string, Entry>,
  restOf: (entry: Entry) => readonly string[],
) {
  return Array.from(entries.values(), (entry) => {
    return [field, entry.id, "", entry.labelZh, entry.labelEn, ...restOf(entry)];
  });
}

const VALUE_COLUMNS = [
  "field",
  "id",
  "number",
  "label_zh",
  "label_en",
  "unit",
  "source",
  "eras",
  "definition",
] as const;

/** A text in quotes, a number as it is; nothing for an empty text. */
function cell(value: string | number): string {
  return typeof value === "number" ? String(value) : value === "" ? "" : quotedText(value);
}

/** A CSV of its columns and of cells that are written already. */
export function csvText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, ...rows].map((row) => `${row.join(",")}\n`).join("");
}
