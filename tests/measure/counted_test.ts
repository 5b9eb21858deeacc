import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { countedSentences } from "@/measure/_counted.ts";
import { sentencesOf } from "./_sentences.ts";

const codebook = loadCodebook();
const isCounted = (text: string) =>
  countedSentences(sentencesOf({ a: [text] }), codebook).length === 1;

Deno.test("countedSentences() leaves sentences of fewer than twelve characters", () => {
  assertEquals(["全县各部门公开信息三百", "全县各部门公开信息三百件"].map(isCounted), [
    false,
    true,
  ]);
});

Deno.test("countedSentences() takes a sentence with five long labels of a form for a table", () => {
  const labels = [
    "本年制发件数",
    "本年废止件数",
    "现行有效件数",
    "行政规范性文件",
    "本年处理决定数量",
  ];
  assertEquals([4, 5].map((count) => isCounted(`表:${labels.slice(0, count).join("项")}`)), [
    true,
    false,
  ]);
});
