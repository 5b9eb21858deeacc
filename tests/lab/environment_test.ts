import { assertEquals, assertRejects } from "@std/assert";
import { makeEnvironment } from "@/lab/mod.ts";
import { writeJupyterFiles } from "@/lab/jupyter_files.ts";
import { withFolder } from "../support/folder.ts";

Deno.test("makeEnvironment() leaves a folder alone that it did not make", async () => {
  await withFolder({ "pyvenv.cfg": "home = /usr/bin\n" }, async (folder) => {
    await assertRejects(() => makeEnvironment(folder), Error, "move it away");
    assertEquals(await Deno.readTextFile(`${folder}/pyvenv.cfg`), "home = /usr/bin\n");
  });
});

Deno.test("writeJupyterFiles() makes this Deno a kernel that Stop interrupts by message", async () => {
  await withFolder({}, async (folder) => {
    await writeJupyterFiles(folder);
    const path = `${folder}/share/jupyter/kernels/deno/kernel.json`;
    const { argv, interrupt_mode, language } = JSON.parse(await Deno.readTextFile(path));
    assertEquals(argv, [Deno.execPath(), "jupyter", "--kernel", "--conn", "{connection_file}"]);
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
