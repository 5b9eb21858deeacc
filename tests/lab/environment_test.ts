import { existsSync } from "node:fs";
import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import { makeEnvironment } from "@/lab/mod.ts";
import { writeJupyterFiles } from "@/lab/jupyter_files.ts";
import { dirname, join } from "node:path";
import { withFolder } from "../support/folder.ts";

Deno.test("makeEnvironment() leaves a folder alone that it did not make", async () => {
  await withFolder({ "pyvenv.cfg": "home = /usr/bin\n" }, async (folder) => {
    await assertRejects(() => makeEnvironment(folder), Error, "move it away");
    assertEquals(await Deno.readTextFile(`${folder}/pyvenv.cfg`), "home = /usr/bin\n");
  });
});

/** The first step of making an environment in `folder`, or why it cannot be made. */
async function firstStep(folder: string, requirements: string): Promise<string> {
  const onStep = (step: string) => {
    throw new Error(step);
  };
  return await makeEnvironment(folder, { requirements, onStep })
    .catch(({ message }: Error) => message);
}

Deno.test("makeEnvironment() makes one anew where there is none, its Python is gone, or it is old", async () => {
  const isMade = (step: string) => assertMatch(step, /^Making a Python|it needs Python/);
  const files = { "gongkai-requirements.txt": "notebook==7", "wanted.txt": "notebook==7" };
  await withFolder(files, async (folder) => {
    isMade(await firstStep(`${folder}/new`, `${folder}/wanted.txt`));
    isMade(await firstStep(folder, `${folder}/wanted.txt`));
    const python = Deno.build.os === "windows" ? "Scripts/python.exe" : "bin/python";
    await Deno.mkdir(dirname(`${folder}/${python}`));
    await Deno.writeTextFile(`${folder}/${python}`, "");
    assertEquals(await firstStep(folder, `${folder}/wanted.txt`), join(folder, python));
    await Deno.writeTextFile(`${folder}/wanted.txt`, "notebook==8");
    isMade(await firstStep(folder, `${folder}/wanted.txt`));
  });
});

Deno.test("writeJupyterFiles() makes this Deno a kernel that Stop interrupts by message", async () => {
  await withFolder({}, async (folder) => {
    await writeJupyterFiles(folder);
    const path = `${folder}/share/jupyter/kernels/deno/kernel.json`;
    const { argv, interrupt_mode, language } = JSON.parse(await Deno.readTextFile(path));
    assertEquals([argv[0], argv.at(-1)], [Deno.execPath(), "{connection_file}"]);
    assertEquals(existsSync(argv.at(-2)), true);
    assertEquals([interrupt_mode, language], ["message", "typescript"]);
  });
});

Deno.test("Every requirement has its version and its hashes", async () => {
  const file = new URL("../../lib/lab/requirements.txt", import.meta.url);
  const text = await Deno.readTextFile(file);
  const requirements = text.replaceAll("\\\n", "").split("\n").filter((line) => /^\w/.test(line));
  assertEquals(requirements.length > 50, true);
  const loose = requirements.filter((line) => !/^[\w.-]+==\S+ .*--hash=sha256:/.test(line));
  assertEquals(loose, []);
});
