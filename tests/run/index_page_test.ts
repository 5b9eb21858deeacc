import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { indexPage } from "@/run/index_page.ts";
import type { NotebookCell, Output } from "@/run/notebook.ts";
import { loadCodebook } from "@/codebook/mod.ts";
import type { Language } from "@/model/mod.ts";
import type { ExecutedNotebook, PageFrames } from "@/run/mod.ts";

const HOSTILE = `</pre><script>alert("x")</script><img src=x onerror='alert(1)'>&`;

function executed(
  cells: readonly Partial<NotebookCell>[],
  failure: ExecutedNotebook["failure"] = null,
) {
  const whole = cells.map((cell, i) => ({
    cell_type: "code",
    id: `c${i}`,
    metadata: {},
    source: "",
    ...cell,
  }));
  const notebook = { cells: whole as NotebookCell[], metadata: {}, nbformat: 4, nbformat_minor: 5 };
  return { name: "01_test", notebook, failure, milliseconds: 1 };
}

function shown(data: Record<string, unknown>): Output {
  return { output_type: "display_data", data, metadata: {} };
}

const codebook = loadCodebook();

function pageIn(lang: Language, ...notebooks: readonly ExecutedNotebook[]): string {
  return indexPage({ notebooks, lang, codebook });
}

function pageOf(...outputs: Output[]): string {
  return pageIn("en", executed([{ outputs }]));
}

Deno.test("indexPage() escapes text from anywhere", () => {
  const page = pageIn(
    "en",
    executed([
      { cell_type: "markdown", source: `# ${HOSTILE}\n\n${HOSTILE}\n\n\`${HOSTILE}\`` },
      {
        source: HOSTILE,
        outputs: [
          { output_type: "stream", name: "stdout", text: HOSTILE },
          { output_type: "error", ename: HOSTILE, evalue: HOSTILE, traceback: [HOSTILE] },
          shown({ "text/plain": HOSTILE }),
          shown({ "text/html": HOSTILE }),
          shown({ "text/markdown": HOSTILE }),
          shown({ "image/png": `"${HOSTILE}` }),
        ],
      },
    ], { cell: 1, line: HOSTILE, message: HOSTILE }),
  );
  assertEquals(page.match(/<script|<img/g), null);
});

Deno.test("indexPage() forbids scripts and requests", () => {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  assertStringIncludes(pageOf(), `<meta http-equiv="Content-Security-Policy" content="${policy}">`);
});

Deno.test("indexPage() loads no picture of the web and links to the web only", () => {
  const source = "![seen](https://a.example/x.png) [file](../x.md) [site](https://a.example/)";
  const page = pageIn("en", executed([{ cell_type: "markdown", source }]));
  assertStringIncludes(page, '<p>seen file <a href="https://a.example/">site</a></p>');
});

Deno.test("indexPage() shows the richest form of an output", () => {
  const svg = '<svg viewBox="0 0 2 1"><g/></svg>';
  const drawn = pageOf(shown({ "image/svg+xml": svg, "image/png": "AAAA", "text/plain": "t" }));
  assertMatch(drawn, /<figure id="figure-1"[^>]*><svg viewBox="0 0 2 1" role="img"/);
  assertEquals(drawn.includes("AAAA"), false);
  assertStringIncludes(
    pageOf(shown({ "image/png": "AAAA", "text/plain": "t" })),
    '<img src="data:image/png;base64,AAAA" alt="t">',
  );
  const table = '<div>2 rows</div>\n<table><tr><td style="text-align: right">1</td></tr></table>';
  assertMatch(
    pageOf(shown({ "text/html": table, "text/plain": "t" })),
    /<b>Table 1<\/b>[^]*<small>2 rows<\/small>[^]*<table><tr><td style="text-align: right">1</,
  );
  assertStringIncludes(
    pageOf(shown({ "text/html": "<style>p{}</style>", "text/plain": "t" })),
    '<pre class="result">t</pre>',
  );
});

Deno.test("indexPage() keeps the ids of charts apart", () => {
  const svg = '<svg><clipPath id="clip0"/><g clip-path="url(#clip0)"/><use href="#clip0"/></svg>';
  const page = pageOf(shown({ "image/svg+xml": svg }), shown({ "image/svg+xml": svg }));
  const ids = [...page.matchAll(/<clipPath id="([^"]+)"/g)].map(([, id]) => id);
  assertEquals(ids, ["n1c1o1-clip0", "n1c1o2-clip0"]);
  for (const id of ids) assert(page.includes(`url(#${id})`) && page.includes(`href="#${id}"`));
  assertStringIncludes(page, 'aria-labelledby="n1c1o2-chart-title"');
  assertStringIncludes(page, '<title id="n1c1o2-chart-title">');
});

Deno.test("indexPage() shows an SVG that could act or load as a picture", () => {
  for (const part of ["<script>1</script>", '<image href="https://a.example/x.png"/>']) {
    const page = pageOf(shown({ "image/svg+xml": `<svg onload="x()">${part}</svg>` }));
    assertEquals(page.includes("<svg"), false);
    assertMatch(page, /<img src="data:image\/svg\+xml,%3Csvg[^"]+"/);
  }
});

