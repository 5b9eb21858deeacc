import type { Indicators } from "@/model/mod.ts";
import { indicatorsOf } from "./expression.ts";
import type { Measure } from "./measures.ts";
import { type CsvRow, readTable, rowError, splitList, type TableText } from "./table.ts";

/**
 * One row of `component_groups.csv`: components of a measure that forms divide differently, under
 * one name.
 */
export interface ComponentGroup {
  readonly measure: string;
  readonly labelEn: string;
  readonly labelZh: string;
  readonly components: readonly string[];
}

const COLUMNS = ["measure", "label_en", "label_zh", "components"] as const;
type GroupRow = CsvRow<typeof COLUMNS[number]>;

/**
 * Reads `component_groups.csv`: the parts of charts that divide a measure, in their order. A group
 * of one component may leave its labels empty and then has those of the indicator.
 *
 * Throws a `SyntaxError` that names file and line for a measure that does not exist, a component
 * that is not one of its numerators or is in two groups, a group without components, and one of
 * several without a label.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { componentGroups } = loadCodebook();
 * const privacy = componentGroups.find(({ components }) =>
 *   components.includes("outcomes.refused.personal_privacy")
 * );
 * assertEquals(privacy?.labelZh, "第三方权益");
 * ```
 */
export function parseComponentGroups(
  table: TableText,
  measures: ReadonlyMap<string, Measure>,
  indicators: Indicators,
  file = "component_groups.csv",
): ComponentGroup[] {
  const taken = new Set<string>();
  return readTable(table, file, COLUMNS).map((row) => {
    const group = toGroup(row, indicators);
    const known = componentsOf(row, measures.get(group.measure));
    for (const id of group.components) {
      if (!known.has(id)) {
        throw rowError(row, {
          zh: `“${id}”不是“${group.measure}”的组成部分`,
          en: `"${id}" is not a component of "${group.measure}"`,
        });
      }
      const key = `${group.measure} ${id}`;
      if (taken.has(key)) {
        throw rowError(row, {
          zh: `“${id}”在“${group.measure}”的两组里`,
          en: `"${id}" is in two groups of "${group.measure}"`,
        });
      }
      taken.add(key);
    }
    return group;
  });
}

function toGroup(row: GroupRow, indicators: Indicators): ComponentGroup {
  const { measure, label_en, label_zh } = row.cells;
  const components = splitList(row.cells.components);
  if (components.length === 0) {
    throw rowError(row, { zh: "没有写组成部分", en: "no component is named" });
  }
  const single = components.length === 1 ? indicators.get(components[0]!) : undefined;
  const labelEn = label_en || single?.labelEn;
  const labelZh = label_zh || single?.labelZh;
  if (labelEn === undefined || labelZh === undefined) {
    throw rowError(row, { zh: "标签是空的", en: "a label is empty" });
  }
  return { measure, labelEn, labelZh, components };
}

function componentsOf(row: GroupRow, measure: Measure | undefined): ReadonlySet<string> {
  if (measure === undefined) {
    throw rowError(row, {
      zh: `没有度量“${row.cells.measure}”`,
      en: `measure "${row.cells.measure}" does not exist`,
    });
  }
  return new Set(measure.numerators.flatMap(indicatorsOf));
}
