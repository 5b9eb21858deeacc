/** A replication package as others use it: read with Python and R, validated, and made again in a clone. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { fileURLToPath } from "node:url";
import { fillProject } from "../support/fill_project.ts";
import { withFolder } from "../support/folder.ts";
import { needing } from "./_needing.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PYTHON = `${ROOT}out/e2e/python/bin/python`;

Deno.test("a package of the shipped reports: the same twice, and made again in a fresh clone", () =>
  withPackage(async (folder) => {
    const again = await said("deno", [
      "task",
      "package",
      "--run",
      `${folder}/out`,
      "--out",
      `${folder}/b.zip`,
    ]);
    assertEquals(again.code, 0, again.text);
    const once = await said("deno", [
      "task",
      "package",
      "--run",
      `${folder}/out`,
      "--out",
      `${folder}/a/b.zip`,
    ]);
    assertEquals(once.code, 0, once.text);
    assertEquals(await Deno.readFile(`${folder}/b.zip`), await Deno.readFile(`${folder}/a/b.zip`));
    assertStringIncludes(once.text, "The package states no licence");

    // What is not committed yet is tested, too.
    await copyLibrary(`${folder}/clone`);
    const reports = `${folder}/clone/data/reports`;
    const same = await said("sh", [`${folder}/package/reproduce.sh`, `${folder}/clone`, reports]);
    assertEquals(same.code, 0, same.text);
    assertStringIncludes(same.text, "files are equal");

    await Deno.writeTextFile(`${reports}/baoding-2018.txt`, "\n", { append: true });
    const other = await said("sh", [`${folder}/package/reproduce.sh`, `${folder}/clone`, reports]);
    assertEquals(other.code, 1, other.text);
    assertStringIncludes(other.text, "data/csv/reports.csv: FAILED");
    const wrong = await said("sh", [`${folder}/package/reproduce.sh`, `${folder}/none`]);
    assertEquals(wrong.code, 2);
    assertStringIncludes(wrong.text, "Usage: sh reproduce.sh GONGKAI REPORTS");
  }));

Deno.test("a project's package has what its authors state and texts by choice; changed inputs are refused", () =>
  withFolder({}, async (folder) => {
    const root = `${folder}/澄湖 project`;
    assertEquals((await said("deno", ["task", "new", root])).code, 0);
    await fillProject(root);
    const settings = JSON.parse(await Deno.readTextFile(`${root}/gongkai.json`));
    const stated = { ...settings, package: STATED };
    await Deno.writeTextFile(`${root}/gongkai.json`, JSON.stringify(stated));
    const none = await said("deno", ["task", "package", root, "--out", `${folder}/none.zip`]);
    assertEquals(none.code, 1);
    assertStringIncludes(none.text, "there is none; run the notebooks again");

    assertEquals((await said("deno", ["task", "notebooks", root])).code, 0);
    const made = await said("deno", ["task", "package", root, "--out", `${folder}/package`]);
    assertEquals([made.code, made.text.includes("The package states no")], [0, false], made.text);
    assert(namesIn(`${folder}/package/project/reports`).includes("澄湖市2018.docx"));
    const readme = await Deno.readTextFile(`${folder}/package/README.md`);
    assertStringIncludes(readme, "# 澄湖市数据 · Data of Chenghu");
    assertStringIncludes(readme, "- Authors: Si Li");
    const search = await said("grep", ["-rlF", folder, `${folder}/package`]);
    assertEquals(search.text, "", "files name a folder of this machine");

    await copyLibrary(`${folder}/clone`);
    const same = await said("sh", [`${folder}/package/reproduce.sh`, `${folder}/clone`]);
    assertEquals(same.code, 0, same.text);

    await Deno.writeTextFile(`${root}/codings/李四.csv`, "\n", { append: true });
    const changed = await said("deno", ["task", "package", root, "--out", `${folder}/no.zip`]);
    assertEquals(changed.code, 1);
    assertStringIncludes(changed.text, '李四.csv": it was changed after the run');
    assertEquals(namesIn(folder), ["clone", "package", "澄湖 project"]);
  }));

const STATED = {
  title: { zh: "澄湖市数据", en: "Data of Chenghu" },
  authors: [{ family: "Li", given: "Si" }],
  licence: "CC-BY-4.0",
  contact: "li@example.org",
  sources: "texts",
};

function namesIn(folder: string): string[] {
  return Array.from(Deno.readDirSync(folder), ({ name }) => name).sort();
}

needing(
  ["python"],
  "a package is read with Python: Frictionless, polars, pandas, pyreadstat, openpyxl",
  () =>
    withPackage(async (folder) => {
      const script = `${ROOT}tests/e2e/read_package.py`;
      const read = await said(PYTHON, [script, `${folder}/package`]);
      assertEquals(read.code, 0, read.text);
      assertStringIncludes(read.text, "columns are equal");
      await runRecipe("from_python.md", "python", PYTHON, `${folder}/package`);
      assert((await Deno.stat(`${folder}/package/requests.png`)).size > 10_000);
    }),
);

needing(["r"], "a package is read with R: haven, readr, base", () =>
  withPackage(async (folder) => {
    const read = await said("Rscript", [`${ROOT}tests/e2e/read_package.R`, `${folder}/package`]);
    assertEquals(read.code, 0, read.text);
    assertStringIncludes(read.text, "columns are equal");
    await runRecipe("from_r.md", "r", "Rscript", `${folder}/package`);
    assert((await Deno.stat(`${folder}/package/requests_r.png`)).size > 10_000);
  }));

let made: Promise<string> | undefined;

/** A folder with a run of the shipped reports and its package, made once for all tests. */
async function withPackage(use: (folder: string) => Promise<void>): Promise<void> {
  made ??= (async () => {
    const folder = await Deno.makeTempDir();
    addEventListener("unload", () => Deno.removeSync(folder, { recursive: true }));
    const run = await said("deno", ["task", "notebooks", "--out", `${folder}/out`]);
    assertEquals(run.code, 0, run.text);
    const options = ["--run", `${folder}/out`, "--out", `${folder}/package`];
    const packaged = await said("deno", ["task", "package", ...options]);
    assertEquals(packaged.code, 0, packaged.text);
    return folder;
  })();
  await use(await made);
}

