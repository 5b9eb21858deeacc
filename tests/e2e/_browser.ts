/** The part of Playwright that these tests use. */
export interface Page {
  addInitScript(script: { content: string }): Promise<unknown>;
  goto(address: string): Promise<unknown>;
  waitForSelector(selector: string): Promise<unknown>;
  waitForFunction(code: string): Promise<unknown>;
  evaluate<T>(code: string): Promise<T>;
  click(selector: string): Promise<void>;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  locator(selector: string): Locator;
  readonly keyboard: { press(key: string): Promise<void> };
  readonly mouse: { move(x: number, y: number): Promise<void> };
  on(event: "request", listener: (request: { url(): string }) => void): void;
  screenshot(options: { path: string; fullPage?: boolean }): Promise<unknown>;
}

/** Elements of a page. */
export interface Locator {
  all(): Promise<readonly Locator[]>;
  screenshot(options: { path: string }): Promise<unknown>;
}

/** A running Chromium, ended on disposal. */
export interface Browser extends AsyncDisposable {
  newPage(): Promise<Page>;
}

/**
 * Named at run time only: an import that can be seen would enter the project's lock, and every command would
 * download it. `deno.lock` beside this file holds its hash.
 */
const PLAYWRIGHT = "npm:playwright-core@1.65.1";

/** Starts Debian's Chromium without a window. */
export async function startBrowser(): Promise<Browser> {
  const { chromium } = await import(PLAYWRIGHT);
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    // As root Chromium has no sandbox; the pages are our own.
    args: ["--no-sandbox"],
  });
  return {
    async newPage() {
      const page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
      page.setDefaultTimeout(120_000);
      return page;
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
