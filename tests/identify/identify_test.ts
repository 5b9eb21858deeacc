import { assertEquals } from "@std/assert";
import { loadCodebook, parseEras } from "@/codebook/mod.ts";
import { identify } from "@/identify/mod.ts";
import { normalize } from "@/text/mod.ts";

const CODEBOOK = loadCodebook();
const read = (text: string) => identify(normalize(text, CODEBOOK.phrases), CODEBOOK);
const who = (text: string) => {
  const { issuer, rank, kind, divisionCode, province, year } = read(text).identity;
  return [issuer, rank, kind, divisionCode, province, year];
};
const rules = (text: string) => read(text).findings.map(({ rule }) => rule);

Deno.test("identify() reads the issuer and the year in every order of words", () => {
  const baoding = ["保定市人民政府", "prefecture", "government", "130600", "河北", 2018];
  for (
    const title of [
      "保定市2018年政府信息公开工作年度报告",
      "2018年保定市政府信息公开工作年度报告",
      "保定市政府2018年度信息公开工作报告",
      "保定市人民政府政府信息公开工作年度报告(2018年)",
      "保定市人民政府关于2018年度政务公开工作完成情况的报告",
      "保定市人民政府二〇一八年政府信息公开工作年度报告",
      "标题: 保定市2018年度政府信息公开年报",
      "- 中文名:2018年度保定市政府信息公开工作报告",
      "保定市人民政府\n2018 年政府信息公开工作年度报告",
      "2018年保定市人民政府政府信息公开工作\n年度报告",
    ]
  ) assertEquals(who(`${title}\n根据《条例》编制本报告。`), baoding, title);
});

Deno.test("identify() finds a title that runs into the body", () => {
  const text =
    "保定市2018年政府信息公开工作年度报告 根据《中华人民共和国政府信息公开条例》的要求，" +
    "编制完成了本报告。本报告由概述、主动公开政府信息情况等六个部分组成。";
  assertEquals(read(text).identity.title, "保定市2018年政府信息公开工作年度报告");
});

Deno.test("identify() takes no title of another document for its own", () => {
  const text = "2019年,我市印发《保定市政府信息公开工作年度报告制度》。\n" +
    "《关于做好2011年度政府信息公开工作报告编制公布工作的通知》\n年初制发了通知。";
  assertEquals(read(text).identity.title, null);
});

Deno.test("identify() tells county-level cities from prefectures by the table", () => {
  assertEquals(who("东宁市政府2016年度信息公开工作报告"), [
    "东宁市人民政府",
    "county",
    "government",
    "231086",
    "黑龙江",
    2016,
  ]);
});

Deno.test("identify() completes a place to the body that reports for it", () => {
  const issuer = (name: string) => who(`${name}2020年政府信息公开工作年度报告`)[0];
  assertEquals(issuer("文成县大峃镇"), "文成县大峃镇人民政府");
  assertEquals(issuer("桐乡市凤鸣街道"), "桐乡市凤鸣街道办事处");
  assertEquals(issuer("平潭综合实验区"), "平潭综合实验区管委会");
  assertEquals(issuer("保定市财政局"), "保定市财政局");
});

Deno.test("identify() tells rank and kind", () => {
  const cases: [string, string | null, string, string | null][] = [
    ["山东省人民政府办公厅", "province", "department", "370000"],
    ["上海市科委", "province", "department", "310000"],
    ["北京市通州区玉桥街道办事处", "township", "government", "110112"],
    ["科尔沁右翼前旗人民政府", "county", "government", "152221"],
    ["阿拉善盟行政公署", "prefecture", "government", "152900"],
    ["浦东新区人民政府", "county", "government", "310115"],
    ["平潭综合实验区地方税务局", null, "vertical", "350128"],
    ["国家税务总局保定市税务局", "prefecture", "vertical", "130600"],
    ["苏州工业园区教育局", "county", "department", "320500"],
    ["国家税务总局", "nation", "department", null],
    ["中国气象局", "nation", "vertical", null],
    ["西安国家产业基地柳营街道办事处", "township", "government", "610100"],
    ["红河州财政局", "prefecture", "department", "532500"],
    ["保定市莲池区柳营街道办事处筹备处", "township", "government", "130606"],
    ["保定市建设和管理委员会", "prefecture", "department", "130600"],
    ["甲乙区财政局", "county", "department", null],
    ["保定市国有资产监督管理委员会", "prefecture", "department", "130600"],
    ["保定市人民政府研究室(发展研究中心)", "prefecture", "department", "130600"],
  ];
  for (const [name, rank, kind, code] of cases) {
    const [issuer, ...rest] = who(`${name}2020年政府信息公开工作年度报告`);
    assertEquals([issuer, ...rest.slice(0, 3)], [name, rank, kind, code]);
  }
});

