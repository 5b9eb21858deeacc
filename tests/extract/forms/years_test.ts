/** Tables of several years in one report. */
import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { layouts } from "../../support/layouts.ts";
import {
  type GridSpec,
  type OfficialTable,
  table2of2021,
  table3,
  table4,
} from "../../support/official_tables.ts";

const parse = reportParser(loadCodebook());
const TITLE = "示例县人民政府2023年政府信息公开工作年度报告";
const LAST = ["五、存在的主要问题及改进情况", "公开内容还不够丰富。"];
const REVIEW = "四、政府信息公开行政复议、行政诉讼情况";

/** Numbers from `first` on, each fifth of which is the sum of the four before it. */
function summed(first: number): (index: number) => string {
  const part = (index: number) => first + index;
  return (index) => {
    const isSum = index % 5 === 4;
    const value = isSum ? [1, 2, 3, 4].reduce((sum, by) => sum + part(index - by), 0) : part(index);
    return String(value);
  };
}

interface Printed {
  readonly heading: string;
  readonly grid: GridSpec;
}

/** The years of the figures of each code, in a report of 2023 that prints some tables. */
async function yearsIn(layout: string, tables: readonly Printed[]): Promise<(number | null)[][]> {
  const { name, bytes } = await layouts[layout]!({ title: TITLE, tables, last: LAST });
  const { figures } = await parse(bytes, name);
  const printed = figures.filter(({ where, state }) => where === "table" && state !== "derived");
  return tables.map(({ grid }) => {
    const numbers = new Set(grid.flat().filter((cell) => typeof cell === "string"));
    const own = printed.filter((figure) => numbers.has(figure.printed));
    return [...new Set(own.map(({ dataYear }) => dataYear))];
  });
}

function review(heading: string, first: number): Printed {
  return { heading, grid: table4(summed(first)).grid };
}

for (const layout of Object.keys(layouts)) {
  Deno.test(`reportParser() gives tables under captions their years, layout ${layout}`, async () => {
    const read = await yearsIn(layout, [
      review(`${REVIEW}\n2022年情况`, 1001),
      review("2023年情况", 2001),
    ]);
    assertEquals(read, [[2022], [2023]]);
  });
}

Deno.test("reportParser() prefers the table of the year of the report to that of another", async () => {
  const tables = [review(`${REVIEW}\n2022年情况`, 1001), review("2023年情况", 2001)];
  const { name, bytes } = await layouts["grid HTML"]!({ title: TITLE, tables, last: LAST });
  const { figures } = await parse(bytes, name);
  const upheld = figures.filter(({ code }) => code === "reconsideration.upheld");
  assertEquals(upheld.map(({ value, dataYear, preferred }) => [value, dataYear, preferred]), [
    [1001, 2022, true],
    [2001, 2023, true],
  ]);
});

Deno.test("reportParser() ends the year of a caption with its chapter, or with a sentence", async () => {
  const other = (heading: string): Printed => {
    const table: OfficialTable = table3("tpl2021", (index) => String(5000 + index));
    return { heading, grid: table.grid };
  };
  const under = review(`${REVIEW}\n2022年情况`, 1001);
  const above = review(`2022年数据\n${REVIEW}`, 1001);
  const chapter = "三、收到和处理政府信息公开申请情况";
  assertEquals(await yearsIn("grid HTML", [under, other("")]), [[2022], [2022]]);
  assertEquals(await yearsIn("grid HTML", [under, other(chapter)]), [[2022], [2023]]);
  assertEquals(await yearsIn("grid HTML", [above, other(chapter)]), [[2022], [2022]]);
  assertEquals(await yearsIn("grid HTML", [under, other("本年情况如下。")]), [[2022], [2023]]);
});

Deno.test("reportParser() takes neither days nor other reports above a table for its year", async () => {
  for (
    const line of ["发布日期：2022年3月1日", "2022年政府信息公开工作年度报告", "2021年和2022年"]
  ) {
    assertEquals(await yearsIn("tabs", [review(`${REVIEW}\n${line}`, 1001)]), [[2023]], line);
  }
});

Deno.test("reportParser() reads a year in the first row of a grid", async () => {
  const { grid } = table2of2021(summed(3001));
  const titled = (year: number): GridSpec => [[`${year}年`], ...grid];
  const read = await yearsIn("grid HTML", [{ heading: "", grid: titled(2022) }]);
  assertEquals(read, [[2022]]);
});

Deno.test("reportParser() gives rows of table 4 and labels that begin with a year that year", async () => {
  const { grid } = review("", 1001);
  const header = grid.slice(0, -1);
  const rows = [grid.at(-1)!, review("", 2001).grid.at(-1)!];
  const row = (year: number, nth: number) => [`${year}年`, ...rows[nth]!];
  const table = (...data: GridSpec) => ({
    heading: REVIEW,
    grid: [[{ text: "年份", rows: 3 }, ...header[0]!], ...header.slice(1), ...data],
  });
  const years = async (...data: GridSpec) => {
    const { name, bytes } = await layouts["grid HTML"]!({
      title: TITLE,
      tables: [table(...data)],
      last: LAST,
    });
    const { figures } = await parse(bytes, name);
    return figures.filter(({ code }) => code === "reconsideration.upheld")
      .map(({ value, dataYear }) => [value, dataYear]);
  };
  assertEquals(await years(row(2022, 0)), [[1001, 2022]]);
  assertEquals(await years(row(2023, 0)), [[1001, 2023]]);
  assertEquals(await years(row(2022, 0), row(2023, 1)), [[1001, 2022], [2001, 2023]]);
  assertEquals(await years(row(2023, 0), row(2023, 1)), []);
});

