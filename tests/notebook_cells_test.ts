import { fileURLToPath } from "node:url";
import { assert, assertEquals } from "@std/assert";
import { moduleOf, type Notebook, notebookFiles } from "./support/notebook.ts";

for (const file of notebookFiles()) {
  const name = file.pathname.split("/").at(-1);
  const text = Deno.readTextFileSync(file);
  const notebook: Notebook = JSON.parse(text);

  Deno.test(`${name} is stored with 1-space indent and a final newline`, () => {
    assertEquals(text, JSON.stringify(notebook, null, 1) + "\n");
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

  for (const command of ["check", "lint"]) {
    Deno.test(`${name} passes deno ${command}, its cells joined`, async () => {
      assertEquals(await complaints(command, file, moduleOf(notebook)), "");
    });
  }
}

Deno.test("moduleOf() joins code cells so that deno check sees a wrong type and a name declared twice", async () => {
  const file = new URL("../notebooks/wrong.ipynb", import.meta.url);
  const found = await complaints(
    "check",
    file,
    moduleOf(cellsOf("const n: number = 'x';", "const n = 1;")),
  );
  assert(found.includes("TS2322") && found.includes("TS2451"), found);
});

Deno.test("moduleOf() joins code cells so that deno lint sees an import that goes past the door", async () => {
  const file = new URL("../notebooks/wrong.ipynb", import.meta.url);
  const found = await complaints("lint", file, moduleOf(cellsOf('import "@/text/mod.ts";')));
  assert(found.includes("A notebook must not import"), found);
});

/** What a command of Deno says against a module beside the notebook; empty where it passes. */
async function complaints(command: string, notebook: URL, module: string): Promise<string> {
  const file = new URL(`${notebook.pathname}.${command}.ts`, notebook);
  await Deno.writeTextFile(file, module);
  try {
    const { success, stderr } = await new Deno.Command(Deno.execPath(), {
      args: [command, "--quiet", fileURLToPath(file)],
      // See the task `lint` in deno.json.
      env: { NO_COLOR: "1", DENO_V8_FLAGS: "--single-threaded" },
    }).output();
    return success ? "" : new TextDecoder().decode(stderr);
  } finally {
    await Deno.remove(file);
  }
}

function cellsOf(...sources: readonly string[]): Notebook {
  return { metadata: {}, cells: sources.map((source) => ({ cell_type: "code", source })) };
}
