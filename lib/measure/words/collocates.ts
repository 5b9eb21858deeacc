import { frameOf, pick, recordsOf, requireColumns, schemas } from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import type { TermOptions } from "./options.ts";
import { tally, totalsOf } from "./_tally.ts";

/** Options of {@linkcode collocates}. */
export interface CollocatesOptions extends TermOptions {
  /** How many terms before and after the node count as near it, within its sentence; default: 5. */
  readonly window?: number;
}

/**
 * Which terms occur near a term, the node: `term` (str), `together`, `count`, `node_count` (i32)
 * and `log_dice` (f64), the closest first.
 *
 * log_dice = 14 + log₂(2 · together / (count + node_count)): at most 14, for two terms that occur
 * only together; one less is half as close (P. Rychlý, "A lexicographer-friendly association
 * score", Proceedings of RASLAN 2008, pp. 6–9). `together` is the number of nodes that have the
 * term near them or of occurrences that are near a node, whichever is smaller, so that nothing
 * counts twice.
 *
 * `tokens` are those of the node's sentences (`loadWords().tokens(node)`), `terms` the frame of
 * that name, of the same reports. Default of `minCount`, of `together`: 3.
 *
 * @example
 * ```ts
 * import { words } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const tokens = pl.DataFrame({
 *   report: ["a", "a"], sentence: [0, 0], start: [0, 2], term: ["受理", "申请"], is_term: [true, true],
 * });
 * const terms = pl.DataFrame({ report: ["a", "a"], term: ["受理", "申请"], count: [1, 1] });
 * const [row] = words.collocates(tokens, terms, "申请", { minCount: 1 }).toRecords();
 * assertEquals([row?.term, row?.log_dice], ["受理", 14]);
 * ```
 */
export function collocates(
  tokens: DataFrame,
  terms: DataFrame,
  node: string,
  { window = 5, minCount = 3, omit = new Set() }: CollocatesOptions = {},
): DataFrame {
  const counts = new Map(totalsOf(tally(terms).lazy()).map(({ term, count }) => [term, count]));
  const countOf = (term: string) => counts.get(term) ?? 0;
  const node_count = countOf(node);
  const rows = [...pairsAround(tokens, node, window)].flatMap(([term, { nodes, others }]) => {
    const together = Math.min(nodes, others);
    if (omit.has(term) || together < minCount) return [];
    const count = countOf(term);
    const log_dice = 14 + Math.log2(2 * together / (count + node_count));
    return [{ term, together, count, node_count, log_dice }];
  });
  return frameOf(schemas.collocates, rows).sort(["log_dice", "term"], [true, false]);
}

interface Pairs {
  /** Nodes that have the term near them. */
  nodes: number;
  /** Occurrences of the term that are near a node. */
  others: number;
}

function pairsAround(tokens: DataFrame, node: string, window: number): Map<string, Pairs> {
  const pairs = new Map<string, Pairs>();
  for (const sentence of sentencesOf(tokens)) {
    for (const [place, term] of sentence.entries()) {
      const near = sentence.slice(Math.max(0, place - window), place)
        .concat(sentence.slice(place + 1, place + 1 + window));
      if (term === node) { for (const other of new Set(near)) pairsOf(pairs, other).nodes++; }
      else if (near.includes(node)) pairsOf(pairs, term).others++;
    }
  }
  pairs.delete(node);
  return pairs;
}

function pairsOf(pairs: Map<string, Pairs>, term: string): Pairs {
  const known = pairs.get(term);
  if (known !== undefined) return known;
  const begun = { nodes: 0, others: 0 };
  pairs.set(term, begun);
  return begun;
}

/** The terms of each sentence in their order. */
function sentencesOf(tokens: DataFrame): string[][] {
  const sorted = requireColumns(tokens, TOKEN, "tokens").filter(pl.col("is_term")).sort([
    "report",
    "sentence",
    "start",
  ]);
  const rows = recordsOf(sorted, TOKEN, "tokens");
  const groups = Map.groupBy(rows, ({ report, sentence }) => `${report}\n${sentence}`);
  return [...groups.values()].map((group) => group.map(({ term }) => term));
}

const TOKEN = pick(schemas.tokens, "report", "sentence", "start", "term", "is_term");
