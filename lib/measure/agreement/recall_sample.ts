import { frameOf, pick, recordsOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { drawn } from "./_drawn.ts";
import type { CodingSample, SampleOptions } from "./coding_sample.ts";

/**
 * Draws numbers of which no figure was made, for a person to say what they state: as many that were
 * passed over as were not read, where there are as many. Takes the frame `numbers`; the columns of
 * sheet and key are described at `schemas.recallSheet` and `schemas.recallKey`.
 *
 * Throws a `RangeError` for an `n` that is not a whole number above 0.
 */
export function recallSample(
  numbers: DataFrame,
  { n, seed }: Pick<SampleOptions, "n" | "seed">,
): CodingSample {
  const left = recordsOf(numbers, NUMBER, "numbers").filter(({ verdict }) => verdict !== "figure");
  const items = left.map((number) => ({
    ...number,
    stratum: number.verdict,
    id: [number.report, number.span_start, number.span_end],
  }));
  const rows = drawn(items, n, seed).map(({ report, verdict, quote, context }, index) => {
    return { item: index + 1, report, verdict, number: quote, sentence: context };
  });
  const empty = { indicator: null, value: null };
  return {
    sheet: frameOf(schemas.recallSheet, rows.map((row) => ({ ...row, ...empty }))),
    key: frameOf(schemas.recallKey, rows),
  };
}

const NUMBER = pick(
  schemas.numbers,
  "report",
  "span_start",
  "span_end",
  "quote",
  "verdict",
  "context",
);
