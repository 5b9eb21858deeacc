/**
 * Gold cases: a folder of `tests/reports` holds what the parser finds in one report, checked by reading.
 * Run as a program (`deno task gold [--only <slug>]`) it makes a case, or refreshes what is stored;
 * `--changes <revision>` prints what is stored otherwise than at a revision of git, for `CHANGELOG.md`.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { stringify } from "@std/csv";
import { loadCodebook } from "@/codebook/mod.ts";
import type { Figure, Finding, Report } from "@/model/mod.ts";
import { type ParseReport, reportParser } from "@/pipeline.ts";
import { read } from "@/read/mod.ts";
import { differenceOf } from "./difference.ts";
import { goldChanges, type StoredCase } from "./gold_changes.ts";

const REPORTS = new URL("../../data/reports/", import.meta.url);
const GOLD = new URL("../reports/", import.meta.url);

/** A report and the folder that holds its gold files. */
export interface GoldCase {
  /** Name of the folder, as `hohhot-2014`. */
  readonly slug: string;
  readonly folder: URL;
  /** `source.*` in the folder, else the file of the same name in `data/reports`. */
  readonly source: URL;
}

/** The stored files of a case, by name. */
export type GoldFiles = Readonly<Record<"figures.csv" | "findings.csv" | "identity.json", string>>;

/** What the parser finds in a report today. */
export interface GoldRun {
  readonly report: Report;
  /** The source as read. */
  readonly text: string;
  readonly files: GoldFiles;
}

/** The cases: every folder of `tests/reports`, and every report of `data/reports`. */
export function goldCases(): readonly GoldCase[] {
  const shipped = new Map(namesIn(REPORTS).map((name) => [stemOf(name), new URL(name, REPORTS)]));
  const slugs = new Set([...shipped.keys(), ...namesIn(GOLD)]);
  return [...slugs].sort().map((slug) => {
    const folder = new URL(`${slug}/`, GOLD);
    const own = namesIn(folder).find((name) => stemOf(name) === "source");
    const source = own === undefined ? shipped.get(slug) : new URL(own, folder);
    if (source === undefined) throw new Error(`Cannot find the source of "${slug}"`);
    return { slug, folder, source };
  });
}

/** Parses the report of a case. */
export async function runGold({ slug, source }: GoldCase, parse: ParseReport): Promise<GoldRun> {
  const bytes = await Deno.readFile(source);
  const name = slug + source.pathname.slice(source.pathname.lastIndexOf("."));
  const report = await parse(bytes, name);
  const files = {
    "figures.csv": figuresCsv(report.figures),
    "findings.csv": findingsCsv(report.findings),
    "identity.json": JSON.stringify(report.identity, null, 2) + "\n",
  };
  return { report, text: (await read(bytes, name)).text, files };
}

/** The text of a stored file; empty where it does not exist yet. */
export function storedFile({ folder }: GoldCase, name: string): string {
  return namesIn(folder).includes(name) ? Deno.readTextFileSync(new URL(name, folder)) : "";
}

function figuresCsv(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => ({ ...figure, data_year: figure.dataYear }));
  const columns =
    "code,value,unit,qualifier,state,scope,applicant,data_year,where,preferred,rule,quote";
  return csv(inReadingOrder(rows), columns.split(","));
}

function findingsCsv(findings: readonly Finding[]): string {
  const rows = findings.map(({ codes, message, ...finding }) => ({
    ...finding,
    codes: codes.join("|"),
    message_zh: message.zh,
    message_en: message.en,
  }));
  const columns =
    "rule,severity,verdict,codes,expected,actual,quote,proposal,confidence,message_zh,message_en";
  return csv(inReadingOrder(rows), columns.split(","));
}

/** By place in the source; what has no place comes first, and rows of one place keep their order. */
function inReadingOrder<Row extends { readonly span: Figure["span"] | null }>(rows: Row[]): Row[] {
  return rows.toSorted((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));
}

/** With LF line ends, so that a diff shows lines and nothing else. */
function csv(rows: readonly object[], columns: readonly string[]): string {
  return stringify(rows.map((row) => ({ ...row })), { columns }).replaceAll("\r\n", "\n");
}

function namesIn(folder: URL): string[] {
  try {
    return [...Deno.readDirSync(folder)].map((entry) => entry.name).sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

function stemOf(name: string): string {
  return name.slice(0, name.lastIndexOf("."));
}

/** Writes the gold files of a case and says what changed in them. */
async function refresh(goldCase: GoldCase, parse: ParseReport): Promise<void> {
  const { report, files } = await runGold(goldCase, parse);
  const { slug, folder } = goldCase;
  console.log(`${slug}: ${report.figures.length} figures, ${report.findings.length} findings`);
  await Deno.mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const difference = differenceOf(storedFile(goldCase, name), text);
    if (difference !== null) console.log(`  ${name}: ${difference}`);
    await Deno.writeTextFile(new URL(name, folder), text);
  }
  if (storedFile(goldCase, "note.md") === "") console.log("  note.md is missing: write it");
}

const FILES = ["figures.csv", "findings.csv", "identity.json"] as const;

/** The stored files of all cases, with the help of what gives one. */
async function storedCases(
  slugs: readonly string[],
  textOf: (slug: string, name: string) => Promise<string> | string,
): Promise<readonly StoredCase[]> {
  return await Promise.all(slugs.map(async (slug) => {
    const [figures, findings, identity] = await Promise.all(FILES.map((it) => textOf(slug, it)));
    const files = {
      "figures.csv": figures!,
      "findings.csv": findings!,
      "identity.json": identity!,
    };
    return { slug, files };
  }));
}

/** Prints what is stored otherwise than at a revision. */
async function printChanges(revision: string): Promise<void> {
  const listed = await git("ls-tree", "-d", "--name-only", revision, "tests/reports/");
  const earlier = listed.split("\n").filter((path) => path !== "").map((path) =>
    path.split("/").at(-1)!
  );
  const before = await storedCases(
    earlier,
    (slug, name) => git("show", `${revision}:tests/reports/${slug}/${name}`),
  );
  const cases = new Map(goldCases().map((goldCase) => [goldCase.slug, goldCase]));
  const after = await storedCases(
    [...cases.keys()],
    (slug, name) => storedFile(cases.get(slug)!, name),
  );
  const entries = goldChanges(before, after);
  console.log(entries.length === 0 ? "No gold figure or finding differs." : entries.join("\n"));
}

/** What git prints in the project. Throws an `Error` with its own words where it fails. */
async function git(...args: readonly string[]): Promise<string> {
  const cwd = new URL("../../", import.meta.url);
  const { success, stdout, stderr } = await new Deno.Command("git", { args: [...args], cwd })
    .output();
  if (success) return new TextDecoder().decode(stdout);
  throw new Error(`Cannot run "git ${args.join(" ")}": ${new TextDecoder().decode(stderr).trim()}`);
}

/** Makes or refreshes the cases of a name, or all. */
async function refreshCases(only: string | undefined): Promise<void> {
  const cases = goldCases().filter(({ slug }) => only === undefined || slug === only);
  if (cases.length === 0) throw new RangeError(`Cannot refresh "${only}": no such case`);
  const parse = reportParser(loadCodebook());
  for (const goldCase of cases) await refresh(goldCase, parse);
  console.log(
    "\nWritten, not checked: read every changed line of `git diff tests/reports` against its source.",
  );
}

if (import.meta.main) {
  const text = { type: "string" } as const;
  const { only, changes } = parseArgs({ options: { only: text, changes: text } }).values;
  await (changes === undefined ? refreshCases(only) : printChanges(changes));
}
