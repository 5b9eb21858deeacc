import type { Circumstances } from "./circumstances.ts";
import type { Measurement } from "./measure.ts";
import { ratiosAndMisses } from "./page.ts";
import type { Reading } from "./reports.ts";
import type { Judged } from "./score.ts";

/**
 * Writes a measurement as the page `docs/accuracy.md`: what was measured, with what, and how it
 * came out.
 */
export function record(
  measurement: Measurement,
  { date, commit, goldSha256 }: Circumstances,
): string {
  const { score: { judged, unlisted }, readings, unread } = measurement;
  const formats = new Map(readings.map(({ name, source }) => [name, source.format]));
  return [
    "# Accuracy",
    "Written by `deno task accuracy --corpus DIR --write docs/accuracy.md`, not by hand.",
    facts(measurement, date, commit),
    CORPUS,
    JUDGEMENT,
    `Figures of the parser that have no gold row, and are not judged on this page: ${unlisted.length}.`,
    ["## Files", "", ...fileTable(readings, goldSha256)].join("\n"),
    ...[...unread].map(([id, reason]) => `Not read: ${id} (${reason})`),
    ratiosAndMisses(judged.map(withoutWords), formats),
  ].join("\n\n") + "\n";
}

/** The page is shipped and the texts are not: it has the figures, not the words of the reports. */
function withoutWords(judged: Judged): Judged {
  return {
    ...judged,
    gold: { ...judged.gold, quote: "" },
    instead: judged.instead.map((figure) => ({ ...figure, quote: "" })),
  };
}

const CORPUS =
  `The corpus are open reports, or texts that people and programs took from them, some with cells run
together or rows torn from their labels. The texts are not shipped. Their figures were read by one reader
with machine help and checked twice; no second reader coded them, so no agreement can be stated. Gold is
complete for the printed numbers of the standard tables. It is **not complete for prose**: recall there is
that of the figures which the reader listed. The reports are no sample of anything: the shares say how
these were read, not how the next one will be. Misses and wrong figures of earlier runs were looked at
while the parser was written.`;

const JUDGEMENT =
  `A row is right where a figure of the same report, indicator, scope, applicant and place has its value
and its qualifier, wrong where only others do, and missed where there is none. Precision is right ÷
(right + wrong), recall is right ÷ gold. Rows that the copy ran together with more than one reading
cannot be decided and are left out. Blank and slash cells have no gold rows.`;

function facts({ score, ...counts }: Measurement, date: string, commit: string): string {
  const { goldRows, undecidable, reports, readings } = counts;
  return [
    "| date | commit | gold figures | not decidable | decidable | reports | files | comparisons |",
    "| --- | --- | --: | --: | --: | --: | --: | --: |",
    `| ${
      [
        date,
        `\`${commit}\``,
        goldRows + undecidable,
        undecidable,
        goldRows,
        reports,
        readings.length,
        score.judged.length,
      ].join(" | ")
    } |`,
    "",
    "A report that has both a text and an original is compared from both files.",
  ].join("\n");
}

function fileTable(readings: readonly Reading[], goldSha256: string): string[] {
  return [
    "| reading | file | format | sha256 |",
    "| --- | --- | --- | --- |",
    `| (gold) | \`gold.csv\` | csv | \`${goldSha256}\` |`,
    ...readings.map(({ name, source }) =>
      `| ${name} | \`${source.name}\` | ${source.format} | \`${source.sha256}\` |`
    ),
  ];
}
