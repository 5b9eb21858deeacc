import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { assert, assertEquals } from "@std/assert";
import type { Language } from "@/model/mod.ts";
import { type ExecutedNotebook, runNotebooks } from "@/run/mod.ts";
import { notebookFiles } from "./notebook.ts";

/** What notebooks left after a run that none failed in. The folder goes on disposal. */
export interface NotebookRun extends AsyncDisposable {
  readonly notebooks: readonly ExecutedNotebook[];
  /** The folder that was written. */
  readonly out: string;
  /** The path of the page. */
  readonly index: string;
  /** The names of the files of charts. */
  readonly charts: readonly string[];
  /** All that a notebook says and shows as text, by its number: `"08"`. */
  readonly said: (number: string) => string;
}

/** How a run differs from the usual one, of all notebooks with their own parameters. */
export interface NotebookRunOptions {
  readonly lang: Language;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** The numbers of the notebooks to run. */
  readonly only?: readonly string[];
}

/** Runs notebooks into a temporary folder, and checks that each came to its end. */
export async function notebookRun(
  { lang, parameters = {}, only }: NotebookRunOptions,
): Promise<NotebookRun> {
  const out = await Deno.makeTempDir();
  const paths = notebookFiles().map((file) => fileURLToPath(file))
    .filter((path) => only === undefined || only.includes(basename(path).slice(0, 2)));
  const { notebooks, index } = await runNotebooks(paths, {
    out,
    lang,
    parameters,
    timeLimit: 120_000,
  });
  const failures = notebooks.map(({ name, failure }) => ({ name, failure }));
  assertEquals(failures, notebooks.map(({ name }) => ({ name, failure: null })));
  const charts = await Array.fromAsync(Deno.readDir(`${out}/charts`), ({ name }) => name)
    .catch(() => []);
  return {
    notebooks,
    out,
    index,
    charts: charts.sort(),
    said: (number) => textOf(notebooks.find(({ name }) => name.startsWith(`${number}_`))?.notebook),
    [Symbol.asyncDispose]: () => Deno.remove(out, { recursive: true }),
  };
}

/** Throws where a notebook does not say something; what it says instead fills pages. */
export function assertSays({ said }: NotebookRun, number: string, text: string): void {
  assert(said(number).includes(text), `Expected of notebook ${number}: "${text}"`);
}

/** The outputs that are text: plain, Markdown, HTML. */
function textOf(notebook: ExecutedNotebook["notebook"] | undefined): string {
  const outputs = notebook?.cells.flatMap((cell) => cell.outputs ?? []) ?? [];
  const data = outputs.flatMap((output) => "data" in output ? Object.entries(output.data) : []);
  return data.flatMap(([type, text]) => type.startsWith("text/") ? [String(text)] : []).join("\n");
}
