import pl, { type DataFrame } from "nodejs-polars";

/** A frame of sentences: by report, each as its text, or as section and text. */
export function sentencesOf(
  reports: Readonly<Record<string, readonly (string | readonly [string | null, string])[]>>,
): DataFrame {
  const rows = Object.entries(reports).flatMap(([report, sentences]) =>
    sentences.map((entry, sentence) => {
      const [section, text] = typeof entry === "string" ? [null, entry] : entry;
      return { report, section, sentence, text };
    })
  );
  const numbers = rows.map(({ sentence }) => sentence);
  const texts = rows.map(({ text }) => text);
  return pl.DataFrame([
    pl.Series("report", rows.map(({ report }) => report), pl.String),
    pl.Series("section", rows.map(({ section }) => section), pl.String),
    pl.Series("sentence", numbers, pl.Int32),
    pl.Series("span_start", numbers.map((number) => 1000 * number), pl.Int32),
    pl.Series(
      "span_end",
      rows.map(({ sentence, text }) => 1000 * sentence + text.length),
      pl.Int32,
    ),
    pl.Series("page", numbers.map(() => 1), pl.Int32),
    pl.Series("text", texts, pl.String),
    pl.Series("quote", texts, pl.String),
    pl.Series("hash", texts.map((text) => text.replaceAll(" ", "")), pl.String),
  ]);
}

/** A frame of reports, each as `<issuer>-<year>`; those of `copies` are not canonical. */
export function reportsOf(ids: readonly string[], copies: readonly string[] = []): DataFrame {
  const parts = ids.map((id) => id.split("-"));
  return pl.DataFrame([
    pl.Series("report", [...ids], pl.String),
    pl.Series("issuer", parts.map(([issuer = ""]) => issuer), pl.String),
    pl.Series("rank", ids.map(() => "county"), pl.String),
    pl.Series("kind", ids.map(() => "government"), pl.String),
    pl.Series("year", parts.map(([, year]) => Number(year)), pl.Float64).cast(pl.Int32, true),
    pl.Series("canonical", ids.map((id) => !copies.includes(id)), pl.Bool),
  ]);
}
