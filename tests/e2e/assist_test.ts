/** Tab and Shift-Tab in JupyterLab. */
import { fileURLToPath } from "node:url";
import { assert } from "@std/assert";
import { temporaryFolder, writeNotebook } from "../run/temporary.ts";
import { type OpenNotebook, startLab } from "./_lab.ts";
import { needing } from "./_needing.ts";

const OUT = fileURLToPath(new URL("../../out/e2e/assist", import.meta.url));

const CELLS = [
  `import * as gk from "@/mod.ts";
const { draw, load, measure, pl, table } = gk;
const frames = await load({ reports: "${
    fileURLToPath(new URL("../../data/reports", import.meta.url))
  }" });`,
  `await table(frames.figures, { rows: 3, lang: "zh" })`,
  `frames.`,
  `frames.figures.filter(pl.col("`,
  `await table(frames.figures, { `,
  `draw.vol`,
  `measure`,
  `frames.figures`,
  `gk.help("canonicalFigures")`,
  `measure(`,
  `frames.figures.getColumn("`,
  `measure(frames.figures, codebook, ["`,
  `frames.figures.filter(pl.col("code").eq("applications.rec`,
];

/** By cell: what Tab offers. */
const OFFERED: Readonly<Record<number, string>> = {
  2: "figures",
  3: "division_code",
  4: "longest",
  5: "volumeSpread",
  9: "frames",
  10: "division_code",
  11: "backlog",
  12: "applications.received",
};

/** By cell: what Shift-Tab shows. */
const SHOWN: Readonly<Record<number, string>> = {
  6: "Evaluates the measures of the codebook",
  7: "id of the indicator",
};

needing(
  ["chromium", "jupyter"],
  "JupyterLab completes names, options and columns, and shows help",
  async () => {
    await using folder = await temporaryFolder();
    await Deno.mkdir(OUT, { recursive: true });
    await writeNotebook(folder, "assist", CELLS);
    await using lab = await startLab(folder.path, `${folder.path}/settings`);
    const open = await lab.open("assist.ipynb");
    for (const cell of [0, 1, 8]) {
      await open.begin(cell);
      await open.page.waitForFunction(
        `jupyterapp.shell.currentWidget.content.widgets[${cell}].model.executionCount > 0`,
      );
      await open.untilKernelIs("idle");
    }
    await open.page.screenshot({ path: `${OUT}/table.png` });
    for (const [cell, name] of Object.entries(OFFERED)) {
      await edit(open, Number(cell));
      await open.page.keyboard.press("Tab");
      await open.page.waitForFunction(
        `document.querySelector(".jp-Completer:not(.lm-mod-hidden)")?.textContent.includes("${name}")`,
      );
      await open.page.screenshot({ path: `${OUT}/tab-${cell}.png` });
      await open.page.keyboard.press("Escape");
    }
    for (const [cell, text] of Object.entries(SHOWN)) {
      await edit(open, Number(cell));
      await open.page.keyboard.press("Shift+Tab");
      await open.page.waitForFunction(
        `document.querySelector(".jp-Tooltip")?.textContent.includes("${text}")`,
      );
      await open.page.screenshot({ path: `${OUT}/shift-tab-${cell}.png` });
      await open.page.keyboard.press("Escape");
    }
    const widths = await open.page.evaluate<readonly number[]>(
      `[...document.querySelectorAll(".jp-OutputArea-output table th")].map((it) => it.offsetWidth)`,
    );
    assert(Math.min(...widths) > 20, `a column is ${Math.min(...widths)} pixels wide`);
  },
);

/** Puts the cursor at the end of a cell. */
async function edit({ page }: OpenNotebook, cell: number): Promise<void> {
  await page.click(`.jp-Notebook .jp-Cell[data-windowed-list-index="${cell}"] .cm-line:last-child`);
  await page.keyboard.press("End");
}
