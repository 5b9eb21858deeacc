import type { Eras } from "@/codebook/mod.ts";
import { markdownTable } from "../markdown_table.ts";
import { percent } from "../percent.ts";
import { IDENTITY_FIELDS } from "./corpus.ts";
import { eraOf, familyOf, type GroupOf, isCore, type Key, levelOf } from "./groups.ts";
import type { JudgedField } from "./identity.ts";
import type { ProseMeasurement } from "./measure.ts";
import type { JudgedFigure, JudgedRow, LedgerTrace, OtherNumber, ProseScore } from "./score.ts";

/**
 * Writes what came of a corpus of prose in Markdown: recall and precision in parts, by family, era
 * and level, then what became of the missed rows, of the numbers that state no indicator, and of
 * the identities.
 */
export function prosePage({ score, identities, fields }: ProseMeasurement, eras: Eras): string {
  const { rows, others } = score;
  const groups = { Era: eraOf(identities, eras), Level: levelOf(identities) };
  return [
    ratios("Parts", score, partsOf(score)),
    ...Object.entries({ Family: familyOf, ...groups }).map(([heading, groupOf]) =>
      ratios(`Prose by ${heading.toLowerCase()}`, score, groupsOf(score, groupOf), heading)
    ),
    mostMissed(score),
    ledger(rows),
    otherNumbers(others),
    identity(fields),
  ].join("\n\n");
}

/** A name, and whether a row or figure belongs to it. */
type Group = readonly [name: string, has: (key: Key) => boolean];

const isProse = ({ where }: Key) => where !== "table";

function partsOf(score: ProseScore): Group[] {
  const scopes = new Set(
    keysOf(score).map(({ scope }) => scope).filter((scope) => scope !== "all"),
  );
  return [
    ["all", () => true],
    ["prose", isProse],
    ["prose: core", (key) => isProse(key) && isCore(key)],
    ["prose: the rest", (key) => isProse(key) && !isCore(key)],
    ["prose: zeros", (key) => isProse(key) && key.value === 0],
    ["prose: other numbers", (key) => isProse(key) && key.value !== 0],
    ["tables", (key) => !isProse(key)],
    ...[...scopes].sort().map((name): Group => [`scope: ${name}`, ({ scope }) => scope === name]),
  ];
}

/** The groups of prose, by name. */
function groupsOf(score: ProseScore, groupOf: GroupOf): Group[] {
  const names = new Set(keysOf(score).filter(isProse).map(groupOf));
  return [...names].sort().map((name): Group => [
    name,
    (key) => isProse(key) && groupOf(key) === name,
  ]);
}

function keysOf({ rows, figures }: ProseScore): Key[] {
  return [...rows.map(({ gold }) => gold), ...figures.map(keyOf)];
}

function keyOf({ report, figure }: JudgedFigure): Key {
  return { ...figure, report, value: figure.value ?? NaN };
}

const VERDICTS = ["right", "other_scope", "other_code", "signalled", "silent"] as const;

const COLUMNS = [
  "gold",
  "right",
  "other scope",
  "other indicator",
  "signalled",
  "silent",
  "recall",
  "figures",
  "wrong",
  "precision",
];

function ratios(
  title: string,
  { rows, figures }: ProseScore,
  groups: readonly Group[],
  heading = "Part",
): string {
  const lines = groups.map(([name, has]) => {
    const own = figures.filter((one) => has(keyOf(one)));
    return [name, ...recall(rows.filter(({ gold }) => has(gold))), ...precision(own)];
  });
  return `### ${title}\n\n${markdownTable([heading, ...COLUMNS], lines)}`;
}

function recall(rows: readonly JudgedRow[]): (string | number)[] {
  const [right = 0, ...others] = VERDICTS.map((verdict) =>
    rows.filter((row) => row.verdict === verdict).length
  );
  return [rows.length, right, ...others, percent(right, rows.length)];
}

function precision(figures: readonly JudgedFigure[]): (string | number)[] {
  const right = figures.filter(({ isRight }) => isRight).length;
  return [figures.length, figures.length - right, percent(right, figures.length)];
}

const isMissed = ({ verdict }: JudgedRow) => verdict !== "right" && verdict !== "other_scope";

function ledger(rows: readonly JudgedRow[]): string {
  const missed = rows.filter(isMissed);
  const count = (...traces: readonly LedgerTrace[]) =>
    missed.filter(({ ledger }) => traces.includes(ledger)).length;
  const head = ["missed rows", "in the ledger", "right indicator proposed", "passed over"];
  const noted = count("passed", "proposed", "other");
  const line = [missed.length, noted, count("proposed"), count("passed")];
  return `### Missed rows in the ledger of numbers\n\n${markdownTable(head, [line])}`;
}

/** How many indicators are listed. */
const LONGEST = 20;

/** The indicators whose rows of prose are missed most often, and how the others did. */
function mostMissed(score: ProseScore): string {
  const missed = score.rows.filter((row) => isProse(row.gold) && isMissed(row));
  const codes = [...Map.groupBy(missed, ({ gold }) => gold.code)]
    .toSorted(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1))
    .slice(0, LONGEST)
    .map(([name]): Group => [`\`${name}\``, (key) => isProse(key) && key.code === name]);
  return ratios("Missed most", score, codes, "Indicator");
}

function otherNumbers(others: readonly OtherNumber[]): string {
  const taken = others.filter((other) => other.taken.length > 0).length;
  const line = [others.length, taken, percent(taken, others.length)];
  return `### Numbers of no indicator\n\n${
    markdownTable(["gold", "taken for a figure", "share"], [line])
  }`;
}

function identity(fields: readonly JudgedField[]): string {
  const lines = IDENTITY_FIELDS.map((name) => {
    const own = fields.filter(({ field }) => field === name);
    const counts = (["right", "missing", "wrong", "invented"] as const).map((verdict) =>
      own.filter((one) => one.verdict === verdict).length
    );
    const stated = counts[0]! + counts[1]! + counts[2]!;
    return [`\`${name}\``, stated, ...counts, percent(counts[0]!, stated)];
  });
  const head = ["field", "compared", "right", "missing", "wrong", "invented", "share right"];
  return `### Identity\n\n${markdownTable(head, lines)}`;
}
