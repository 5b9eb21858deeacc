import { assertEquals, assertStringIncludes } from "@std/assert";
import { loadedFolder } from "../support/loaded_folder.ts";

const TITLE = "青石县2016年政府信息公开工作年度报告";
const FIRST = [
  "一、概述",
  "工作有序开展。",
  "二、主动公开政府信息情况",
  "主动公开政府信息1234条。",
];
const SECOND = ["三、依申请公开情况", "共收到政府信息公开申请27件。"];
const THIRD = ["四、行政复议情况", "行政复议3件。", "五、存在的问题", "内容不足，有待改进。"];

function page(lines: readonly string[], title = TITLE): string {
  const body = lines.map((line) => `<p>${line}</p>`).join("");
  return `<html><title>${title}</title><body><h1>${title}</h1>${body}<a href="#">下一页</a></body></html>`;
}

/** Reports with coverage and what they state; and the findings about pages. */
async function loaded(files: Parameters<typeof loadedFolder>[0]) {
  const { reports, figures, findings } = await loadedFolder(files);
  return {
    reports: reports.select("report", "coverage").rows().map((row) => row.join(" ")),
    values: figures.getColumn("value").toArray(),
    findings: findings.toRecords().filter(({ rule }) => /joined_pages|load\.part/.test(`${rule}`))
      .map(({ report, rule, actual }) => [report, rule, actual].join(" ")),
    quotes: figures.getColumn("quote").toArray(),
  };
}

Deno.test("load() joins the pages of one report whose chapters follow each other", async () => {
  const names = "t.html; t_1.html; t_2.html";
  const joined = await loaded({
    "t_2.html": page(THIRD),
    "t.html": page(FIRST),
    "t_1.html": page(SECOND, ""),
  });
  assertEquals({ ...joined, quotes: joined.quotes.length }, {
    reports: ["t whole"],
    values: [1234, 27, 3],
    findings: [
      `t load.joined_pages ${names}`,
      `t_1.html load.joined_pages ${names}`,
      `t_2.html load.joined_pages ${names}`,
    ],
    quotes: 3,
  });
  assertStringIncludes(String(joined.quotes[1]), "收到政府信息公开申请27件");
});

Deno.test("load() joins texts that their names number from 1 on", async () => {
  const { reports, values } = await loaded({
    "青石县（1）.txt": [TITLE, ...FIRST, ...SECOND].join("\n"),
    "青石县（2）.txt": THIRD.join("\n"),
  });
  assertEquals([reports, values], [["青石县（1） whole"], [1234, 27, 3]]);
});

Deno.test("load() calls pages parts where a chapter between them is missing", async () => {
  const names = "t_1.html; t_2.html";
  const { reports, findings } = await loaded({ "t_1.html": page(FIRST), "t_2.html": page(THIRD) });
  assertEquals(reports, ["t_1 opening", "t_2 opening"]);
  assertEquals(findings, [`t_1 load.part ${names}`, `t_2 load.part ${names}`]);
});

Deno.test("load() joins neither reports of other years or issuers nor copies", async () => {
  const whole = [...FIRST, ...SECOND, ...THIRD];
  const other = (place: string, year: number) =>
    TITLE.replace("青石县", place).replace("2016", `${year}`);
  for (
    const second of [
      page(THIRD, other("青石县", 2017)),
      page(THIRD, other("白石县", 2016)),
      page(whole),
    ]
  ) {
    const { reports, findings } = await loaded({ "t_1.html": page(whole), "t_2.html": second });
    assertEquals([reports.length, findings], [2, []]);
  }
});
