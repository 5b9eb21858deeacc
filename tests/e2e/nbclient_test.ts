/** The notebooks of a project, by nbclient with the kernel that `deno task lab` installs. */
import { assert, assertEquals } from "@std/assert";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeProject } from "@/project/mod.ts";
import { runNotebooks, selectNotebooks } from "@/run/mod.ts";
import { readNotebook } from "@/run/notebook.ts";
import { fillProject } from "../support/fill_project.ts";
import { withFolder } from "../support/folder.ts";
import { needing } from "./_needing.ts";
import { plainOutputs } from "./_plain_outputs.ts";

const PYTHON = fileURLToPath(new URL("../../.venv/bin/python", import.meta.url));

needing(
  ["jupyter"],
  "nbclient runs every notebook of a project to its end, with the outputs of our runner",
  () =>
    withFolder({}, async (folder) => {
      const project = await makeProject(join(folder, "project"));
      await fillProject(project.root);
      const paths = await selectNotebooks(project.notebooks);
      assertEquals(paths.length, 11);
      await execute(paths, join(folder, "executed"));
      const options = { lang: "zh", parameters: {}, timeLimit: 300_000 } as const;
      const { notebooks } = await runNotebooks(paths, { ...options, out: join(folder, "out") });
      for (const { name, notebook, failure } of notebooks) {
        assertEquals(failure, null, name);
        const { cells } = await readNotebook(join(folder, "executed", `${name}.ipynb`));
        const [found, expected] = [cells, notebook.cells].map((cells) =>
          cells.map(({ outputs = [] }) => plainOutputs(outputs))
        );
        assertEquals(found, expected, name);
      }
    }),
);

/** nbconvert runs notebooks by nbclient; the first cell that throws is an error. */
async function execute(paths: readonly string[], to: string): Promise<void> {
  const { success, stderr } = await new Deno.Command(PYTHON, {
    args: ["-m", "nbconvert", "--to", "notebook", "--execute", "--output-dir", to, ...paths],
  }).output();
  assert(success, new TextDecoder().decode(stderr));
}
