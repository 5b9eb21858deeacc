import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { assert, assertEquals } from "@std/assert";
import { withFolder } from "../support/folder.ts";
import { moduleOf, type Notebook, notebookFiles, NOTEBOOKS } from "../support/notebook.ts";

/** The notebooks as stored, by name. */
const texts = Object.fromEntries(
  notebookFiles().map((file) => {
    const path = fileURLToPath(file);
    return [basename(path), Deno.readTextFileSync(path)];
  }),
);
const notebooks = new Map(
  Object.entries(texts).map(([name, text]) => [name, JSON.parse(text) as Notebook]),
);

/** What must be complained about: silence on the others means nothing without it. */
const wrong = cellsOf("const n: number = 'x';", "const n = 1;", 'import "@/text/mod.ts";');

/** What a command says against each notebook: one process looks at all of them. */
const complaints = {
  check: once(() => complaintsOf("check")),
  lint: once(() => complaintsOf("lint")),
};
const formatted = once(() => withFolder(texts, format));

for (const [name, notebook] of notebooks) {
  Deno.test(`${name} is stored with 1-space indent and a final newline`, () => {
    assertEquals(texts[name], JSON.stringify(notebook, null, 1) + "\n");
  });

  Deno.test(`${name} is written in TypeScript, so that deno fmt reads its cells`, () => {
    assertEquals(notebook.metadata.kernelspec?.language, "typescript");
  });

  Deno.test(`${name} is stored without outputs and counts`, () => {
    for (const { cell_type, outputs, execution_count } of notebook.cells) {
      if (cell_type === "code") {
        assertEquals({ outputs, execution_count }, { outputs: [], execution_count: null });
      }
    }
  });

  Deno.test(`${name} is formatted as deno fmt does (else: deno task fmt)`, async () => {
    assertEquals((await formatted())[name], texts[name]);
  });

  for (const command of ["check", "lint"] as const) {
    Deno.test(`${name} passes deno ${command}, its cells joined`, async () => {
      assertEquals((await complaints[command]()).get(name), "");
    });
  }
}

Deno.test("moduleOf() joins code cells so that deno check sees a wrong type and a name declared twice", async () => {
  const found = (await complaints.check()).get("wrong") ?? "";
  assert(found.includes("TS2322") && found.includes("TS2451"), found);
});

Deno.test("moduleOf() joins code cells so that deno lint sees an import that goes past the door", async () => {
  const found = (await complaints.lint()).get("wrong") ?? "";
  assert(found.includes("A notebook must not import"), found);
});

/** The files of a folder after `deno fmt`, by name. */
async function format(folder: string): Promise<Record<string, string>> {
  const files = Object.keys(texts).map((name) => `${folder}/${name}`);
  const args = ["fmt", "--quiet", "--no-config", "--line-width", "100", ...files];
  await new Deno.Command(Deno.execPath(), { args }).output();
  const after = files.map((file) => [basename(file), Deno.readTextFileSync(file)]);
  return Object.fromEntries(after);
}

/** What a command of Deno says against each notebook, as a module beside them; empty where it passes. */
async function complaintsOf(command: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  try {
    for (const [name, notebook] of [...notebooks, ["wrong", wrong] as const]) {
      const dir = fileURLToPath(NOTEBOOKS);
      const file = await Deno.makeTempFile({ dir, prefix: `${name}.ipynb.`, suffix: ".ts" });
      files.set(name, file);
      await Deno.writeTextFile(file, moduleOf(notebook));
    }
    const { stderr } = await new Deno.Command(Deno.execPath(), {
      args: [command, "--quiet", ...files.values()],
      // See the task `lint` in deno.json.
      env: { NO_COLOR: "1", DENO_V8_FLAGS: "--single-threaded" },
    }).output();
    const said = new TextDecoder().decode(stderr).split(/\n\n+(?=TS\d|error)/);
    const against = (file: string) => said.filter((text) => text.includes(basename(file)));
    return new Map(Array.from(files, ([name, file]) => [name, against(file).join("\n\n")]));
  } finally {
    for (const file of files.values()) await Deno.remove(file);
  }
}

function cellsOf(...sources: readonly string[]): Notebook {
  return { metadata: {}, cells: sources.map((source) => ({ cell_type: "code", source })) };
}

/** Calls a function when it is first asked for, and gives what came of it ever after. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
