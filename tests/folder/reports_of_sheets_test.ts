import { assertEquals } from "@std/assert";
import { loadedFolder } from "../support/loaded_folder.ts";
import { type SheetRows, workbook, workbookFile } from "../support/workbook.ts";

const FILE = "青石县.xlsx";

function sheet(received: number, title = "政府信息公开情况统计表"): SheetRows {
  return [
    [title],
    ["指标", "单位", "数量"],
    ["收到申请数", "件", received],
    ["主动公开政府信息数", "条", received * 10],
    ["行政复议数量", "件", 1],
  ];
}

/** What the sheets of a workbook make: a line a report, and the findings about sheets. */
async function loaded(
  sheets: Readonly<Record<string, SheetRows>>,
  table = "",
  type: "xlsx" | "biff8" = "xlsx",
) {
  const files = {
    [FILE]: workbookFile(workbook(sheets), type),
    ...(table === "" ? {} : { "reports.csv": table }),
  };
  const { panel, findings } = await loadedFolder(files);
  return {
    reports: panel.select("report", "issuer", "year", "canonical", "applications_received").rows(),
    sheets: findings.toRecords().filter(({ rule }) => rule === "read.other_sheet")
      .map(({ report, actual, severity }) => [report, actual, severity].join(" ")),
  };
}

for (const type of ["xlsx", "biff8"] as const) {
  Deno.test(`load() makes a report of each year that has a sheet in a workbook (${type})`, async () => {
    const table = `文件,机关\n${FILE},青石县人民政府\n`;
    const sheets = { "2018": sheet(27), "2017年": sheet(17), "说明": [["公开"]] };
    assertEquals(await loaded(sheets, table, type), {
      reports: [
        [`${FILE}/2017`, "青石县人民政府", 2017, true, 17],
        [`${FILE}/2018`, "青石县人民政府", 2018, true, 27],
      ],
      sheets: [
        `${FILE}/2017 2018 note`,
        `${FILE}/2017 说明 warning`,
        `${FILE}/2018 2017年 note`,
        `${FILE}/2018 说明 warning`,
      ],
    });
  });
}

Deno.test("load() takes the years of sheets from their titles before their names", async () => {
  const title = (year: number) => `青石县${year}年政府信息公开工作年度报告`;
  const { reports } = await loaded({
    "2021": sheet(7, title(2017)),
    Sheet2: sheet(8, title(2018)),
  });
  assertEquals(reports, [
    [`${FILE}/2017`, "青石县", 2017, true, 7],
    [`${FILE}/2018`, "青石县", 2018, true, 8],
  ]);
});

Deno.test("load() reads the sheets of the year that reports.csv states, alone", async () => {
  const sheets = { "2018": sheet(27), "2017": sheet(17) };
  const { reports } = await loaded(sheets, `文件,年份\n${FILE},2017\n`);
  assertEquals(reports, [["青石县", null, 2017, true, 17]]);
});

Deno.test("load() makes one report of the sheets of one year", async () => {
  const { reports, sheets } = await loaded({ "2018年总表": sheet(27), "附注": [["公开情况。"]] });
  assertEquals([reports.length, sheets], [1, []]);
});
