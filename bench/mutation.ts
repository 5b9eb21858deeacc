/**
 * How many changes of one number the audit catches, and how often it names the changed cell first:
 * in figures of balanced reports one number at random is spoilt, 10,000 times. Run by
 * `deno task mutation`; `--reports DIR` adds those of another folder that balance.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { auditor } from "@/audit/mod.ts";
import { erasOf } from "@/audit/eras_of.ts";
import { evaluateAll } from "@/audit/evaluate_all.ts";
import { identityBook } from "@/audit/identity_book.ts";
import { ledgersOf } from "@/audit/ledger.ts";
import { type Codebook, loadCodebook } from "@/codebook/mod.ts";
import { compareText, type Figure, type Finding, type Place } from "@/model/mod.ts";
import { normalize } from "@/text/mod.ts";
import { type Balanced, balancedReports } from "./mutation/balanced.ts";
import { type Kind, KINDS, mutate, type Mutation } from "./mutation/mutate.ts";
import { seededRandom } from "./mutation/random.ts";

const ROUNDS = 10_000;
const SEED = 20_261_124;

/** The results of the mutations of one kind in one era. */
interface Tally {
  changes: number;
  caught: number;
  /** Of the changes in table 3. */
  located: number;
  inTable3: number;
}

const codebook = loadCodebook();
const audit = auditor(codebook);
const random = seededRandom(SEED);
const { reports: folder } = parseArgs({ options: { reports: { type: "string" } } }).values;
const reports = await balancedReports(codebook, folder);
const nothing = normalize("");

for (const report of reports) {
  const grave = findingsOf(report, report.figures).filter(isGrave);
  console.log(`${report.name}: ${report.figures.length} figures, false alarms: ${grave.length}`);
  for (const { rule, message } of grave) console.log(`  ${rule}: ${message.en}`);
}

const equal = new Map<string, Tally>();
const bounded = new Map<string, Tally>();
const cells = reports.map((report) => ({ report, equalities: equalCells(report, codebook) }));
for (let round = 0; round < ROUNDS;) {
  const { report, equalities } = pick(cells);
  const figure = pick(report.figures);
  if (figure.value === null) continue;
  const kind = pick(KINDS);
  // Prose has no cells that could be blank.
  if (kind === "blank" && figure.where === "narrative") continue;
  const mutation = mutate(report.figures, figure, kind, random);
  if (mutation === null) continue;
  count(equalities.has(figure) ? equal : bounded, report, figure, kind, mutation);
  round++;
}
print("Cells that take part in an equality", equal);
print("Cells in inequalities only, or in none", bounded);

function pick<Item>(items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)]!;
}

function findingsOf({ identity }: Balanced, figures: readonly Figure[]): readonly Finding[] {
  return audit({ identity, figures, findings: [], normalized: nothing, quantities: [] }).findings;
}

function isGrave({ severity }: Finding): boolean {
  return severity !== "note";
}

/** The figures that an equality which holds would miss. */
function equalCells(
  { identity, figures }: Balanced,
  codebook: Codebook,
): ReadonlySet<Figure> {
  const book = identityBook(codebook);
  const evaluations = ledgersOf(figures, identity.year).flatMap((ledger) =>
    evaluateAll({ ledger, book, eras: erasOf(identity, ledger.where, codebook.eras) })
  );
  const held = evaluations.filter(({ identity, check }) =>
    identity.relation === "=" && identity.expression.kind === "sum" &&
    check.verdict === "consistent"
  );
  return new Set(
    held.flatMap(({ subject, terms }) => [subject, ...terms.map((term) => term.figure)]),
  );
}

function count(
  tallies: Map<string, Tally>,
  report: Balanced,
  figure: Figure,
  kind: Kind,
  mutation: Mutation,
): void {
  const key = `${report.era}\t${kind}`;
  const tally = tallies.get(key) ?? { changes: 0, caught: 0, located: 0, inTable3: 0 };
  tallies.set(key, tally);
  const findings = findingsOf(report, mutation.figures);
  const [first] = kind === "blank"
    ? findings.filter(({ rule }) => rule === "audit.blank_cells")
    : findings.filter(isGrave);
  const places = first?.places ?? [];
  tally.changes++;
  if (kind === "blank" ? places.some((place) => isOf(place, mutation)) : first !== undefined) {
    tally.caught++;
  }
  if (figure.rule !== "table.3" || kind === "blank") return;
  tally.inTable3++;
  if (places[0] !== undefined && isOf(places[0], mutation)) tally.located++;
}

function isOf({ code, applicant }: Place, { changed }: Mutation): boolean {
  return changed.some((figure) => figure.code === code && figure.applicant === applicant);
}

function print(title: string, tallies: ReadonlyMap<string, Tally>): void {
  console.log(`\n${title}`);
  console.log("era         kind       changes  caught     in table 3, named first");
  const rows = [...tallies].toSorted(([a], [b]) => compareText(a, b));
  const numbers = rows.filter(([key]) => !key.endsWith("blank")).map(([, tally]) => tally);
  for (const [key, tally] of [...rows, ["all\tnumbers", sumOf(numbers)] as const]) {
    const [era = "", kind = ""] = key.split("\t");
    const place = tally.inTable3 === 0
      ? ""
      : `${tally.inTable3}, ${share(tally.located, tally.inTable3)}`;
    console.log(
      `${era.padEnd(11)} ${kind.padEnd(9)} ${String(tally.changes).padStart(8)} ` +
        `${share(tally.caught, tally.changes).padStart(8)}   ${place}`,
    );
  }
}

function sumOf(tallies: readonly Tally[]): Tally {
  const sum = { changes: 0, caught: 0, located: 0, inTable3: 0 };
  for (const tally of tallies) {
    sum.changes += tally.changes;
    sum.caught += tally.caught;
    sum.located += tally.located;
    sum.inTable3 += tally.inTable3;
  }
  return sum;
}

function share(part: number, whole: number): string {
  return `${(100 * part / whole).toFixed(1)} %`;
}
