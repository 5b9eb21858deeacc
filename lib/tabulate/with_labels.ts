import type { Codebook } from "@/codebook/mod.ts";
import { type Language, oneLine, wordsIn } from "@/model/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

/**
 * A frame with the column `label` (str) added: the codebook's name of the indicator or theme in `column`, in
 * Chinese or English. Null where the cell is null or neither.
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
    readonly codebook: Pick<Codebook, "indicators"> & Partial<Pick<Codebook, "themes">>;
  },
): DataFrame {
  if (!frame.columns.includes(column)) {
    throw new RangeError(`Cannot label "${column}": the frame has ${frame.columns.join(", ")}`);
  }
  const labels = frame.getColumn(column).toArray().map((id) => {
    const entry = codebook.indicators.get(String(id)) ?? codebook.themes?.get(String(id));
    if (entry === undefined) return null;
    return oneLine(wordsIn({ zh: entry.labelZh, en: entry.labelEn }, lang));
  });
  return frame.withColumn(pl.Series("label", labels, pl.String));
}
