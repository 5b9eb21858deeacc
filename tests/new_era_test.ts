/** A form that no line of code knows: what its rows in `data/codebook` alone bring. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { type Codebook, loadCodebook } from "@/codebook/mod.ts";
import { type Chart, readingMap, refusals, reportCounts } from "@/draw/mod.ts";
import { load } from "@/load/load.ts";
import { measure } from "@/measure/mod.ts";
import { adding, addingEra, type Edit, replacing, withCodebook } from "./support/codebook_copy.ts";
import { withFolder } from "./support/folder.ts";

const REASON = "outcomes.refused.data_security";

/** An invented format of 2026 with a reason of refusal that no form had. */
const TABLES_OF_2026: Readonly<Record<string, Edit>> = {
  "codebook/eras.csv": addingEra(
    "tables_invented,Format of 2026,2026年格式,tables,tables_invented,2026,,本年上架条数|本年下架条数|年末在架条数,invented",
  ),
  "codebook/templates/tables_invented.csv": adding(
    "table,kind,group,label,aliases,key,unit",
    "2.1,heading,,公开目录,,,",
    "2.1,note,公开目录,项目,,,",
    "2.1,column,公开目录,本年上架条数,,issued,条",
    "2.1,column,公开目录,本年下架条数,,repealed,条",
    "2.1,column,公开目录,年末在架条数,,in_force,条",
    "2.1,row,公开目录,行政规范性文件,,documents.normative,",
  ),
  "codebook/indicators.csv": adding(
    `${REASON},outcomes.refused,Refused: Data security,涉及数据安全,,件,,tables_invented`,
  ),
  "codebook/measures.csv": replacing(
    "| outcomes.refused.other |",
    `| outcomes.refused.other | ${REASON} |`,
  ),
  "codebook/component_groups.csv": replacing(
    "outcomes.refused.security_stability|",
    `outcomes.refused.security_stability|${REASON}|`,
  ),
};

const REPORT = `甲县人民政府2026年政府信息公开工作年度报告

一、总体情况
2026年，全县共收到政府信息公开申请27件。

二、主动公开政府信息情况
公开目录
项目
本年上架条数
本年下架条数
年末在架条数
行政规范性文件
412
35
1608

三、存在的主要问题
公开时效有待提高。
`;

const coded = (code: string, value: number, form: string, issuer: string) =>
  `${issuer},county,government,,2026,${code},${value},exact,https://example.org/,${form},whole,reader`;
const CODED = [
  "issuer,rank,kind,province,year,code,value,qualifier,source_url,form,coverage,coded_by",
  coded("outcomes.refused", 4, "tables_invented", "乙县人民政府"),
  coded(REASON, 3, "tables_invented", "乙县人民政府"),
  coded("outcomes.refused.state_secret", 1, "tables_invented", "乙县人民政府"),
  coded("outcomes.refused", 2, "tpl2021", "丙县人民政府"),
  coded("outcomes.refused.administrative_query", 2, "tpl2021", "丙县人民政府"),
].join("\n");

/** Loads the report, and the coded figures, with the codebook that knows the form. */
function withEra<T>(
  use: (frames: Awaited<ReturnType<typeof load>>, codebook: Codebook) => T,
): Promise<T> {
  return withCodebook(
    TABLES_OF_2026,
    (data) =>
      withFolder({ "jia-2026.txt": REPORT, "coded.csv": CODED }, async (folder) => {
        const reports = `${folder}/reports`;
        await Deno.mkdir(reports);
        await Deno.rename(`${folder}/jia-2026.txt`, `${reports}/jia-2026.txt`);
        const codebook = loadCodebook(data);
        return use(await load({ reports, coded: `${folder}/coded.csv` }, codebook), codebook);
      }),
  );
}

const textOf = (chart: Chart) => JSON.stringify(chart);

Deno.test("an era of 2026 added by CSV alone is recognised by its labels and listed", () =>
  withEra(({ reports }, { eras, templates }) => {
    const ids = [...eras.keys()];
    assert(ids.indexOf("tables_invented") > ids.indexOf("tpl2021"), ids.join(", "));
    assertEquals(templates.get("tables_invented")?.parts.get("2.1")?.columns.length, 3);
    assertEquals(
      reports.select("issuer", "era").rows().toSorted(),
      [
        ["丙县人民政府", "tpl2021"],
        ["乙县人民政府", "tables_invented"],
        ["甲县人民政府", "narrative+tables_invented"],
      ],
    );
  }));

Deno.test("its template is enough to read its tables in running text", () =>
  withEra(({ findings, figures }) => {
    const own = figures.toRecords().filter(({ report }) => report === "jia-2026");
    assertEquals(own.map(({ code, value }) => [code, value]), [
      ["applications.received", 27],
      ["documents.normative.issued", 412],
      ["documents.normative.repealed", 35],
      ["documents.normative.in_force", 1608],
    ]);
    const rules = findings.toRecords().filter(({ report }) => report === "jia-2026")
      .map(({ rule }) => String(rule)).filter((rule) => rule.startsWith("table."));
    assertEquals(rules, []);
  }));

