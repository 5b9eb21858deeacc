import pl, { type DataFrame } from "nodejs-polars";
import type { Relation } from "./_relations.ts";

/** Which passage is laid out: the cells of a row of `passages`. */
export interface PassageKey {
  readonly report: string;
  readonly relation: Relation;
  /** Its number in the report. */
  readonly passage: number;
}

/**
 * A passage beside its other place, a row a sentence: a frame with the columns `span_start` (i32), `quote`
 * (str), `other_span_start` (i32) and `other_quote` (str), in the order of the report. Equal sentences can
 * be printed differently: spaces, line ends, widths and traditional characters are as in their sources.
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
 *   sentence: [0, 4],
 *   span_start: [20, 90],
 *   text: [text, text],
 *   quote: [text, "各单位认真学习了\n政府信息公开条例"],
 *   hash: ["1f", "1f"],
 * });
 * const copies = reuse(sentences, reports, loadCodebook());
 * const key = { report: "a-2018", relation: "peer", passage: 1 } as const;
 * assertEquals(sideBySide(copies, sentences, key).getColumn("other_span_start").toArray(), [90]);
 * ```
 */
export function sideBySide(copies: DataFrame, sentences: DataFrame, key: PassageKey): DataFrame {
  const { report, relation, passage } = key;
  const places: DataFrame = sentences.select("report", "sentence", "span_start", "quote");
  const others: DataFrame = places.select(
    ...places.columns.map((name) => pl.col(name).alias(`other_${name}`)),
  );
  return copies
    .filter(pl.col("report").eq(pl.lit(report)))
    .filter(pl.col(`${relation}_passage`).eq(pl.lit(passage)))
    .select(
      "report",
      "sentence",
      pl.col(`${relation}_report`).alias("other_report"),
      pl.col(`${relation}_sentence`).alias("other_sentence"),
    )
    .join(places, { on: ["report", "sentence"], how: "left", maintainOrder: "left" })
    .join(others, { on: ["other_report", "other_sentence"], how: "left", maintainOrder: "left" })
    .select("span_start", "quote", "other_span_start", "other_quote");
}
