import { Buffer } from "node:buffer";
import type { Chart } from "@/draw/mod.ts";
import { toPng, toSvg } from "@/render/mod.ts";
import type { Bundle } from "./_bundle.ts";
import { titleOf } from "./_title_of.ts";

/** A larger specification is left out: notebooks would carry the data three times. */
const LARGEST_SPEC = 200_000;

/** Pixels of the picture for each of the page. */
const SCALE = 2;

/**
 * The one bundle that shows a chart everywhere: interactive in JupyterLab, Notebook and VS Code,
 * SVG in exported pages, PNG on GitHub and in notebooks that are not trusted, text in a terminal.
 * HTML is left out, because it would be taken before all others. Its metadata keep the name under which
 * the chart is saved, so that a page can link to the files.
 *
 * Throws as `toSvg` does where the chart cannot be drawn.
 */
export async function chartBundle(chart: Chart, name?: string): Promise<Bundle> {
  const svg = await toSvg(chart);
  const { bytes, width, height } = await toPng(svg, SCALE);
  const isSmall = new TextEncoder().encode(JSON.stringify(chart)).length <= LARGEST_SPEC;
  return {
    data: {
      ...isSmall ? { "application/vnd.vegalite.v5+json": chart } : {},
      "image/svg+xml": svg,
      "image/png": Buffer.from(bytes).toString("base64"),
      "text/plain": [titleOf(chart), chart.description].filter((line) => line !== "").join("\n"),
    },
    metadata: {
      "image/png": { width: width / SCALE, height: height / SCALE },
      ...name === undefined ? {} : { gongkai: { chart: name } },
    },
  };
}
