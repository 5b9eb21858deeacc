import { assertEquals, assertStringIncludes } from "@std/assert";
import { loadCodebook, parseSidecar } from "@/codebook/mod.ts";
import { load, pl } from "@/mod.ts";
import { zip } from "../support/docx.ts";
import { withFolder } from "../support/folder.ts";
import { loadedFolder } from "../support/loaded_folder.ts";
import { toGbk } from "../support/to_gbk.ts";

const codebook = loadCodebook();
const TEXT = "本年度共收到政府信息公开申请12件。";
const PATH = "甲/a.txt";

function filesAround(table: string | Uint8Array, texts: Readonly<Record<string, string>> = {}) {
  return {
    "甲/a.txt": TEXT,
    "包.zip": zip({ "b.txt": TEXT }),
    "c.txt": TEXT,
    "README.md": "x",
    ...texts,
    "reports.csv": table,
  };
}

/** The rows of `reports` and the findings, of a folder with this table about it. */
async function loaded(...about: Parameters<typeof filesAround>) {
  const { reports, findings } = await loadedFolder(filesAround(...about));
  return { reports, findings: findings.toRecords() };
}

Deno.test("reports.csv supplies what the text leaves out, and the place that follows", async () => {
  const { reports, findings } = await loaded(
    "文件,发布机关,年份,网址,下载日期,备注\n" +
      "甲\\a.txt,杭州市,2016,https://example.org/1,2017/3/1,\n" +
      "包.zip/b.txt,杭州市西湖区教育局,２０１７年,,,抄自公报\n",
  );
  const columns = ["report", "issuer", "rank", "kind", "division_code", "province", "year"];
  assertEquals(reports.select(...columns).rows(), [
    ["c", null, null, null, null, null, null],
    ["包.zip/b", "杭州市西湖区教育局", "county", "department", "330106", "浙江", 2017],
    ["甲/a", "杭州市人民政府", "prefecture", "government", "330100", "浙江", 2016],
  ]);
  assertEquals(reports.select("source_url", "retrieved").rows(), [
    [null, null],
    [null, null],
    ["https://example.org/1", "2017-03-01"],
  ]);
  assertEquals(findings.filter(({ rule }) => rule === "load.sidecar"), []);
});

Deno.test("reports.csv goes before the text, and a finding says where that differs", async () => {
  const { reports, findings } = await loaded(
    "file,issuer,division_code,rank,kind,province,year\n" +
      "d.txt,,330106000000,县级,Department,浙江省,2018\n",
    { "d.txt": `杭州市2017年政府信息公开工作年度报告\n${TEXT}` },
  );
  const row = reports.filter(pl.col("report").eq(pl.lit("d")));
  const columns = ["issuer", "rank", "kind", "division_code", "province", "year"];
  assertEquals(row.select(...columns).rows(), [
    ["杭州市人民政府", "county", "department", "330106", "浙江", 2018],
  ]);
  const told = findings.filter(({ rule }) => rule === "identify.overridden");
  assertEquals(told.map(({ actual, expected }) => [actual, expected]), [
    ["330100", "330106"],
    ["prefecture", "county"],
    ["government", "department"],
    ["2017", "2018"],
  ]);
  assertStringIncludes(String(told[0]?.message_zh), "reports.csv 写明行政区划代码");
});

Deno.test("reports.csv chooses among places of one name by the province", async () => {
  const { reports } = await loaded("文件,机关,省份\nc,鼓楼区人民政府,福建\n");
  const row = reports.filter(pl.col("report").eq(pl.lit("c")));
  assertEquals(row.select("division_code", "province").rows(), [["350102", "福建"]]);
});

Deno.test("reports.csv makes a report of a text that shows no sign of one", async () => {
  const note = { "d.txt": "页面正文为图片。" };
  const { findings, reports } = await loaded("文件,年份\nc.txt,2016\n", note);
  assertEquals(reports.getColumn("report").toArray().includes("d"), false);
  assertEquals(
    findings.filter(({ report }) => report === "d.txt").map(({ rule, actual }) => [rule, actual]),
    [["load.passed_over", "other_text"]],
  );
  const named = await loaded("文件,年份\nd.txt,2016\n", note);
  assertEquals(named.reports.getColumn("report").toArray().includes("d"), true);
});

Deno.test("reports.csv: what is not used is named by its line, and the rest is used", async () => {
  const rows = [
    "文件,级别,年份,网址,下载日期,颜色",
    "c.txt,县,2016,example.org,3/4/2026,红",
    "e.txt,,2016,,,",
    "README.md,,2016,,,",
    "c.txt,,2017,,,",
    ",,2017,,,",
    "甲/a.txt,,,,",
  ];
  const { reports, findings } = await loaded(toGbk(rows.join("\r\n")));
  const row = reports.filter(pl.col("report").eq(pl.lit("c")));
  assertEquals(row.select("rank", "year", "source_url", "retrieved").rows(), [
    [null, 2016, null, null],
  ]);
  const told = findings.filter(({ rule }) => rule === "load.sidecar");
  assertEquals(told.map(({ report, severity, actual }) => [report, severity, actual]), [
    [
      "reports.csv",
      "warning",
      'Cannot read "reports.csv", line 7: it has 5 cells, the first row has 6',
    ],
    ["reports.csv", "note", "颜色"],
    ["reports.csv", "warning", "县"],
    ["reports.csv", "warning", "example.org"],
    ["reports.csv", "warning", "3/4/2026"],
    ["reports.csv", "warning", "c.txt"],
    ["reports.csv", "warning", ""],
    ["reports.csv", "warning", "e.txt"],
    ["reports.csv", "warning", "README.md"],
  ]);
  assertStringIncludes(String(told[5]?.message_en), "line 5");
});

