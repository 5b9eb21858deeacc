import type { Chart } from "@/draw/mod.ts";
import type { DataStamp, Preset } from "@/model/mod.ts";
import { toPdf, toPng, toSvg } from "@/render/mod.ts";
import { checkFileName, writeWhole } from "@/write/mod.ts";
import { FORMATS } from "./_endings.ts";
import { manifestOf } from "./_manifest.ts";
import { numbersCsv } from "./_numbers_csv.ts";
import { printedSvg, printSize } from "./_print_size.ts";
import { titleOf } from "./_title_of.ts";

/**
 * What a chart is saved as: pictures, its Vega-Lite specification, and the numbers that it shows.
 */
export type SaveFormat = typeof FORMATS[number];

/** Options of {@linkcode save}. */
export interface SaveOptions {
  /** The folder; made where it is missing. */
  readonly out: string;
  /** Default: all five. */
  readonly formats?: readonly SaveFormat[] | undefined;
  /** Resolution of the PNG at the printed size; default: 300. */
  readonly dpi?: number | undefined;
  /** Where the figure goes: a chart that was drawn for another preset is refused. */
  readonly preset?: Preset | undefined;
  /** The data of the run with its inputs, and its parameters, for the manifest. */
  readonly data?: DataStamp | undefined;
  readonly parameters?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Saves a chart as `<out>/<name>.svg`, `.png`, `.pdf`, `.json` (Vega-Lite) and `.csv` (the numbers
 * shown), and `<name>.manifest.json`, with inputs and their hashes, parameters and versions. Each
 * is written whole or not at all, and nothing is written where one of them cannot be made. SVG, PNG
 * and PDF have the printed size of the preset that the chart was drawn for; for the screen a pixel
 * is 1/96 inch. The same chart gives the same bytes. Returns the paths.
 *
 * Throws a `TypeError` for a name that is a path, and a `RangeError` where the chart cannot be
 * drawn, carries no rows of its own, was drawn for another preset, or would be printed with text
 * below 6 points.
 *
 * @example
 * ```ts
 * import { save } from "@/show/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const out = await Deno.makeTempDir();
 * const paths = await save({
 *   $schema: "https://vega.github.io/schema/vega-lite/v5.json",
 *   description: "One bar.",
 *   datasets: { numbers: [{ year: "2014", count: 12 }] },
 *   data: { name: "numbers" },
 *   mark: "bar",
 *   encoding: {
 *     x: { field: "year", type: "nominal" },
 *     y: { field: "count", type: "quantitative" },
 *   },
 * }, "requests", { out, formats: ["pdf", "csv"] });
 * assertEquals(
 *   paths,
 *   ["pdf", "csv", "manifest.json"].map((ending) => `${out}/requests.${ending}`),
 * );
 * await Deno.remove(out, { recursive: true });
 * ```
 */
export async function save(chart: Chart, name: string, options: SaveOptions): Promise<string[]> {
  const { out } = options;
  checkFileName(name, "save a chart as");
  checkPreset(chart, options);
  const files = await filesOf(chart, name, options);
  await Deno.mkdir(out, { recursive: true });
  for (const { name, content } of files) await writeWhole(`${out}/${name}`, content);
  return files.map(({ name }) => `${out}/${name}`);
}

function checkPreset({ usermeta }: Chart, { preset }: SaveOptions): void {
  const drawn = usermeta?.gongkai.preset ?? "screen";
  if (preset === undefined || preset === drawn) return;
  throw new RangeError(
    `Cannot save chart for "${preset}": it was drawn for "${drawn}"; give the preset when drawing, ` +
      "a specification of your own to draw.styled(spec, { preset, lang })",
  );
}

/** The files asked for, and the manifest that lists them. */
async function filesOf(chart: Chart, name: string, options: SaveOptions) {
  const { formats = FORMATS, dpi = 300, parameters = {}, data } = options;
  const svg = await toSvg(chart);
  const size = printSize(chart, svg);
  const [title, subject] = [titleOf(chart), chart.description];
  const make = {
    svg: () => printedSvg(chart, svg, size),
    png: async () => (await toPng(svg, size.scale * dpi / 72, dpi)).bytes,
    pdf: () => toPdf(svg, { scale: size.scale, title, subject }),
    json: () => `${JSON.stringify(chart, null, 2)}\n`,
    csv: () => numbersCsv(chart),
  };
  const files = await Promise.all(formats.map(async (format) => ({
    name: `${name}.${format}`,
    content: await make[format](),
  })));
  const { width, height } = size;
  const run = { parameters, data, files };
  const content = manifestOf(chart, { name, size: { width, height }, dpi, ...run });
  return [...files, { name: `${name}.manifest.json`, content }];
}
