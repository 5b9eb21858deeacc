import { frameOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { copiesOf, type Copy, type Placed } from "./_copies.ts";
import { type Counted, countedSentences, type Forms } from "./_counted.ts";
import { type Compared, comparedReports, type Relation, RELATIONS } from "./_relations.ts";

/**
 * Where each sentence was said before: a frame with a row for each sentence that counts.
 *
 * Its columns and what they mean: `schemas.copies`, in `lib/frame/schemas/`.
 *
 * `manner` is `exact` where the other report has the sentence character by character (spaces
 * aside), `figures` where only numbers, dates or the number in front differ, `near` where about one
 * character in ten may differ. A passage is a run of exact copies whose sentences follow each other
 * in both reports.
 *
 * Left out are sentences of fewer than 12 characters, titles, and what a form prints into every
 * report (`forms`, of the codebook). Reports that are not canonical, or state no issuer or year,
 * have no rows: a copy of the same report is not reuse. That two reports of one year have a
 * sentence does not show who copied, or whether both took it from a third text.
 *
 * Time grows as n·log n with the number of sentences: exact copies are found in sorted runs, near
 * ones by min-wise hashing of character bigrams with fixed seeds, compared by Dice's coefficient
 * (sources at `_exact_copies.ts` and `_near_copies.ts`).
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { reuse } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const reports = pl.DataFrame({
 *   report: ["a-2017", "a-2018"],
 *   issuer: ["甲县人民政府", "甲县人民政府"],
 *   year: [2017, 2018],
 *   canonical: [true, true],
 * });
 * const sentences = pl.DataFrame({
 *   report: ["a-2017", "a-2018"],
 *   section: ["概述", "概述"],
 *   sentence: [0, 0],
 *   text: ["全县共收到政府信息公开申请12件", "全县共收到政府信息公开申请30件"],
 *   hash: ["1f", "2e"],
 * });
 * const [first, second] = reuse(sentences, reports, loadCodebook()).toRecords();
 * assertEquals(first?.earlier_manner, null);
 * assertEquals([second?.earlier_manner, second?.earlier_report], ["figures", "a-2017"]);
 * ```
 */
export function reuse(sentences: DataFrame, reports: DataFrame, forms: Forms): DataFrame {
  const compared = comparedReports(reports);
  const places = new Map(compared.map(({ report }, place) => [report, place]));
  const placed = countedSentences(sentences, forms)
    .flatMap((sentence): PlacedSentence[] => {
      const place = places.get(sentence.report);
      return place === undefined ? [] : [{ ...sentence, place }];
    })
    .toSorted((a, b) => a.place - b.place || a.sentence - b.sentence);
  const earlier = related("earlier", placed, compared);
  const peer = related("peer", placed, compared);
  const rows = placed.map(({ report, sentence, characters }, index) => {
    const [own, other] = [earlier[index]!, peer[index]!];
    return {
      report,
      sentence,
      characters,
      earlier_manner: own.manner,
      earlier_similarity: own.similarity,
      earlier_report: own.report,
      earlier_sentence: own.sentence,
      earlier_passage: own.passage,
      peer_manner: other.manner,
      peer_similarity: other.similarity,
      peer_report: other.report,
      peer_sentence: other.sentence,
      peer_passage: other.passage,
    };
  });
  return frameOf(schemas.copies, rows);
}

/** A sentence that counts, with the number of its report among those compared. */
type PlacedSentence = Counted & Placed;

/** How and where a related report has each sentence; nulls where it does not. */
function related(
  relation: Relation,
  placed: readonly PlacedSentence[],
  compared: readonly Compared[],
) {
  const copies = copiesBy(relation, placed, compared);
  const passages = passageNumbers(copies, placed);
  return copies.map((copy, index) => {
    const source = placed[copy?.source ?? -1];
    return {
      manner: copy?.manner ?? null,
      similarity: copy?.similarity ?? null,
      report: source?.report ?? null,
      sentence: source?.sentence ?? null,
      passage: passages[index]!,
    };
  });
}

/** The copies of all groups; sources are indices of `placed`. */
function copiesBy(
  relation: Relation,
  placed: readonly PlacedSentence[],
  compared: readonly Compared[],
): (Copy | undefined)[] {
  const { groupOf, canLend } = RELATIONS[relation];
  const all: (Copy | undefined)[] = Array.from(placed, () => undefined);
  const mayLend = (from: number, to: number) => canLend(compared[from]!, compared[to]!);
  const groups = Map.groupBy(placed.keys(), (index) => groupOf(compared[placed[index]!.place]!));
  for (const indices of groups.values()) {
    const copies = copiesOf(indices.map((index) => placed[index]!), mayLend);
    for (const [own, copy] of copies.entries()) {
      if (copy !== undefined) all[indices[own]!] = { ...copy, source: indices[copy.source]! };
    }
  }
  return all;
}

/** Numbers the passages of each report from 1, in its order. */
function passageNumbers(copies: readonly (Copy | undefined)[], placed: readonly PlacedSentence[]) {
  let number = 0;
  let last: number | null = null;
  return copies.map((copy, index) => {
    if (placed[index]!.place !== placed[index - 1]?.place) [number, last] = [0, null];
    const passage = copy?.passage ?? null;
    if (passage !== null && passage !== last) number++;
    last = passage;
    return passage === null ? null : number;
  });
}
