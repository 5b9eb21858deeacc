/** One run of all notebooks in each language, and every test that looks at what it left. */
import { fileURLToPath } from "node:url";
import { assert, assertEquals } from "@std/assert";
import pl from "nodejs-polars";
import { loadCodebook } from "@/codebook/mod.ts";
import type { Output } from "@/run/notebook.ts";
import { galleryOf, storedBytes } from "../support/gallery.ts";
import { needsNodejieba } from "../support/nodejieba.ts";
import { type NotebookRun, notebookRun } from "../support/notebook_run.ts";
import { withFolder } from "../support/folder.ts";

const runs = new Map<string, Promise<NotebookRun>>();

function runIn(lang: "en" | "zh"): Promise<NotebookRun> {
  if (!runs.has(lang)) runs.set(lang, notebookRun({ lang }));
  return runs.get(lang)!;
}

Deno.test.afterAll(async () => {
  for (const run of runs.values()) await (await run)[Symbol.asyncDispose]();
});

for (const lang of ["en", "zh"] as const) {
  Deno.test(`The notebooks run to their end, ${lang}`, async () => {
    const { notebooks, index } = await runIn(lang);
    const page = await Deno.readTextFile(index);
    assert(notebooks.length >= 10, `${notebooks.length} notebooks`);
    for (const { name } of notebooks) assert(page.includes(`<section id="${name}">`), name);
  });

  needsNodejieba(
    `The pictures and answers of the READMEs are those of a run, ${lang} (else: deno task pictures)`,
    async () => {
      for (const [path, content] of await galleryOf(lang, await runIn(lang))) {
        const stored = await storedBytes(path);
        if (typeof content === "string") {
          assertEquals(new TextDecoder().decode(stored), content, path);
        } else {
          assert(stored.toBase64() === content.toBase64(), `Expected ${path} as a run draws it`);
        }
        assert(
          stored.length < 150_000,
          `Expected ${path} below 150 kB: got ${stored.length} bytes`,
        );
      }
    },
  );
}

for (const lang of ["en", "zh"] as const) {
  Deno.test(`Tables of a run name columns and values in their language, ${lang}`, async () => {
    const { notebooks } = await runIn(lang);
    const foreign = foreignTo(lang);
    const cells = notebooks.flatMap(({ name, notebook }) =>
      notebook.cells.flatMap(({ outputs = [] }) => outputs.flatMap(cellsOf))
        .map((cell) => ({ name, ...cell }))
    );
    assert(cells.length > 1000, `${cells.length} cells`);
    assertEquals(cells.filter(({ text, column }) => !LITERAL.has(column) && foreign.has(text)), []);
    const headings = new Set(cells.map(({ column }) => column));
    const isForeign = lang === "en" ? /\p{Script=Han}/u : /^[a-z_]+$/;
    assertEquals([...headings].filter((it) => isForeign.test(it) && !SIGNS.has(it)), []);
  });
}

/** Headings of columns that hold words of reports, and statistics that are called so in every language. */
const LITERAL: ReadonlySet<string> = new Set(["term", "words", "词语", "quote", "原文"]);
const SIGNS: ReadonlySet<string> = new Set(["n", "p", "kappa"]);

/** What no cell must hold: ids, and labels of the other language. */
function foreignTo(lang: "en" | "zh"): ReadonlySet<string> {
  const { terms, indicators, measures, eras, themes } = loadCodebook();
  const labels = [...terms.values(), indicators, measures, eras, themes].flatMap((it) => [...it]);
  const [own, others] = lang === "en"
    ? [labels.map(([, it]) => it.labelEn), labels.flatMap(([id, it]) => [id, it.labelZh])]
    : [labels.map(([, it]) => it.labelZh), labels.flatMap(([id, it]) => [id, it.labelEn])];
  return new Set(others).difference(new Set(own));
}

/** The cells of a table, each under its heading. */
function cellsOf(output: Output): { readonly column: string; readonly text: string }[] {
  const html = "data" in output ? String(output.data["text/html"] ?? "") : "";
  const textsOf = (row: string) =>
    Array.from(
      row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs),
      ([, text = ""]) => text.replace(/<[^>]+>/g, ""),
    );
  const [head = [], ...rows] = Array.from(
    html.matchAll(/<tr>(.*?)<\/tr>/gs),
    ([, row = ""]) => textsOf(row),
  );
  return rows.flatMap((row) => row.map((text, index) => ({ column: head[index] ?? "", text })));
}

needsNodejieba(
  "Notebook 08 runs without nodejieba, says so, and differs in counts only",
  () =>
    withFolder({}, async (out) => {
      const usual = await runIn("en");
      const bare = await runWithoutNodejieba(out);
      const notice = "nodejieba could not be used";
      assert(bare.includes(notice), `Expected of notebook 08: "${notice}"`);
      assert(!usual.said("08").includes(notice));
      const [segmenters, terms] = ["segmenter", "terms"].map((name) =>
        [usual.out, out].map((folder) => pl.readParquet(`${folder}/frames/${name}.parquet`))
      );
      const rows = segmenters!.map((frame) => frame.toRecords()[0]!);
      assertEquals(rows.map(({ segmenter }) => segmenter), ["nodejieba", "Intl.Segmenter"]);
      assertEquals(rows.map((row) => /Cannot install/.test(`${row.notice_en}`)), [false, true]);
      assertEquals(terms![1]!.columns, terms![0]!.columns);
      assert(terms!.every(({ height }) => height > 1000));
      assertEquals(usual.charts.filter((name) => /^08_.*png$/.test(name)).length, 3);
    }),
);

/** Runs notebook 08 as the command does, in a process that can install nodejieba nowhere: a file stands in its place. */
async function runWithoutNodejieba(out: string): Promise<string> {
  const main = fileURLToPath(new URL("../../lib/run/main.ts", import.meta.url));
  await Deno.writeTextFile(`${out}/nowhere`, "");
  const { code } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", main, "--lang", "en", "--only", "08", "--out", out],
    env: { GONGKAI_NODEJIEBA: `${out}/nowhere/nodejieba` },
    stdout: "null",
  }).output();
  assertEquals(code, 0);
  return await Deno.readTextFile(`${out}/notebooks/08_compare_the_words.ipynb`);
}
