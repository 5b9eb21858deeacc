/** The page of a run over the shipped reports, in Chromium. */
import { fileURLToPath } from "node:url";
import { assert, assertEquals } from "@std/assert";
import { temporaryFolder } from "../run/temporary.ts";
import { startBrowser } from "./_browser.ts";
import { needing } from "./_needing.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const OUT = `${ROOT}out/e2e/page`;

/** Named at run time only, as Playwright is. */
const AXE = "npm:axe-core@4.11.0";

for (const lang of ["zh", "en"]) {
  needing(
    ["chromium"],
    `The page in ${lang} is small, fits phone and desktop, is reached by keyboard, has no serious violation`,
    async () => {
      await using folder = await temporaryFolder();
      const file = await pageOfRun(folder.path, lang);
      const { size } = await Deno.stat(file);
      assert(size <= 3_000_000, `${size} bytes`);
      await using browser = await startBrowser();
      const { default: axe } = await import(AXE);
      for (const [width, highest] of [[1280, 11_700], [360, 24_000]] as const) {
        const page = await browser.newPage();
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`file://${file}`);
        await page.screenshot({ path: `${OUT}/${lang}-${width}.png`, fullPage: true });
        const height = await page.evaluate<number>("document.documentElement.scrollHeight");
        assert(height <= highest, `${height} pixels at ${width}`);
        assertEquals(await page.evaluate(BROKEN_LINKS), []);
        assertEquals(await page.evaluate(OVERFLOW), 0, `folded, ${width}`);
        assertEquals(await page.evaluate(violationsBy(axe.source)), [], `folded, ${width}`);
        await page.click("#figure-1 figcaption a");
        assert(await page.evaluate(TEXT_IS_SHOWN), "the link to the text of a figure unfolds it");
        await page.evaluate("document.querySelectorAll('details').forEach((it) => it.open = true)");
        assertEquals(await page.evaluate(OVERFLOW), 0, `unfolded, ${width}`);
        assertEquals(await page.evaluate(violationsBy(axe.source)), [], `unfolded, ${width}`);
      }
      await checkKeyboard(file);
    },
  );
}

needing(
  ["chromium"],
  "The page of deno task watch reloads itself, in its place and unfolded as it was",
  async () => {
    await using folder = await temporaryFolder();
    const report = (year: number) =>
      `保定市${year}年政府信息公开工作年度报告\n${year}年,全市共收到信息公开申请183件。`;
    await Deno.mkdir(`${folder.path}/reports`);
    await Deno.writeTextFile(`${folder.path}/reports/a.txt`, report(2018));
    const args = ["--reports", `${folder.path}/reports`, "--coded", "", "--only", "02"];
    const watch = new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "lib/notebooks.ts", "--watch", "--out", `${folder.path}/out`, ...args],
      cwd: ROOT,
      env: { NO_COLOR: "1" },
      stdout: "piped",
      stderr: "null",
    }).spawn();
    try {
      const address = await addressIn(watch.stdout);
      await using browser = await startBrowser();
      const page = await browser.newPage();
      await page.goto(address);
      await page.evaluate("document.querySelector('#files details').open = true");
      await page.evaluate("document.querySelector('#files').scrollIntoView()");
      const place = await page.evaluate<number>("scrollY");
      await Deno.writeTextFile(`${folder.path}/reports/b.txt`, report(2019));
      // Visible only where the fold is open again.
      await page.waitForSelector('#files td:has-text("b.txt")');
      const after = await page.evaluate<number>(
        "new Promise((done) => setTimeout(() => done(scrollY), 500))",
      );
      assert(place > 200 && Math.abs(after - place) < 200, `${place} before, ${after} after`);
    } finally {
      watch.kill("SIGTERM");
      await watch.status;
    }
  },
);

/** The address that a watching run prints; what it prints later is read and let go. */
async function addressIn(printed: ReadableStream<Uint8Array>): Promise<string> {
  const found = Promise.withResolvers<string>();
  let text = "";
  void printed.pipeThrough(new TextDecoderStream()).pipeTo(
    new WritableStream({
      write(chunk) {
        text += chunk;
        const address = /^http:\S+(?= )/m.exec(text)?.[0];
        if (address !== undefined) found.resolve(address);
      },
    }),
  ).finally(() => found.reject(new Error(text)));
  return await found.promise;
}

/** Runs the notebooks as the command does. */
async function pageOfRun(out: string, lang: string): Promise<string> {
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "notebooks", "--out", out, "--lang", lang],
    cwd: ROOT,
    env: { NO_COLOR: "1" },
    stdout: "null",
  }).output();
  assertEquals(code, 0, new TextDecoder().decode(stderr));
  return `${out}/index.html`;
}

/** Tab reaches links and folds, Enter opens a fold, a choice filters the findings. */
async function checkKeyboard(file: string): Promise<void> {
  await using browser = await startBrowser();
  const page = await browser.newPage();
  await page.goto(`file://${file}`);
  const reached = new Set<string>();
  for (let step = 0; step < 160; step++) {
    await page.keyboard.press("Tab");
    reached.add(await page.evaluate<string>("document.activeElement.tagName"));
  }
  assertEquals([...reached].toSorted(), ["A", "SUMMARY"]);
  await page.evaluate("document.querySelector('#findings summary').focus()");
  await page.keyboard.press("Enter");
  const rows = "[...document.querySelectorAll('#findings tbody tr')]" +
    ".filter((row) => row.offsetHeight > 0).length";
  const all = await page.evaluate<number>(rows);
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  const chosen = await page.evaluate<number>(rows);
  assert(0 < chosen && chosen < all, `${chosen} of ${all} findings`);
}

/** Code of the page: how many pixels its content is wider than the window. */
const OVERFLOW = "document.documentElement.scrollWidth - innerWidth";

/** Code of the page: links to parts of it that are not there. */
const BROKEN_LINKS = `[...document.querySelectorAll("a[href^='#'], use")]
  .map((it) => decodeURIComponent(it.getAttribute("href").slice(1)))
  .filter((id) => document.getElementById(id) === null)`;

/** Code of the page: whether what the first figure links to is unfolded. */
const TEXT_IS_SHOWN =
  "document.querySelector('#figure-1 figcaption a').hash === location.hash && " +
  "document.querySelector(location.hash).closest('details').open";

/** Code of the page: the serious violations that axe finds, a line each. */
function violationsBy(axe: string): string {
  return `(() => { ${axe}; return axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 200))); })()`;
}
