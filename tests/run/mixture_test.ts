import { assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { loadCodebook } from "@/codebook/mod.ts";
import { earlierNotebooks } from "@/run/earlier_notebooks.ts";
import type { ExecutedNotebook } from "@/run/execute_notebook.ts";
import { indexPage } from "@/run/index_page.ts";
import { mixtureOf } from "@/run/mixture.ts";
import { formatNotebook } from "@/run/notebook.ts";
import { withFolder } from "../support/folder.ts";

const STAMP = {
  version: "0.1.0",
  finished: "2026-03-01T08:00:00.000Z",
  milliseconds: 7,
  parameters: { lang: "zh", years: [2014, 2020] },
  data: "ab",
  failure: null,
};

const page = (notebooks: readonly ExecutedNotebook[], summary?: readonly string[]) =>
  indexPage({ notebooks, lang: "en", codebook: loadCodebook(), ...summary && { summary } });

/** An executed notebook with this stamp, or without one. */
function executed(name: string, stamp: Partial<typeof STAMP> | null): ExecutedNotebook {
  const metadata = stamp === null ? {} : { gongkai: { ...STAMP, ...stamp } };
  const notebook = { cells: [], metadata, nbformat: 4, nbformat_minor: 5 };
  return { name, notebook, failure: null, milliseconds: 7 };
}

Deno.test("mixtureOf() finds notebooks of other parameters, data or versions than the last", () => {
  const mixture = mixtureOf([
    executed("01", {}),
    executed("02", { finished: "2026-03-02T08:00:00.000Z" }),
    executed("03", { parameters: { lang: "zh", years: [2008, 2030] } }),
    executed("04", { data: "cd", version: "0.0.9" }),
    executed("05", null),
  ]);
  assertEquals([...mixture], [
    ["03", ["years"]],
    ["04", ["version", "data"]],
    ["05", ["run"]],
  ]);
  assertEquals(mixtureOf([executed("01", {}), executed("02", {})]).size, 0);
});

Deno.test("indexPage() says at the top and beside the section that results are of several runs", () => {
  const one = executed("01_a", { data: "cd" });
  const mixed = page([one, executed("02_b", { finished: "2026-03-02T08:00:00.000Z" })]);
  assertStringIncludes(mixed, "other than the last: 01_a</p>");
  assertStringIncludes(mixed, "Of another run than the last; what differs: data</p>");
  assertStringIncludes(mixed, "02_b.ipynb</a> · 2026-03-02 08:00 UTC");
  assertEquals(page([one]).includes("another run"), false);
});

Deno.test("indexPage() has the summary of the run, escaped", () => {
  const summed = page([executed("01_a", {})], ["文件 2 个", "  <b>.doc：x"]);
  assertStringIncludes(summed, "<li>文件 2 个</li>\n<li>  &lt;b&gt;.doc：x</li>");
});

Deno.test("earlierNotebooks() takes the copies that a run left, and none that is damaged or no run's", async () => {
  const copy = (stamp: Parameters<typeof executed>[1]) =>
    formatNotebook(executed("", stamp).notebook);
  const failure = { cell: 2, line: "x", message: "wrong" };
  const files = {
    "notebooks/01.ipynb": copy({}),
    "notebooks/02.ipynb": copy({}).replace(
      '"failure": null',
      `"failure": ${JSON.stringify(failure)}`,
    ),
    "notebooks/03.ipynb": copy(null),
    "notebooks/04.ipynb": "{",
    "notebooks/06.ipynb": copy({}),
  };
  await withFolder(files, async (folder) => {
    const earlier = await earlierNotebooks(join(folder), ["01", "02", "03", "04", "05"]);
    assertEquals(earlier.map(({ name, failure }) => [name, failure]), [["01", null], [
      "02",
      failure,
    ]]);
  });
});
