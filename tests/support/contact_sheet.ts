/**
 * Every chart in every language for every preset, as pictures to look at: one each, and all on one sheet,
 * a row for each chart and language. Run by `deno task contact-sheet [--only <chart>]`, which writes
 * `out/contact-sheet/`.
 *
 * @module
 */
import { Buffer } from "node:buffer";
import { parseArgs } from "node:util";
import { LANGUAGES, PRESETS } from "@/model/mod.ts";
import { type Png, toPng, toSvg } from "@/render/mod.ts";
import { charts, STAMP } from "../draw/_charts.ts";

const OUT = new URL("../../out/contact-sheet/", import.meta.url);

/** Pixels of a picture for each of the chart, and of the sheet for each column and row. */
const SCALE = 1.5;
const [COLUMN, ROW, GAP] = [620, 620, 16];

const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
const drawn = Object.entries(charts).filter(([name]) => only === undefined || name === only);
if (drawn.length === 0) {
  throw new RangeError(`Cannot draw "${only}": the charts are ${Object.keys(charts).join(", ")}`);
}
const rows = drawn.flatMap(([name, make]) => LANGUAGES.map((lang) => ({ name, lang, make })));
await Deno.mkdir(OUT, { recursive: true });
const images: string[] = [];
for (const [row, { name, lang, make }] of rows.entries()) {
  for (const [column, preset] of PRESETS.entries()) {
    const picture = await toPng(await toSvg(make(lang, { preset, data: STAMP })), SCALE);
    await Deno.writeFile(new URL(`${name}.${lang}.${preset}.png`, OUT), picture.bytes);
    images.push(imageOf(picture, column * (COLUMN + GAP), row * (ROW + GAP)));
  }
}
const [width, height] = [PRESETS.length * (COLUMN + GAP), rows.length * (ROW + GAP)];
const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${
  images.join("")
}</svg>`;
await Deno.writeFile(new URL("all.png", OUT), (await toPng(sheet, 0.5)).bytes);
console.log(`${images.length} pictures in ${OUT.pathname}`);

/** A picture in its place on the sheet, no larger than the place. */
function imageOf({ bytes, width, height }: Png, x: number, y: number): string {
  const scale = Math.min(COLUMN / width, ROW / height, 1);
  const href = `data:image/png;base64,${Buffer.from(bytes).toString("base64")}`;
  return `<image x="${x}" y="${y}" width="${width * scale}" height="${
    height * scale
  }" href="${href}"/>`;
}
