import type { Eras } from "@/codebook/mod.ts";
import type { Circumstances } from "./circumstances.ts";
import { markdownTable } from "./markdown_table.ts";
import type { Measurement } from "./measure.ts";
import { ratiosAndMisses } from "./page.ts";
import type { ProseMeasurement } from "./prose/measure.ts";
import { prosePage } from "./prose/page.ts";
import type { Reading } from "./reports.ts";
import type { Judged } from "./score.ts";

/** What the page is made of. */
export interface Measured {
  readonly reports: Measurement;
  /** The corpora of prose by the names of their folders. */
  readonly prose: ReadonlyMap<string, ProseMeasurement>;
}

/**
 * Writes measurements as the page `docs/accuracy.md`: what was measured, with what, and how it came
 * out.
 */
export function record(
  { reports, prose }: Measured,
  { date, commit }: Circumstances,
  eras: Eras,
): string {
  const command = `deno task accuracy --corpus DIR${" --prose DIR".repeat(prose.size)}`;
  return [
    "# Accuracy",
    `Written by \`${command} --write docs/accuracy.md\` on ${date} at commit \`${commit}\`,\n` +
    "not by hand. Without `--write` it prints the same with the words of the reports. Results:\n" +
    ["[published reports](#published-reports)", ...Array.from(prose.keys(), linkTo)].join(", ") +
    ".",
    ["## What is measured", REPORTS, ...prose.size > 0 ? [PROSE] : [], UNREAD].join("\n\n"),
    reportsSection(reports),
    ...Array.from(prose, ([name, one]) => proseSection(name, one, eras)),
  ].join("\n\n") + "\n";
}

const REPORTS =
  `**Published reports**: openly published reports, or texts that people and programs extracted from them,
some with cells run together or rows torn from their labels. The texts are not shipped. One person read
their figures with machine help and checked them twice; as there was no second coder, no agreement can be
stated. Gold is complete for the printed numbers of the standard tables. It is **not complete for prose**:
recall there refers to the figures that this person listed. The reports are not a sample: the shares say
how these reports were read, not how the next one will be. Misses and wrong figures of earlier runs were
seen while the parser was written.

A gold row is right if a figure of the same report, indicator, scope, applicant and place has its value
and qualifier, wrong if there are only figures with other values, and missed if there is none. Precision
is right ÷ (right + wrong), recall is right ÷ gold. Rows that run together in the copy and can be read in
several ways cannot be decided and are left out. Blank and slash cells have no gold rows.`;

const PROSE =
  `**Prose**: short reports modelled on published ones of 2008 to 2025, from provinces to townships.
They keep the constructions around each number; places, bodies and numbers are invented, so they say
nothing about any real body. The texts are not shipped. One person annotated **every** number with a
measure word and every stated zero, either as an indicator or as a number that states none for the year
(growth, another year, a share, another topic), and the identity of each report; as there was no second
annotator, no agreement can be stated. Texts that were in sight while the parser was written show what it
has learnt; only texts that were set aside show how well it generalizes.

A gold row is right if a figure of the same report, indicator, scope, applicant and value exists, whether
or not it is the preferred one; \`other scope\` if it exists only for other bodies. The other rows are
missed: at their place the value was taken for another indicator, or there is a finding or an entry in the
ledger (\`signalled\`), or there is nothing (\`silent\`). A figure without a gold row is wrong. Recall is
right ÷ gold, precision is 1 − wrong ÷ figures. Core means requests, their processing and outcomes,
remedies, fees and complaints. Era and level are those that the annotator saw; eras are divided by the
years in which the forms changed, whichever form a report has.`;

const UNREAD =
  `**What is not read.** Pictures whose text is not recognized; tables that fit no known form; numbers of prose for which
the codebook has no indicator, and those whose words leave more than one reading. A number that is not
read stays in the frame \`numbers\` as \`passed\` over, with the reason, or as \`unread\`, with the
indicators that it may count; a table is a finding. It is never a zero.`;

function reportsSection(measurement: Measurement): string {
  const { score: { judged, unlisted }, readings, unread, goldSha256 } = measurement;
  const formats = new Map(readings.map(({ name, source }) => [name, source.format]));
  return [
    "## Published reports",
    facts(measurement),
    `Figures of the parser that have no gold row, and are not judged on this page: ${unlisted.length}.`,
    `### Files\n\n${fileTable(readings, goldSha256)}`,
    ...[...unread].map(([id, reason]) => `Not read: ${id} (${reason})`),
    ratiosAndMisses(judged.map(withoutWords), formats),
  ].join("\n\n");
}

/** The page is shipped and the texts are not: it has the figures, not the words of the reports. */
function withoutWords(judged: Judged): Judged {
  return {
    ...judged,
    gold: { ...judged.gold, quote: "" },
    instead: judged.instead.map((figure) => ({ ...figure, quote: "" })),
  };
}

function facts({ score, goldRows, undecidable, reports, readings }: Measurement): string {
  const head = ["gold figures", "not decidable", "decidable", "reports", "files", "comparisons"];
  const { length: files } = readings;
  const line = [goldRows + undecidable, undecidable, goldRows, reports, files, score.judged.length];
  return `${markdownTable(head, [line])}\n\n` +
    "A report that is there both as an extracted text and as the original file is compared twice.";
}

function fileTable(readings: readonly Reading[], goldSha256: string): string {
  return [
    "| reading | file | format | sha256 |",
    "| --- | --- | --- | --- |",
    `| (gold) | \`gold.csv\` | csv | \`${goldSha256}\` |`,
    ...readings.map(({ name, source }) =>
      `| ${name} | \`${source.name}\` | ${source.format} | \`${source.sha256}\` |`
    ),
  ].join("\n");
}

/** Headings are linked as Markdown makes anchors of them: in small letters, without signs. */
function linkTo(name: string): string {
  const anchor = `prose-${name}`.toLowerCase().replaceAll(/[^\p{L}\p{N}_-]/gu, "");
  return `[prose: ${name}](#${anchor})`;
}

function proseSection(name: string, measurement: ProseMeasurement, eras: Eras): string {
  const { goldSha256, identitySha256 } = measurement;
  return [
    `## Prose: \`${name}\``,
    `SHA-256 of \`gold.csv\`: \`${goldSha256}\`; of \`identity.csv\`: \`${identitySha256}\`.`,
    prosePage(measurement, eras),
  ].join("\n\n");
}
