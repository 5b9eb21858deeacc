import { fileURLToPath } from "node:url";
import {
  type ExecutedNotebook,
  type NotebookRun,
  runNotebooks,
  type RunOptions,
} from "@/run/mod.ts";

/** A folder for one test, removed at its end. */
export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string;
}

/** In the project, so that the kernel finds its import map; git and the tasks leave it out. */
const OUT = fileURLToPath(new URL("../../out", import.meta.url));

/** Makes a folder for one test. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  await Deno.mkdir(OUT, { recursive: true });
  const path = await Deno.makeTempDir({ dir: OUT });
  return { path, [Symbol.asyncDispose]: () => Deno.remove(path, { recursive: true }) };
}

/** A cell of a test notebook: its code, or its code with the tag `parameters`. */
export type TestCell = string | { readonly parameters: string };

/** Writes a notebook of code cells and returns its path. */
export async function writeNotebook(
  folder: TemporaryFolder,
  name: string,
  cells: readonly TestCell[],
): Promise<string> {
  const path = `${folder.path}/${name}.ipynb`;
  const notebook = {
    cells: cells.map((cell, index) => ({
      cell_type: "code",
      id: `cell-${index + 1}`,
      metadata: typeof cell === "string" ? {} : { tags: ["parameters"] },
      source: typeof cell === "string" ? cell : cell.parameters,
      execution_count: null,
      outputs: [],
    })),
    metadata: { kernelspec: { display_name: "Deno", language: "typescript", name: "deno" } },
    nbformat: 4,
    nbformat_minor: 5,
  };
  await Deno.writeTextFile(path, JSON.stringify(notebook));
  return path;
}

/** Runs notebooks into `out` in the same folder. */
export function runIn(
  folder: TemporaryFolder,
  paths: readonly string[],
  options: Partial<RunOptions> = {},
): Promise<NotebookRun> {
  const out = `${folder.path}/out`;
  return runNotebooks(paths, { out, lang: "en", parameters: {}, timeLimit: 30_000, ...options });
}

/** Runs one notebook of these cells. */
export async function runCells(
  cells: readonly TestCell[],
  options: Partial<RunOptions> = {},
): Promise<ExecutedNotebook> {
  await using folder = await temporaryFolder();
  const { notebooks } = await runIn(
    folder,
    [await writeNotebook(folder, "01_test", cells)],
    options,
  );
  return notebooks[0] as ExecutedNotebook;
}

/** The outputs of each cell as text: what was printed, the plain text of a result, the name of an error. */
export function outputTexts({ notebook }: ExecutedNotebook): string[][] {
  return notebook.cells.map((cell) =>
    (cell.outputs ?? []).map((output) => {
      if (output.output_type === "stream") return output.text;
      return output.output_type === "error"
        ? `${output.ename}: ${output.evalue}`
        : String(output.data["text/plain"]);
    })
  );
}

/** The address of a module of `lib/show/`, for a notebook outside the project. */
export function showModule(name: string): string {
  return new URL(`../../lib/show/${name}`, import.meta.url).href;
}