Deno.test("identify() resolves a name that several places have by the place above", () => {
  const title = "桥西区人民政府2020年政府信息公开工作年度报告\n";
  assertEquals(read(title + "石家庄市桥西区政府编制。").identity.divisionCode, "130104");
  assertEquals(read(title + "张家口市桥西区政府编制。").identity.divisionCode, "130703");
  const { identity, findings } = read(title);
  assertEquals(identity.divisionCode, null);
  assertEquals(findings.map(({ rule, expected }) => [rule, expected]), [
    ["identify.division_unresolved", "桥西区 130104, 桥西区 130703"],
  ]);
});

Deno.test("identify() leaves a place without a code that the table does not have", () => {
  const { identity, findings } = read("甲乙县人民政府2015年政府信息公开工作年度报告");
  assertEquals([identity.rank, identity.divisionCode, identity.province], ["county", null, null]);
  assertEquals(findings.map(({ rule }) => rule), ["identify.division_unresolved"]);
});

Deno.test("identify() falls back on metadata, signature and opening", () => {
  const opening = "2019年,全市政务公开工作取得了明显成效。";
  assertEquals(
    who(
      `发布机构 | 腾冲市人民政府 |\n发布日期 | 2018-12-12 07:56:51 |\n文号 | 浏览量 |\n${opening}`,
    ),
    ["腾冲市人民政府", "county", "government", "530581", "云南", 2019],
  );
  assertEquals(
    who("关于2014年政府信息公开工作要点落实情况的函\n如下。\n腾冲市财政局\n2014年12月10日\n")[0],
    "腾冲市财政局",
  );
  assertEquals(
    who("本报告由腾冲市人民政府办公室综合全市各部门年度报告编制而成。")[0],
    "腾冲市人民政府",
  );
});

Deno.test("identify() never takes the issuer's word for itself as its name", () => {
  const { identity, findings } = read("我市2019年政府信息公开工作年度报告\n2019年,我市公开。");
  assertEquals(identity.issuer, null);
  assertEquals(findings.map(({ rule }) => rule), ["identify.issuer_missing"]);
});

Deno.test("identify() takes no year from a date of publication", () => {
  const { identity, findings } = read(
    "发布机构 | 腾冲市人民政府 |\n发布日期 | 2019-12-12 |\n全文。",
  );
  assertEquals(identity.year, null);
  assertEquals(findings.map(({ rule, severity }) => [rule, severity]), [
    ["identify.year_missing", "error"],
  ]);
});

Deno.test("identify() reads the stated period", () => {
  const period = (words: string) => read(`本报告所列数据的统计期限${words}。`).identity.period;
  const year = { start: "2018-01-01", end: "2018-12-31" };
  assertEquals(period("自2018年1月1日起,至2018年12月31日止"), year);
  assertEquals(period("从2018年1月1日至12月31日"), year);
  assertEquals(period("为 2018 年 1 月 1 日\n起至 2018 年 12 月 31 日止"), year);
});

