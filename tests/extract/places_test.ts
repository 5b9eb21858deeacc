import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { extractor } from "@/extract/mod.ts";
import { normalize } from "@/text/mod.ts";
import { makeIdentity } from "../support/identity.ts";

const extract = extractor(loadCodebook());

/** Codes, scopes and values of what a paragraph of a city's report states. */
function figuresOf(paragraph: string): (readonly [string, string, number | null])[] {
  const { figures } = extract(
    normalize(`二、主动公开情况\n${paragraph}`),
    makeIdentity({ year: 2018, rank: "prefecture" }),
  );
  return figures.map(({ code, scope, value }) => [code, scope, value]);
}

Deno.test("what an item about one field counts is not the report's", () => {
  assertEquals(figuresOf("一是做好教育信息公开。召开新闻发布会3次,发布信息120条。"), []);
  assertEquals(figuresOf("一是“双创”信息公开。微博发布信息131条。"), []);
  assertEquals(figuresOf("一是加强政策解读。召开新闻发布会3次。"), [
    ["response.press_conferences", "all", 3],
  ]);
  assertEquals(figuresOf("一是做好监督保障及教育培训工作。召开新闻发布会3次。"), [
    ["response.press_conferences", "all", 3],
  ]);
});

Deno.test("a clause that names nobody keeps the scope before it up to the next semicolon", () => {
  const website = "通过政府网站公开信息80条,其中各部门发布30条,各地发布50条";
  assertEquals(figuresOf(`${website};通过微信公开信息45条。`).at(-1), [
    "disclosure.channel.wechat",
    "all",
    45,
  ]);
  assertEquals(figuresOf("各地举办培训班17次、培训1857人次。"), [
    ["training.sessions", "localities", 17],
    ["training.participants", "localities", 1857],
  ]);
});

Deno.test("a number of the places that did something counts nothing of what they did", () => {
  assertEquals(figuresOf("全市9个县(区)都设立了政务公开工作机构。"), []);
});
