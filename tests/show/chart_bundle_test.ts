import { charts } from "../draw/_charts.ts";
import { assertEquals, assertRejects, assertStrictEquals } from "@std/assert";
import type { Chart } from "@/draw/mod.ts";
import { toPng, toSvg } from "@/render/mod.ts";
import { chartBundle } from "@/show/_chart_bundle.ts";

Deno.test("chartBundle() carries specification, SVG, PNG and text, and no HTML", async () => {
  const chart = charts["volumes"]!("zh");
  const { data, metadata } = await chartBundle(chart);
  assertEquals(Object.keys(data), [
    "application/vnd.vegalite.v5+json",
    "image/svg+xml",
    "image/png",
    "text/plain",
  ]);
  assertStrictEquals(data["application/vnd.vegalite.v5+json"], chart);
  assertEquals(data["image/svg+xml"], await toSvg(chart));
  assertEquals(
    data["text/plain"],
    "申请量\n申请量：3 个发布单位，2011–2025 年，0–6135 件。",
  );
  const { bytes, width, height } = await toPng(await toSvg(chart), 2);
  assertEquals(Uint8Array.fromBase64(data["image/png"] as string), bytes);
  assertEquals(metadata, { "image/png": { width: width / 2, height: height / 2 } });
  const named = await chartBundle(chart, "02_volumes");
  assertEquals(named.metadata.gongkai, { chart: "02_volumes" });
});

Deno.test("chartBundle() leaves a specification above 200 kB out", async () => {
  const chart: Chart = {
    $schema: "https://vega.github.io/schema/vega-lite/v5.json",
    description: "Many points.",
    data: { values: Array.from({ length: 9000 }, (_, index) => ({ index, value: index % 7 })) },
    mark: "bar",
    encoding: {
      x: { field: "value", type: "ordinal" },
      y: { aggregate: "count", type: "quantitative" },
    },
  };
  const { data } = await chartBundle(chart);
  assertEquals(Object.keys(data), ["image/svg+xml", "image/png", "text/plain"]);
  assertEquals(data["text/plain"], "Many points.");
});

Deno.test("chartBundle() rejects a chart that cannot be drawn", async () => {
  const chart = { ...charts["volumes"]!("en"), datasets: { numbers: [] } };
  await assertRejects(() => chartBundle(chart), RangeError, "it has no rows");
});

Deno.test("chartBundle() gives a title of several lines in one, and a chart without a title its description", async () => {
  const { $schema, description, ...view } = charts["volumes"]!("zh");
  const textOf = async (title: unknown) =>
    (await chartBundle({ ...view, $schema, description, title })).data["text/plain"];
  assertEquals(await textOf(["甲县", "申请量"]), `甲县 申请量\n${description}`);
  assertEquals(await textOf({ text: "申请量" }), `申请量\n${description}`);
  assertEquals(await textOf(undefined), description);
});
