import { assertEquals } from "@std/assert";
import { removeUnfinished, unfinishedPath, writeWhole } from "@/write/mod.ts";
import { withFolder } from "../support/folder.ts";

Deno.test("removeUnfinished() removes what a killed process left, at any depth, and nothing else", async () => {
  const own = { "a.csv": "1", "notes.tmp": "2", "charts/b.svg": "3", "charts/b.1234.tmp": "4" };
  await withFolder({ ...own, "html/c.html": "5" }, async (folder) => {
    const original = Deno.rename;
    // Killed after it wrote, before it renamed.
    Deno.rename = () => new Promise(() => {});
    try {
      void writeWhole(`${folder}/a.csv`, "half");
      void writeWhole(`${folder}/charts/b.svg`, "half");
    } finally {
      while (filesIn(folder).length < 7) await new Promise((done) => setTimeout(done));
      Deno.rename = original;
    }
    await Deno.mkdir(unfinishedPath(`${folder}/html/pages`));
    await removeUnfinished(folder);
    assertEquals(filesIn(folder), [...Object.keys(own), "html/c.html"].sort());
    assertEquals([...Deno.readDirSync(`${folder}/html`)].length, 1);
  });
});

Deno.test("removeUnfinished() leaves hidden folders alone, as the store that other processes write", async () => {
  const name = unfinishedPath(".store/charts/a");
  await withFolder({ [name]: "half", "a.csv": "1" }, async (folder) => {
    await removeUnfinished(folder);
    assertEquals(filesIn(folder), [name, "a.csv"]);
  });
});

function filesIn(folder: string, prefix = ""): readonly string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) =>
    isDirectory ? filesIn(`${folder}/${name}`, `${prefix}${name}/`) : [`${prefix}${name}`]
  ).sort();
}
