import { assertEquals, assertRejects } from "@std/assert";
import { frameOf, pick, schemas } from "@/frame/mod.ts";
import { checkInputs, inputsOf, writeInputs } from "@/package/package_inputs.ts";
import type { PackagedRun } from "@/package/packaged_run.ts";
import { withFolder } from "../support/folder.ts";

const finished = "2026-03-01T08:00:00.000Z";
const notebook = { cells: [], metadata: { gongkai: { finished } }, nbformat: 4, nbformat_minor: 5 };
const run = {
  notebooks: [{ name: "01_a", notebook, failure: null, milliseconds: 1000 }],
  stamp: { finished } as PackagedRun["stamp"],
};
const before = new Date("2026-02-01");

const FILES = {
  "reports/a.txt": "甲",
  "reports/reports.csv": "file\n",
  "coded/a.csv": "b",
  "own/01_a.ipynb": "{}",
};

const inputsIn = (folder: string) => ({
  project: null,
  reports: `${folder}/reports`,
  coded: `${folder}/coded`,
  notebooks: `${folder}/own`,
});

Deno.test("checkInputs() refuses what is younger than the run, and what is gone", () =>
  withFolder(FILES, async (folder) => {
    const inputs = inputsIn(folder);
    for (const path of ["coded/a.csv", "own/01_a.ipynb"]) {
      await assertRejects(() => checkInputs(inputs, run), Error, "it was changed after the run");
      await Deno.utime(`${folder}/${path}`, before, before);
    }
    await checkInputs(inputs, run);
    const gone = { ...inputs, reports: `${folder}/gone` };
    await assertRejects(
      () => checkInputs(gone, run),
      Error,
      '/gone": the run read it, but it is not there',
    );
  }));

Deno.test("writeInputs() packages texts by choice only, and none that was changed or is lost since", () =>
  withFolder(FILES, async (folder) => {
    const reports = (sha256: string, others: readonly (string | null)[]) =>
      frameOf(pick(schemas.reports, "source_file", "sha256"), [
        { source_file: "a.txt", sha256 },
        ...others.map((source_file) => ({ source_file, sha256: "ab" })),
      ]);
    const write = (
      name: string,
      texts: boolean,
      sha256: string,
      others: readonly (string | null)[] = [],
    ) =>
      writeInputs(`${folder}/${name}`, inputsIn(folder), {
        settings: {},
        files: reports(sha256, others),
        texts,
      });
    await write("without", false, "");
    assertEquals(namesIn(`${folder}/without/project/reports`), ["reports.csv"]);
    assertEquals(namesIn(`${folder}/without/codings`), ["a.csv"]);
    await assertRejects(
      () => write("changed", true, "ab"),
      Error,
      'a.txt": it was changed after the run',
    );
    await assertRejects(
      () => write("lost", true, SHA256, ["b/c.txt"]),
      Error,
      'c.txt": the run read it, but it is not there',
    );
    // Of a workbook, and coded.
    await write("with", true, SHA256, ["a.txt/2017", null]);
    assertEquals(namesIn(`${folder}/with/project/reports`), ["a.txt", "reports.csv"]);
  }));

/** Of the text of the report. */
const SHA256 = "33e3580c093111e1c4cac922872c40371f7896bb3fa4e23be5840bd1834fc622";

Deno.test("inputsOf() takes what the run was asked for, else the library's own", () => {
  const asked = { ...run.stamp, parameters: { reports: "/r", coded: "" } };
  assertEquals(inputsOf({ stamp: asked }, null).coded, "");
  const none = { ...run.stamp, parameters: {} };
  assertEquals(inputsOf({ stamp: none }, null).reports.endsWith("data/reports"), true);
});

function namesIn(folder: string): string[] {
  return [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
}
