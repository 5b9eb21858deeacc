import { type Indicators, type Language, oneLine, wordsIn } from "@/model/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

/**
 * A frame with the column `label` (str) added: the codebook's name of the indicator in `column`, in
 * Chinese or English. Null where the cell is null or no indicator.
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
  { lang, codebook }: {
    readonly lang: Language;
    readonly codebook: { readonly indicators: Indicators };
  },
): DataFrame {
  if (!frame.columns.includes(column)) {
    throw new RangeError(`Cannot label "${column}": the frame has ${frame.columns.join(", ")}`);
  }
  const labels = frame.getColumn(column).toArray().map((id) => {
    const indicator = codebook.indicators.get(String(id));
    if (indicator === undefined) return null;
    return oneLine(wordsIn({ zh: indicator.labelZh, en: indicator.labelEn }, lang));
  });
  return frame.withColumn(pl.Series("label", labels, pl.String));
}
