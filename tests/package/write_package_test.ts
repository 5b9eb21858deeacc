import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { frameOf, schemas } from "@/frame/mod.ts";
import { VERSION } from "@/model/mod.ts";
import { inputsOf, packagedRun, writePackage } from "@/package/mod.ts";
import { main } from "@/package_run.ts";
import { projectAt } from "@/project/mod.ts";
import { dataStamp } from "@/tabulate/mod.ts";
import { hashFile, writeFrames } from "@/write/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { withFolder } from "../support/folder.ts";
import { printedBy } from "../support/printed_by.ts";
import { codedFigure } from "./_coded_figure.ts";

const NOTEBOOK = { cells: [], metadata: {}, nbformat: 4, nbformat_minor: 5 };
const STATED = {
  title: { zh: "数据", en: "Data" },
  authors: [{ family: "Li", given: "Wei" }],
  licence: "CC-BY-4.0",
  contact: "li@example.org",
};
const FRAMES = {
  reports: frameOf(schemas.reports, []),
  figures: codedFigure(),
  findings: frameOf(schemas.findings, []),
  files: frameOf(schemas.files, []),
};

/** A project that was run, with further frames. */
function withProject(
  own: Readonly<Record<string, DataFrame>>,
  use: (root: string, folder: string) => Promise<void>,
): Promise<void> {
  const files = {
    "p/gongkai.json": JSON.stringify({ package: STATED }),
    "p/notebooks/01_a.ipynb": JSON.stringify(NOTEBOOK),
    "p/reports/a.txt": "甲",
  };
  return withFolder(files, async (folder) => {
    const root = `${folder}/p`;
    const data = dataStamp(FRAMES);
    const parameters = { lang: "zh", years: [2008, 2030], preset: "screen" };
    const gongkai = {
      version: VERSION,
      finished: "2026-03-01T08:00:00.000Z",
      milliseconds: 1,
      parameters: { lang: "zh", reports: `${root}/reports`, coded: "" },
      data: data.sha256,
      failure: null,
    };
    const output = { output_type: "stream", name: "stdout", text: [`${root}/reports/a.txt\n`] };
    const cell = {
      cell_type: "code",
      execution_count: 1,
      id: "a",
      metadata: {},
      outputs: [output],
      source: [],
    };
    const executed = { ...NOTEBOOK, cells: [cell], metadata: { gongkai } };
    await Deno.mkdir(`${root}/out/notebooks`, { recursive: true });
    await Deno.writeTextFile(`${root}/out/notebooks/01_a.ipynb`, JSON.stringify(executed));
    await writeFrames({ ...FRAMES, ...own }, `${root}/out/frames`, { data, parameters });
    const before = new Date("2026-02-01");
    await Deno.utime(`${root}/notebooks/01_a.ipynb`, before, before);
    await use(root, folder);
  });
}

const namesIn = (folder: string) => Array.from(Deno.readDirSync(folder), ({ name }) => name).sort();

/** Two frames whose names are one on some systems: found when part of the package is written. */
const ALIKE = { own: FRAMES.files, Own: FRAMES.files };

async function partsOf(root: string, signal: AbortSignal) {
  const project = projectAt(root);
  const run = await packagedRun(`${root}/out`, ["01_a"]);
  const { settings } = project;
  const codebook = loadCodebook();
  return { run, inputs: inputsOf(run, project), settings, codebook, lang: "zh", signal } as const;
}

