import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { quantityFinder } from "@/text/mod.ts";

const find = quantityFinder(loadCodebook().measureWords);

/** Value, unit as printed, and qualifier where the number is not exact. */
function quantities(text: string): unknown[][] {
  return find(text).map(({ value, unit, qualifier }) =>
    qualifier === "exact" ? [value, unit] : [value, unit, qualifier]
  );
}

Deno.test("quantityFinder() reads numbers with separators, decimals, 万 and 亿", () => {
  const cases: [string, number, string][] = [
    ["收到申请38件", 38, "件"],
    ["公开信息1,234,567条", 1_234_567, "条"],
    ["公开信息128.2万条", 1_282_000, "条"],
    ["访问量1.05亿次", 105_000_000, "次"],
    ["经费4.5万元", 45_000, "元"],
    ["经费2亿元", 200_000_000, "元"],
    ["申请0件", 0, "件"],
    ["答复率98.5%", 98.5, "%"],
    ["接待群众46人次", 46, "人次"],
    ["受理事项46.71万件次", 467_100, "件次"],
  ];
  for (const [text, value, unit] of cases) assertEquals(quantities(text), [[value, unit]], text);
});

Deno.test("quantityFinder() reads thousands that spaces set apart, but not the number of a table", () => {
  assertEquals(quantities("收到申请1 254件"), [[1254, "件"]]);
  assertEquals(quantities("访问量:12 345 678次"), [[12_345_678, "次"]]);
  assertEquals(quantities("见表1 254件").at(-1), [254, "件"]);
  assertEquals(quantities("申请1 25件").at(-1), [25, "件"]);
});

Deno.test("quantityFinder() keeps 万 of a bare number before a comma of a list", () => {
  assertEquals(quantities("粉丝分别为1.8万、2.4万"), [[18_000, ""], [24_000, ""]]);
});

Deno.test("quantityFinder() reads Chinese numerals before a measure word", () => {
  const cases: [string, number][] = [
    ["收到申请三件", 3],
    ["收到申请十二件", 12],
    ["收到申请二十件", 20],
    ["收到申请一百零五件", 105],
    ["收到申请两千三百四十件", 2340],
    ["公开信息三万五千条", 35_000],
  ];
  for (const [text, value] of cases) {
    assertEquals(find(text).map((quantity) => quantity.value), [value], text);
  }
  assertEquals(quantities("一是加强领导,二是三个到位"), [[3, "个"]]);
  assertEquals(quantities("进一步做好统一管理"), []);
});

Deno.test("quantityFinder() tells how exact a number claims to be", () => {
  const cases: [string, number, string][] = [
    ["公开信息7100余条", 7100, "at_least"],
    ["公开信息1800多条", 1800, "at_least"],
    ["公开信息4万余条", 40_000, "at_least"],
    ["公开信息4余万条", 40_000, "at_least"],
    ["公开信息300条以上", 300, "at_least"],
    ["公开信息突破300条", 300, "at_least"],
    ["公开信息超过300条", 300, "at_least"],
    ["公开信息逾300条", 300, "at_least"],
    ["公开信息近300条", 300, "below"],
    ["公开信息近千条", 1000, "below"],
    ["公开信息近万条", 10_000, "below"],
    ["公开信息超百条", 100, "at_least"],
    ["公开信息近三百余条", 300, "at_least"],
    ["公开信息约300条", 300, "about"],
    ["公开信息大约300条", 300, "about"],
    ["公开信息300条左右", 300, "about"],
    ["公开信息三、四条", 4, "about"],
  ];
  for (const [text, value, qualifier] of cases) {
    assertEquals(quantities(text), [[value, "条", qualifier]], text);
  }
});

Deno.test("quantityFinder() spans the number with its marks and measure word", () => {
  const text = "共公开信息近300条,其中文件12件";
  assertEquals(find(text).map(({ start, end }) => text.slice(start, end)), ["近300条", "12件"]);
});

Deno.test("quantityFinder() leaves dates, times, ordinals and document numbers", () => {
  const texts = [
    "2015年3月31日",
    "截至12月底",
    "上午8时30分至11点",
    "根据条例第3条",
    "依照第九条第5项",
    "某政办发〔2015〕19号",
    "某政发[2015]第19号",
    "12345热线电话",
    "比分为3-1",
    "电话0434-3222222",
    "联系电话:8222-7777",
    "http://www.example.gov.cn/2015/3",
    "A4纸",
    "2012/12/31",
  ];
  for (const text of texts) {
    const taken = find(text).filter(({ unit }) => unit !== "");
    assertEquals(taken, [], text);
  }
});

Deno.test("quantityFinder() leaves list markers and numbers with leading zeros", () => {
  assertEquals(quantities("1.收到申请38件"), [[38, "件"]]);
  assertEquals(quantities("2、公开信息5条"), [[5, "条"]]);
  assertEquals(quantities("编号007件"), []);
});

Deno.test("quantityFinder() takes a bare number without a measure word as it stands", () => {
  assertEquals(quantities("收到申请总数为38,"), [[38, ""]]);
});

Deno.test("quantityFinder() counts each of several numbers once", () => {
  assertEquals(quantities("收到申请38件,办结37件,答复率97.4%"), [[38, "件"], [37, "件"], [
    97.4,
    "%",
  ]]);
});

Deno.test("quantityFinder() reads bare numbers of a list, but no marker of one", () => {
  assertEquals(quantities("自然人8、法人4"), [[8, ""], [4, ""]]);
  assertEquals(quantities("见附件1、附件2"), [[2, ""]]);
  assertEquals(quantities("1、基本情况"), []);
  assertEquals(quantities("公开情况1、机构职能。"), []);
  assertEquals(quantities("公开情况1、机构职能公开8条,"), [[8, "条"]]);
  assertEquals(quantities("公开情况1、机构职能2、人事信息3、"), []);
});

Deno.test("quantityFinder() reads no number beside a broken character, which may be its digit", () => {
  const spoilt = [
    "1\ufffd03件",
    "1,2\ufffd3件",
    "\ufffd3件",
    "12\ufffd",
    "\ufffd十三件",
    "三\ufffd件",
  ];
  for (const text of spoilt) assertEquals(quantities(`申请${text}`), [], text);
  assertEquals(quantities("收到\ufffd请12件\ufffd"), [[12, "件"]]);
  // Characters beyond U+FFFF are words like any other.
  assertEquals(quantities("收到𬭛1 254件"), [[1254, "件"]]);
});

Deno.test("quantityFinder() reads endless digits once, whatever ends them", () => {
  const digits = "7".repeat(400_000);
  const endless = [digits, "1" + ",234".repeat(100_000), `1.${digits}`];
  for (const number of endless) assertEquals(quantities(`${number}年,收到申请3件`), [[3, "件"]]);
});

Deno.test("quantityFinder() takes no number that is too large for one", () => {
  const digits = "7".repeat(400);
  for (const number of [digits, `${digits}万`, "一万亿".repeat(60), "7".repeat(306) + "亿"]) {
    assertEquals(quantities(`收到申请${number}件`), [], number);
  }
});
