import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Output } from "@/run/notebook.ts";
import { type Browser, type Page, startBrowser } from "./_browser.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TOKEN = crypto.randomUUID();

/** JupyterLab over a folder of notebooks, in a real browser. Both end on disposal. */
export interface Lab extends AsyncDisposable {
  /** Opens a notebook and waits until its kernel is idle. */
  open(name: string): Promise<OpenNotebook>;
  /** The hosts that pages sent requests to. */
  readonly hosts: ReadonlySet<string>;
}

/** A notebook that is open in JupyterLab. */
export interface OpenNotebook {
  readonly page: Page;
  /** Does what the command of the menu "Run" does, and waits for its end. */
  runAll(): Promise<void>;
  /** Begins to run one code cell, counted from 0 among all cells. */
  begin(cell: number): Promise<void>;
  /** Presses the button Stop. */
  stop(): Promise<void>;
  untilKernelIs(status: "idle" | "busy"): Promise<void>;
  /** The outputs of each cell, as JupyterLab would save them. */
  outputs(): Promise<readonly (readonly Output[])[]>;
}

/** Starts JupyterLab as `deno task lab` does. */
export async function startLab(folder: string, settings: string): Promise<Lab> {
  await writeSettings(settings);
  const port = freePort();
  const server = new Deno.Command(`${ROOT}.venv/bin/python`, {
    args: [
      ...["-m", "jupyterlab", "--no-browser", "--allow-root", `--port=${port}`],
      ...["--expose-app-in-browser", `--LabApp.user_settings_dir=${settings}`],
      `--IdentityProvider.token=${TOKEN}`,
    ],
    cwd: folder,
    stdout: "null",
    stderr: "null",
  }).spawn();
  const address = `http://127.0.0.1:${port}`;
  await answering(`${address}/api?token=${TOKEN}`);
  const browser = await startBrowser();
  const hosts = new Set<string>();
  return {
    hosts,
    open: (name) => {
      // In a workspace of its own: none opens what another page has open.
      const place = `${address}/lab/workspaces/${crypto.randomUUID()}/tree/${name}`;
      return openNotebook(browser, `${place}?token=${TOKEN}`, hosts);
    },
    async [Symbol.asyncDispose]() {
      await browser[Symbol.asyncDispose]();
      server.kill("SIGTERM");
      await server.status;
    },
  };
}

async function openNotebook(
  browser: Browser,
  address: string,
  hosts: Set<string>,
): Promise<OpenNotebook> {
  const page = await browser.newPage();
  page.on("request", (request) => hosts.add(new URL(request.url()).hostname));
  await page.addInitScript({ content: KEEP_TEXTS });
  await page.goto(address);
  await page.waitForSelector(".jp-Notebook .jp-CodeCell");
  const untilKernelIs = async (status: string) => {
    await page.waitForFunction(`${PANEL}?.sessionContext?.session?.kernel?.status === "${status}"`);
  };
  await untilKernelIs("idle");
  return {
    page,
    untilKernelIs,
    runAll: async () => {
      await page.evaluate(`jupyterapp.commands.execute("notebook:run-all-cells").then(() => null)`);
      // What comes late would stand in a wrong cell by now, or be lost.
      await delay(500);
    },
    begin: (cell) =>
      page.evaluate(`{ ${PANEL}.content.activeCellIndex = ${cell};
        void jupyterapp.commands.execute("notebook:run-cell"); }`),
    stop: () => page.click('[data-jp-item-name="interrupt"] jp-button'),
    outputs: () =>
      page.evaluate(`${PANEL}.content.widgets.map((cell) => cell.model.outputs?.toJSON() ?? [])`),
  };
}

/** Code of the page: a canvas keeps the texts that are drawn on it. */
const KEEP_TEXTS = `{
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
    (this.canvas.texts ??= []).push(String(text));
    return fillText.call(this, text, ...place);
  };
}`;

const PANEL = "jupyterapp.shell.currentWidget";

/** All cells stand in the page, also those out of sight. */
async function writeSettings(folder: string): Promise<void> {
  const extension = `${folder}/@jupyterlab/notebook-extension`;
  await Deno.mkdir(extension, { recursive: true });
  await Deno.writeTextFile(
    `${extension}/tracker.jupyterlab-settings`,
    JSON.stringify({ windowingMode: "none" }),
  );
}

async function answering(address: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const isThere = await fetch(address).then(async (response) => {
      await response.body?.cancel();
      return response.ok;
    }, () => false);
    if (isThere) return;
    await delay(200);
  }
  throw new Error("JupyterLab does not answer");
}

function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}
