import { assert, assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import type { Output } from "@/run/notebook.ts";
import { galleryOf, storedBytes } from "../support/gallery.ts";
import { needsNodejieba } from "../support/nodejieba.ts";
import { type NotebookRun, notebookRun } from "../support/notebook_run.ts";

/**
 * One run of all notebooks in a language, and every test that looks at what it left. Returns the run,
 * which is started by the first test that asks for it.
 */
export function testWholeRun(lang: "en" | "zh"): () => Promise<NotebookRun> {
  let started: Promise<NotebookRun> | undefined;
  const run = () => started ??= notebookRun({ lang });

  Deno.test.afterAll(async () => await (await started)?.[Symbol.asyncDispose]());

  Deno.test(`The notebooks run to their end, ${lang}`, async () => {
    const { notebooks, index } = await run();
    const page = await Deno.readTextFile(index);
    assert(notebooks.length >= 10, `${notebooks.length} notebooks`);
    for (const { name } of notebooks) assert(page.includes(`id="${name}"`), name);
  });

  needsNodejieba(
    `The pictures and answers of the READMEs are those of a run, ${lang} (else: deno task pictures)`,
    async () => {
      for (const [path, content] of await galleryOf(lang, await run())) {
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

  Deno.test(`Tables of a run name columns and values in their language, ${lang}`, async () => {
    const { notebooks } = await run();
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

  return run;
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
