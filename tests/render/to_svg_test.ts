import { charts } from "../draw/_charts.ts";
import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import type { Chart } from "@/draw/mod.ts";
import { svgSize, toPdf, toPng, toSvg } from "@/render/mod.ts";

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

Deno.test("toSvg() shows 〓 for a character that the font has no glyph for", async () => {
  for (const font of ["Noto Sans SC, sans-serif", "Noto Serif SC, serif"]) {
    const names = [
      "年报😀.txt",
      "𰻝区",
      "한글",
      "รายงาน",
      "\uFFFD\uFFFD.txt",
      "甲\u0001乙",
      "甲\u2028乙",
      "甲\uD83D",
    ];
    const chart = bars(names.map((name, count) => ({ name, count })), { config: { font } });
    const svg = await toSvg(chart);
    const labels = [
      "年报〓.txt",
      "〓区",
      "〓〓",
      "〓〓〓〓〓〓",
      "〓〓.txt",
      "甲〓乙",
      "甲 乙",
      "甲〓",
    ];
    for (const label of labels) assertStringIncludes(svg, `>${label}</text>`);
    assertStringIncludes(JSON.stringify(chart), "年报😀.txt");
    assertEquals((await toPng(svg, 1)).width > 0, true);
    const bytes = await toPdf(svg, { scale: 1, title: "年报😀.txt", subject: "" });
    assertEquals(new TextDecoder().decode(bytes.slice(0, 5)), "%PDF-");
  }
});

Deno.test("toSvg() measures a character without a glyph as the sign that it shows", async () => {
  const sizeOf = async (name: string) => svgSize(await toSvg(bars([{ name, count: 1 }])));
  assertEquals(await sizeOf("年报😀𰻝"), await sizeOf("年报〓〓"));
});

Deno.test("toSvg() rejects a chart without rows", async () => {
  await assertRejects(() => toSvg(bars([])), RangeError, "it has no rows");
  await assertRejects(
    () => toSvg(bars([], { data: undefined, datasets: { numbers: [] } })),
    RangeError,
    "it has no rows",
  );
  await assertRejects(() => toSvg(bars([], { data: undefined })), RangeError, "it carries no data");
  const rows = [{ name: "a", count: 1 }];
  const { mark, encoding } = bars(rows);
  const layer = [{ mark, encoding }, { mark, encoding, data: { name: "events" } }];
  await assertRejects(
    () => toSvg(bars(rows, { mark: undefined, encoding: undefined, layer })),
    RangeError,
    'it has no data set "events"',
  );
  assertStringIncludes(
    await toSvg(bars(rows, {
      ...{ data: { name: "events", values: rows }, mark: undefined, encoding: undefined, layer },
    })),
    "<svg",
  );
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

Deno.test("toSvg() refuses titles and columns that Vega takes for its own words", async () => {
  const own = [{ name: "a", count: 1, constructor: 1 }];
  const y = { field: "constructor", type: "quantitative" };
  const x = { field: "name", type: "nominal" };
  const wrong = [
    bars(own, { title: "toString" }),
    bars(own, { title: { text: ["toString"] } }),
    bars(own, { encoding: { x, y: { ...y, title: "own" } } }),
    bars(own, { encoding: { x, y: { ...y, field: "count", title: "__proto__" } } }),
  ];
  for (const chart of wrong) {
    await assertRejects(() => toSvg(chart), RangeError, "is a word of JavaScript");
  }
  assertStringIncludes(await toSvg(bars(own, { title: "toString()" })), ">toString()</text>");
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
