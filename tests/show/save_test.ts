import { charts, STAMP } from "../draw/_charts.ts";
import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import type { Chart } from "@/draw/mod.ts";
import { LANGUAGES, PRESETS } from "@/model/mod.ts";
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
      ["svg", "png", "pdf", "json", "csv", "manifest.json"].map((ending) =>
        `${out}/复议结果-1.${ending}`
      ),
    );
    assertEquals([...Deno.readDirSync(out)].length, 6);
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

/** Pixels across, and dots per inch as the chunk pHYs tells them. */
function pngOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer);
  assertEquals(new TextDecoder().decode(bytes.subarray(37, 41)), "pHYs");
  return { width: view.getUint32(16), dpi: view.getUint32(41) * 0.0254 };
}

Deno.test("save() prints at the width of the preset: SVG, PNG of 300 dpi or what is given, PDF", () =>
  inFolder(async (out) => {
    const chart = charts["outcomes"]!("zh", { preset: "journal-1col" });
    await save(chart, "a", { out, preset: "journal-1col" });
    assertStringIncludes(await Deno.readTextFile(`${out}/a.svg`), ` width="8.5cm" height="`);
    const { width, dpi } = pngOf(await Deno.readFile(`${out}/a.png`));
    assert(Math.abs(dpi - 300) < 0.1 && Math.abs(width - 8.5 / 2.54 * 300) <= 1, `${width} ${dpi}`);
    const pdf = new TextDecoder("latin1").decode(await Deno.readFile(`${out}/a.pdf`));
    const [, points = ""] = /MediaBox \[0 0 ([\d.]+) /.exec(pdf) ?? [];
    assert(Math.abs(Number(points) - 8.5 * 72 / 2.54) < 0.1, points);
    await save(chart, "b", { out, formats: ["png"], dpi: 600 });
    assertEquals(Math.round(pngOf(await Deno.readFile(`${out}/b.png`)).dpi), 600);
  }));

for (const [index, preset] of PRESETS.entries()) {
  const lang = LANGUAGES[index % LANGUAGES.length]!;
  Deno.test(`save() writes the same bytes again, ${preset}, ${lang}`, () =>
    inFolder(async (out) => {
      const make = () => charts["disclosureChannels"]!(lang, { preset, data: STAMP });
      const paths = await save(make(), "one", { out });
      const before = await Promise.all(paths.map((path) => Deno.readFile(path)));
      await save(charts["volumes"]!(lang, { preset }), "between", { out });
      assertEquals(await save(make(), "one", { out }), paths);
      const after = await Promise.all(paths.map((path) => Deno.readFile(path)));
      const isSame = after.map((bytes, index) => bytes.toHex() === before[index]?.toHex());
      assertEquals(isSame, Array(6).fill(true));
    }));
}

Deno.test("save() tells inputs, parameters, versions and hashes in the manifest", () =>
  inFolder(async (out) => {
    const chart = charts["outcomes"]!("en", { preset: "journal-2col", data: STAMP });
    const parameters = { lang: "en", years: [2008, 2030] };
    await save(chart, "a", { out, formats: ["csv"], data: STAMP, parameters });
    const manifest = JSON.parse(await Deno.readTextFile(`${out}/a.manifest.json`));
    assertEquals(manifest.preset, "journal-2col");
    assertEquals(manifest.size.width, 17.5);
    assertEquals(manifest.data, STAMP);
    assertEquals(manifest.parameters, parameters);
    assertEquals(manifest.versions.deno, Deno.version.deno);
    assertEquals(Object.keys(manifest.versions), ["gongkai", "deno", "vega", "vega-lite"]);
    const bytes = await Deno.readFile(`${out}/a.csv`);
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    assertEquals(manifest.files, { "a.csv": digest.toHex() });
  }));

Deno.test("save() names the frame that lists the inputs where they are more than a thousand", () =>
  inFolder(async (out) => {
    const inputs = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`report-${index}`, "0"]));
    const chart = charts["outcomes"]!("en");
    const dataOf = async (count: number) => {
      const data = { ...STAMP, inputs: inputs(count) };
      await save(chart, "a", { out, formats: ["csv"], data });
      return JSON.parse(await Deno.readTextFile(`${out}/a.manifest.json`)).data;
    };
    const { inputs: _, ...stated } = STAMP;
    assertEquals(await dataOf(1000), { ...stated, inputs: inputs(1000) });
    assertEquals(await dataOf(1001), { ...stated, inputs_in: "frames/reports" });
  }));

Deno.test("save() refuses a chart for another preset, and print that is too small to read", () =>
  inFolder(async (out) => {
    const chart = charts["outcomes"]!("en");
    await assertRejects(
      () => save(chart, "a", { out, preset: "journal-1col" }),
      RangeError,
      `Cannot save chart for "journal-1col": it was drawn for "screen"`,
    );
    const gongkai = { ...chart.usermeta!.gongkai, centimetres: 8.5 };
    await assertRejects(
      () => save({ ...chart, usermeta: { gongkai } }, "a", { out }),
      RangeError,
      "Cannot print chart 8.5 cm wide: its smallest text would have",
    );
    await assertRejects(() => Deno.stat(out), Deno.errors.NotFound);
  }));

Deno.test("save() takes a specification of one's own for a chart for the screen", () =>
  inFolder(async (out) => {
    const chart: Chart = {
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
      description: "甲县 2 件。",
      data: { values: [{ issuer: "甲县", requests: 2 }] },
      mark: "bar",
      encoding: { x: { field: "requests", type: "quantitative" } },
    };
    await save(chart, "own", { out, formats: ["svg"], preset: "screen" });
    const manifest = JSON.parse(await Deno.readTextFile(`${out}/own.manifest.json`));
    assertEquals([manifest.preset, manifest.data], ["screen", null]);
    const slide = () => save(chart, "own", { out, preset: "slide" });
    await assertRejects(slide, RangeError, `it was drawn for "screen"`);
  }));
