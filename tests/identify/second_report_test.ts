import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { reportParser } from "@/pipeline.ts";

const parse = reportParser(loadCodebook());

const titleOf = (issuer: string, year: number) => `${issuer}${year}年政府信息公开工作年度报告\n`;
const bodyOf = (year: number, count: number) =>
  `本局推进公开工作。\n${year}年，共收到政府信息公开申请${count}件。\n未发生行政复议。\n`;

/** The title of the second report, and the requests that are counted as those of the file's report. */
async function readOf(text: string) {
  const report = await parse(new TextEncoder().encode(text), "a.txt");
  const { findings, figures } = report;
  return {
    second: findings.filter(({ rule }) => rule === "identify.several_reports")
      .map(({ quote, span }) => [quote, text.slice(span!.start, span!.end) === quote]),
    received: figures.filter(({ code }) => code === "applications.received")
      .map(({ value }) => value),
  };
}

Deno.test("reportParser() reads the first of two reports in a file, and names the second", async () => {
  const first = titleOf("青石县水利局", 2014) + bodyOf(2014, 12);
  const second = {
    "another year": titleOf("青石县水利局", 2015),
    "another issuer": titleOf("青石县司法局", 2014),
  };
  for (const [what, title] of Object.entries(second)) {
    assertEquals(await readOf(first + title + bodyOf(2015, 31)), {
      second: [[title.trim(), true]],
      received: [12],
    }, what);
  }
});

Deno.test("reportParser() takes lists, repeated titles and short names for one report", async () => {
  const title = titleOf("青石县", 2014);
  const body = bodyOf(2014, 12);
  const texts = [
    title + body + titleOf("青石县人民政府", 2014) + body.replace("未", "没有"),
    title + body + titleOf("青石县", 2013) + titleOf("青石县", 2012) + "版权所有\n",
    titleOf("青石县", 2015) + titleOf("青石县", 2013) + title + body,
  ];
  for (const text of texts) assertEquals((await readOf(text)).second, [], text);
});