Deno.test("indexPage() speaks one language, both only where both are asked for", () => {
  const notebook = executed([
    { cell_type: "markdown", source: "# First?\n\n**第一？**\n\nWords of it.\n\n它的说明。" },
    { cell_type: "markdown", source: "## Limits · 限度\n\n- **Not all.** Some. (不是全部。)" },
  ]);
  const chinese = pageIn("zh", notebook);
  assertStringIncludes(chinese, '<html lang="zh-Hans">');
  for (const text of [">第一？</a>", "它的说明。", ">限度</a>", "<li>不是全部。"]) {
    assertStringIncludes(chinese, text);
  }
  for (const text of ["First?", "Words", "Limits", "Not all"]) {
    assert(!chinese.includes(text), text);
  }
  const english = pageIn("en", notebook);
  assertStringIncludes(english, "1 notebook, all run to the end.");
  assertEquals(/[\u4e00-\u9fff]/.test(english.replace(/<style>.*<\/style>/s, "")), false);
  const both = pageIn("zh+en", notebook);
  for (const text of ["第一？ · First?", "它的说明。", "Words of it.", "限度 · Limits"]) {
    assertStringIncludes(both, text);
  }
});

Deno.test("indexPage() begins with the first sentence of each answer, its thumbnail and link", () => {
  const answer = "80 reports state it, e.g. one of 3.5 pages. The rest does not.";
  const page = pageIn(
    "en",
    executed([
      { cell_type: "markdown", source: "# How many?\n\n## Answer · 结论" },
      { outputs: [shown({ "text/html": `<p>${answer}</p>`, "text/plain": answer })] },
      { cell_type: "markdown", source: "## Over the years · 历年" },
      {
        execution_count: 4,
        outputs: [{
          ...shown({
            "image/svg+xml": '<svg viewBox="0 0 9 5"><g/></svg>',
            "text/plain": "Volume",
          }),
          metadata: { gongkai: { chart: "02_volume" } },
        } as Output],
      },
    ]),
  );
  const answers = /<section class="answers".*?<\/section>/s.exec(page)?.[0] ?? "";
  assertStringIncludes(answers, '<a href="#01_test">How many?</a>');
  assertStringIncludes(answers, "<p>80 reports state it, e.g. one of 3.5 pages.</p>");
  const marks = /viewBox="0 0 9 5" aria-hidden="true"><use href="#([^"]+)"/.exec(answers)?.[1];
  assertStringIncludes(page, `<g id="${marks}">`);
  for (const ending of ["pdf", "svg", "csv", "manifest.json"]) {
    assertStringIncludes(page, `<a href="charts/02_volume.${ending}">`);
  }
  assertStringIncludes(page, '<a href="notebooks/01_test.ipynb">cell [4]</a>');
  assertMatch(page, /<h3 id="n1s2">Over the years<\/h3>\s*<figure id="figure-1"/);
  assertMatch(page, /<a href="#n1s2-text">text<\/a>/);
  assertMatch(page, /<details><summary><h3>Over the years<\/h3><\/summary>\s*<div id="n1s2-text">/);
});

Deno.test("indexPage() lists what was refused, and filters findings by style alone", () => {
  const finding = (severity: string, report: string) => ({
    report,
    severity,
    rule: "audit.identity",
    message_zh: "不符",
    message_en: "Does not add up",
    quote: HOSTILE,
    proposal: null,
  });
  const all = (rows: readonly Record<string, unknown>[], total = rows.length) => ({ rows, total });
  const frames: PageFrames = {
    files: all([{ file: "a.doc", status: "refused", message_en: "Not Word" }]),
    statuses: { refused: 1 },
    findings: all([finding("error", "a-2019"), finding("note", "b-2019")], 900),
    severities: { error: 450, note: 450 },
    figures: 7,
    reports: 40,
    parsed: 40,
    panels: [{
      report: { report: "a-2019", year: 2019 },
      figures: all([{
        code: "applications.received",
        value: 12,
        preferred: true,
        quote: "received 12",
        context: "In all, received 12 <b> requests",
      }]),
      findings: all([]),
      unread: all([{ quote: "9", candidates: "applications.received", context: "9 more" }]),
    }],
  };
  const page = indexPage({ notebooks: [], lang: "en", codebook, frames });
  assertStringIncludes(page, '<a href="#files">1 (refused 1)</a>');
  assertStringIncludes(page, "First 2 of 900 rows");
  assertStringIncludes(page, "Of 40 parsed reports, the 1 with most findings");
  assertStringIncludes(page, "In all, <mark>received 12</mark> &lt;b&gt; requests");
  assertMatch(page, /<option value="1">Note<\/option>/);
  assertStringIncludes(
    page,
    '#findings:has(#filter-severity option[value="1"]:checked) ' +
      'tr[data-severity]:not([data-severity="1"]) { display: none; }',
  );
  assertMatch(page, /<tr data-severity="1" data-rule="0" data-report="1">/);
  assertEquals(page.match(/<script|<img|<b> requests/g), null);
});

Deno.test("indexPage() shows what a notebook without sections draws, and opens where a cell failed", () => {
  const error: Output = { output_type: "error", ename: "Error", evalue: "no", traceback: [] };
  const svg = shown({ "image/svg+xml": "<svg><g/></svg>", "text/plain": "t" });
  const page = pageIn(
    "en",
    executed([{ source: "draw()", outputs: [svg] }, { cell_type: "markdown", source: "## Next" }, {
      outputs: [error],
    }], { cell: 2, line: "", message: "no" }),
  );
  assertMatch(page, /<div class="answer"><figure/);
  assertMatch(page, /<details open><summary><h3 id="n1s1">Next/);
  assertStringIncludes(page, "Code cell 2 failed: no");
});
