import { assertEquals, assertStringIncludes } from "@std/assert";
import { zip } from "../support/docx.ts";
import { loadedFolder } from "../support/loaded_folder.ts";
import { workbook, workbookFile } from "../support/workbook.ts";

type Files = Parameters<typeof loadedFolder>[0];

const report = (year: number, issuer = "青石县") =>
  `${issuer}人民政府${year}年政府信息公开工作年度报告\n${year}年，收到政府信息公开申请12件。`;
/** What is in no format that is read. */
const REFUSED = "\0\x01\0\x02";

/** A line a file: what it is, its issuer and year, its reports and how many figures, the rule. */
async function rows(files: Files, years?: Parameters<typeof loadedFolder>[1]) {
  const frame = (await loadedFolder(files, years)).files;
  return frame.select("file", "status", "issuer", "year", "report", "figure_count", "rule").rows()
    .map((row) => row.map((cell) => cell ?? "–").join(" "));
}

Deno.test("files has a row for every file, those that gave no report too", async () => {
  const files = {
    "年报2018.txt": report(2018),
    "年报2020.txt": REFUSED,
    "notes.txt": "明天下午三点开会。",
    "Thumbs.db": "x",
    "包.zip": zip({ "2019.txt": report(2019), "empty.txt": "" }),
    "坏.zip": zip({}),
  };
  assertEquals(await rows(files), [
    "Thumbs.db passed_over – – – 0 load.passed_over",
    "notes.txt other_text – – – 0 load.passed_over",
    "包.zip/2019.txt read 青石县人民政府 2019 包.zip/2019 1 –",
    "包.zip/empty.txt refused – – – 0 read.empty",
    "坏.zip refused – – – 0 read.empty",
    "年报2018.txt read 青石县人民政府 2018 年报2018 1 –",
    "年报2020.txt refused 青石县人民政府 2020 – 0 read.format",
  ]);
});

Deno.test("files says why a file was refused, in both languages", async () => {
  const { files } = await loadedFolder({ "a.txt": report(2018), "b.txt": REFUSED });
  const [, refused] = files.toRecords();
  assertStringIncludes(String(refused?.message_zh), "能读的是网页");
  assertStringIncludes(String(refused?.message_en), "binary");
});

Deno.test("files takes issuer and year of a refused file from reports.csv first", async () => {
  const table = "文件,机关,年份\n年报2020.txt,青石县统计局,2021\n";
  const files = { "年报2018.txt": report(2018), "年报2020.txt": REFUSED, "reports.csv": table };
  assertEquals((await rows(files)).slice(1), [
    "年报2018.txt read 青石县人民政府 2018 年报2018 1 –",
    "年报2020.txt refused 青石县统计局 2021 – 0 read.format",
  ]);
});

Deno.test("files names the report of each page that was joined, and one row of several reports", async () => {
  const title = "青石县人民政府2016年政府信息公开工作年度报告";
  const pages = {
    "t_1.txt": `${title}\n一、概述\n工作有序开展。\n二、主动公开情况\n主动公开政府信息34条。`,
    "t_2.txt": "三、依申请公开情况\n共收到政府信息公开申请27件。",
  };
  const sheet = (received: number) => [
    ["政府信息公开情况统计表"],
    ["指标", "单位", "数量"],
    ["收到申请数", "件", received],
    ["主动公开政府信息数", "条", 9],
    ["行政复议数量", "件", 1],
  ];
  const book = workbookFile(workbook({ "2018": sheet(7), "2017": sheet(8) }), "xlsx");
  const table = "文件,机关\n表.xlsx,青石县人民政府\n";
  assertEquals((await rows({ ...pages, "表.xlsx": book, "reports.csv": table })).slice(1), [
    "t_1.txt read 青石县人民政府 2016 t_1 2 –",
    "t_2.txt joined 青石县人民政府 2016 t_1 2 load.joined_pages",
    "表.xlsx read 青石县人民政府 – 表.xlsx/2017 | 表.xlsx/2018 6 –",
  ]);
});

Deno.test("files knows a saved page by the report in its frame", async () => {
  const page = (title: string, body: string) =>
    `<html><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;
  const files = {
    "页.html": page(
      "青石县人民政府2023年政府信息公开工作年度报告",
      `<iframe src="页_files/a.html"></iframe>`,
    ),
    "页_files/a.html": page("正文", "<p>2023年，全县共收到政府信息公开申请12件。</p>"),
  };
  assertEquals(await rows(files), [
    "页.html read 青石县人民政府 2023 页 1 –",
    "页_files passed_over – – – 0 load.passed_over",
  ]);
});

Deno.test("files keeps apart what lies outside the years to be taken", async () => {
  const files = {
    "年报2017.txt": report(2017),
    "年报2018.txt": report(2018),
    "年报2016.txt": REFUSED,
    "年报2019.txt": REFUSED,
  };
  assertEquals(await rows(files, [2018, 2020]), [
    "年报2016.txt outside_years 青石县人民政府 2016 – 0 load.outside_years",
    "年报2017.txt outside_years 青石县人民政府 2017 – 0 load.outside_years",
    "年报2018.txt read 青石县人民政府 2018 年报2018 1 –",
    "年报2019.txt refused 青石县人民政府 2019 – 0 read.format",
  ]);
});

Deno.test("files says of a workbook all of whose reports are outside the years which these are", async () => {
  const sheet = (year: number) => report(year).split("\n").map((line) => [line]);
  const book = workbook({ "2016": sheet(2016), "2017": sheet(2017) });
  const files = { "年报.xlsx": workbookFile(book, "xlsx") };
  assertEquals(await rows(files, [2017, 2020]), [
    "年报.xlsx read 青石县人民政府 – 年报.xlsx/2017 1 –",
  ]);
  const frame = (await loadedFolder(files, [2018, 2020])).files;
  assertEquals(frame.select("status", "report", "rule", "message_en").rows(), [[
    "outside_years",
    null,
    "load.outside_years",
    "The years 2016, 2017 are outside the years 2018–2020 to be taken; left out: the file. To take it, " +
    "widen the option years (--years on the command line)",
  ]]);
});