Deno.test("reportParser() reads a form whose rows are printed as columns", async () => {
  const parseForm = async (rows: GridSpec) => {
    const { name, bytes } = await layouts["grid HTML"]!({
      title: "示例县人民政府2016年政府信息公开工作年度报告",
      tables: [{ heading: "附表", grid: rows }],
      last: LAST,
    });
    const { figures } = await parse(bytes, name);
    return figures.map(({ value, dataYear }) => [value, dataYear]);
  };
  const labels = ["收到申请数", "当面申请数", "传真申请数"];
  const own = [[77, 2016], [40, 2016], [37, 2016]];
  assertEquals(await parseForm([labels, ["77", "40", "37"]]), own);
  const former = [[55, 2015], [30, 2015], [25, 2015]];
  const years = [["2015年", "55", "30", "25"], ["2016年", "77", "40", "37"]];
  assertEquals(await parseForm([["年份", ...labels], ...years]), [...former, ...own]);
  assertEquals(await parseForm([["年份", ...labels], ["2015年", "55", "30", "25"]]), []);
});

const SUMMARY = [
  ["收到申请数", "主动公开政府信息数", "行政复议数量"],
  ["2021", "10", "100", "1"],
  ["2022", "20", "200", "2"],
  ["2023", "30", "300", "3"],
] as const;

/** By code and year of the data what a report of 2023 with some tables states. */
async function valuesIn(
  ...tables: readonly (readonly (readonly string[])[])[]
): Promise<readonly string[]> {
  const grids = tables.map((rows) => {
    const cells = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`);
    return `<table>${cells.join("")}</table>`;
  });
  const page = `<h1>${TITLE}</h1>${grids.join("")}`;
  const { figures, findings } = await parse(new TextEncoder().encode(page), "a.html");
  return [
    ...figures.map(({ code, dataYear, value }) => `${code} ${dataYear} ${value}`).sort(),
    ...findings.filter(({ rule }) => rule.startsWith("table")).map(({ rule, actual }) =>
      `${rule} ${actual}`
    ),
  ];
}

const OF_ALL_YEARS = [
  "applications.received 2021 10",
  "applications.received 2022 20",
  "applications.received 2023 30",
  "disclosure.total 2021 100",
  "disclosure.total 2022 200",
  "disclosure.total 2023 300",
  "reconsideration.total 2021 1",
  "reconsideration.total 2022 2",
  "reconsideration.total 2023 3",
];

Deno.test("reportParser() reads years as columns, each as its own", async () => {
  const [labels, ...years] = SUMMARY;
  const columns = (first: string, nameOf: (year: string) => string) => [
    [first, ...years.map(([year]) => nameOf(year))],
    ...labels.map((label, index) => [label, ...years.map((row) => row[index + 1]!)]),
  ];
  assertEquals(await valuesIn(columns("指标", (year) => `${year}年`)), OF_ALL_YEARS);
  assertEquals(await valuesIn(columns("", (year) => year)), OF_ALL_YEARS);
});

Deno.test("reportParser() reads years as columns where a form goes on in another table", async () => {
  const first = [["指标", "2022年", "2023年"], ...SUMMARY[0].map((label) => [label, "7", "8"])];
  assertEquals(await valuesIn(first, [["当面申请数", "3", "4"], ["传真申请数", "5", "6"]]), [
    "applications.channel.fax 2022 5",
    "applications.channel.fax 2023 6",
    "applications.channel.in_person 2022 3",
    "applications.channel.in_person 2023 4",
    "applications.received 2022 7",
    "applications.received 2023 8",
    "disclosure.total 2022 7",
    "disclosure.total 2023 8",
    "reconsideration.total 2022 7",
    "reconsideration.total 2023 8",
  ]);
});

Deno.test("reportParser() reads years as rows, each as its own", async () => {
  const [labels, ...years] = SUMMARY;
  assertEquals(await valuesIn([["年度", ...labels], ...years]), OF_ALL_YEARS);
});

Deno.test("reportParser() names a column of a year after that of the report", async () => {
  const rows = [["指标", "2023年", "2024年"], ...SUMMARY[0].map((label) => [label, "7", "8"])];
  assertEquals(await valuesIn(rows), [
    "applications.received 2023 7",
    "disclosure.total 2023 7",
    "reconsideration.total 2023 7",
    "table.left_over 2024年",
  ]);
});

Deno.test("reportParser() reads 本年 beside 上年 as figures of both years", async () => {
  const rows = [["收到申请数", "件"], ["当面申请数", "件"], ["申请办结数", "件"], [
    "专职人员数",
    "人",
  ]];
  const pairs = [["31", "27"], ["12", "9"], ["30", "/"], ["3", ""]];
  for (const header of [["本年", "上年"], ["本年度", "上年度"], ["本年数", "上年同期"]]) {
    const grid = [
      ["统计指标", "单位", ...header],
      ...rows.map((row, index) => [...row, ...pairs[index]!]),
    ];
    const { name, bytes } = await layouts["grid HTML"]!({
      title: TITLE,
      tables: [{ heading: "附表", grid }],
      last: LAST,
    });
    const { figures } = await parse(bytes, name);
    const of = (year: number) =>
      figures.filter(({ dataYear, where }) => dataYear === year && where === "table")
        .map(({ value, state }) => value ?? state);
    assertEquals([of(2023), of(2022)], [[31, 12, 30, 3], [27, 9, "slash", "blank"]], header[1]!);
  }
});
