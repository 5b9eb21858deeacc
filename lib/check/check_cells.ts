import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Bilingual, checkWritable } from "@/model/mod.ts";

/** A notebook, by what its cells hold. */
export interface Cells {
  /** The absolute path of the notebook. */
  readonly path: string;
  /** The code cells, in order. */
  readonly sources: readonly string[];
}

/** Something wrong in a code cell. */
export interface CellFault {
  /** The file name of the notebook. */
  readonly notebook: string;
  /** The number of the code cell, from 1, and of the line in it. */
  readonly cell: number;
  readonly line: number;
  /** What Deno itself complains of is English in both. */
  readonly message: Bilingual;
}

/**
 * Checks types in the code cells of notebooks, and the habits that `cell_rules.ts` knows, without
 * running them. `configuration` is the path of the `deno.json` that says what they import.
 *
 * The cells of a notebook are joined as a module beside it, which is removed again.
 */
export async function checkCells(
  notebooks: readonly Cells[],
  configuration: string,
): Promise<readonly CellFault[]> {
  if (notebooks.length === 0) return [];
  for (const folder of new Set(notebooks.map(({ path }) => dirname(path)))) {
    checkWritable(folder, "check notebooks", "copy the project to a place that can be written");
  }
  const modules = new Map(notebooks.map((notebook) => [modulePath(notebook.path), notebook]));
  const rules = await Deno.makeTempFile({ prefix: "gongkai-", suffix: ".json" });
  try {
    await Deno.writeTextFile(rules, JSON.stringify(RULES));
    for (const [path, { sources }] of modules) await Deno.writeTextFile(path, joined(sources));
    const habits = await habitsIn([...modules.keys()], rules);
    // The type checker stops at the first module that it cannot parse.
    const unparsed = new Set(habits.filter(({ isSyntax }) => isSyntax).map(({ path }) => path));
    const types = await typesIn(
      [...modules.keys()].filter((path) => !unparsed.has(path)),
      configuration,
    );
    return [...habits, ...types].map((complaint) => faultOf(complaint, modules));
  } finally {
    for (const path of [rules, ...modules.keys()]) await Deno.remove(path).catch(() => {});
  }
}

const RULES = {
  lint: {
    plugins: [new URL("cell_rules.ts", import.meta.url).href],
    rules: {
      tags: [],
      include: ["gongkai-cells/expression-operator", "gongkai-cells/missing-await"],
    },
  },
};

/** Hidden, so that no watcher takes it for a change. */
function modulePath(notebook: string): string {
  return join(dirname(notebook), `.${basename(notebook)}.${Deno.pid}.ts`);
}

/** Each cell begins on a line of its own; the first line makes a module of a notebook without imports. */
function joined(sources: readonly string[]): string {
  return ["export {};", ...sources].join("\n");
}

/** Something that Deno says of a module, with its 1-based line. */
interface Complaint {
  readonly path: string;
  readonly line: number;
  readonly message: Bilingual;
  readonly isSyntax: boolean;
}

/** What `deno lint --json` prints. */
interface Linted {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly range: { readonly start: { readonly line: number } };
    readonly message: string;
  }[];
  readonly errors: readonly { readonly file_path: string; readonly message: string }[];
}

async function habitsIn(paths: readonly string[], rules: string): Promise<readonly Complaint[]> {
  const { stdout } = await run(["lint", "--quiet", "--json", "--config", rules, ...paths]);
  const { diagnostics, errors }: Linted = JSON.parse(stdout);
  return [
    ...diagnostics.map(({ filename, range, message }) => ({
      path: fileURLToPath(filename),
      line: range.start.line,
      message: bilingual(message),
      isSyntax: false,
    })),
    ...errors.map(({ file_path, message }) => ({
      path: file_path,
      line: Number(/:(\d+):\d+\s*$/.exec(message)?.[1] ?? 1),
      message: bilingual(message.split("\n", 1)[0]!),
      isSyntax: true,
    })),
  ];
}

async function typesIn(paths: readonly string[], config: string): Promise<readonly Complaint[]> {
  if (paths.length === 0) return [];
  const { stderr } = await run(["check", "--quiet", "--config", config, ...paths]);
  return stderr.split(/\n\n+(?=TS\d)/).flatMap((text) => {
    const [, file = "", line = ""] = /^ +at (file:.*):(\d+):\d+$/m.exec(text) ?? [];
    const [, message = ""] = /^TS\d+ \[ERROR\]: +(.*)$/m.exec(text) ?? [];
    return message === "" ? [] : [{
      path: fileURLToPath(file),
      line: Number(line),
      message: bilingual(message),
      isSyntax: false,
    }];
  });
}

/** The rules of `cell_rules.ts` report both languages, a line each; Deno has English only. */
function bilingual(message: string): Bilingual {
  const [zh = "", en = zh] = message.split("\n");
  return { zh, en };
}

async function run(args: readonly string[]) {
  const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...args],
    // See the task `lint` in deno.json.
    env: { NO_COLOR: "1", DENO_V8_FLAGS: "--single-threaded" },
    stdin: "null",
  }).output();
  const decoder = new TextDecoder();
  return { stdout: decoder.decode(stdout), stderr: decoder.decode(stderr) };
}

/** Where in the notebook the line of its module is. */
function faultOf(
  { path, line, message }: Complaint,
  modules: ReadonlyMap<string, Cells>,
): CellFault {
  const { path: notebook, sources } = modules.get(path)!;
  let first = FIRST_LINE;
  let cell = 0;
  for (const source of sources) {
    const next = first + source.split("\n").length;
    if (line < next) break;
    first = next;
    cell++;
  }
  return { notebook: basename(notebook), cell: cell + 1, line: line - first + 1, message };
}

/** The line of the module on which the first cell begins. */
const FIRST_LINE = 2;
