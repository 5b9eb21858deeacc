import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { extractor } from "@/extract/mod.ts";
import { normalize } from "@/text/mod.ts";
import { makeIdentity } from "@/model/mod.ts";

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

Deno.test("a sentence that begins with 其中 may part the one number of the sentence before", () => {
  assertEquals(figuresOf("全年主动公开信息320条,比上年增长3%。其中市直部门200条,各县区120条。"), [
    ["disclosure.total", "all", 320],
    ["disclosure.total", "departments", 200],
    ["disclosure.total", "county_level", 120],
  ]);
  assertEquals(figuresOf("召开新闻发布会3次,发布信息320条。其中市直部门200条。").length, 2);
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

Deno.test("a level alone is a part of the number before it, and over with its own", () => {
  const whole = ["disclosure.total", "all", 287000] as const;
  const parts = "全市主动公开政府信息28.7万条,其中市级5.1万条、县区公开23.6万条";
  const own = ["disclosure.total", "prefecture_level", 51000] as const;
  const below = ["disclosure.total", "county_level", 236000] as const;
  assertEquals(figuresOf(`${parts}。`), [whole, own, below]);
  assertEquals(figuresOf(`${parts},举行新闻发布会28场。`).at(-1), [
    "response.press_conferences",
    "all",
    28,
  ]);
  assertEquals(figuresOf("通过政府网站公开信息120条,乡镇公开380条。"), [
    ["disclosure.channel.website", "all", 120],
  ]);
  assertEquals(figuresOf("设立查阅点14个,其中县级2个、乡镇12个。"), [
    ["institution.reading_points", "all", 14],
  ]);
});

Deno.test("a part of an earlier sentence does not make what follows a part", () => {
  assertEquals(figuresOf("建成查阅点14个,其中乡镇12个。全市公开信息6109条。").at(-1), [
    "disclosure.total",
    "all",
    6109,
  ]);
});

Deno.test("the comma of thousands parts no clauses, and a quoted name keeps its last word", () => {
  assertEquals(
    figuresOf("在“西固教育网”公开信息6,274条,微信公众号和政务微博分别发布信息12条、1,013条。"),
    [
      ["disclosure.channel.website", "all", 6274],
      ["disclosure.channel.wechat", "all", 12],
      ["disclosure.channel.weibo", "all", 1013],
    ],
  );
});