Deno.test("identify() reads periods in other words, and no date of publication", () => {
  const period = (words: string) => read(`本报告${words}。`).identity.period;
  const year = { start: "2018-01-01", end: "2018-12-31" };
  assertEquals(period("统计期限自2018年1月1日始,至2018年12月31日止"), year);
  assertEquals(period("统计期限自2018年1月1日——2018年12月31日"), year);
  assertEquals(period("统计期限自2018年1月1日----12月31日"), year);
  assertEquals(period("统计期限自2018年1月1日《条例》施行之日起,至2018年12月31日止"), year);
  assertEquals(period("所列数据自2018-1-1起至2018-12-31止"), year);
  assertEquals(period("统计数据自2018年1月1日至2018年12月31日止"), year);
  assertEquals(period("内容涵盖全市各部门2018年1月1日至2018年12月31日的工作"), year);
  assertEquals(period("统计期限自20181月1日起至201812月31日止"), year);
  assertEquals(period("统计期限自2018年11日至20181231日止"), year);
  assertEquals(period("统计期限自2018年111日至20181231日止"), null);
  assertEquals(period("的统计期间为2018年1月1日—2018年12月31日"), year);
  assertEquals(period("数据统计期自2018年1月1日起至12月31日"), year);
  assertEquals(period("统计区间:2018.1.1-2018.12.31"), year);
  assertEquals(period("反映2018年1月1日至12月31日政府信息公开工作的情况"), year);
  assertEquals(period("汇报2018年(1月1日至12月31日)的工作"), year);
  assertEquals(period("公示2018年3月1日至12月31日的项目"), null);
  assertEquals(period("发布时间:2018-01-01 09:15"), null);
});

Deno.test("identify() reads a stated period that a margin breaks anywhere", () => {
  const words = "自2022年1月1日起至2022年12月31日止";
  const year = { start: "2022-01-01", end: "2022-12-31" };
  for (let at = 1; at < words.length; at++) {
    for (const wrap of ["\n", "\r\n", "\n\n", " \n  "]) {
      const broken = words.slice(0, at) + wrap + words.slice(at);
      const text = `山阳县2022年政府信息公开工作年度报告\n统计期限${broken}。`;
      const { identity, findings } = read(text);
      assertEquals([identity.period, findings], [year, []], JSON.stringify(broken));
    }
  }
});

Deno.test("identify() joins no number of the next line to a stated period", () => {
  const end = (text: string) => read(text).identity.period?.end;
  assertEquals(end("统计期限:2022.1.1-2022.12.31\n1.主动公开"), "2022-12-31");
  assertEquals(end("统计期限自2022年1月1日至2022年12月31日\n1日内答复"), "2022-12-31");
  assertEquals(end("统计期限自2022年1月1日至2022年12月3日\n1件。"), "2022-12-03");
});

Deno.test("identify() quotes a broken period as it is printed", () => {
  const source = "山阳县2013年政府信息公开工作年度报告\n统计期限自2012年1月1日至2012年1\n2月31日。";
  const { findings } = read(source);
  assertEquals(findings.map(({ rule, quote }) => [rule, quote]), [
    ["identify.year_contradiction", "2012年1月1日至2012年1\n2月31日"],
  ]);
  const { span } = findings[0]!;
  assertEquals(source.slice(span!.start, span!.end), "2012年1月1日至2012年1\n2月31日");
});

Deno.test("identify() takes the year of the report that the opening speaks of", () => {
  const year = (text: string) => read(text).identity.year;
  assertEquals(year("由保定市财政局编制的2011年度政府信息公开年度报告。"), 2011);
  assertEquals(year("根据《关于做好2011年政府信息公开年度报告编制工作的通知》编制。"), 2011);
  assertEquals(year("根据2007年公布的条例编制政府信息公开报告。"), null);
  assertEquals(year("本镇2021年没有收到申请。"), 2021);
  assertEquals(year("保定市政府信息公开年度报告(2018)"), 2018);
  assertEquals(year("柳营大学2013-2014学年信息公开工作报告"), 2014);
});

Deno.test("identify() keeps a period that is not the calendar year, and says so", () => {
  const text = "山阳县2020年政府信息公开工作年度报告\n统计期限自2020年1月1日起至2020年12月21日止。";
  assertEquals(read(text).identity.period?.end, "2020-12-21");
  assertEquals(rules(text), ["identify.period_not_calendar_year"]);
});

