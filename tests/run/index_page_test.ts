import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { indexPage } from "@/run/index_page.ts";
import type { NotebookCell, Output } from "@/run/notebook.ts";
import type { ExecutedNotebook } from "@/run/mod.ts";

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

function pageOf(...outputs: Output[]): string {
  return indexPage([executed([{ outputs }])], "en");
}

Deno.test("indexPage() escapes text from anywhere", () => {
  const page = indexPage([
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
  ], "en");
  assertEquals(page.match(/<script|<img/g), null);
});

Deno.test("indexPage() forbids scripts and requests", () => {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  assertStringIncludes(pageOf(), `<meta http-equiv="Content-Security-Policy" content="${policy}">`);
});

Deno.test("indexPage() loads no picture of the web and links to the web only", () => {
  const source = "![seen](https://a.example/x.png) [file](../x.md) [site](https://a.example/)";
  const page = indexPage([executed([{ cell_type: "markdown", source }])], "en");
  assertStringIncludes(page, '<p>seen file <a href="https://a.example/">site</a></p>');
});

Deno.test("indexPage() shows the richest form of an output", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>';
  assertStringIncludes(
    pageOf(shown({ "image/svg+xml": svg, "image/png": "AAAA", "text/plain": "t" })),
    `<figure>${svg}</figure>`,
  );
  assertStringIncludes(
    pageOf(shown({ "image/png": "AAAA", "text/plain": "t" })),
    '<figure><img src="data:image/png;base64,AAAA" alt="t"></figure>',
  );
  const table = '<div>2 rows</div><table><tr><td style="text-align: right">1</td></tr></table>';
  assertStringIncludes(pageOf(shown({ "text/html": table, "text/plain": "t" })), table);
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
});

Deno.test("indexPage() shows an SVG that could act or load as a picture", () => {
  for (const part of ["<script>1</script>", '<image href="https://a.example/x.png"/>']) {
    const page = pageOf(shown({ "image/svg+xml": `<svg onload="x()">${part}</svg>` }));
    assertEquals(page.includes("<svg"), false);
    assertMatch(page, /<img src="data:image\/svg\+xml,%3Csvg[^"]+"/);
  }
});

Deno.test("indexPage() speaks the language that it declares", () => {
  const notebooks = [executed([{ cell_type: "markdown", source: "# 第一" }])];
  const chinese = indexPage(notebooks, "zh");
  assertStringIncludes(chinese, '<html lang="zh-Hans">');
  assertStringIncludes(chinese, '<a href="#01_test">第一</a>');
  assertStringIncludes(indexPage(notebooks, "en"), "1 notebook, all run to the end.");
});
