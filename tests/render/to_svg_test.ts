import { charts } from "../draw/_charts.ts";
import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import type { Chart } from "@/draw/mod.ts";
import { toSvg } from "@/render/mod.ts";

/** A chart of one bar for each of the rows. */
function bars(rows: readonly object[], more: object = {}): Chart {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v5.json",
    description: "Bars.",
    data: { values: rows },
    mark: "bar",
    encoding: {
      x: { field: "name", type: "nominal" },
      y: { field: "count", type: "quantitative" },
    },
    ...more,
  };
}

Deno.test("toSvg() draws the same bytes again", async () => {
  for (const make of Object.values(charts)) {
    assertEquals(await toSvg(make("zh")), await toSvg(make("zh")));
  }
});

Deno.test("toSvg() leaves the chart as it is", async () => {
  const chart = charts["outcomes"]!("zh");
  await toSvg(chart);
  assertEquals(chart, charts["outcomes"]!("zh"));
});

Deno.test("toSvg() keeps text as text and names fonts to fall back on", async () => {
  const svg = await toSvg(charts["outcomes"]!("zh"));
  assertStringIncludes(svg, ">同意公开答复数</text>");
  assertStringIncludes(svg, `font-family="Noto Sans SC, `);
  assertStringIncludes(svg, `, sans-serif"`);
});

Deno.test("toSvg() sets rare characters of names of places", async () => {
  const svg = await toSvg(bars([{ name: "峃亳濮瓯鄠邗堽㙦䢺", count: 1 }]));
  assertStringIncludes(svg, "峃亳濮瓯鄠邗堽㙦䢺");
});

Deno.test("toSvg() names a character that the font has no glyph for", async () => {
  await assertRejects(
    () => toSvg(bars([{ name: "😀𰻝", count: 1 }])),
    RangeError,
    `the font has no glyph for "😀" (U+1F600), "𰻝" (U+30EDD)`,
  );
});

Deno.test("toSvg() rejects a chart without rows", async () => {
  await assertRejects(() => toSvg(bars([])), RangeError, "it has no rows");
  await assertRejects(
    () => toSvg(bars([], { data: undefined, datasets: { numbers: [] } })),
    RangeError,
    "it has no rows",
  );
  await assertRejects(() => toSvg(bars([], { data: undefined })), RangeError, "it carries no data");
});

Deno.test("toSvg() rejects numbers that are not finite", async () => {
  for (const count of [NaN, Infinity]) {
    await assertRejects(
      () => toSvg(bars([{ name: "a", count: 1 }, { name: "b", count }])),
      RangeError,
      `field "count" of row 2 is ${count}`,
    );
  }
});

Deno.test("toSvg() rejects a domain that is not finite", async () => {
  const chart = bars([{ name: "a", count: 1 }], {
    encoding: { y: { field: "count", type: "quantitative", scale: { domain: [0, NaN] } } },
  });
  await assertRejects(
    () => toSvg(chart),
    RangeError,
    "chart.encoding.y.scale.domain.1 is NaN",
  );
});

Deno.test("toSvg() names a character that the serif font has no glyph for", async () => {
  const config = { font: "Noto Serif SC, serif" };
  await assertRejects(
    () => toSvg(bars([{ name: "亳😀", count: 1 }], { config })),
    RangeError,
    `the font has no glyph for "😀" (U+1F600)`,
  );
  await assertRejects(
    () => toSvg(bars([{ name: "亳㙦", count: 1 }], { config })),
    RangeError,
    `the font has no glyph for "㙦" (U+3666); draw the chart with typeface "sans"`,
  );
});

Deno.test("toSvg() measures the signs that Vega writes, in a fresh process with the serif font", async () => {
  // What another test has loaded would hide what is missing.
  const code = `
    import { toSvg } from "@/render/mod.ts";
    const chart = ${
    JSON.stringify(bars([{ name: "a", count: -3.5 }], { config: { font: "Noto Serif SC, serif" } }))
  };
    console.log((await toSvg(chart)).includes("\u2212") ? "drawn" : "no minus");
  `;
  const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["eval", "--quiet", code],
    cwd: new URL("../..", import.meta.url),
  }).output();
  assertEquals(new TextDecoder().decode(stdout), "drawn\n", new TextDecoder().decode(stderr));
});

Deno.test("toSvg() passes Vega's warnings on as errors", async () => {
  const chart = bars([{ name: "a", count: 1 }], {
    encoding: { shape: { field: "name", type: "nominal" } },
  });
  await assertRejects(() => toSvg(chart), Error, "Vega says");
});

Deno.test("toSvg() refuses every address by name, and asks for nothing", async () => {
  const asked: string[] = [];
  const server = Deno.serve({ port: 0, onListen() {} }, ({ url }) => {
    asked.push(url);
    return new Response("[]");
  });
  const url = `http://127.0.0.1:${server.addr.port}/rows.json`;
  const rows = [{ name: "a", count: 1 }];
  const { mark, encoding } = bars(rows);
  const from = { data: { url }, key: "name", fields: ["count"] };
  const cases: Record<string, object> = {
    "chart.data.url": { data: { url } },
    "chart.layer.1.data.url": {
      mark: undefined,
      layer: [{ mark, encoding }, { mark, encoding, data: { url, format: { type: "topojson" } } }],
    },
    "chart.transform.0.from.data.url": { transform: [{ lookup: "name", from }] },
    "chart.mark.url": { mark: { type: "image", url } },
    "chart.encoding.href": { encoding: { ...encoding as object, href: { field: "name" } } },
    "chart.encoding.url": {
      mark: "image",
      encoding: { ...encoding as object, url: { value: url } },
    },
  };
  for (const [path, more] of Object.entries(cases)) {
    await assertRejects(() => toSvg(bars(rows, more)), RangeError, `Cannot draw chart: ${path} is`);
  }
  await server.shutdown();
  assertEquals(asked, []);
});

Deno.test("toSvg() takes addresses in rows and names of columns for text", async () => {
  const rows = [{ name: "https://example.org/", count: 1, url: "https://example.org/" }];
  const svg = await toSvg(
    bars(rows, { data: { values: rows, format: { parse: { url: "string" } } } }),
  );
  assertStringIncludes(svg, ">https://example.org/</text>");
});