Deno.test("writePackage() lists every file with its hash, and names no folder of the machine", () =>
  withProject({}, async (root, folder) => {
    const made = `${folder}/made`;
    await writePackage(made, await partsOf(root, new AbortController().signal));
    const { files } = JSON.parse(await Deno.readTextFile(`${made}/manifest.json`));
    const listed = Object.keys(files);
    for (const path of listed) assertEquals(await hashFile(`${made}/${path}`), files[path], path);
    for (const kind of ["csv", "parquet", "stata", "r", "xlsx"]) {
      const ending = kind === "stata" ? "dta" : kind === "r" ? "R" : kind;
      assert(listed.includes(`data/${kind}/figures.${ending}`), kind);
    }
    const checksums = await Deno.readTextFile(`${made}/checksums.txt`);
    assertStringIncludes(
      checksums,
      `${files["data/csv/figures.csv"].sha256}  data/csv/figures.csv\n`,
    );
    const notebook = await Deno.readTextFile(`${made}/notebooks/01_a.ipynb`);
    assertStringIncludes(notebook, "reports/a.txt");
    assert(!notebook.includes(folder), "a folder of the machine is named");
  }));

Deno.test("writePackage() refuses frames whose names are one on some systems, and ends where it is asked to", () =>
  withProject(ALIKE, async (root, folder) => {
    const parts = await partsOf(root, new AbortController().signal);
    const two = 'Cannot package two frames as "own": rename one, and run the notebooks again';
    await assertRejects(() => writePackage(`${folder}/made`, parts), Error, two);
    const ended = await partsOf(root, AbortSignal.abort(new Error("asked to end")));
    await assertRejects(() => writePackage(`${folder}/none`, ended), Error, "asked to end");
    assert(!namesIn(`${folder}/none`).includes("README.md"));
  }));

Deno.test("writePackage() rejects where a file stands in the way of its folders", () =>
  withProject({}, async (root, folder) => {
    await Deno.mkdir(`${folder}/made`);
    await Deno.writeTextFile(`${folder}/made/data`, "");
    const parts = await partsOf(root, new AbortController().signal);
    await assertRejects(() => writePackage(`${folder}/made`, parts), Error, "made/data");
  }));

Deno.test("deno task package replaces an archive, and leaves it as it was where it fails", () =>
  withProject({}, async (root, folder) => {
    const out = `${folder}/a.zip`;
    await Deno.writeTextFile(out, "old");
    const made = await printedBy(() => main([root, "--out", out]));
    assertEquals([made.code, namesIn(folder)], [0, ["a.zip", "p"]], made.error);
    const bytes = await Deno.readFile(out);
    assertEquals(new TextDecoder().decode(bytes.slice(0, 2)), "PK");
    await writeFrames(ALIKE, `${root}/out/frames`, {
      data: dataStamp(FRAMES),
      parameters: { lang: "zh" },
    });
    for (const path of [out, `${folder}/folder`]) {
      const failed = await printedBy(() => main([root, "--out", path]));
      assertEquals([failed.code, namesIn(folder)], [1, ["a.zip", "p"]]);
      assertStringIncludes(failed.error, 'two frames as "own"');
    }
    assertEquals(await Deno.readFile(out), bytes);
  }));

Deno.test("deno task package writes over nothing else, and says what stands in the way", () =>
  withProject({}, async (root, folder) => {
    await Deno.writeTextFile(`${folder}/file`, "");
    await Deno.mkdir(`${folder}/b.zip`);
    const before = namesIn(folder);
    for (
      const [out, code, message] of [
        ["p", 2, 'p": the folder is not empty; choose a new one'],
        ["file", 2, 'file": it is a file; the name of an archive ends with .zip'],
        ["b.zip", 2, 'b.zip": it is a folder'],
        ["file/a.zip", 1, "--out FILE names another place"],
      ] as const
    ) {
      const failed = await printedBy(() => main([root, "--out", `${folder}/${out}`]));
      assertEquals([failed.code, namesIn(folder)], [code, before], out);
      assertStringIncludes(failed.error, message);
    }
    await Deno.mkdir(`${folder}/empty`);
    const made = await printedBy(() => main([root, "--out", `${folder}/empty`]));
    assertEquals(made.code, 0, made.error);
    assert(namesIn(`${folder}/empty`).includes("manifest.json"));
  }));
