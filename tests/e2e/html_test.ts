import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { assertEquals } from "@std/assert";
import { exportHtml } from "@/lab/mod.ts";
import { runNotebooks } from "@/run/mod.ts";
import { temporaryFolder } from "../run/temporary.ts";
import { notebookFiles } from "../support/notebook.ts";
import { startBrowser } from "./_browser.ts";
import { needing } from "./_needing.ts";

const PYTHON = fileURLToPath(new URL("../../.venv/bin/python", import.meta.url));
const OUT = fileURLToPath(new URL("../../out/e2e/html", import.meta.url));

needing(
  ["chromium", "jupyter"],
  "The pages of deno task html show every chart, and load nothing",
  async () => {
    await using folder = await temporaryFolder();
    const paths = notebookFiles().map((file) => fileURLToPath(file));
    const options = { out: folder.path, lang: "zh", parameters: {}, timeLimit: 300_000 } as const;
    const { notebooks } = await runNotebooks(paths, options);
    const pages = await exportHtml(PYTHON, folder.path);
    await using browser = await startBrowser();
    const page = await browser.newPage();
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(request.url()));
    for (const [index, path] of pages.entries()) {
      await page.goto(`file://${path}`);
      const outputs = notebooks[index]!.notebook.cells.flatMap((cell) => cell.outputs ?? []);
      const charts = outputs.filter((it) => "data" in it && "image/svg+xml" in it.data).length;
      assertEquals(await page.evaluate(`${CHARTS}.length`), charts, path);
      const picture = `${OUT}/${basename(path, ".html")}.png`;
      await page.screenshot({ path: picture, fullPage: true });
    }
    assertEquals(loaded.filter((url) => !/^(?:file|data):/.test(url)), []);
  },
);

/** Code of the page: the charts that take room on it. */
const CHARTS = `Array.from(document.querySelectorAll(".jp-RenderedSVG img, .jp-RenderedSVG svg"))
  .filter((chart) => chart.parentElement.closest("svg") === null && chart.clientWidth > 200)`;
