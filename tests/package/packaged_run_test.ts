import { assert, assertEquals, assertRejects } from "@std/assert";
import { frameOf, schemas } from "@/frame/mod.ts";
import { VERSION } from "@/model/mod.ts";
import { packagedRun } from "@/package/packaged_run.ts";
import { dataStamp } from "@/tabulate/mod.ts";
import { writeFrames } from "@/write/mod.ts";
import { withFolder } from "../support/folder.ts";
import { codedFigure } from "./_coded_figure.ts";

const none = {
  reports: frameOf(schemas.reports, []),
  figures: frameOf(schemas.figures, []),
  findings: frameOf(schemas.findings, []),
  files: frameOf(schemas.files, []),
};

/** One figure, which was coded. */
const frames = {
  ...none,
  figures: codedFigure(),
};
const data = dataStamp(frames);
const parameters = { lang: "zh", years: [2008, 2030], preset: "screen" };
const stamp = {
  version: VERSION,
  finished: "2026-03-01T08:00:00.000Z",
  milliseconds: 1,
  parameters: { lang: "zh" },
  data: data.sha256,
  failure: null,
};

/** An executed notebook, with what differs in its stamp. */
const executed = (other: object = {}) =>
  JSON.stringify({
    cells: [],
    metadata: { gongkai: { ...stamp, ...other } },
    nbformat: 4,
    nbformat_minor: 5,
  });

/** A run of two notebooks, with other files. */
function withRun(
  files: Readonly<Record<string, string>>,
  use: (out: string) => Promise<unknown>,
): Promise<void> {
  const notebooks = { "notebooks/01_a.ipynb": executed(), "notebooks/02_b.ipynb": executed() };
  return withFolder({ ...notebooks, ...files }, async (out) => {
    await writeFrames(frames, `${out}/frames`, { data, parameters });
    await use(out);
  });
}

const NAMES = ["01_a", "02_b"];

Deno.test("packagedRun() takes a whole run of one kind", () =>
  withRun({}, async (out) => {
    const run = await packagedRun(out, NAMES);
    assertEquals(run.frames, ["figures", "files", "findings", "reports"]);
    assertEquals(run.parameters, parameters);
  }));

Deno.test("packagedRun() takes frames of the reports without what was coded", () =>
  withRun({}, async (out) => {
    const parsed = dataStamp(none);
    assert(parsed.sha256 !== data.sha256);
    const own = { data: parsed, parameters };
    await writeFrames({ sentences: frames.reports }, `${out}/frames`, own);
    assertEquals((await packagedRun(out, NAMES)).frames.length, 5);
  }));

for (
  const [name, files, message] of [
    ["a run that failed", {
      "notebooks/02_b.ipynb": executed({ failure: { cell: 3, line: "", message: "Oh no" } }),
    }, "02_b failed in code cell 3: Oh no; run the notebooks again"],
    [
      "a mixture of data",
      { "notebooks/01_a.ipynb": executed({ data: "x" }) },
      "another run: other data",
    ],
    ["a mixture of parameters", {
      "notebooks/01_a.ipynb": executed({ parameters: { lang: "en" } }),
    }, "another run: other lang"],
    [
      "a notebook that does not say of which run it is",
      { "notebooks/02_b.ipynb": "{}" },
      "it lacks 02_b",
    ],
    ["a frame without a manifest", { "frames/own.csv": "a" }, '"own.csv" has no manifest'],
  ] as const
) {
  Deno.test(`packagedRun() refuses ${name}`, () =>
    withRun(files, (out) => assertRejects(() => packagedRun(out, NAMES), Error, message)));
}

Deno.test("packagedRun() refuses a folder without a run, and another version", async () => {
  await withFolder(
    {},
    (out) => assertRejects(() => packagedRun(out, NAMES), Error, "there is none"),
  );
  const old = { version: "0.0.1" };
  const notebooks = {
    "notebooks/01_a.ipynb": executed(old),
    "notebooks/02_b.ipynb": executed(old),
  };
  await withRun(
    notebooks,
    (out) =>
      assertRejects(() => packagedRun(out, NAMES), Error, `it is of version 0.0.1, not ${VERSION}`),
  );
});

Deno.test("packagedRun() refuses frames of other data or parameters, and changed ones", () =>
  withRun({}, async (out) => {
    const own = (stamp: object) =>
      writeFrames({ own: frames.reports }, `${out}/frames`, { data, parameters, ...stamp });
    const refused = (message: string) =>
      assertRejects(() => packagedRun(out, NAMES), Error, message);
    await own({ data: { ...data, sha256: "x" } });
    await refused('"own.manifest.json" is of other data than the run');
    await own({ parameters: { ...parameters, lang: "en" } });
    await refused('"own.manifest.json" is of another run: other lang');
    await own({});
    await Deno.writeTextFile(`${out}/frames/own.csv`, "changed");
    await refused('"own.csv" was changed after the run');
    await Deno.remove(`${out}/frames/own.csv`);
    await refused('"own.csv" is missing');
  }));
