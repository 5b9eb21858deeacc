import { fileURLToPath } from "node:url";
import { assert, assertEquals } from "@std/assert";
import { runNotebooks } from "@/run/mod.ts";
import type { NotebookCell } from "@/run/notebook.ts";
import { temporaryFolder, writeNotebook } from "../run/temporary.ts";
import { notebookFiles } from "../support/notebook.ts";
import { type OpenNotebook, startLab } from "./_lab.ts";
import { needing } from "./_needing.ts";
import { plainOutputs } from "./_plain_outputs.ts";

const OUT = fileURLToPath(new URL("../../out/e2e/lab", import.meta.url));

needing(
  ["chromium", "jupyter"],
  "JupyterLab runs every notebook as our runner does, and draws its charts",
  async () => {
    const folder = await copiedNotebooks();
    const names = notebookFiles().map((file) => file.pathname.split("/").at(-1)!);
    const paths = names.map((name) => `${folder}/${name}`);
    const options = { out: `${OUT}/out`, lang: "zh", parameters: {}, timeLimit: 300_000 } as const;
    const { notebooks } = await runNotebooks(paths, options);
    await using lab = await startLab(folder, `${OUT}/settings`);
    for (const [index, name] of names.entries()) {
      const open = await lab.open(name);
      await open.runAll();
      const { cells } = notebooks[index]!.notebook;
      const expected = cells.map(({ outputs = [] }) => plainOutputs(outputs));
      assertEquals((await open.outputs()).map(plainOutputs), expected, name);
      await checkCharts(open, cells, name.replace(".ipynb", ""));
    }
    assertEquals([...lab.hosts], ["127.0.0.1"], "JupyterLab asks no other host");
  },
);

needing(
  ["chromium", "jupyter"],
  "Stop interrupts a long cell in JupyterLab, and variables are kept",
  async () => {
    await using folder = await temporaryFolder();
    await writeNotebook(folder, "stop", ["const kept = 42;", "for (let n = 0;; n++);", "kept"]);
    await using lab = await startLab(folder.path, `${folder.path}/settings`);
    const open = await lab.open("stop.ipynb");
    await open.begin(0);
    await open.untilKernelIs("idle");
    await open.begin(1);
    await open.untilKernelIs("busy");
    await open.stop();
    await open.untilKernelIs("idle");
    await open.begin(2);
    await open.page.waitForSelector(".jp-OutputArea-executeResult");
    assertEquals((await open.outputs()).map(plainOutputs)[2], [{ "text/plain": "42" }]);
    await Deno.mkdir(OUT, { recursive: true });
    await open.page.screenshot({ path: `${OUT}/stop.png` });
  },
);

/** The notebooks in a folder of their own, from which `../data` and the modules are found. */
async function copiedNotebooks(): Promise<string> {
  await Deno.remove(OUT, { recursive: true }).catch(() => {});
  await Deno.mkdir(`${OUT}/notebooks`, { recursive: true });
  await Deno.symlink(fileURLToPath(new URL("../../data", import.meta.url)), `${OUT}/data`);
  for (const file of notebookFiles()) {
    await Deno.copyFile(file, `${OUT}/notebooks/${file.pathname.split("/").at(-1)}`);
  }
  return `${OUT}/notebooks`;
}

const VEGA = "application/vnd.vegalite.v5+json";

/** Every chart is drawn in its cell, with Chinese words, and its picture is kept. */
async function checkCharts(open: OpenNotebook, cells: readonly NotebookCell[], name: string) {
  const { page } = open;
  // So high that the whole notebook is in sight.
  await page.setViewportSize({ width: 1300, height: 5000 });
  for (const [index, { outputs = [] }] of cells.entries()) {
    const charts = outputs.filter((output) => "data" in output && VEGA in output.data);
    if (charts.length === 0) continue;
    await page.waitForFunction(`${drawn(index)}.length === ${charts.length}`);
    for (const { text, colours } of await page.evaluate<readonly Drawn[]>(drawn(index))) {
      assert(/\p{Script=Han}/u.test(text), `${name}, cell ${index + 1}: no Chinese in "${text}"`);
      assert(colours > 5, `${name}, cell ${index + 1}: the chart has ${colours} colours`);
    }
  }
  const pictures = await page.locator(".vega-embed").all();
  for (const [index, picture] of pictures.entries()) {
    await picture.screenshot({ path: `${OUT}/${name}.${index + 1}.png` });
  }
  await page.screenshot({ path: `${OUT}/${name}.png` });
}

/** What a browser has drawn of a chart. */
interface Drawn {
  /** All texts drawn. */
  readonly text: string;
  /** Of its pixels; an empty canvas has one. */
  readonly colours: number;
}

/** Code of the page: the charts drawn in a cell. */
function drawn(cell: number): string {
  return `Array.from(
    jupyterapp.shell.currentWidget.content.widgets[${cell}].node.querySelectorAll(".vega-embed canvas"),
    (canvas) => ({
      text: (canvas.texts ?? []).join(" "),
      colours: new Set(new Uint32Array(
        canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.buffer,
      )).size,
    }),
  )`;
}