Deno.test("under a column that its template does not have, its tables are signalled", () =>
  withCodebook(
    TABLES_OF_2026,
    (data) =>
      withFolder(
        { "jia-2026.txt": REPORT.replace("年末在架条数", "年末总条数") },
        async (reports) => {
          const { figures, findings } = await load({ reports }, loadCodebook(data));
          const [refused] = findings.toRecords().filter(({ rule }) => rule === "table.refused");
          const [start, end] = [refused!.span_start, refused!.span_end].map(Number);
          assertStringIncludes(REPORT.slice(start, end), "本年上架条数");
          assertEquals(figures.toRecords().map(({ code }) => code), ["applications.received"]);
        },
      ),
  ));

Deno.test("coded figures may name it; a form that no row of eras.csv has is still refused", () =>
  withCodebook(TABLES_OF_2026, (data) => {
    const codebook = loadCodebook(data);
    return withFolder(
      { "a.txt": REPORT, "coded.csv": CODED.replace("tables_invented", "no_such_form") },
      async (folder) => {
        const { findings } = await load(
          { reports: folder, coded: `${folder}/coded.csv` },
          codebook,
        );
        const wrong = findings.toRecords().filter(({ rule }) => rule === "coded.form_invalid");
        assertEquals(wrong.map(({ actual }) => actual), ["no_such_form"]);
      },
    );
  }));

Deno.test("charts name it in both languages, after the older forms", () =>
  withEra(({ reports, figures }, codebook) => {
    const zh = textOf(reportCounts(reports, { lang: "zh", codebook, by: "era" }));
    const en = textOf(reportCounts(reports, { lang: "en", codebook, by: "era" }));
    assertStringIncludes(zh, '"domain":["2021年格式","2026年格式"]');
    assertStringIncludes(en, '"domain":["Format of 2021","Format of 2026"]');
    const map = readingMap(figures, { lang: "en", codebook, report: "jia-2026" });
    assertStringIncludes(map.description, "4, of 4 indicators");
  }));

Deno.test("a reason that only this form prints is drawn, under the form's name", () =>
  withEra(({ figures }, codebook) => {
    const chart = refusals(measure(figures, codebook), { lang: "en", codebook });
    const text = textOf(chart);
    assertStringIncludes(
      text,
      `"domain":["Reasons of: Format of 2019, Format of 2021","Bingxian County People's Government 2026†","Reasons of: Format of 2026","Yixian County People's Government 2026†"]`,
    );
    assertStringIncludes(text, "Security and stability: Data security.");
    const numbers = chart.datasets?.numbers as readonly Record<string, unknown>[];
    const security = numbers.find(({ component }) => component === "Security and stability");
    assertEquals([security?.numerator, security?.denominator], [3, 4]);
  }));

/** An invented form of rows of 2027: a label and a value in each. */
const FORM_OF_2027: Readonly<Record<string, Edit>> = {
  "codebook/eras.csv": addingEra(
    "form_invented,Form of 2027,2027年统计表,form,form_invented,2027,,数据资源目录数|数据申请受理总数|数据申请办理总数,invented",
  ),
  "codebook/templates/form_invented.csv": adding(
    "kind,group,label,unit,id",
    "value,disclosure,数据资源目录数,条,disclosure.total",
    "value,applications,数据申请受理总数,件,applications.received",
    "value,outcomes,数据申请办理总数,件,outcomes.total",
  ),
};

const FORM = `甲县人民政府2027年政府信息公开工作年度报告

一、总体情况
2027年，全县共收到政府信息公开申请31件。

二、统计表
项目   单位   数值
数据资源目录数   条   18
数据申请受理总数   件   31
数据申请办理总数   件   29
`;

Deno.test("a form of rows that no reader of running text knows is signalled, not lost", () =>
  withCodebook(FORM_OF_2027, (data) =>
    withFolder({ "jia-2027.txt": FORM }, async (reports) => {
      const { figures, findings, reports: list } = await load({ reports }, loadCodebook(data));
      assertEquals(list.getColumn("era").toArray(), ["narrative+form_invented"]);
      const unread = findings.toRecords().filter(({ rule }) => rule === "table.unread");
      assertEquals(unread.map(({ actual }) => actual), ["form_invented"]);
      assertEquals(
        figures.toRecords().map(({ code, value, where }) => [code, value, where]),
        [["applications.received", 31, "narrative"]],
      );
    })));

Deno.test("drawn as a grid, such a form is read by its template", () => {
  const rows = FORM.split("\n").filter((line) => line.includes("   "))
    .map((line) => `<tr><td>${line.split("   ").join("</td><td>")}</td></tr>`);
  const page = `<h1>甲县人民政府2027年政府信息公开工作年度报告</h1><table>${rows.join("")}</table>`
    .replace("项目", "统计指标");
  return withCodebook(
    FORM_OF_2027,
    (data) =>
      withFolder({ "jia-2027.html": page }, async (reports) => {
        const { figures } = await load({ reports }, loadCodebook(data));
        assertEquals(
          figures.toRecords().map(({ code, value, where }) => [code, value, where]),
          [
            ["disclosure.total", 18, "table"],
            ["applications.received", 31, "table"],
            ["outcomes.total", 29, "table"],
          ],
        );
      }),
  );
});
