import { assertEquals, assertRejects } from "@std/assert";
import { exportHtml } from "@/lab/mod.ts";
import { withFolder } from "../support/folder.ts";

Deno.test("exportHtml() tells that nothing was executed yet", async () => {
  await withFolder({}, async (out) => {
    await assertRejects(() => exportHtml("python3", out), Error, "run deno task notebooks");
  });
});

Deno.test("exportHtml() tells what nbconvert says, and writes no page", async () => {
  await withFolder({}, async (out) => {
    await Deno.mkdir(`${out}/notebooks`);
    await Deno.writeTextFile(`${out}/notebooks/01_test.ipynb`, "{}");
    // A program that fails as nbconvert does: it knows none of its options.
    const failing = () => exportHtml(Deno.execPath(), out);
    await assertRejects(failing, Error, "nbconvert failed:\n");
    const pages = await Array.fromAsync(Deno.readDir(`${out}/html`), ({ name }) => name);
    if (pages.length > 0) throw new Error(`Expected no page: got ${pages}`);
  });
});

Deno.test({
  name: "exportHtml() gives the pages that nbconvert has made, in order",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    await withFolder({ python: NBCONVERT }, async (out) => {
      await Deno.chmod(`${out}/python`, 0o755);
      await Deno.mkdir(`${out}/notebooks`);
      for (const name of ["02_b.ipynb", "01_a.ipynb", "notes.txt"]) {
        await Deno.writeTextFile(`${out}/notebooks/${name}`, "{}");
      }
      const pages = await exportHtml(`${out}/python`, out);
      assertEquals(pages, ["01_a", "02_b"].map((name) => `${out}/html/${name}.html`));
      const made = await Array.fromAsync(Deno.readDir(`${out}/html`), ({ name }) => name);
      assertEquals(made.sort(), ["01_a.html", "02_b.html"]);
    });
  },
});

/** Writes an empty page for each notebook into the folder after `--output-dir`. */
const NBCONVERT = `#!/bin/sh
while [ "$1" != --output-dir ]; do shift; done
folder="$2"
for path; do
  case "$path" in *.ipynb) : > "$folder/$(basename "$path" .ipynb).html";; esac
done
`;
