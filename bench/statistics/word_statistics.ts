import { words } from "@/measure/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import type { DataSet, Statistics } from "./data_set.ts";
import { numbersOf } from "./numbers_of.ts";

/** What is computed of the words of a data set. */
export function wordStatistics(data: DataSet): Statistics {
  const terms = termsOf(data.corpus);
  const reports = pl.DataFrame([
    pl.Series("report", data.corpus.map((_, report) => nameOf(report)), pl.String),
    pl.Series("year", data.corpus.map((_, report) => 2014 + report % 2), pl.Float64).cast(pl.Int32),
  ]);
  const all = { minCount: 1 };
  return {
    keyness: keynessOf(data),
    dispersion: numbersOf(
      words.dispersion(terms, all).sort("term").select("count", "reports", "dp", "dp_norm"),
    ),
    tf_idf: numbersOf(words.tfIdf(terms).sort(["report", "term"]).select("tf_idf")),
    term_frequency: numbersOf(
      words.termFrequency(terms).sort(["report", "term"]).select("words", "per_10k"),
    ),
    term_share: numbersOf(
      words.termShare(terms, reports, ["w4"]).select("reports", "n", "share", "lower", "upper"),
    ),
    collocates: collocatesOf(data.sentences),
  };
}

/** So that names are in the order of the numbers. */
function nameOf(report: number): string {
  return `r${String(report).padStart(2, "0")}`;
}

function termsOf(corpus: DataSet["corpus"]): DataFrame {
  return framed(
    corpus.flatMap((counts, report) =>
      counts.map((count, term) => ({ report: nameOf(report), term: `w${term}`, count }))
    ).filter(({ count }) => count > 0),
  );
}

interface Row {
  readonly report: string;
  readonly term: string;
  readonly count: number;
}

function framed(rows: readonly Row[]): DataFrame {
  return pl.DataFrame([
    pl.Series("report", rows.map(({ report }) => report), pl.String),
    pl.Series("term", rows.map(({ term }) => term), pl.String),
    pl.Series("count", rows.map(({ count }) => count), pl.Float64).cast(pl.Int32),
  ]);
}

/** log-Dice of the terms around the term 0, three on each side. */
function collocatesOf(sentences: DataSet["sentences"]): (number | null)[] {
  const rows = sentences.flatMap((terms, sentence) =>
    terms.map((term, start) => ({ sentence, start, term: `w${term}` }))
  );
  const whole = (name: string, values: number[]) =>
    pl.Series(name, values, pl.Float64).cast(pl.Int32);
  const tokens = pl.DataFrame([
    pl.Series("report", rows.map(() => "r"), pl.String),
    whole("sentence", rows.map(({ sentence }) => sentence)),
    whole("start", rows.map(({ start }) => start)),
    pl.Series("term", rows.map(({ term }) => term), pl.String),
    pl.Series("is_term", rows.map(() => true), pl.Bool),
  ]);
  const terms = framed(rows.map(({ term }) => ({ report: "r", term, count: 1 })));
  const found = words.collocates(tokens, terms, "w0", { window: 3, minCount: 1 });
  return numbersOf(found.sort("term").select("together", "log_dice"));
}

/** G², the log ratio and the probabilities of two words, of five reports a side of which one has them all. */
function keynessOf({ words: [target, reference] }: DataSet): (number | null)[] {
  const sides = [["t", target], ["r", reference]] as const;
  const rows = sides.flatMap(([side, counts]) =>
    counts.map((count, word) => ({ report: `${side}0`, term: `w${word}`, count }))
  );
  const others = sides.flatMap(([side]) =>
    [1, 2, 3, 4].map((report) => ({ report: `${side}${report}`, term: "w1", count: 1 }))
  );
  const terms = framed([...rows, ...others]);
  const reports = (side: string) => [0, 1, 2, 3, 4].map((report) => `${side}${report}`);
  const frame = words.keyness(terms, { target: reports("t"), reference: reports("r") });
  return numbersOf(
    frame.filter(pl.col("term").eq(pl.lit("w0"))).select("g2", "log_ratio", "p", "p_holm"),
  );
}
