import { charts } from "../draw/_charts.ts";
import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import type { Chart } from "@/draw/mod.ts";
import { toSvg } from "@/render/mod.ts";
import { save } from "@/show/mod.ts";

async function inFolder(run: (out: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await run(`${folder}/charts`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("save() writes pictures, specification and numbers, and nothing else", () =>
  inFolder(async (out) => {
    const chart = charts["disputeOutcomes"]!("zh");
    const paths = await save(chart, "复议结果-1", { out });
    assertEquals(
      paths,
      ["svg", "png", "json", "csv"].map((format) => `${out}/复议结果-1.${format}`),
    );
    assertEquals([...Deno.readDirSync(out)].length, 4);
    assertEquals(await Deno.readTextFile(`${out}/复议结果-1.svg`), await toSvg(chart));
    assertEquals(JSON.parse(await Deno.readTextFile(`${out}/复议结果-1.json`)), chart);
  }));

Deno.test("save() writes the numbers shown as CSV, counts as counts", () =>
  inFolder(async (out) => {
    await save(charts["disputeOutcomes"]!("zh"), "a", { out, formats: ["csv"] });
    const [head = "", first = ""] = (await Deno.readTextFile(`${out}/a.csv`)).split("\r\n");
    assertStringIncludes(
      head,
      "report,label,name,year,component,order,numerator,denominator,share",
    );
    assertStringIncludes(
      first,
      "安徽省人民政府-2012,安徽省人民政府 2012,安徽省人民政府,2012,维持具体行政行为数,0,76,88,0.86",
    );
  }));

Deno.test("save() draws the PNG at the resolution asked for", () =>
  inFolder(async (out) => {
    const chart = charts["proportions"]!("en");
    const widthAt = async (dpi: number) => {
      const [path = ""] = await save(chart, "a", { out, formats: ["png"], dpi });
      return new DataView((await Deno.readFile(path)).buffer).getUint32(16);
    };
    assertEquals(await widthAt(288), 3 * await widthAt(96));
  }));

Deno.test("save() writes nothing where one of the files cannot be made", () =>
  inFolder(async (out) => {
    const chart: Chart = {
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
      description: "Without a data set.",
      data: { values: [{ a: 1 }] },
      mark: "point",
      encoding: { x: { field: "a", type: "quantitative" } },
    };
    await assertRejects(() => save(chart, "a", { out }), RangeError, "it has no data set");
    await assertRejects(() => Deno.stat(out), Deno.errors.NotFound);
  }));

Deno.test("save() rejects a name that is a path", async () => {
  for (const name of ["../a", "a/b", "", ".a", "a\\b"]) {
    await assertRejects(
      () => save(charts["outcomes"]!("en"), name, { out: "unused" }),
      TypeError,
      `Cannot save a chart as "${name}"`,
    );
  }
});
