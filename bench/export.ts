/**
 * How long one chart of a paper takes as SVG, PNG and PDF: 41 dots with intervals in four facets,
 * titles in Chinese. The first time counts what is loaded; later ones cut the font anew, or find it
 * cut. Run by `deno task bench:export`.
 *
 * @module
 */
import type { Chart } from "@/draw/mod.ts";
import { toPdf, toPng, toSvg } from "@/render/mod.ts";
import { mediansInTurn } from "./medians_in_turn.ts";

const FACETS = ["政府机关", "派出机构", "直属单位", "垂直管理"];

/** A character more each time makes the font be cut anew. */
const CHARACTERS = [..."的一是在不了有和人这中大为上个国我以要他"];

for (const [typeface, font] of [["sans", "Noto Sans SC"], ["serif", "Noto Serif SC"]] as const) {
  const start = performance.now();
  await pictures(chart(font, "申请量"));
  const first = performance.now() - start;
  let round = 0;
  const [anew, again, svg] = await mediansInTurn(
    [
      () => pictures(chart(font, `申请量${CHARACTERS[round++ % CHARACTERS.length]}`)),
      () => pictures(chart(font, "申请量")),
      () => toSvg(chart(font, "申请量")),
    ],
    9,
    3,
  );
  const texts = [["first", first], ["font cut anew", anew], ["font kept", again], [
    "SVG alone",
    svg,
  ]];
  console.log(`${typeface}: SVG + PNG 2x + PDF of 41 dots with intervals in four facets`);
  for (const [name, time] of texts) console.log(`  ${name}: ${Number(time).toFixed(0)} ms`);
}

async function pictures(chart: Chart): Promise<void> {
  const svg = await toSvg(chart);
  await Promise.all([
    toPng(svg, 2),
    toPdf(svg, { scale: 0.75, title: "申请量", subject: chart.description }),
  ]);
}

function chart(font: string, title: string): Chart {
  const values = Array.from({ length: 41 }, (_, index) => ({
    facet: FACETS[index % 4],
    unit: `第${index + 1}单位`,
    share: (index * 37 % 41) / 50,
    lower: (index * 37 % 41) / 50 - 0.05,
    upper: (index * 37 % 41) / 50 + 0.1,
  }));
  const y = { field: "unit", type: "nominal", title: null };
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v5.json",
    description: "41 shares with intervals in four facets.",
    title,
    data: { values },
    facet: { field: "facet", type: "nominal", columns: 2, title: null },
    resolve: { scale: { y: "independent" } },
    spec: {
      width: 220,
      height: 176,
      layer: [
        {
          mark: "rule",
          encoding: {
            y,
            x: { field: "lower", type: "quantitative", title: "公开率" },
            x2: { field: "upper" },
          },
        },
        {
          mark: { type: "point", filled: true, size: 40 },
          encoding: { y, x: { field: "share", type: "quantitative" } },
        },
      ],
    },
    config: { font },
  };
}