/** Runs the cells of a page of docs/, one after another, in the folder of a package. */
async function runRecipe(page: string, language: string, program: string, cwd: string) {
  const text = await Deno.readTextFile(`${ROOT}docs/${page}`);
  assert(text.split("\n").length <= 61, `${page} is longer than 60 lines`);
  const cells = text.matchAll(new RegExp("```" + language + "\n(.*?)```", "gs"));
  const file = await Deno.makeTempFile();
  await Deno.writeTextFile(file, Array.from(cells, ([, code]) => code).join("\n"));
  const run = await said(program, [file], cwd);
  await Deno.remove(file);
  assertEquals(run.code, 0, run.text);
}

async function copyLibrary(to: string): Promise<void> {
  const { code, text } = await said("git", ["ls-files", "-co", "--exclude-standard"]);
  assertEquals(code, 0, text);
  for (const name of text.trim().split("\n")) {
    await Deno.mkdir(`${to}/${name}`.replace(/\/[^/]*$/, ""), { recursive: true });
    await Deno.copyFile(`${ROOT}${name}`, `${to}/${name}`);
  }
}

async function said(program: string, args: readonly string[], cwd = ROOT) {
  const command = program === "deno" ? Deno.execPath() : program;
  const env = { NO_COLOR: "1", LC_ALL: "C.UTF-8", INIT_CWD: cwd };
  const { code, stdout, stderr } = await new Deno.Command(command, { args: [...args], cwd, env })
    .output();
  const decoder = new TextDecoder();
  return { code, text: decoder.decode(stdout) + decoder.decode(stderr) };
}
