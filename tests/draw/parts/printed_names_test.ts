import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { findingsByReport, volumes } from "@/draw/mod.ts";
import { englishName } from "@/draw/parts/english_name.ts";
import { printedNames } from "@/draw/parts/printed_names.ts";
import { findingsFrame, reportsFrame } from "../_frames.ts";
import { measuresFrame, volumeRow } from "../_measures.ts";

const codebook = loadCodebook();

/** By part: what the spelling of places must get right, and how bodies are put together. */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "readings that place names have of their own": {
    重庆市: "Chongqing Municipality",
    长沙市: "Changsha City",
    长子县: "Zhangzi County",
    厦门市: "Xiamen City",
    六安市: "Lu'an City",
    亳州市: "Bozhou City",
    六合区: "Luhe District",
    乐清市: "Yueqing City",
    成都市: "Chengdu City",
    闵行区: "Minhang District",
    喀什地区: "Kashgar Prefecture",
  },
  "apostrophes before vowels": {
    西安市: "Xi'an City",
    东阿县: "Dong'e County",
    吉安市: "Ji'an City",
  },
  "ü": { 吕梁市: "Lüliang City", 绿春县: "Lüchun County" },
  "provinces as they spell themselves": {
    陕西省: "Shaanxi Province",
    山西省: "Shanxi Province",
    内蒙古自治区: "Inner Mongolia Autonomous Region",
    西藏自治区: "Xizang Autonomous Region",
    新疆维吾尔自治区: "Xinjiang Uygur Autonomous Region",
    香港特别行政区: "Hong Kong Special Administrative Region",
    澳门特别行政区: "Macao Special Administrative Region",
  },
  "units": {
    青石县: "Qingshi County",
    单县: "Shanxian County",
    市中区: "Shizhong District",
    中关村街道: "Zhongguancun Subdistrict",
    第3街道: "No. 3 Subdistrict",
    呼和浩特市: "Hohhot City",
    西双版纳傣族自治州: "Xishuangbanna Dai Autonomous Prefecture",
    木垒哈萨克自治县: "Mulei Kazakh Autonomous County",
    东乡族自治县: "Dongxiang Autonomous County",
    双江拉祜族佤族布朗族傣族自治县: "Shuangjiang Lahu, Wa, Blang and Dai Autonomous County",
    科尔沁左翼中旗: "Horqin Left Middle Banner",
  },
  "bodies": {
    安吉县财政局: "Anji County Finance Bureau",
    北京海淀区财政局: "Beijing Haidian District Finance Bureau",
    合肥市住房和城乡建设局: "Hefei City Housing and Urban-Rural Development Bureau",
    公安县人民政府: "Gong'an County People's Government",
    和平区人民政府办公室: "Heping District People's Government Office",
    安徽省教育厅: "Anhui Province Education Department",
    国家发展和改革委员会: "National Development and Reform Commission",
    青石县梅花研究会: "Qingshi County Meihuayanjiuhui",
  },
  "what is not Chinese": { "安吉县-2014": "Anji County-2014", "a-2014": "a-2014" },
};

for (const [what, names] of Object.entries(NAMES)) {
  Deno.test(`englishName() knows ${what}`, () => {
    const printed = Object.keys(names).map((zh) => [zh, englishName(zh, codebook)]);
    assertEquals(Object.fromEntries(printed), names);
  });
}

Deno.test("englishName() leaves no character and no people of any division", () => {
  const printed = [...codebook.divisions.values()].map(({ name }) => englishName(name, codebook));
  const isLeft = (name: string) => /\p{Script=Han}|zu,? (?:and |Autonomous)/u.test(name);
  assertEquals(printed.filter(isLeft), []);
});

Deno.test("printedNames() keeps names apart that are one in pinyin, and keeps them in Chinese", () => {
  const names = ["苏州市", "宿州市", "安吉县", "贾县", "甲县"];
  const print = printedNames(names, { lang: "en", codebook });
  assertEquals(names.map(print), [
    "Sūzhōu City",
    "Sùzhōu City",
    "Anji County",
    "Jiǎxiàn County (2)",
    "Jiǎxiàn County",
  ]);
  for (const lang of ["zh", "zh+en"] as const) {
    assertEquals(names.map(printedNames(names, { lang, codebook })), names);
  }
});

Deno.test("charts print the ids of reports without issuer in pinyin, and keep them in their rows", () => {
  const options = { lang: "en", codebook } as const;
  const rows = [volumeRow("甲县", "county", 2014, 1, { issuer: null, report: "苏州-2014" })];
  const [point] = volumes(measuresFrame(rows), options).datasets!.numbers;
  assertEquals([Object(point).name, Object(point).report], ["Suzhou-2014", "苏州-2014"]);
  const chart = findingsByReport(
    reportsFrame([{ report: "苏州-2014", issuer: null, year: null }]),
    findingsFrame([["苏州-2014", "table.torn", "warning"], ["附件.zip", "read.failed", "error"]]),
    options,
  );
  assertEquals(
    chart.datasets!.numbers.map((row) => Object(row).label),
    ["Fujian.zip", "Suzhou-2014"],
  );
});
