import { assertEquals } from "@std/assert";
import { projectAt } from "@/project/mod.ts";
import { watchedInputs } from "@/run/watched_inputs.ts";
import { withFolder } from "../support/folder.ts";

Deno.test("watchedInputs() are reports, codings, corrections, additions and settings of a project", () => {
  const files = {
    "data/corrections/a.csv": "",
    "data/codebook/b.csv": "",
    "p/gongkai.json": "{}",
    "p/reports/c.txt": "",
    "p/codings/d.csv": "",
    "p/corrections/e.csv": "",
    "p/codebook/f.csv": "",
  };
  return withFolder(files, async (folder) => {
    const project = projectAt(`${folder}/p`);
    const { reports, codings: coded } = project;
    const options = { parameters: { reports, coded }, project };
    const watched = await watchedInputs(options, `${folder}/data`);
    assertEquals(watched.map((path) => path.replaceAll("\\", "/").slice(folder.length + 1)), [
      "p/reports",
      "p/codings",
      "data/codebook",
      "data/corrections",
      "p/codebook",
      "p/corrections",
      "p/gongkai.json",
    ]);
    const own = await watchedInputs({ parameters: { coded: "" }, project: null }, `${folder}/data`);
    assertEquals(own.map((path) => path.slice(folder.length + 1)), [
      "data/codebook",
      "data/corrections",
    ]);
  });
});
