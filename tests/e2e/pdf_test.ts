/**
 * What another reader makes of our PDFs: poppler's pdffonts, pdftotext and pdftoppm. Part of
 * `deno task e2e`; without poppler the tests are skipped and say so.
 *
 * @module
 */
import { Resvg } from "@resvg/resvg-js";
import { charts, STAMP } from "../draw/_charts.ts";
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { PRESETS } from "@/model/mod.ts";
import { save } from "@/show/mod.ts";

const DPI = 150;
const hasPoppler = await run("pdffonts", "-v").then(() => true, () => false);
if (!hasPoppler) console.log("Skipped: poppler (pdffonts, pdftotext, pdftoppm) is not installed");

for (const [name, make] of Object.entries(charts)) {
  for (const preset of PRESETS) {
    Deno.test({
      name: `${name} for ${preset}: poppler finds cut fonts, the title, and the picture of the PNG`,
      ignore: !hasPoppler,
      fn: () =>
        inFolder(async (out) => {
          const chart = make("zh+en", { preset, data: STAMP, notes: "full" });
          await save(chart, "chart", { out, formats: ["png", "pdf"], dpi: DPI });
          await checkFonts(`${out}/chart.pdf`);
          const { text } = chart.title as { readonly text: readonly string[] };
          const found = await textOf(`${out}/chart.pdf`);
          for (const line of text) assertStringIncludes(found, line);
          assertStringIncludes(found, "资料来源：政府信息公开工作年度报告");
          assert((await Deno.stat(`${out}/chart.pdf`)).size < 200_000);
          await checkPicture(out);
        }),
    });
  }
}

Deno.test({
  name: "difference() tells two charts apart",
  ignore: !hasPoppler,
  fn: () =>
    inFolder(async (out) => {
      const formats = ["png"] as const;
      for (const name of ["outcomes", "channelMix"]) {
        await save(charts[name]!("zh"), name, { out, formats, dpi: 96 });
      }
      const [one, other] = ["outcomes", "channelMix"].map((name) => pixelsOf(`${out}/${name}.png`));
      assert(difference(one!, other!) > LARGEST, String(difference(one!, other!)));
    }),
});

/** Both fonts embedded, cut, with a map to Unicode, and none made of procedures. */
async function checkFonts(path: string): Promise<void> {
  const [, , ...rows] = (await run("pdffonts", path)).trim().split("\n");
  assertEquals(rows.length, 2);
  for (const row of rows) {
    assert(/^[A-Z]{6}\+Noto/.test(row), row);
    assert(/ CID (Type 0C|TrueType) .* yes yes yes /.test(row), row);
  }
}

async function textOf(path: string): Promise<string> {
  return await run("pdftotext", "-layout", path, "-");
}

/** Blocks of this many pixels are compared, so that edges that are smoothed differently do not count. */
const BLOCK = 12;

/** The largest mean difference of grey, of 255. */
const LARGEST = 3;

async function checkPicture(out: string): Promise<void> {
  await run(
    "pdftoppm",
    "-r",
    String(DPI),
    "-png",
    "-singlefile",
    `${out}/chart.pdf`,
    `${out}/poppler`,
  );
  const found = difference(pixelsOf(`${out}/chart.png`), pixelsOf(`${out}/poppler.png`));
  assert(found < LARGEST, `Expected the same picture: the mean difference of grey is ${found}`);
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha, by row. */
  readonly bytes: Uint8Array;
}

function pixelsOf(path: string): Pixels {
  const png = Deno.readFileSync(path);
  const view = new DataView(png.buffer);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const image = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
      <image width="${width}" height="${height}" href="data:image/png;base64,${png.toBase64()}"/></svg>`,
  ).render();
  return { width, height, bytes: image.pixels };
}

/** Mean difference of grey over blocks; sizes may differ by a pixel. */
function difference(one: Pixels, other: Pixels): number {
  const columns = Math.floor(Math.min(one.width, other.width) / BLOCK);
  const rows = Math.floor(Math.min(one.height, other.height) / BLOCK);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      sum += Math.abs(greyOf(one, column, row) - greyOf(other, column, row));
    }
  }
  return sum / (rows * columns);
}

function greyOf({ width, bytes }: Pixels, column: number, row: number): number {
  let sum = 0;
  for (let y = row * BLOCK; y < (row + 1) * BLOCK; y++) {
    for (let x = column * BLOCK; x < (column + 1) * BLOCK; x++) {
      const at = 4 * (y * width + x);
      sum += bytes[at]! + bytes[at + 1]! + bytes[at + 2]!;
    }
  }
  return sum / (3 * BLOCK * BLOCK);
}

async function run(command: string, ...args: readonly string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(command, { args: [...args] }).output();
  if (!success) throw new Error(`${command}: ${new TextDecoder().decode(stderr)}`);
  return new TextDecoder().decode(stdout);
}

async function inFolder(use: (out: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await use(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
