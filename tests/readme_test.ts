import { existsSync } from "node:fs";
import { assertEquals, assertStringIncludes } from "@std/assert";
import { load, loadCodebook, pl } from "@/mod.ts";

const ROOT = new URL("../", import.meta.url);
const PAGES = ["README.md", "README.zh-CN.md", "notebooks/README.md"] as const;
const textOf = (path: string) => Deno.readTextFileSync(new URL(path, ROOT));

const docs = [...Deno.readDirSync(new URL("docs/", ROOT))].map(({ name }) => `docs/${name}`);

for (const page of [...PAGES, ...docs.filter((path) => path.endsWith(".md")).sort()]) {
  Deno.test(`${page} links to what exists`, () => {
    const links = textOf(page).matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g);
    const targets = [...links].map(([, link, image]) => link ?? image ?? "");
    const local = targets.filter((target) => !/^https?:/.test(target));
    assertEquals(local.filter((target) => !isThere(new URL(target, new URL(page, ROOT)))), []);
  });

  Deno.test(`${page} names files that exist`, () => {
    const paths = textOf(page).matchAll(/`((?:lib|tests|data|bench|docs|notebooks)\/[\w./-]*)`/g);
    assertEquals(
      [...paths].flatMap(([, path]) => existsSync(new URL(path!, ROOT)) ? [] : path),
      [],
    );
  });
}

Deno.test("docs/formats.md has a row for every era", () => {
  const page = textOf("docs/formats.md");
  const missing = [...loadCodebook().eras.keys()].filter((id) => !page.includes(`\n| \`${id}\` |`));
  assertEquals(missing, []);
});

/** Whether a file or folder is there, and in it the heading that the address names. */
function isThere(address: URL): boolean {
  const { hash } = address;
  if (hash === "") return existsSync(address);
  const headings = Deno.readTextFileSync(address).match(/^#+ .*$/gm) ?? [];
  const ids = headings.map((heading) =>
    heading.replace(/^#+ /, "").toLowerCase().replace(/[^\p{L}\p{N} -]/gu, "").replaceAll(" ", "-")
  );
  return ids.includes(decodeURIComponent(hash.slice(1)));
}

Deno.test("The READMEs in English and Chinese give the same commands", () => {
  const [english, chinese] = PAGES.map((page) => textOf(page).match(/^```sh\n.*?^```/gms));
  assertEquals(english?.length, 1);
  assertEquals(chinese, english);
});

Deno.test("The READMEs trace a figure as the reports are read", async () => {
  const { figures } = await load({ reports: new URL("data/reports", ROOT).pathname });
  const isReport = pl.col("report").eq(pl.lit("hohhot-2014"));
  const isCode = pl.col("code").eq(pl.lit("applications.received"));
  const [figure] = figures.filter(isReport.and(isCode)).toRecords();
  const { report, code, value, unit, qualifier, span_start, span_end, quote } = figure ?? {};
  const cells = [report, code, value, unit, qualifier, `${span_start}–${span_end}`, quote];
  for (const page of ["README.md", "README.zh-CN.md"]) {
    assertStringIncludes(textOf(page), `> ${figure?.context}\n`);
    const rows = textOf(page).split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
    assertEquals(rows.find((row) => row[1] === report), ["", ...cells.map(String), ""]);
  }
});