Deno.test("identify() reads a damaged period as far as it can be, and says so", () => {
  const source = "东宁市政府2016年度信息公开工作报告\n统计期限从201611日起1231。";
  const { identity, findings } = read(source);
  assertEquals(identity.period, { start: "2016-01-01", end: "2016-12-31" });
  assertEquals(findings.map(({ rule, quote, proposal }) => [rule, quote, proposal]), [[
    "identify.period_damaged",
    "201611日起1231",
    "2016年1月1日起至2016年12月31日",
  ]]);
  const { span } = findings[0]!;
  assertEquals(source.slice(span!.start, span!.end), "201611日起1231");
});

Deno.test("identify() reads no day from figures with two readings", () => {
  const { identity, findings } = read("统计期限从2016111日起1231。");
  assertEquals([identity.period, identity.year], [null, 2016]);
  assertEquals(findings[0]?.rule, "identify.issuer_missing");
  assertEquals(findings[1]?.proposal, null);
});

Deno.test("identify() lets the title win over another year, and says so", () => {
  const text = "保定市2013年政府信息公开工作年度报告\n统计期限自2012年1月1日至12月31日。";
  const { identity, findings } = read(text);
  assertEquals(identity.year, 2013);
  assertEquals(
    findings.map(({ rule, expected, actual, quote }) => [rule, expected, actual, quote]),
    [["identify.year_contradiction", "2013", "2012", "2012年1月1日至12月31日"]],
  );
});

Deno.test("identify() reads the report's own number as printed, and no other", () => {
  const number = (text: string) => read(text).identity.documentNumber;
  assertEquals(number("报告\n呼政发〔2015〕19号    \n正文"), "呼政发〔2015〕19号");
  assertEquals(number("文号: 呼政发［2015］19号\n正文"), "呼政发［2015］19号");
  assertEquals(number("报告\n（呼政发〔2015〕19号）\n正文"), "呼政发〔2015〕19号");
  assertEquals(number("呼水𣲘〔2015〕19号 签发人：\n正文"), "呼水𣲘〔2015〕19号");
  assertEquals(number("文号 | 浏览量 |\n正文"), null);
  assertEquals(number("根据(内考发〔2014〕3号)和《通知》(国办发〔2016〕19号)的要求"), null);
});

Deno.test("identify() keeps a damaged number and proposes what it could be", () => {
  const { identity, findings } = read("报告\n呼政发〔201519号\n正文");
  assertEquals(identity.documentNumber, "呼政发〔201519号");
  const finding = findings.find(({ rule }) => rule === "identify.number_damaged");
  assertEquals(finding?.proposal, "呼政发〔2015〕19号");
});

Deno.test("identify() tells whom the report speaks for", () => {
  const covers = (issuer: string, text: string) =>
    read(`${issuer}2018年政府信息公开工作年度报告\n${text}`).identity.covers;
  assertEquals(covers("保定市", "综合全市各级各部门年度报告编制而成。"), "jurisdiction");
  assertEquals(covers("保定市", "2018年,我市公开信息。"), "jurisdiction");
  assertEquals(covers("保定市财政局", "我局按照全市部署公开信息。"), "body");
  assertEquals(covers("保定市财政局", "全市公开信息。"), "unclear");
  assertEquals(covers("保定市", "以市政府及其办公室名义公开信息。"), "body");
  assertEquals(covers("保定市", "公开信息。"), "unclear");
  assertEquals(covers("祁门县凫峰镇", "2018年,公开信息量居全县第二。"), "unclear");
  assertEquals(covers("祁门县凫峰镇", "全县统一部署,我镇公开信息。"), "body");
});

Deno.test("identify() tells the era of each part by its labels", () => {
  const form = "统 计 指 标\n单位\n统计数\n制发规范性文件总数\n件\n3";
  const source = `一、概述\n2018年,公开信息。\n${form}\n二、收费\n没有收费。`;
  const { eras } = read(source).identity;
  assertEquals(eras.map(({ era, clues }) => [era, clues]), [
    ["narrative", []],
    ["stat2014", ["统计指标+统计数", "制发规范性文件总数"]],
  ]);
  const { start, end } = eras[1]!.span;
  assertEquals(source.slice(start, end).trim(), form);
});

