import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { proseSentences } from "@/extract/prose_sentences.ts";
import { normalize } from "@/text/mod.ts";

const NOWHERE = { sectionAt: () => null, tables: [] };

const sentences = (source: string) => proseSentences(normalize(source), NOWHERE);
const texts = (source: string) => sentences(source).map(({ text }) => text);

Deno.test("proseSentences() takes sentences, and neither titles, dates, cells nor addresses", () => {
  const report =
    "某县2018年政府信息公开工作年度报告\n2019年3月1日\n一、概述、分析\n(一)组织领导,机构建设\n" +
    "全县公开38条。\n1.收到申请2件;\n2.加强培训。\n自然人 | 3,5 | 0\n联系电话:0000-123456\n没有句号,也算一句\n";
  assertEquals(texts(report), [
    "全县公开38条",
    "1.收到申请2件;",
    "2.加强培训",
    "没有句号,也算一句",
  ]);
});

Deno.test("proseSentences() leaves out what stands in tables of the source", () => {
  const source = "全县公开　３８条。\n收到申请,答复。\n办理２件。";
  const start = source.indexOf("收到");
  const tables = [{ start, end: source.indexOf("办理") }];
  const kept = proseSentences(normalize(source), { sectionAt: () => null, tables });
  assertEquals(kept.map(({ quote }) => quote), ["全县公开　３８条", "办理２件"]);
});

Deno.test("proseSentences() quotes the source literally, traditional characters included", () => {
  const source = "我縣 依法 公開資訊３８條。群眾滿意,沒有問題。";
  const found = sentences(source);
  assertEquals(found[0]?.text, "我县依法公开资讯38条");
  for (const { span, quote } of found) assertEquals(source.slice(span.start, span.end), quote);
  assertEquals(found.map(({ quote }) => quote), ["我縣 依法 公開資訊３８條", "群眾滿意,沒有問題"]);
});

Deno.test("proseSentences() gives equal sentences equal hashes, whatever their spaces and width", () => {
  const [first, second, third] = sentences("公开 APP 3 个。公开APP３个。公开APP4个。");
  assertEquals(first?.hash, second?.hash);
  assertNotEquals(first?.hash, third?.hash);
  assert(/^[0-9a-f]{16}$/.test(first!.hash));
});

Deno.test("proseSentences() names the section by the place in the source", () => {
  const source = "　　全县　公开。办理。";
  const sectionAt = (offset: number) => offset < source.indexOf("办理") ? null : "二、办理";
  const found = proseSentences(normalize(source), { sectionAt, tables: [] });
  assertEquals(found.map(({ section }) => section), [null, "二、办理"]);
});
