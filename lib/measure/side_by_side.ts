import pl, { type DataFrame } from "nodejs-polars";
import type { Relation } from "./_relations.ts";

/**
 * Passages beside their other places, a row a sentence: a frame with the columns `report` (str),
 * `span_start` (i32), `quote` (str), `other_report` (str), `other_span_start` (i32) and
 * `other_quote` (str), in the order of the reports. Equal sentences can be printed differently:
 * spaces, line ends, widths and traditional characters are as in their sources.
 *
 * `chosen` are rows of the frame of `passages`; `copies` and `sentences` are what that was made of.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { reuse, sideBySide } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const reports = pl.DataFrame({
 *   report: ["a-2018", "b-2018"],
 *   issuer: ["甲县人民政府", "乙县人民政府"],
 *   year: [2018, 2018],
 *   canonical: [true, true],
 * });
 * const text = "各单位认真学习了政府信息公开条例";
 * const sentences = pl.DataFrame({
 *   report: ["a-2018", "b-2018"],
 *   section: ["概述", "概述"],
 *   sentence: pl.Series("sentence", [0, 4], pl.Int32),
 *   span_start: [20, 90],
 *   text: [text, text],
 *   quote: [text, "各单位认真学习了\n政府信息公开条例"],
 *   hash: ["1f", "1f"],
 * });
 * const copies = reuse(sentences, reports, loadCodebook());
 * const chosen = pl.DataFrame({ report: ["a-2018"], relation: ["peer"], passage: pl.Series("passage", [1], pl.Int32) });
 * assertEquals(sideBySide(copies, sentences, chosen).getColumn("other_span_start").toArray(), [90]);
 * ```
 */
export function sideBySide(copies: DataFrame, sentences: DataFrame, chosen: DataFrame): DataFrame {
  const places: DataFrame = sentences.select("report", "sentence", "span_start", "quote");
  const others: DataFrame = places.select(
    ...places.columns.map((name) => pl.col(name).alias(`other_${name}`)),
  );
  const pairs: DataFrame = pl.concat(
    (["earlier", "peer"] as const).map((relation) => pairsIn(relation, copies, chosen)),
  );
  return pairs
    .join(places, { on: ["report", "sentence"], how: "left", maintainOrder: "left" })
    .join(others, { on: ["other_report", "other_sentence"], how: "left", maintainOrder: "left" })
    .select("report", "span_start", "quote", "other_report", "other_span_start", "other_quote");
}

/** The sentences of the passages of one relation, with those that they equal. */
function pairsIn(relation: Relation, copies: DataFrame, chosen: DataFrame): DataFrame {
  const keys = chosen
    .filter(pl.col("relation").eq(pl.lit(relation)))
    .select("report", "passage");
  const own: DataFrame = copies.select(
    "report",
    "sentence",
    pl.col(`${relation}_passage`).alias("passage"),
    pl.col(`${relation}_report`).alias("other_report"),
    pl.col(`${relation}_sentence`).alias("other_sentence"),
  );
  return own
    .join(keys, { on: ["report", "passage"], how: "semi", maintainOrder: "left" })
    .drop("passage");
}
