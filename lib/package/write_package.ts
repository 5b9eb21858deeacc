import { join } from "node:path";
import pl, { type DataFrame } from "nodejs-polars";
import { type Codebook, filesIn } from "@/codebook/mod.ts";
import { schemas } from "@/frame/mod.ts";
import type { Settings } from "@/project/mod.ts";
import { formatNotebook } from "@/run/mod.ts";
import { schemaDoc } from "@/show/mod.ts";
import { type Chunks, hashFile, writeChunks, type WrittenFile } from "@/write/mod.ts";
import { citation } from "./citation.ts";
import { csvChunks } from "./csv.ts";
import { dataPackage } from "./data_package.ts";
import { tableMaker } from "./data_table.ts";
import type { Description } from "./description.ts";
import { dictionaryCsv, valuesCsv } from "./dictionary.ts";
import { dictionaryPage } from "./dictionary_page.ts";
import { doFile } from "./do_file.ts";
import { dtaChunks } from "./dta.ts";
import { frameNotes } from "./frame_notes.ts";
import { licenceText } from "./licence.ts";
import { type Inputs, packagedSettings, writeInputs } from "./package_inputs.ts";
import type { PackagedRun } from "./packaged_run.ts";
import { rScript } from "./r_script.ts";
import { readme } from "./readme.ts";
import { reproduceScript } from "./reproduce.ts";
import { sourcesCsv } from "./sources_csv.ts";
import type { DataTable } from "./variable.ts";
import { SHEET_ROWS, xlsxChunks } from "./xlsx.ts";

/** What a package is made of. */
export interface PackageParts {
  readonly run: PackagedRun;
  readonly inputs: Inputs;
  readonly settings: Settings;
  readonly codebook: Codebook;
  /** The language of labels in Stata. */
  readonly lang: "zh" | "en";
  /** Ends the writing behind a file. */
  readonly signal: AbortSignal;
}

/** The files of a package by path. */
type Written = Record<string, WrittenFile>;

/** Writes a package into an empty folder, a frame at a time. Throws the reason of `signal`. */
export async function writePackage(folder: string, parts: PackageParts): Promise<void> {
  const { run, inputs, settings, codebook, signal } = parts;
  const written: Written = {};
  const write: Write = async (path, content) => {
    signal.throwIfAborted();
    const file = join(folder, path);
    await Deno.mkdir(join(file, ".."), { recursive: true });
    if (typeof content === "function") content(file);
    written[path] =
      await (typeof content === "function" ? hashFile(file) : writeChunks(file, content));
  };
  const tables = await writeTables(folder, parts, write);
  const sources = sourceFrames(run);
  const description = descriptionOf(parts, tables, sources.reports);
  const { hasTexts } = description;
  await write("datapackage.json", [dataPackage(description, written)]);
  await write("dictionary.csv", [dictionaryCsv(tables)]);
  await write("values.csv", [valuesCsv(codebook, tables)]);
  await write("DICTIONARY.md", [dictionaryPage(tables)]);
  await write("sources.csv", [sourcesCsv(sources)]);
  for (const name of filesIn(join(run.out, "charts"))) {
    await write(`charts/${name}`, [await Deno.readFile(join(run.out, "charts", name))]);
  }
  await write("checksums.txt", [checksums(written)]);
  await writeNotebooks(parts, write);
  await writeInputs(folder, inputs, {
    settings: packagedSettings(settings, run),
    files: sources.reports,
    texts: hasTexts,
  });
  await write("README.md", [readme(description)]);
  await write("LICENSE-DATA", [licenceText(description)]);
  await write("CITATION.cff", [citation(description)]);
  await write("reproduce.sh", [reproduceScript(description)]);
  await write("manifest.json", [await manifestOf(folder, description)]);
}

/** Writes a file, piece by piece, or as Polars does, which needs less memory than its bytes take. */
type Write = (path: string, content: Chunks | ((file: string) => unknown)) => Promise<void>;

