import pl from "nodejs-polars";
import type { Chart } from "../draw/mod.ts";
import { toPng, toSvg } from "../render/mod.ts";
import { csvOf, writeWhole } from "../write/mod.ts";

/** What a chart is saved as: pictures, its Vega-Lite specification, and the numbers that it shows. */
export type SaveFormat = "svg" | "png" | "json" | "csv";

/** Options of {@linkcode save}. */
export interface SaveOptions {
  /** The folder; made where it is missing. */
  readonly out: string;
  /** Default: all four. */
  readonly formats?: readonly SaveFormat[];
  /** Resolution of the PNG, where the chart's own size is 96 dots per inch; default: 192. */
  readonly dpi?: number;
}

const FORMATS: readonly SaveFormat[] = ["svg", "png", "json", "csv"];

/**
 * Saves a chart as `<out>/<name>.svg`, `.png`, `.json` (Vega-Lite) and `.csv` (the numbers shown), each
 * written whole or not at all; nothing is written where one of them cannot be made. Returns the paths.
 *
 * Throws a `TypeError` for a name that is a path, and a `RangeError` where the chart cannot be drawn or
 * carries no rows of its own.
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
 * }, "applications", { out, formats: ["svg", "csv"] });
 * assertEquals(paths, [`${out}/applications.svg`, `${out}/applications.csv`]);
 * await Deno.remove(out, { recursive: true });
 * ```
 */
export async function save(chart: Chart, name: string, options: SaveOptions): Promise<string[]> {
  const { out, formats = FORMATS, dpi = 192 } = options;
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._ -]*$/u.test(name)) {
    throw new TypeError(
      `Cannot save a chart as "${name}": a name of letters, digits, "-", "_" and "."`,
    );
  }
  const svg = await toSvg(chart);
  const make = {
    svg: () => svg,
    png: async () => (await toPng(svg, dpi / 96)).bytes,
    json: () => `${JSON.stringify(chart, null, 2)}\n`,
    csv: () => numbersCsv(chart),
  };
  const files = await Promise.all(formats.map(async (format) => ({
    path: `${out}/${name}.${format}`,
    content: await make[format](),
  })));
  await Deno.mkdir(out, { recursive: true });
  for (const { path, content } of files) await writeWhole(path, content);
  return files.map(({ path }) => path);
}

function numbersCsv({ datasets }: Chart): Uint8Array {
  const rows = datasets?.numbers as readonly Readonly<Record<string, unknown>>[] | undefined;
  if (rows === undefined) throw new RangeError("Cannot save numbers of chart: it has no data set");
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csvOf(
    pl.DataFrame(names.map((name) => seriesOf(name, rows.map((row) => row[name] ?? null)))),
  );
}

/** Numbers stay numbers; all else is text. */
function seriesOf(name: string, values: readonly unknown[]) {
  const isNumeric = values.every((value) => value === null || typeof value === "number");
  return isNumeric
    ? pl.Series(name, [...values], pl.Float64)
    : pl.Series(name, values.map((value) => value === null ? null : String(value)), pl.String);
}
