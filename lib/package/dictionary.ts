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
  const variables = tables.flatMap(({ variables }) => variables);
  const coded = new Map(
    variables.filter(({ field }) => field !== null).map((it) => [it.field!, it]),
  );
  const rows = formRows(codebook);
  const terms = [...coded].toSorted(([a], [b]) => a < b ? -1 : 1).flatMap(([field, { values }]) =>
    values.map(({ id, number, label }) => [field, id, number, label.zh, label.en, "", "", "", ""])
  );
  const indicators = Array.from(codebook.indicators.values(), (it) => [
    "code",
    it.id,
    "",
    it.labelZh,
    it.labelEn,
    it.unit,
    (rows.get(it.id) ?? []).join("; "),
    it.eras.join("|"),
    it.definitionEn,
  ]);
  const measures = Array.from(codebook.measures.values(), (it) => [
    "measure",
    it.id,
    "",
    it.labelZh,
    it.labelEn,
    it.unit,
    it.source,
    it.eras.join("|"),
    it.note.en,
  ]);
  const themes = Array.from(codebook.themes.values(), (it) => [
    "theme",
    it.id,
    "",
    it.labelZh,
    it.labelEn,
    "",
    "",
    "",
    "",
  ]);
  const all = [...terms, ...indicators, ...measures, ...themes];
  return csvText(VALUE_COLUMNS, all.map((row) => row.map(cell)));
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