/** Writes the frames in every format; what is kept of a table has no cells. */
async function writeTables(
  folder: string,
  { run, codebook, lang }: PackageParts,
  write: Write,
): Promise<readonly DataTable[]> {
  const make = tableMaker(codebook);
  const tables: DataTable[] = [];
  for (const kind of ["csv", "parquet", "stata", "r", "xlsx"]) {
    await Deno.mkdir(join(folder, "data", kind), { recursive: true });
  }
  for (const frameName of run.frames) {
    const frame = pl.readParquet(join(run.out, "frames", `${frameName}.parquet`));
    const table = make(frameName, frame, frameNotes(frame.columns, schemas, schemaDoc));
    const { name } = table;
    checkName(name, tables);
    const csv = `data/csv/${name}.csv`;
    const options = { lang, label: table.rows === "" ? name : `${name}: ${table.rows}` };
    await write(csv, csvChunks(table));
    await write(`data/parquet/${name}.parquet`, (file) => table.typed().writeParquet(file));
    await write(`data/stata/${name}.dta`, dtaChunks(table, options));
    await write(`data/stata/${name}.do`, [doFile(table, csv, options)]);
    await write(`data/r/${name}.R`, [rScript(table, csv)]);
    if (table.height <= SHEET_ROWS) await write(`data/xlsx/${name}.xlsx`, xlsxChunks(table));
    const { typed: _, ...described } = table;
    tables.push({ ...described, slices: () => [] });
  }
  return tables;
}

/** Names that differ by capitals only are one file on some systems. */
function checkName(name: string, tables: readonly DataTable[]): void {
  if (!tables.some((table) => table.name === name)) return;
  throw new Error(
    `Cannot package two frames as "${name}": rename one, and run the notebooks again`,
  );
}

function sourceFrames({ out }: PackagedRun) {
  const read = (name: string) => pl.readParquet(join(out, "frames", `${name}.parquet`));
  return { files: read("files"), reports: read("reports"), figures: read("figures") };
}

function descriptionOf(
  { run, settings, lang }: PackageParts,
  tables: readonly DataTable[],
  reports: DataFrame,
): Description {
  const years = reports.getColumn("year").dropNulls().toArray().map(Number);
  const { inputs: _, ...data } = run.data;
  return {
    settings: settings.package ?? {},
    lang,
    version: run.stamp.version,
    data,
    parameters: run.parameters,
    tables,
    notebooks: run.notebooks.map(({ name }) => name),
    charts: run.charts,
    withoutXlsx: tables.filter(({ height }) => height > SHEET_ROWS).map(({ name }) => name),
    years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
    milliseconds: run.notebooks.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    hasTexts: settings.package?.sources === "texts",
  };
}

/** Executed notebooks name no folder of the machine. */
async function writeNotebooks({ run, inputs }: PackageParts, write: Write): Promise<void> {
  const { reports, coded, project } = inputs;
  const paths = [reports, coded, project?.root ?? "", run.out].filter((path) => path !== "")
    .toSorted((a, b) => b.length - a.length);
  const names = new Map([[reports, "reports"], [coded, "codings"], [run.out, "out"]]);
  for (const { name, notebook } of run.notebooks) {
    const text = paths.reduce(
      (text, path) =>
        text.replaceAll(JSON.stringify(path).slice(1, -1), names.get(path) ?? "project"),
      formatNotebook(notebook),
    );
    await write(`notebooks/${name}.ipynb`, [text]);
  }
}

/** What the run made, as `sha256sum -c` reads it. */
function checksums(written: Written): string {
  return Object.keys(written).sort().map((path) => `${written[path]!.sha256}  ${path}\n`).join("");
}

/** `manifest.json`: of which run the package is, and every other file with its size and hash. */
async function manifestOf(folder: string, description: Description): Promise<string> {
  const { version, data, parameters, notebooks } = description;
  const files: Written = {};
  for (const path of filesIn(folder)) files[path] = await hashFile(join(folder, path));
  const manifest = { versions: { gongkai: version }, data, parameters, notebooks, files };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
