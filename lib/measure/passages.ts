import pl, { type DataFrame } from "nodejs-polars";
import type { Relation } from "./_relations.ts";
import { rowsFrame } from "./_rows_frame.ts";

/**
 * The passages that stand word for word in another report, the longest first: a frame with a row for each
 * passage and relation.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report | str | |
 * | relation | str | `earlier`: the same issuer's report about an earlier year; `peer`: another issuer's about the same year |
 * | passage | i32 | its number in the report, by relation |
 * | sentences, characters | i32 | that count (see `reuse`); characters without spaces |
 * | span_start, span_end, page | i32 | from the first sentence to the end of the last, in the source text |
 * | quote | str | the sentences literally, a line each |
 * | other_report | str | |
 * | other_span_start … other_quote | | the same of the other place |
 *
 * `copies` is the frame of `reuse`, `sentences` the one that it was made of. Between two sentences of a
 * passage there may be one that does not count, as a title.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { passages, reuse } from "@/measure/mod.ts";
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
 *   span_end: [36, 106],
 *   page: [1, 1],
 *   text: [text, text],
 *   quote: [text, text],
 *   hash: ["1f", "1f"],
 * });
 * const [first] = passages(reuse(sentences, reports, loadCodebook()), sentences).toRecords();
 * assertEquals([first?.report, first?.relation, first?.other_report], ["a-2018", "peer", "b-2018"]);
 * assertEquals([first?.span_start, first?.other_span_start], [20, 90]);
 * ```
 */
export function passages(copies: DataFrame, sentences: DataFrame): DataFrame {
  const rows = sentences.select(...PLACE).toRecords() as unknown as PlacedRow[];
  const byKey = new Map(rows.map((row) => [keyOf(row.report, row.sentence), row]));
  const all = (["earlier", "peer"] as const).flatMap((relation) =>
    passagesIn(relation, copies, byKey)
  );
  const sorted = all.toSorted((a, b) => b.characters - a.characters);
  return rowsFrame(
    COLUMNS,
    sorted.map(({ here, there, ...passage }) => ({
      ...passage,
      ...here,
      other_report: there.report,
      other_span_start: there.span_start,
      other_span_end: there.span_end,
      other_page: there.page,
      other_quote: there.quote,
    })),
  );
}

const COLUMNS = {
  report: pl.String,
  relation: pl.String,
  passage: pl.Int32,
  sentences: pl.Int32,
  characters: pl.Int32,
  span_start: pl.Int32,
  span_end: pl.Int32,
  page: pl.Int32,
  quote: pl.String,
  other_report: pl.String,
  other_span_start: pl.Int32,
  other_span_end: pl.Int32,
  other_page: pl.Int32,
  other_quote: pl.String,
};

interface PlacedRow {
  readonly report: string;
  readonly sentence: number;
  readonly span_start: number;
  readonly span_end: number;
  readonly page: number | null;
  readonly quote: string;
}

const PLACE = ["report", "sentence", "span_start", "span_end", "page", "quote"];

/** Where a passage stands. */
type Stretch = Omit<PlacedRow, "sentence">;

interface Passage {
  readonly relation: Relation;
  readonly passage: number;
  readonly sentences: number;
  readonly characters: number;
  readonly here: Stretch;
  readonly there: Stretch;
}

interface CopyRow {
  readonly report: string;
  readonly sentence: number;
  readonly characters: number;
  readonly other_report: string;
  readonly other_sentence: number;
  readonly passage: number;
}

function passagesIn(
  relation: Relation,
  copies: DataFrame,
  byKey: ReadonlyMap<string, PlacedRow>,
): Passage[] {
  const rows = copies
    .filter(pl.col(`${relation}_passage`).isNotNull())
    .select(
      "report",
      "sentence",
      "characters",
      pl.col(`${relation}_report`).alias("other_report"),
      pl.col(`${relation}_sentence`).alias("other_sentence"),
      pl.col(`${relation}_passage`).alias("passage"),
    ).toRecords() as unknown as CopyRow[];
  const groups = Map.groupBy(rows, ({ report, passage }) => keyOf(report, passage));
  return [...groups.values()].map((group) => ({
    relation,
    passage: group[0]!.passage,
    sentences: group.length,
    characters: group.reduce((sum, { characters }) => sum + characters, 0),
    here: stretchOf(group.map(({ report, sentence }) => byKey.get(keyOf(report, sentence))!)),
    there: stretchOf(
      group.map(({ other_report, other_sentence }) =>
        byKey.get(keyOf(other_report, other_sentence))!
      ),
    ),
  }));
}

function stretchOf(rows: readonly PlacedRow[]): Stretch {
  const [first] = rows;
  return {
    report: first!.report,
    span_start: first!.span_start,
    span_end: rows.at(-1)!.span_end,
    page: first!.page,
    quote: rows.map(({ quote }) => quote).join("\n"),
  };
}

function keyOf(report: string, number: number): string {
  return `${number} ${report}`;
}
