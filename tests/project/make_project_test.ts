import { assert, assertEquals, assertRejects } from "@std/assert";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { VERSION } from "@/model/mod.ts";
import { FOLDERS, linkLibrary, makeProject } from "@/project/mod.ts";
import { withFolder } from "../support/folder.ts";

const LIBRARY = new URL("../../", import.meta.url);

Deno.test("A new project has its folders, the library's notebooks and a way to the library", async () => {
  await withFolder({}, async (folder) => {
    const project = await makeProject(join(folder, "我的 项目"));
    assertEquals(project.settings, {
      lang: "zh",
      preset: "screen",
      years: [2008, 2030],
      version: VERSION,
    });
    const there = [...Deno.readDirSync(project.root)].map(({ name }) => name);
    assertEquals(FOLDERS.filter((name) => !there.includes(name)), []);
    assert(there.includes(".gitignore"), there.join());

    const own = [...Deno.readDirSync(project.notebooks)].map(({ name }) => name).sort();
    const library = [...Deno.readDirSync(new URL("notebooks/", LIBRARY))].map(({ name }) => name);
    assertEquals(own, library.filter((name) => name.endsWith(".ipynb")).sort());
    for (const name of own) {
      const text = await Deno.readTextFile(join(project.notebooks, name));
      assert(!text.includes('"../data/'), `${name} reads the project, not the library`);
    }
    const { imports, links } = JSON.parse(await Deno.readTextFile(join(project.root, "deno.json")));
    assert(Deno.statSync(new URL("mod.ts", imports["@/"])).isFile);
    for (const link of links) assert(Deno.statSync(new URL(`${link}/mod.ts`)).isFile);
  });
});

for (
  const [name, files, state] of [
    ["p", { "p/reports/a.txt": "" }, 'the folder is not empty, it has "reports"'],
    ["p", { p: "a file" }, "there is a file of that name"],
  ] as const
) {
  Deno.test(`No project is made where something is in the way: ${state}`, async () => {
    await withFolder(files, async (folder) => {
      await assertRejects(() => makeProject(join(folder, name)), TypeError, state);
      assertEquals([...Deno.readDirSync(folder)].map(({ name }) => name), [name]);
    });
  });
}

Deno.test("No project is made in the library, where the next version would overwrite it", async () => {
  const own = () => makeProject(fileURLToPath(new URL("data/mine", LIBRARY)));
  await assertRejects(own, TypeError, "it lies in Gongkai's own folder");
});

Deno.test("A deno.json that somebody else wrote is left alone", async () => {
  await withFolder({ "deno.json": "{}" }, async (folder) => {
    await assertRejects(
      () => Promise.resolve().then(() => linkLibrary(folder)),
      TypeError,
      "it was not made by Gongkai",
    );
    assertEquals(await Deno.readTextFile(join(folder, "deno.json")), "{}");
  });
});