Deno.test("identify() tells no era by a label that prose borrows, nor by a cited notice", () => {
  const text = "根据国办公开办函〔2021〕30号,主动公开规范性文件132条,占制发规范性文件总数的86%。";
  assertEquals(read(text).identity.eras.map(({ era }) => era), ["narrative"]);
});

Deno.test("identify() tells the formats of 2019 and 2021 apart", () => {
  const eras = (labels: string) =>
    read(`2022年,公开信息。\n${labels}\n五、问题\n无。`).identity.eras.map(({ era }) => era);
  assertEquals(eras("规章|本年新制作数量|对外公开总数量|上一年项目数量"), ["narrative", "tpl2019"]);
  assertEquals(eras("规章|本年制发件数|本年废\n止件数|现行有效件数"), ["narrative", "tpl2021"]);
});

Deno.test("identify() knows the format of 2021 by two rows that only its table 3 prints", () => {
  const eras = (labels: string) =>
    read(`2022年,公开信息。\n${labels}`).identity.eras.map(({ era }) => era);
  const overdue = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请|3|0|3";
  const unpaid = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请|0|0|0";
  assertEquals(eras(`${overdue}\n${unpaid}`), ["narrative", "tpl2021"]);
  assertEquals(eras(overdue), ["narrative"]);
  assertEquals(eras("申请人无正当理由逾期不补正的3件,逾期未按收费通知要求缴纳费用的2件。"), [
    "narrative",
  ]);
});

Deno.test("identify() finds no clue within the longer clue of another form, or of its own", () => {
  const eras = parseEras(
    `id,label_en,label_zh,kind,templates,first_year,last_year,clues,source
narrative,Prose,叙述式,prose,,2008,,,s
old,Old form,旧表,form,old,2014,,统计指标+统计数|申请办结数,s
new,New form,新表,form,new,2027,,数据开放申请办结数|数据目录数|公共数据目录数,s
`,
  );
  const found = (text: string) =>
    identify(normalize(text), { ...CODEBOOK, eras }).identity.eras.map(({ era, clues }) => [
      era,
      clues.join(" "),
    ]).slice(1);
  const header = "2027年,公开信息。\n统计指标\n单位\n统计数\n";
  assertEquals(found(`${header}公共数据目录数\n个\n4\n数据开放申请\n办结数\n件\n3`), [
    ["new", "数据开放申请办结数 公共数据目录数"],
  ]);
  assertEquals(found(`${header}公共数据目录数\n个\n4`), []);
  assertEquals(found(`${header}申请办结数\n件\n9\n数据开放申请办结数\n件\n3`), [
    ["old", "统计指标+统计数 申请办结数"],
  ]);
});

Deno.test("identify() has the whole of an empty text as prose, and finds nobody", () => {
  const { identity, findings } = read("");
  assertEquals(identity.eras, [{ era: "narrative", clues: [], span: { start: 0, end: 0 } }]);
  assertEquals(findings.map(({ rule }) => rule), [
    "identify.issuer_missing",
    "identify.year_missing",
  ]);
});

Deno.test("identify() takes a body that stands alone under the title", () => {
  const text = "二〇一二年度政府信息公开年度报告\n湖南省财政厅\n2012年,我厅公开信息。";
  const { identity } = read(text);
  assertEquals([identity.issuer, identity.kind, identity.year], [
    "湖南省财政厅",
    "department",
    2012,
  ]);
});

Deno.test("identify() finds no contradiction where the text states no period", () => {
  const title = "保定市2018年政府信息公开工作年度报告";
  assertEquals(rules(`${title}\n全市公开政府信息3条。`), []);
});

Deno.test("identify() has a form reach to the end of a text where no prose goes on", () => {
  const rows = "规章|本年制发件数|本年废止件数|现行有效件数";
  const text = `2022年,公开信息。\n${rows}\n规章|1|0|1`;
  assertEquals(read(text).identity.eras.at(-1)?.span, {
    start: text.indexOf("本年制发"),
    end: text.length,
  });
});
