import { type Diff, diffFrames, type FrameSet } from "@/diff/mod.ts";
import { parse } from "@std/csv";
import pl, { type DataFrame } from "nodejs-polars";

/** The stored files of a gold case, by name; one that is not there is empty. */
export interface StoredCase {
  readonly slug: string;
  readonly files: Readonly<Record<"figures.csv" | "findings.csv" | "identity.json", string>>;
}

type Item = Diff["changes"][number]["own"];

/**
 * What differs between the gold files of two revisions, as entries of `CHANGELOG.md`: one for each case,
 * with its figures and findings by code. Columns that one revision lacks are named at the end.
 */
export function goldChanges(
  before: readonly StoredCase[],
  after: readonly StoredCase[],
): readonly string[] {
  const { changes, frames } = diffFrames(framesOf(before), framesOf(after));
  const items = changes.flatMap(({ own, follows }) => [own, ...follows]);
  const cases = Map.groupBy(items, (item) => rowOf(item).report!);
  const entries = [...cases.keys()].toSorted()
    .map((slug) => `- \`${slug}\`: ${entryOf(cases.get(slug)!).join("; ")}.`);
  const lacking = frames.flatMap(({ name, onlyBefore, onlyAfter }) =>
    [...onlyBefore, ...onlyAfter].map((column) => `${name}.${column}`)
  );
  return lacking.length === 0
    ? entries
    : [...entries, `Not compared, one revision lacks them: ${lacking.join(", ")}`];
}

function framesOf(cases: readonly StoredCase[]): FrameSet {
  const stored = cases.filter(({ files }) => files["identity.json"] !== "");
  const rowsOf = (name: "figures.csv" | "findings.csv") =>
    stored.flatMap(({ slug, files }) =>
      parse(files[name], { skipFirstRow: true }).map((row) => ({ ...row, report: slug }))
    );
  const reports = stored.map(({ slug, files }) => ({
    ...identityOf(JSON.parse(files["identity.json"])),
    report: slug,
  }));
  const frames = { reports, figures: rowsOf("figures.csv"), findings: rowsOf("findings.csv") };
  return new Map(
    Object.entries(frames).map(([name, rows]): [string, () => DataFrame] => [
      name,
      () => pl.DataFrame(rows),
    ]),
  );
}

/** The facts of an identity as texts, under the names that frames have for them. */
function identityOf(identity: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const entries = Object.entries({ ...identity, era: identity["eras"] }).map(([name, value]) => [
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    typeof value === "string" ? value : value === null ? "" : JSON.stringify(value),
  ]);
  return Object.fromEntries(entries);
}

/** Identity, figures, findings; what only says it in other words comes last. */
function entryOf(items: readonly Item[]): readonly string[] {
  const of = (frame: string, change: Item["change"]) =>
    items.filter((item) => item.frame === frame && item.change === change);
  const changed = of("figures", "changed");
  const others = [
    ...changed.filter((item) => !differsInValue(item)),
    ...of("findings", "changed"),
  ];
  return [
    ...of("reports", "added").map(() => "new case"),
    ...of("reports", "removed").map(() => "the case is gone"),
    ...of("reports", "changed").map(({ columns }) => `\`identity.json\`: ${columns.join(", ")}`),
    ...listed("gains", of("figures", "added"), valued),
    ...listed("loses", of("figures", "removed"), valued),
    ...listed("", changed.filter(differsInValue), corrected),
    ...listed("new", of("findings", "added"), counted),
    ...listed("no longer", of("findings", "removed"), counted),
    ...others.length === 0 ? [] : [`other changes, of ${columnsOf(others)}: ${others.length}`],
  ];
}

/** By code or rule, in alphabetical order. */
function listed(
  verb: string,
  items: readonly Item[],
  text: (code: string, items: readonly Item[]) => string,
): readonly string[] {
  const codes = Map.groupBy(items, (item) => rowOf(item).code ?? rowOf(item).rule!);
  const texts = [...codes.keys()].toSorted().map((code) => text(`\`${code}\``, codes.get(code)!));
  return texts.length === 0 ? [] : [`${verb} ${texts.join(", ")}`.trim()];
}

function valued(code: string, items: readonly Item[]): string {
  return `${code} ${items.map((item) => rowOf(item).value ?? rowOf(item).state).join(", ")}`;
}

function corrected(code: string, items: readonly Item[]): string {
  const values = items.map(({ before, after }) =>
    `${after!.value ?? after!.state} (was ${before!.value ?? before!.state})`
  );
  return `${code} is ${values.join(", ")}`;
}

function counted(code: string, { length }: readonly Item[]): string {
  return length === 1 ? code : `${code} (${length} times)`;
}

function differsInValue({ columns }: Item): boolean {
  return columns.includes("value") || columns.includes("state");
}

function columnsOf(items: readonly Item[]): string {
  return [...new Set(items.flatMap(({ columns }) => columns))].map((name) => `\`${name}\``).join(
    ", ",
  );
}

function rowOf({ before, after }: Item) {
  return (after ?? before)!;
}
