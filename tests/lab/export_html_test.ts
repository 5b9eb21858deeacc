import { assertRejects } from "@std/assert";
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
