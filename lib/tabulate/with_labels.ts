import type { Codebook } from "@/codebook/mod.ts";
import {
  type Bilingual,
  choices,
  findingRuleOf,
  type Language,
  oneLine,
  wordsIn,
} from "@/model/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

/**
 * A frame with the column `label` (str) added: the name of the indicator or theme of the codebook,
 * or of the rule of findings, in `column`, in Chinese or English; of several that a vertical bar
 * joins, their names. Null where the cell is not any of them.
 *
 * Throws a `RangeError` where the frame has no such column.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { withLabels } from "@/tabulate/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const figures = pl.DataFrame({ code: ["applications.received"], value: [183] });
 * const labelled = withLabels(figures, "code", { lang: "zh", codebook: loadCodebook() });
 * assertEquals(labelled.getColumn("label").toArray(), ["收到申请数"]);
 * ```
 */
export function withLabels(
  frame: DataFrame,
  column: string,
  { lang, codebook }: { readonly lang: Language; readonly codebook: Labelled },
): DataFrame {
  if (!frame.columns.includes(column)) {
    throw new RangeError(
      `Cannot label "${column}": the frame has ${choices(column, frame.columns)}`,
    );
  }
  const labels = frame.getColumn(column).toArray().map((ids) => {
    const found = String(ids).split("|").map((id) => labelOf(id, codebook));
    if (!found.every((label) => label !== undefined)) return null;
    return found.map((label) => oneLine(wordsIn(label, lang))).join(" | ");
  });
  return frame.withColumn(pl.Series("label", labels, pl.String));
}

/** The parts of a codebook that are searched. */
type Labelled = Pick<Codebook, "indicators"> & Partial<Pick<Codebook, "themes">>;

function labelOf(id: string, { indicators, themes }: Labelled): Bilingual | undefined {
  const entry = indicators.get(id) ?? themes?.get(id);
  return entry === undefined ? findingRuleOf(id)?.label : { zh: entry.labelZh, en: entry.labelEn };
}
