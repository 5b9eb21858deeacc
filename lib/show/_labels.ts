import type { Codebook, LabelOptions, TermLabels } from "@/codebook/mod.ts";
import { type Bilingual, findingRuleOf, type Language, oneLine, wordsIn } from "@/model/mod.ts";
import { ownCodebook } from "./_own_codebook.ts";

/** The labels of columns and values; a column or value that has none keeps its id. */
export interface Labels {
  /** The heading of a column. */
  readonly heading: (column: string) => string;
  /** The name of a value of a column; of a list, of each item. */
  readonly value: (column: string, id: string) => string;
}

/** How columns hold several values at once. */
const SEPARATORS: Readonly<Record<string, string>> = { era: "+", codes: "|", missing: "|" };

/** Labels in a language, by the project's own codebook unless another is given. */
export function labelsIn(lang: Language, codebook: Codebook = ownCodebook()): Labels {
  const options = { lang, codebook };
  return {
    heading: (column) => labelOf("column", column, options),
    value: (column, id) => {
      const separator = SEPARATORS[column];
      if (separator === undefined) return labelOf(column, id, options);
      const labels = id.split(separator).map((part) => labelOf(column, part.trim(), options));
      return labels.join(separator === "+" ? " + " : "; ");
    },
  };
}

function labelOf(column: string, id: string, { lang, codebook }: LabelOptions<keyof Codebook>) {
  const label = bilingual(column, id, codebook);
  return label === undefined ? id : oneLine(wordsIn(label, lang));
}

/** Columns whose values another column names. */
const SAME: Readonly<Record<string, string>> = {
  component: "code",
  codes: "code",
  earlier_manner: "manner",
  indicator: "code",
  missing: "code",
  peer_manner: "manner",
};

function bilingual(column: string, id: string, codebook: Codebook): Bilingual | undefined {
  const field = SAME[column] ?? column;
  if (field === "rule") return findingRuleOf(id)?.label;
  const { indicators: code, measures: measure, themes: theme, eras: era, terms } = codebook;
  const tables: Readonly<Record<string, ReadonlyMap<string, TermLabels>>> = {
    code,
    measure,
    theme,
    era,
  };
  const entry = (tables[field] ?? terms.get(field))?.get(id);
  return entry && { zh: entry.labelZh, en: entry.labelEn };
}
