import { frameOf, i32, pick, type RecordOf, recordsOf, schemas, str } from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import type { Relation } from "./_relations.ts";

/**
 * The passages that occur word for word in another report, the longest first: a frame with a row
 * for each passage and relation.
 *
 * Its columns and what they mean: `schemas.passages`, in `lib/frame/schemas/`.
 *
 * `copies` is the frame of `reuse`, `sentences` the one that it was made of. Between two sentences
 * of a passage there may be one that does not count, as a title.
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
  const rows = recordsOf(sentences, PLACED, "sentences");
  const byKey = new Map(rows.map((row) => [keyOf(row.report, row.sentence), row]));
  const all = (["earlier", "peer"] as const).flatMap((relation) =>
    passagesIn(relation, copies, byKey)
  );
  const sorted = all.toSorted((a, b) => b.characters - a.characters);
  return frameOf(
    schemas.passages,
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

const PLACED = pick(
  schemas.sentences,
  "report",
  "sentence",
  "span_start",
  "span_end",
  "page",
  "quote",
);

type PlacedRow = RecordOf<typeof PLACED>;

/** The place of a passage. */
type PassagePlace = Omit<PlacedRow, "sentence">;

interface Passage {
  readonly relation: Relation;
  readonly passage: number;
  readonly sentences: number;
  readonly characters: number;
  readonly here: PassagePlace;
  readonly there: PassagePlace;
}

/** A sentence of a passage. */
const COPIED = {
  ...pick(schemas.copies, "report", "sentence", "characters"),
  other_report: str,
  other_sentence: i32,
  passage: i32,
};

function passagesIn(
  relation: Relation,
  copies: DataFrame,
  byKey: ReadonlyMap<string, PlacedRow>,
): Passage[] {
  const copied = copies
    .filter(pl.col(`${relation}_passage`).isNotNull())
    .select(
      "report",
      "sentence",
      "characters",
      pl.col(`${relation}_report`).alias("other_report"),
      pl.col(`${relation}_sentence`).alias("other_sentence"),
      pl.col(`${relation}_passage`).alias("passage"),
    );
  const rows = recordsOf(copied, COPIED, "copies");
  const groups = Map.groupBy(rows, ({ report, passage }) => keyOf(report, passage));
  return [...groups.values()].map((group) => ({
    relation,
    passage: group[0]!.passage,
    sentences: group.length,
    characters: group.reduce((sum, { characters }) => sum + characters, 0),
    here: placeOf(group.map(({ report, sentence }) => byKey.get(keyOf(report, sentence))!)),
    there: placeOf(
      group.map(({ other_report, other_sentence }) =>
        byKey.get(keyOf(other_report, other_sentence))!
      ),
    ),
  }));
}

function placeOf(rows: readonly PlacedRow[]): PassagePlace {
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
