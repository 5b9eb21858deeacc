import { fileURLToPath } from "node:url";
import { assert, assertEquals } from "@std/assert";
import { exportHtml } from "@/lab/mod.ts";
import { runNotebooks } from "@/run/mod.ts";
import { HOSTILE_CODED, HOSTILE_REPORTS, PROBE } from "../support/hostile.ts";
import { notebookFiles } from "../support/notebook.ts";
import { type Page, startBrowser } from "./_browser.ts";
import { startLab } from "./_lab.ts";
import { needing } from "./_needing.ts";

const PYTHON = fileURLToPath(new URL("../../.venv/bin/python", import.meta.url));
const OUT = fileURLToPath(new URL("../../out/e2e/hostile", import.meta.url));

needing(
  ["chromium", "jupyter"],
  "A hostile report runs nothing and asks nothing in index.html and in the pages of deno task html",
  async () => {
    const folder = await hostileProject();
    const paths = notebookFiles().map((file) => `${folder}/notebooks/${fileName(file)}`);
    const options = {
      out: `${OUT}/out`,
      lang: "zh+en",
      parameters: {},
      timeLimit: 300_000,
    } as const;
    const { notebooks, index } = await runNotebooks(paths, options);
    assertEquals(notebooks.filter(({ failure }) => failure !== null), []);
    const pages = await exportHtml(PYTHON, options.out);
    await using browser = await startBrowser();
    for (const path of [index, ...pages]) {
      const page = await browser.newPage();
      const requests = requestsOf(page);
      await page.goto(`file://${path}`);
      await assertInert(page, path);
      assertEquals(requests.filter((url) => !url.startsWith("data:")), [
        encodeURI(`file://${path}`),
      ]);
    }
  },
);

needing(
  ["chromium", "jupyter"],
  "A hostile report runs nothing and asks nothing in JupyterLab, tooltips of charts included",
  async () => {
    const folder = await hostileProject();
    await using lab = await startLab(`${folder}/notebooks`, `${OUT}/settings`);
    for (const file of notebookFiles()) {
      const name = fileName(file);
      const { page, runAll } = await lab.open(name);
      const requests = requestsOf(page);
      await page.setViewportSize({ width: 1300, height: 5000 });
      await runAll();
      if (name.startsWith("02")) await readTooltips(page);
      await page.screenshot({ path: `${OUT}/${name.replace(".ipynb", "")}.png` });
      await assertInert(page, name);
      assertEquals(requests.filter((url) => url.includes(PROBE)), [], name);
    }
  },
);

function fileName(file: URL): string {
  return file.pathname.split("/").at(-1)!;
}

/** The notebooks, with hostile reports where they look for reports. */
async function hostileProject(): Promise<string> {
  await Deno.remove(OUT, { recursive: true }).catch(() => {});
  const folder = `${OUT}/project`;
  for (const name of ["notebooks", "data/reports", "data/coded"]) {
    await Deno.mkdir(`${folder}/${name}`, { recursive: true });
  }
  await Deno.symlink(
    fileURLToPath(new URL("../../data/examples", import.meta.url)),
    `${folder}/data/examples`,
  );
  for (const file of notebookFiles()) {
    await Deno.copyFile(file, `${folder}/notebooks/${fileName(file)}`);
  }
  for (const [name, text] of Object.entries(HOSTILE_REPORTS)) {
    await Deno.writeTextFile(`${folder}/data/reports/${name}`, text);
  }
  await Deno.writeTextFile(`${folder}/data/coded/coded-figures.csv`, HOSTILE_CODED);
  return folder;
}

function requestsOf(page: Page): readonly string[] {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  return requests;
}

/** What hostile text becomes where it is taken for code; a picture that holds it inside is none. */
const MARKUP =
  `[onerror], [href^="javascript:"], [src*="${PROBE}"]:not([src^="data:"]), mjx-container`;

/** Pages that show hostile text outside of charts. */
const SHOWING = /index|0[12359]_/;

/** Nothing of the hostile text has run, waits for a click, or was laid out as markup; and it was shown. */
async function assertInert(page: Page, name: string): Promise<void> {
  const seen = await page.evaluate<Record<string, unknown>>(`({
    ran: window.ran ?? null,
    markup: Array.from(
      document.querySelectorAll('${MARKUP}'),
      (element) => element.outerHTML.slice(0, 200),
    ),
    emphasized: Array.from(document.querySelectorAll("strong, code:not(pre code)"), (it) => it.textContent)
      .filter((text) => text === "${PROBE}"),
    isShown: document.documentElement.textContent.includes("${PROBE}"),
  })`);
  const isShown = SHOWING.test(name) || seen["isShown"];
  assertEquals(seen, { ran: null, markup: [], emphasized: [], isShown }, name);
}

/** Moves over the charts until a tooltip shows the hostile text. */
async function readTooltips(page: Page): Promise<void> {
  await page.waitForSelector(".vega-embed canvas");
  // Outputs above it are still laid out: the chart is looked for again in every row.
  const box = () =>
    page.evaluate<readonly number[]>(`{
      const box = document.querySelector(".vega-embed canvas").getBoundingClientRect();
      [box.x, box.y, box.width, box.height];
    }`);
  const [, , width, height] = await box();
  for (let down = 0; down < height!; down += 4) {
    const [x, y] = await box();
    for (let across = 0; across < width!; across += 8) {
      await page.mouse.move(x! + across, y! + down);
      const text = await page.evaluate<string>(
        `document.querySelector("#vg-tooltip-element.visible")?.textContent ?? ""`,
      );
      if (text.includes(PROBE)) return;
    }
  }
  assert(false, "No tooltip shows the hostile text");
}