Deno.test("a bare quote in a note of reports.csv costs no row", async () => {
  const { reports, findings } = await loaded(
    '文件,年份,备注\nc,2016,老师说"就是这个"\n甲/a,2017,\n',
  );
  assertEquals(reports.select("report", "year").rows(), [["c", 2016], ["包.zip/b", null], [
    "甲/a",
    2017,
  ]]);
  assertEquals(findings.filter(({ rule }) => rule === "load.sidecar"), []);
});

Deno.test("a reports.csv that is another table is named, and the files are read", async () => {
  const { reports, findings } = await loaded("report,issuer\nc,甲县\n");
  assertEquals(reports.height, 3);
  const told = findings.filter(({ rule }) => rule === "load.sidecar");
  assertEquals(told.map(({ severity }) => severity), ["error"]);
  assertStringIncludes(String(told[0]?.message_en), "missing columns: file");
  assertEquals(
    told[0]?.message_zh,
    "无法读取“reports.csv”：缺少的列：“文件”（file）；不认识或重复的列：“report”；此表未采用",
  );
});

Deno.test("load() gives the parser what reports.csv states", async () => {
  const files = filesAround("file,issuer,year\nc,杭州市西湖区教育局,2017\n");
  await withFolder(files, async (folder) => {
    const { reports, figures } = await load({ reports: folder }, codebook);
    const row = reports.filter(pl.col("report").eq(pl.lit("c")));
    assertEquals(row.select("kind", "covers", "division_code").rows(), [
      ["department", "unclear", "330106"],
    ]);
    const years = figures.filter(pl.col("report").eq(pl.lit("c"))).getColumn("data_year").toArray();
    assertEquals(years, [2017]);
  });
});

Deno.test("parseSidecar() takes every column under its Chinese names", () => {
  const { stated, findings } = parseSidecar(
    "文件名\t机关名称\t行政区划代码\t行政级别\t机关类别\t省级行政区\t报告年度\t来源网址\t获取日期\t说明\n" +
      `${PATH}\t西湖区人民政府\t330106\t县级\t政府\t浙江\t2016\thttps://example.org/\t2017-01-02\tx\n`,
    codebook,
  );
  assertEquals(findings, []);
  assertEquals(stated.get(PATH), {
    identity: {
      issuer: "西湖区人民政府",
      divisionCode: "330106",
      rank: "county",
      kind: "government",
      province: "浙江",
      year: 2016,
    },
    url: "https://example.org/",
    remark: "x",
    retrieved: "2017-01-02",
    file: "reports.csv",
    line: 2,
  });
});

Deno.test("reports.csv: days with a time and addresses without a scheme are read", () => {
  const { stated, findings } = parseSidecar(
    "file,url,accessed\na,www.x.gov.cn/a,2024-01-05 00:00:00\nb,a.txt,2015-1-5 10:30\n",
    codebook,
  );
  assertEquals([...stated.values()].map(({ url, retrieved }) => [url, retrieved]), [
    ["http://www.x.gov.cn/a", "2024-01-05"],
    [undefined, "2015-01-05"],
  ]);
  assertEquals(findings.map(({ severity, actual }) => [severity, actual]), [
    ["note", "www.x.gov.cn/a"],
    ["warning", "a.txt"],
  ]);
});

Deno.test("reports.csv: a place that contradicts itself is used with a warning", () => {
  const { stated, findings } = parseSidecar(
    "file,issuer,province,division_code\na,,浙江,341126\nb,杭州市凤阳县人民政府,,\n" +
      "c,安徽省滁州市凤阳县人民政府,安徽,341126\nd,杭州市西湖区教育局,浙江,\n",
    codebook,
  );
  assertEquals(stated.size, 4);
  assertEquals(findings.map(({ severity, message }) => [severity, message.en]), [
    [
      "warning",
      'reports.csv, line 2: the province "浙江" contradicts the division code, which is of "安徽省"; ' +
      "it is used: check it",
    ],
    [
      "warning",
      'reports.csv, line 3: "杭州市凤阳县人民政府": in divisions.csv "凤阳县" lies in 滁州市, not in 杭州市; ' +
      "it is used: check it",
    ],
  ]);
});

Deno.test("reports.csv: a row with more cells than the header is a fault, also with an empty one", () => {
  const { stated, findings } = parseSidecar(
    "file;url;note\na;https://x.cn/a;b=1;\nb;;\n",
    codebook,
  );
  assertEquals([...stated.keys()], ["b"]);
  assertEquals(findings.map(({ actual }) => actual), [
    'Cannot read "reports.csv", line 2: it has 4 cells, the first row has 3',
  ]);
});

Deno.test("reports.csv: the message says why a file is not found", async () => {
  const { findings } = await loaded("file,year\nC.TXT,2016\nx,2016\n");
  const told = findings.filter(({ rule }) => rule === "load.sidecar");
  assertEquals(told.map(({ message_zh }) => message_zh), [
    "reports.csv 第2行：“C.TXT”未用上：文件夹中的文件是“c.txt”，字母大小写不同",
    "reports.csv 第3行：“x”未用上：文件夹中没有此文件",
  ]);
});

Deno.test("reports.csv keeps notes and columns that it does not know as a remark", async () => {
  const { findings } = await loaded("文件,备注,颜色,来源\nc,抄自公报,红,\n甲/a.txt,,,\n");
  const told = findings.filter(({ rule }) => rule === "load.remark");
  assertEquals(told.map(({ report, actual, message_zh }) => [report, actual, message_zh]), [
    ["c", "抄自公报; 颜色: 红", "reports.csv：抄自公报; 颜色: 红"],
  ]);
});
