import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { type NotebookRun, watchNotebooks, type WatchOptions } from "@/run/mod.ts";
import { outputTexts, type TemporaryFolder, temporaryFolder, writeNotebook } from "./temporary.ts";

/** A notebook that lists the folder of reports, and one that never changes. */
const CELLS = {
  "01_list": [
    {
      parameters: `import { params } from "${new URL("../../lib/show/params.ts", import.meta.url)}";
     const { reports } = params({ reports: "" });`,
    },
    "Array.from(Deno.readDirSync(reports), ({ name }) => name).sort().join(' ')",
  ],
  "02_other": [`"other"`],
} as const;

Deno.test("watchNotebooks() runs all notebooks again for a report that is dropped", async () => {
  await using watched = await startWatching();
  assertEquals(textsOf(await watched.next()), ['"a.txt"', '"other"']);
  await Deno.writeTextFile(`${watched.folder.path}/reports/b.txt`, "公开");
  const run = await watched.next();
  assertEquals(textsOf(run), ['"a.txt b.txt"', '"other"']);
  assertEquals(watched.told, [["reports/b.txt"], ["01_list.ipynb", "02_other.ipynb"]]);
  assertStringIncludes(await Deno.readTextFile((run as NotebookRun).index), "a.txt b.txt");
});

Deno.test("watchNotebooks() runs a changed notebook alone, and keeps the others on the page", async () => {
  await using watched = await startWatching();
  await watched.next();
  await writeNotebook(watched.notebooks, "02_other", [`"changed"`]);
  const run = await watched.next();
  assertEquals(textsOf(run), ['"a.txt"', '"changed"']);
  assertEquals(watched.told[1], ["02_other.ipynb"]);
  const page = await Deno.readTextFile((run as NotebookRun).index);
  assert(page.includes("a.txt") && page.includes("changed") && !page.includes(">other<"));
});

Deno.test("watchNotebooks() goes on after a notebook that fails, and one that is no notebook", async () => {
  await using watched = await startWatching();
  await watched.next();
  await writeNotebook(watched.notebooks, "02_other", ["nothing_"]);
  const failed = await watched.next() as NotebookRun;
  assertEquals(failed.notebooks.map(({ failure }) => failure?.cell), [undefined, 1]);
  await Deno.writeTextFile(`${watched.notebooks.path}/02_other.ipynb`, "{");
  assertStringIncludes((await watched.next() as Error).message, "02_other.ipynb");
  await writeNotebook(watched.notebooks, "02_other", [`"mended"`]);
  assertEquals(textsOf(await watched.next()), ['"a.txt"', '"mended"']);
});

Deno.test("watchNotebooks() takes a coded file that is put in the place of the old one", async () => {
  await using watched = await startWatching();
  await watched.next();
  await Deno.writeTextFile(`${watched.folder.path}/new.csv`, "new");
  await Deno.rename(`${watched.folder.path}/new.csv`, `${watched.folder.path}/coded.csv`);
  await watched.next();
  assertEquals(watched.told[0], ["coded.csv"]);
});

Deno.test("watchNotebooks() passes over hidden files, other files beside the notebooks, and out", async () => {
  await using watched = await startWatching({ out: "reports/out" });
  await watched.next();
  await Deno.writeTextFile(`${watched.folder.path}/reports/.b.txt.swp`, "");
  await Deno.writeTextFile(`${watched.notebooks.path}/notes.txt`, "");
  await Deno.writeTextFile(`${watched.folder.path}/reports/b.txt`, "");
  await watched.next();
  assertEquals(watched.told[0], ["reports/b.txt"]);
});

Deno.test("watchNotebooks() drops a notebook that was removed from the next page", async () => {
  await using watched = await startWatching();
  await watched.next();
  await Deno.remove(`${watched.notebooks.path}/02_other.ipynb`);
  await writeNotebook(watched.notebooks, "03_new", [`"new"`]);
  assertEquals(textsOf(await watched.next()), ['"a.txt"', '"new"']);
});

Deno.test("watchNotebooks() ends when it is interrupted, and where a folder is gone", async () => {
  await using watched = await startWatching();
  await watched.next();
  const next = watched.next();
  watched.interrupt(new Error("Interrupted"));
  await assertRejects(() => next, Error, "Interrupted");

  await using other = await startWatching();
  await other.next();
  await Deno.remove(`${other.folder.path}/reports`, { recursive: true });
  await assertRejects(() => other.next(), Error, "any longer: it is gone");
});

/** Notebooks being watched in a folder of their own. */
interface Watched extends AsyncDisposable {
  readonly folder: TemporaryFolder;
  readonly notebooks: TemporaryFolder;
  /** What was told of the last change: the paths that changed, the notebooks that run. */
  readonly told: readonly (readonly string[])[];
  next(): Promise<NotebookRun | Error>;
  interrupt(reason: Error): void;
}

async function startWatching({ out = "out" } = {}): Promise<Watched> {
  const folder = await temporaryFolder();
  const notebooks = { ...folder, path: `${folder.path}/notebooks` };
  for (const name of ["notebooks", "reports"]) await Deno.mkdir(`${folder.path}/${name}`);
  await Deno.writeTextFile(`${folder.path}/reports/a.txt`, "");
  await Deno.writeTextFile(`${folder.path}/coded.csv`, "");
  for (const [name, cells] of Object.entries(CELLS)) await writeNotebook(notebooks, name, cells);
  const interruption = new AbortController();
  const told: (readonly string[])[] = [];
  const real = await Deno.realPath(folder.path);
  const below = (paths: readonly string[]) => paths.map((path) => path.slice(real.length + 1));
  const options: WatchOptions = {
    out: `${folder.path}/${out}`,
    lang: "en",
    only: [],
    parameters: { reports: `${folder.path}/reports` },
    inputs: [`${folder.path}/reports`, `${folder.path}/coded.csv`],
    timeLimit: 30_000,
    signal: interruption.signal,
    onChange: (changed, paths) =>
      told.splice(0, 2, below(changed), paths.map((path) => path.split("/").at(-1) ?? "")),
  };
  const runs = watchNotebooks(notebooks.path, options);
  return {
    folder,
    notebooks,
    told,
    next: async () => (await runs.next()).value,
    interrupt: (reason) => interruption.abort(reason),
    async [Symbol.asyncDispose]() {
      await runs.return(undefined as never);
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** The last output of each notebook. */
function textsOf(run: NotebookRun | Error): readonly string[] {
  if (run instanceof Error) throw run;
  return run.notebooks.map((notebook) => outputTexts(notebook).flat().at(-1) ?? "");
}
