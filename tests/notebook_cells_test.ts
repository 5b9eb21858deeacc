import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { assert, assertEquals } from "@std/assert";
import { moduleOf, type Notebook, notebookFiles, NOTEBOOKS } from "./support/notebook.ts";

for (const file of notebookFiles()) {
  const name = basename(fileURLToPath(file));
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

  Deno.test(`${name} is formatted as deno fmt does (else: deno task fmt)`, async () => {
    assertEquals(await formatted(text), text);
  });

  for (const command of ["check", "lint"]) {
    Deno.test(`${name} passes deno ${command}, its cells joined`, async () => {
      assertEquals(await complaints(command, name, moduleOf(notebook)), "");
    });
  }
}

Deno.test("moduleOf() joins code cells so that deno check sees a wrong type and a name declared twice", async () => {
  const found = await complaints(
    "check",
    "wrong",
    moduleOf(cellsOf("const n: number = 'x';", "const n = 1;")),
  );
  assert(found.includes("TS2322") && found.includes("TS2451"), found);
});

Deno.test("moduleOf() joins code cells so that deno lint sees an import that goes past the door", async () => {
  const found = await complaints("lint", "wrong", moduleOf(cellsOf('import "@/text/mod.ts";')));
  assert(found.includes("A notebook must not import"), found);
});

/** A notebook after `deno fmt`. */
async function formatted(text: string): Promise<string> {
  const file = await Deno.makeTempFile({ suffix: ".ipynb" });
  try {
    await Deno.writeTextFile(file, text);
    const args = ["fmt", "--quiet", "--no-config", "--line-width", "100", file];
    await new Deno.Command(Deno.execPath(), { args }).output();
    return await Deno.readTextFile(file);
  } finally {
    await Deno.remove(file);
  }
}

/** What a command of Deno says against a module beside the notebooks; empty where it passes. */
async function complaints(command: string, name: string, module: string): Promise<string> {
  const dir = fileURLToPath(NOTEBOOKS);
  const file = await Deno.makeTempFile({ dir, prefix: `${name}.`, suffix: ".ts" });
  try {
    await Deno.writeTextFile(file, module);
    const { success, stderr } = await new Deno.Command(Deno.execPath(), {
      args: [command, "--quiet", file],
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
