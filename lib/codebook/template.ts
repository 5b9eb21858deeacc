import type { Indicators } from "@/model/mod.ts";
import { type CsvRow, readTable, rowError, type TableText, wordIn } from "./table.ts";

/** A row of a form: what its label means. */
export interface TemplateRow {
  /** `value`: has a cell; `heading`: has none; `note`: printed remark that is ignored. */
  readonly kind: "value" | "heading" | "note";
  /** Part of the form: it distinguishes equal labels (其他情形数). */
  readonly group: string;
  /** Without numbering, 其中, brackets and years. */
  readonly label: string;
  /** Measure word of the printed values. */
  readonly unit: string;
  /** Indicator of a `value`; empty otherwise. */
  readonly id: string;
}

const COLUMNS = ["kind", "group", "label", "unit", "id"] as const;
const KINDS: readonly TemplateRow["kind"][] = ["value", "heading", "note"];

/**
 * Reads the rows of a form.
 *
 * Throws a `SyntaxError` that names file and line for an unknown kind, an empty label, a value
 * whose indicator is unknown, and a label that occurs twice in a group.
 *
 * @example
 * ```ts
 * import { loadCodebook, parseTemplate } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const csv = "kind,group,label,unit,id\nvalue,applications,收到申请数,件,applications.received\n";
 * assertEquals(parseTemplate(csv, loadCodebook().indicators)[0]?.id, "applications.received");
 * ```
 */
export function parseTemplate(
  table: TableText,
  indicators: Indicators,
  file = "template.csv",
): TemplateRow[] {
  const seen = new Set<string>();
  return readTable(table, file, COLUMNS).map((row) => {
    const { group, label, unit, id } = row.cells;
    const kind = wordIn(row, "kind", KINDS);
    if (label === "") throw rowError(row, { zh: "label 是空的", en: "label is empty" });
    checkIndicator(row, kind, id, indicators);
    const key = `${group}/${label}`;
    if (seen.has(key)) {
      throw rowError(row, {
        zh: `“${group}”里“${label}”出现两次`,
        en: `label "${label}" occurs twice in "${group}"`,
      });
    }
    seen.add(key);
    return { kind, group, label, unit, id };
  });
}

function checkIndicator(
  row: CsvRow<typeof COLUMNS[number]>,
  kind: TemplateRow["kind"],
  id: string,
  indicators: Indicators,
): void {
  if (kind === "value" && !indicators.has(id)) {
    throw rowError(row, { zh: `不认识指标“${id}”`, en: `indicator "${id}" is unknown` });
  }
  if (kind !== "value" && id !== "") {
    throw rowError(row, {
      zh: `${kind} 行写了指标“${id}”`,
      en: `a ${kind} has the indicator "${id}"`,
    });
  }
}
