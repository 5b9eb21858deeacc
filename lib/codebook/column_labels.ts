import { type Bilingual, findingRuleOf, type Language, oneLine, wordsIn } from "@/model/mod.ts";
import type { Codebook } from "./codebook.ts";
import type { TermLabels } from "./terms.ts";

/** The labels of columns and values; a column or value that has none keeps its id. */
export interface ColumnLabels {
  /** The heading of a column. */
  readonly heading: (column: string) => string;
  /** The name of a value of a column; of a list, of each item. */
  readonly value: (column: string, id: string) => string;
}

/** How columns hold several values at once. */
const SEPARATORS: ReadonlyMap<string, string> = new Map(Object.entries({
  candidates: "|",
  codes: "|",
  era: "+",
  missing: "|",
}));

/**
 * What the columns of frames and their values are called in a language, in one line: indicators,
 * measures, themes, eras, rules of findings, and what `terms.csv` names.
 *
 * @example
 * ```ts
 * import { columnLabels, loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const labels = columnLabels("en", loadCodebook());
 * assertEquals(labels.value("codes", "applications.received"), "OGI requests newly received");
 * assertEquals(labels.value("issuer", "甲县人民政府"), "甲县人民政府");
 * ```
 */
export function columnLabels(lang: Language, codebook: LabelTables): ColumnLabels {
  const labelOf = (column: string, id: string) => {
    const label = bilingual(column, id, codebook);
    return label === undefined ? id : oneLine(wordsIn(label, lang));
  };
  return {
    heading: (column) => labelOf("column", column),
    value: (column, id) => {
      const separator = SEPARATORS.get(column);
      if (separator === undefined) return labelOf(column, id);
      const labels = id.split(separator).map((part) => labelOf(column, part.trim()));
      return labels.join(separator === "+" ? " + " : "; ");
    },
  };
}

/** The tables that name columns and values. */
export type LabelTables = Pick<Codebook, "indicators" | "measures" | "themes" | "eras" | "terms">;

/** Columns whose values another column names. */
const SAME: ReadonlyMap<string, string> = new Map(Object.entries({
  candidates: "code",
  component: "code",
  codes: "code",
  earlier_manner: "manner",
  indicator: "code",
  missing: "code",
  peer_manner: "manner",
}));

function bilingual(column: string, id: string, codebook: LabelTables): Bilingual | undefined {
  const field = SAME.get(column) ?? column;
  if (field === "rule") return findingRuleOf(id)?.label;
  const { indicators: code, measures: measure, themes: theme, eras: era, terms } = codebook;
  const tables: Readonly<Record<string, ReadonlyMap<string, TermLabels>>> = {
    code,
    measure,
    theme,
    era,
  };
  const table = Object.hasOwn(tables, field) ? tables[field] : terms.get(field);
  const entry = table?.get(id);
  return entry && { zh: entry.labelZh, en: entry.labelEn };
}
