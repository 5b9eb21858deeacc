import type { Loader, LoggerInterface } from "vega";
import type { TopLevelSpec } from "vega-lite";
import type { Chart } from "@/draw/mod.ts";
import { checkChart } from "./_check_chart.ts";
import { loadFamily } from "./_fonts.ts";
import { kept } from "./_kept.ts";
import { textWidth } from "./text_width.ts";
import { withGlyphs } from "./_with_glyphs.ts";

/**
 * Draws a chart as SVG, text kept as text; `〓` stands for a character that the font has no glyph
 * for. The same chart gives the same bytes.
 *
 * Throws a `RangeError` where the chart has no rows, carries a number that is not finite or an
 * address, and an `Error` with Vega's words where Vega warns. Nothing is fetched.
 *
 * @example
 * ```ts
 * import { toSvg } from "@/render/mod.ts";
 * import { assertMatch } from "@std/assert";
 *
 * const svg = await toSvg({
 *   $schema: "https://vega.github.io/schema/vega-lite/v5.json",
 *   description: "One bar.",
 *   data: { values: [{ year: "2014", count: 12 }] },
 *   mark: "bar",
 *   encoding: {
 *     x: { field: "year", type: "nominal" },
 *     y: { field: "count", type: "quantitative" },
 *   },
 * });
 * assertMatch(svg, /^<svg/);
 * ```
 */
export function toSvg(chart: Chart): Promise<string> {
  let svg = drawn.get(chart);
  if (svg === undefined) drawn.set(chart, svg = keptSvg(chart));
  return svg;
}

/** A chart never changes: one that was shown is saved without drawing it again. */
const drawn = new WeakMap<Chart, Promise<string>>();

async function keptSvg(chart: Chart): Promise<string> {
  checkChart(chart);
  const make = async () => new TextEncoder().encode(await draw(chart));
  return new TextDecoder().decode(await kept(["svg", chart], make));
}

async function draw(chart: Chart): Promise<string> {
  await loadFamily(fontOf(chart), JSON.stringify(chart));
  const [vega, { compile }] = await Promise.all([import("vega"), import("vega-lite")]);
  measureWithFont(vega);
  const logger = strictLogger(vega);
  // A copy, because Vega marks the rows that it is given. Vega-Lite's own type is a union too wide
  // to build charts against: compiling checks the chart.
  const { spec } = compile(structuredClone(chart) as unknown as TopLevelSpec, { logger });
  const view = new vega.View(vega.parse(spec), { renderer: "none", logger, loader });
  vega.resetSVGDefIds();
  const svg = await view.toSVG();
  view.finalize();
  return await withGlyphs(svg);
}

/** A second guard: what {@linkcode checkChart} overlooks is not fetched. */
const refuse = (address: string) =>
  Promise.reject(new RangeError(`Cannot draw chart: it asks for "${address}"`));
const loader: Loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

function fontOf({ config }: Chart): string {
  return (config as { readonly font?: string } | undefined)?.font ?? "";
}

type Vega = typeof import("vega");

/** What Vega asks the width of; its types leave out `textMetrics`. */
interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
  readonly font?: string;
  readonly limit?: number;
}
interface TextMetrics {
  width: (item: TextItem, text: unknown) => number;
}

/** Without a canvas Vega takes 0.8 em for any character; this gives it the widths of the font. */
function measureWithFont(vega: Vega): void {
  const { textMetrics } = vega as unknown as { readonly textMetrics: TextMetrics };
  textMetrics.width = ({ fontSize = 11, fontWeight, font, limit = 0 }, text) => {
    const width = textWidth(String(text ?? "").trim(), { fontSize, fontWeight, font });
    return limit > 0 ? Math.min(width, limit) : width;
  };
}

function strictLogger(vega: Vega): LoggerInterface {
  const logger = vega.logger(vega.Warn);
  const fail = (...words: readonly unknown[]): never => {
    throw new Error(`Cannot draw chart: Vega says ${words.map(String).join(" ")}`);
  };
  logger.warn = fail;
  logger.error = fail;
  return logger;
}
