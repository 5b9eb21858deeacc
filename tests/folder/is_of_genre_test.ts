import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { isOfGenre } from "@/folder/is_of_genre.ts";
import { reportParser } from "@/pipeline.ts";

const parse = reportParser(loadCodebook());
const isReport = async (text: string) =>
  isOfGenre(await parse(new TextEncoder().encode(text), "a.txt"));

Deno.test("isOfGenre() takes what shows a sign of the genre for a report", async () => {
  const texts = [
    "政府信息公开工作年度报告",
    "2016年，全年共收到政府信息公开申请12件，同意公开8件。",
    "青石县人民政府办公室\n本县按要求推进公开工作。",
    "2016年本局推进公开工作。",
    "我市积极推进政府信息公开，在财政公开方面，各部门均已公开部门预算。",
    "信息公开申请中转出8件。",
  ];
  for (const text of texts) assertEquals(await isReport(text), true, text);
});

Deno.test("isOfGenre() takes notes, code and other texts for none", async () => {
  const texts = [
    "这些文件下载自各县政府网站，下载日期2024年3月1日。",
    "从政府信息公开栏目下载，尚缺三个县。",
    "body { margin: 0; color: #333 }",
    "青石县人民政府\n您访问的页面不存在。",
    "待办：\n1. 补全2016年的表\n2. 核对",
    "name,size\na.pdf,120\n",
  ];
  for (const text of texts) assertEquals(await isReport(text), false, text);
});
