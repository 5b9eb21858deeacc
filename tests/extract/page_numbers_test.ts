import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { pageNumbers } from "@/extract/page_numbers.ts";
import { reportParser } from "@/pipeline.ts";

const parse = reportParser(loadCodebook());
const HEADINGS = [
  "总体情况",
  "主动公开政府信息情况",
  "收到和处理政府信息公开申请情况",
  "行政复议、行政诉讼情况",
]
  .map((title, index) => `${"一二三四"[index]}、${title}`);

async function valuesOf(lines: readonly string[]): Promise<(number | null)[]> {
  const text = ["青石县2016年政府信息公开工作年度报告", ...lines].join("\n");
  return (await parse(new TextEncoder().encode(text), "a.txt")).figures.map(({ value }) => value);
}

for (const dots of ["……", "........", "\t", " "]) {
  Deno.test(`reportParser() takes no page of a table of contents for a count: ${JSON.stringify(dots)}`, async () => {
    const contents = HEADINGS.map((heading, index) => `${heading}${dots}${index + 1}`);
    const body = HEADINGS.flatMap((heading) => [heading, "收到政府信息公开申请27件。"]);
    assertEquals(await valuesOf([...contents, ...body]), await valuesOf(body));
  });
}

Deno.test("reportParser() reads counts behind labels that stand nowhere else", async () => {
  const rows = ["主动公开政府信息数 3", "收到申请数 27", "行政复议数量 30"];
  assertEquals(await valuesOf(rows), [3, 27, 30]);
});

Deno.test("pageNumbers() needs three lines whose headings stand in the text again and whose pages never fall", () => {
  const pages = (contents: readonly string[], body = HEADINGS) => {
    const text = [...contents, ...body].join("\n");
    return pageNumbers(text).map(({ start, end }) => text.slice(start, end));
  };
  const lines = (...numbers: readonly number[]) =>
    numbers.map((page, nth) => `${HEADINGS[nth]}…${page}`);
  assertEquals(pages(lines(1, 2, 12)), ["1", "2", "12"]);
  assertEquals(pages(lines(1, 1, 1, 2)), ["1", "1", "1", "2"]);
  assertEquals(pages(lines(1, 2)), []);
  assertEquals(pages(lines(1, 3, 2)), []);
  assertEquals(pages(lines(2, 1, 2, 3)), ["1", "2", "3"]);
  assertEquals(pages(lines(1, 2, 3).toSpliced(2, 0, "目录")), []);
  assertEquals(pages(lines(1, 2, 3), HEADINGS.slice(1)), []);
});
