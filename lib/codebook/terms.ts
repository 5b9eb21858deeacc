import { readTable, rowError, type TableText } from "./table.ts";

/** The name of a value of a column. */
export interface TermLabels {
  readonly labelZh: string;
  readonly labelEn: string;
}

/**
 * Terms by column and value, each in the order of the file; `column` holds the headings of columns.
 */
export type Terms = ReadonlyMap<string, ReadonlyMap<string, TermLabels>>;

const COLUMNS = ["field", "id", "label_zh", "label_en"] as const;

/**
 * Reads `terms.csv`: the names of the values of columns such as `scope` or `severity` in Chinese
 * and English.
 *
 * Throws a `SyntaxError` that names file and line for an empty cell and for an id that occurs twice
 * in its field.
 *
 * @example
 * ```ts
 * import { parseTerms } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const terms = parseTerms("field,id,label_zh,label_en\nseverity,error,错误,Error\n");
 * assertEquals(terms.get("severity")?.get("error"), { labelZh: "错误", labelEn: "Error" });
 * ```
 */
export function parseTerms(table: TableText, file = "terms.csv"): Terms {
  const terms = new Map<string, Map<string, TermLabels>>();
  for (const row of readTable(table, file, COLUMNS)) {
    const { field, id, label_zh: labelZh, label_en: labelEn } = row.cells;
    if (Object.values(row.cells).includes("")) {
      throw rowError(row, { zh: "有一格是空的", en: "a cell is empty" });
    }
    const values = terms.get(field) ?? new Map<string, TermLabels>();
    if (values.has(id)) {
      throw rowError(row, {
        zh: `“${field}”里 id“${id}”出现两次`,
        en: `id "${id}" occurs twice in "${field}"`,
      });
    }
    terms.set(field, values.set(id, { labelZh, labelEn }));
  }
  return terms;
}
