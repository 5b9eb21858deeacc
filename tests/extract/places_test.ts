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

Deno.test("a whole may be compared before its parts are counted", () => {
  const whole = "全年主动公开政府信息9340条,较上年增长6.1%";
  assertEquals(figuresOf(`${whole},其中市政府及其部门3120条,各县区6220条。`), [
    ["disclosure.total", "all", 9340],
    ["disclosure.total", "prefecture_level", 3120],
    ["disclosure.total", "county_level", 6220],
  ]);
});

Deno.test("several parts behind the government's own are the rest, not all", () => {
  const own = "主动公开政府信息500条,其中市政府主动公开政府信息60条";
  assertEquals(figuresOf(`${own},各县区、市直部门共计主动公开政府信息440条。`).at(-1), [
    "disclosure.total",
    "departments",
    440,
  ]);
});

Deno.test("a request counts for the government that it is addressed to", () => {
  const requests = "全年受理向市政府提出的信息公开申请46件;各县区受理信息公开申请120件。";
  assertEquals(figuresOf(requests), [
    ["applications.accepted", "prefecture_level", 46],
    ["applications.accepted", "county_level", 120],
  ]);
});

Deno.test("who is named in an item of a list is named for that item", () => {
  assertEquals(figuresOf("市本级收到信息公开申请14件、各县区收到信息公开申请52件。"), [
    ["applications.received", "prefecture_level", 14],
    ["applications.received", "county_level", 52],
  ]);
});

Deno.test("a rate behind a part is the whole's", () => {
  const { figures } = extract(
    normalize("三、依申请公开情况\n全市共受理申请204件,其中市政府受理41件,按时办结率100%。"),
    makeIdentity({ year: 2018, rank: "prefecture" }),
  );
  assertEquals(figures.map(({ scope, value }) => [scope, value]), [
    ["all", 204],
    ["prefecture_level", 41],
    ["all", 100],
  ]);
});

Deno.test("names of places are no words", () => {
  const states = (sentence: string, issuer: string) =>
    extract(normalize(`三、依申请公开情况\n${sentence}`), makeIdentity({ year: 2018, issuer }))
      .figures.map(({ code, value }) => [code, value]);
  const received = (value: number) => [["applications.received", value]];
  assertEquals(states("全年无为市收到申请5件。", "无为市人民政府"), received(5));
  assertEquals(states("全年无为收到申请5件。", "无为市人民政府"), received(5));
  assertEquals(states("未庄镇收到申请5件。", "东安县未庄镇人民政府"), received(5));
  assertEquals(states("无为市未收到申请。", "无为市人民政府"), received(0));
});
