import { fileURLToPath } from "node:url";
import { assert, assertEquals } from "@std/assert";
import { readNotebook, sourceOf } from "@/run/notebook.ts";
import { notebookFiles } from "../support/notebook.ts";

const files = notebookFiles();

Deno.test("There are notebooks, all numbered", () => {
  const names = files.map((file) => file.pathname.split("/").at(-1) ?? "");
  assert(names.length > 0, "Expected notebooks in notebooks/: got none");
  assertEquals(names.filter((name) => !/^\d\d_[a-z0-9_]+\.ipynb$/.test(name)), []);
});

for (const file of files) {
  const name = file.pathname.split("/").at(-1);
  const { cells } = await readNotebook(fileURLToPath(file));
  const codes = cells.filter((cell) => cell.cell_type === "code").map(sourceOf);

  Deno.test(`${name} has at most 15 code cells of at most 10 lines, none empty`, () => {
    assert(codes.length <= 15, `Expected at most 15 code cells: got ${codes.length}`);
    const odd = codes.filter((code) => code.trim() === "" || code.split("\n").length > 10);
    assertEquals(odd, []);
  });

  Deno.test(`${name} imports the prelude first`, () => {
    const [first = ""] = codes;
    assert(/^import "(?:@|\.\.\/lib)\/show\/prelude\.ts";/.test(first), first);
  });

  Deno.test(`${name} gives each cell an id of its own`, () => {
    const ids = cells.map((cell) => cell.id);
    assert(ids.every((id) => /^[A-Za-z0-9_-]{1,64}$/.test(id)), ids.join(", "));
    assertEquals(new Set(ids).size, ids.length);
  });
}
