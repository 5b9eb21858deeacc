import { type Codebook, meaningOf, type StandardPart } from "@/codebook/mod.ts";

/** What the rows of the official forms are read from. */
export type FormTables = Pick<Codebook, "forms" | "annexes" | "templates">;

/**
 * The forms and rows that ask for an indicator, by its id: `form2014: 收到申请数`, of tables with the
 * number of the table and the headings above and beside, as `tpl2021 table 2.1: … / 规章 / 本年制发件数`.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { formRows } from "@/package/form_rows.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const rows = formRows(loadCodebook());
 * assertEquals(
 *   rows.get("documents.rules.issued")?.at(-1),
 *   "tpl2021 table 2.1: 第二十条第(一)项 / 规章 / 本年制发件数",
 * );
 * ```
 */
export function formRows({ forms, annexes, templates }: FormTables): ReadonlyMap<string, string[]> {
  const places = new Map<string, string[]>();
  const add = (id: string, place: string) => {
    const known = places.get(id) ?? [];
    if (id !== "" && !known.includes(place)) places.set(id, [...known, place]);
  };
  for (const [form, rows] of [...forms, ...annexes]) {
    for (const { kind, label, id } of rows) if (kind === "value") add(id, `${form}: ${label}`);
  }
  for (const [era, { parts }] of templates) {
    for (const part of parts.values()) {
      for (const [id, cell] of cellsOf(part)) add(id, `${era} table ${part.table}: ${cell}`);
    }
  }
  return places;
}

/** The cells of a table by the indicator that they state; of table 3 the rows, whoever applies. */
function cellsOf({ table, rows, columns, headings }: StandardPart): [string, string][] {
  const grouped = ({ group, label }: { readonly group: string; readonly label: string }) =>
    group === "" ? label : `${group} / ${label}`;
  if (table === "4") return columns.map((column) => [column.key, grouped(column)]);
  if (table === "3") return [...headings, ...rows].map((row) => [row.key, grouped(row)]);
  return rows.flatMap((row) =>
    columns.map((column): [string, string] => [
      meaningOf(table, row, column).code,
      `${grouped(row)} / ${column.label}`,
    ])
  );
}
