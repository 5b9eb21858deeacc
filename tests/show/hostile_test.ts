import { assert, assertEquals } from "@std/assert";
import pl from "nodejs-polars";
import { loadCodebook } from "@/codebook/mod.ts";
import * as draw from "@/draw/mod.ts";
import { load } from "@/load/load.ts";
import { canonicalFigures, dataStamp, type Frames } from "@/tabulate/mod.ts";
import { availabilityMatrix, measure } from "@/measure/mod.ts";
import { toSvg } from "@/render/mod.ts";
import type { Output } from "@/run/notebook.ts";
import { outputHtml } from "@/run/output_html.ts";
import { explanationOf } from "@/show/_explanation.ts";
import { explanationBundle } from "@/show/_explanation_bundle.ts";
import { tableBundle } from "@/show/_table_bundle.ts";
import { progress, say } from "@/show/mod.ts";
import { runCells, showModule } from "../run/temporary.ts";
import { withFolder } from "../support/folder.ts";
import { HOSTILE, HOSTILE_CODED, HOSTILE_REPORTS, PROBE } from "../support/hostile.ts";

const codebook = loadCodebook();
const frames = await hostileFrames();

async function hostileFrames(): Promise<Frames> {
  let read: Frames | undefined;
  await withFolder(HOSTILE_REPORTS, async (reports) => {
    await withFolder({ "coded.csv": HOSTILE_CODED }, async (folder) => {
      read = await load({ reports, coded: `${folder}/coded.csv` }, codebook);
    });
  });
  return read!;
}

/** HTML of an output is tags of ours, and text without any sign that begins markup or a formula. */
function assertInert(html: string): void {
  assert(html.includes(PROBE));
  const text = html.replace(
    /<\/?(?:div|table|thead|tbody|tr|th|td|p|ul|li|span|strong|mark)(?: style="[^"<>]*")?>/g,
    "\0",
  );
  assertEquals(text.match(/[<>"']/g), null);
  assertEquals(text.match(/[$\\][^\0]|[^\0][$\\]/g), null);
}

Deno.test("table() shows reports, figures and findings of a hostile folder as text", () => {
  for (const name of ["reports", "figures", "findings"] as const) {
    const { data } = tableBundle(frames[name], { longest: 5000 });
    assertInert(String(data["text/html"]));
  }
});

Deno.test("table() shows a hostile name of a column as text", () => {
  assertInert(String(tableBundle(pl.DataFrame({ [HOSTILE]: ["a"] }), {}).data["text/html"]));
});

Deno.test("explain() shows a hostile sentence, name and finding as text", () => {
  for (const report of frames.figures.getColumn("report").unique().toArray().map(String)) {
    for (const code of ["applications.received", "processing.completion_rate"]) {
      const options = { lang: "zh+en", codebook } as const;
      const explanation = explanationOf(frames, report, code, options);
      assertInert(String(explanationBundle(explanation, options).data["text/html"]));
    }
  }
});

Deno.test("say() shows text as it stands, and the page shows it so", async () => {
  const { notebook } = await runCells([
    `import { say } from "${showModule("say.ts")}"; await say(${JSON.stringify(HOSTILE)});`,
  ]);
  const [output] = notebook.cells[0]!.outputs as [Output & { data: Record<string, string> }];
  assertEquals(Object.keys(output.data).sort(), ["text/html", "text/plain"]);
  assertEquals(output.data["text/plain"], HOSTILE);
  assertInert(output.data["text/html"]!);
  assertInert(outputHtml(output));
});

Deno.test("say() and progress() print no control character of a file's name", async () => {
  const printed: string[] = [];
  const log = console.log;
  console.log = (...words: unknown[]) => void printed.push(words.join(" "));
  try {
    await say("年报\x1b]0;title\x07.txt\r\x9b2J\n次行");
    for await (const _ of progress(["a"], "年报\x1b[31m"));
  } finally {
    console.log = log;
  }
  assertEquals(printed[0], "年报�]0;title�.txt��2J\n次行");
  assert(printed[1]!.startsWith("年报�[31m: 1 of 1"));
});

Deno.test("Charts of a hostile folder hold its words as text only", async () => {
  const options = { lang: "zh+en", codebook, data: dataStamp(frames) } as const;
  const figures = canonicalFigures(frames);
  const volumes = measure(figures, codebook, ["volume"]);
  const outcomes = measure(figures, codebook, ["reconsideration_outcome.all"]);
  const report = String(frames.figures.getColumn("report").toArray()[0]);
  for (
    const chart of [
      draw.volumes(volumes, options),
      draw.availabilityMap(availabilityMatrix(frames.reports), options),
      draw.disputeOutcomes(outcomes, { ...options, measure: "reconsideration_outcome.all" }),
      draw.findingsByReport(frames.reports, frames.findings, options),
      draw.readingMap(frames.figures.filter(pl.col("report").eq(pl.lit(report))), {
        ...options,
        report,
      }),
      draw.reportCounts(frames.reports, { ...options, by: "province" }),
    ]
  ) {
    assertEquals(expressionsOf(chart).filter((code) => code.includes("window")), []);
    const svg = (await toSvg(chart)).replace(/="[^"]*"/g, "=");
    assertEquals(
      svg.match(/<(?!\/?(?:svg|g|path|text|tspan|rect|defs|clipPath|line|title|desc)\b)/g),
      null,
    );
    assertEquals(svg.match(/<[^>]*\s(?:on\w+|href|xlink:href)=/g), null);
  }
});

/** All texts that Vega takes for code, without the literals in them. */
function expressionsOf(spec: unknown, key = ""): string[] {
  if (typeof spec === "string") {
    const isCode = /^(?:expr|labelExpr|calculate|filter|test|signal|update|href|url)$/.test(key);
    return isCode ? [spec.replace(/"(?:[^"\\]|\\.)*"/g, '""')] : [];
  }
  if (typeof spec !== "object" || spec === null) return [];
  return Object.entries(spec).filter(([name]) => name !== "datasets")
    .flatMap(([name, value]) => expressionsOf(value, Array.isArray(spec) ? key : name));
}
