import { assertEquals, assertThrows } from "@std/assert";
import { join } from "node:path";
import { findProject, projectAt } from "@/project/mod.ts";
import { withFolder } from "../support/folder.ts";

Deno.test("A project is the nearest folder around a notebook that has a gongkai.json", async () => {
  const files = { "a/gongkai.json": '{ "lang": "en" }', "a/b/notebooks/01_own.ipynb": "{}" };
  await withFolder(files, (root) => {
    const project = findProject(join(root, "a/b/notebooks"));
    assertEquals(project?.root, join(root, "a"));
    assertEquals(project?.settings, { lang: "en" });
    assertEquals(project?.corrections, join(root, "a", "corrections"));
    assertEquals(findProject(root), null);
    return Promise.resolve();
  });
});

Deno.test("A folder without settings is no project, and the error names the file", async () => {
  await withFolder({ "reports/a.txt": "" }, (root) => {
    const open = () => projectAt(root);
    assertThrows(open, TypeError, `Cannot open the project "${join(root, "gongkai.json")}"`);
    return Promise.resolve();
  });
});
