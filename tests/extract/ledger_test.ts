import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { extractor } from "@/extract/mod.ts";
import type { LedgerEntry } from "@/model/mod.ts";
import { normalize } from "@/text/mod.ts";
import { makeReport } from "../support/makers.ts";

const codebook = loadCodebook();
const extract = extractor(codebook);
const { identity } = makeReport();

const numbersOf = (source: string) =>
  extract(normalize(source, codebook.phrases), identity).numbers;

/** What became of a number: its code, the reason for which it was passed over, or `?`. */
function fateOf({ quote, verdict, reason, codes }: LedgerEntry): readonly [string, string] {
  return [quote, verdict === "figure" ? codes.join("|") : verdict === "passed" ? `${reason}` : "?"];
}

const fates = (source: string) => numbersOf(source).map(fateOf);

const REPORT = `二、依申请公开情况
2018年，全市共收到政府信息公开申请１２８件，比上年增加17件，增长15.3%。其中当面申请30件，占23.4%；网络申请98件。
答复时限为20个工作日，平均每件用时7个工作日。根据《关于办理三项工作的通知》（甲政发〔2018〕12号）第十条，印发工作手册3,200本。
2017年收到信件45封，截至目前网站累计访问1.2万余人次。予以公开近六十件，开展“一次性告知”。
三、行政复议情况
全年没有发生1起行政诉讼，行政复议0件，收费均为0元。本年度未制发规范性文件。联系电话：0312-3089000。
年报由概述等四部分组成。编印第1、2、3期简报，政务新媒体5个，信箱来信216封，工作动态类信息87，培训3场240人次，支出经费2.5万元，满意度98.7%。
四、下一步工作打算
新建查阅点4个，力争公开率达到95%以上。截至20181231，网站更新于10:26。
`;

Deno.test("every number of a text has one entry that shows what became of it", () => {
  assertEquals(fates(REPORT), [
    ["１２８件", "applications.received"],
    ["17件", "change"],
    ["15.3%", "change"],
    ["30件", "applications.channel.in_person"],
    ["23.4%", "share"],
    ["98件", "applications.channel.network"],
    ["20个", "duration"],
    ["7个", "duration"],
    ["三项", "title"],
    ["3,200本", "?"],
    ["45封", "other_year"],
    ["1.2万余人次", "?"],
    ["近六十件", "outcomes.granted"],
    ["一次", "phrase"],
    ["没有发生1起行政诉讼", "litigation.total"],
    ["0件", "reconsideration.total"],
    ["0元", "fees.on_request"],
    ["未制发规范性文件", "documents.normative.issued"],
    ["四部", "phrase"],
    ["3期", "ordinal"],
    ["5个", "new_media.accounts"],
    ["216封", "mailbox.received"],
    ["87", "disclosure.type.work_updates"],
    ["3场", "training.sessions"],
    ["240人次", "training.participants"],
    ["2.5万元", "budget.actual_expenditure"],
    ["98.7%", "?"],
    ["4个", "planned"],
    ["95%以上", "planned"],
  ]);
});

Deno.test("a number before a slip or a rare measure word has an entry, one before other words has none", () => {
  assertEquals(fates("公开各类文件31只,制发通知12见。"), [["31", "?"], ["12", "?"]]);
  assertEquals(fates("截至20181231日前。戊己庚31座。"), []);
});

Deno.test("an entry has the value, unit and qualifier of its number, and quotes its place", () => {
  const [entry] = numbersOf("一、概述\n网站访问量近１．２万人次。");
  assertEquals(entry, {
    span: { start: 10, end: 17 },
    quote: "近１．２万人次",
    value: 12_000,
    unit: "人次",
    qualifier: "below",
    verdict: "figure",
    reason: null,
    codes: ["website.page_views"],
    candidates: ["website.column_views"],
    section: "一、概述",
    context: "网站访问量近１．２万人次",
  });
});

Deno.test("a number of the year is not passed over for words of another clause", () => {
  assertEquals(fates("市局于2009年成立科室，目前配有工作人员6名。"), [[
    "6名",
    "staff.total",
  ]]);
  assertEquals(fates("编制规划计划信息15条，其他应当公开的信息8条。"), [["15条", "?"], [
    "8条",
    "?",
  ]]);
  assertEquals(fates("发布各类信息93条，较2016年增长4%，其中图解9条。")[2], ["9条", "?"]);
  assertEquals(fates("2017年结转办件4件。"), [["4件", "?"]]);
});

Deno.test("a zero in words has an entry once, whether or not a figure was made of it", () => {
  assertEquals(fates("全年未发生行政复议、行政诉讼案件。"), [
    ["未发生行政复议、行政诉讼案件", "reconsideration.total|litigation.total"],
  ]);
  assertEquals(fates("行政复议、行政诉讼均为0件。").length, 1);
  assertEquals(fates("行政复议、行政诉讼案件数均为零。").length, 1);
  assertEquals(fates("本年度未制发规章及规范性文件。"), [
    ["未制发规章及规范性文件", "documents.rules.issued|documents.normative.issued"],
  ]);
  assertEquals(fates("本年度未制发规范性文件某某。"), [["未制发规范性文件", "?"]]);
});

Deno.test("a denial that counts nothing has no entry", () => {
  assertEquals(fates("信息公开未及时更新，部分单位没有主动公开的意识。"), []);
  assertEquals(fates("三、存在的问题\n部分单位没有公开规范性文件。"), []);
  assertEquals(fates("如未收到信息公开申请的答复，可以来电。"), []);
});

Deno.test("an unread number names what it may count, by the words near it and its unit", () => {
  const candidates = (source: string) => numbersOf(source).map(({ candidates: [first] }) => first);
  assertEquals(candidates("市长信箱某某来信216封。"), ["mailbox.received"]);
  assertEquals(candidates("本年度未制发规范性文件汇编。"), ["documents.normative.issued"]);
  assertEquals(candidates("办理满意度98.7%。"), ["processing.satisfaction_rate"]);
  assertEquals(candidates("戊己庚31座。戊己庚31家。"), [undefined]);
});

const candidatesOf = (source: string) => numbersOf(source).map(({ candidates }) => candidates);

Deno.test("a bare number behind unknown words may be anything, whatever its heading", () => {
  const heading = "三、依申请公开情况\n";
  assertEquals(fates(`${heading}联络号码87651234。`), []);
  assertEquals(fates(`${heading}收到申请甲乙丙丁戊己37。`), [["37", "?"]]);
});

Deno.test("an unread number names the indicator whose words are like its own", () => {
  const isProposed = (source: string, code: string) =>
    assertEquals(candidatesOf(source).at(-1)?.includes(code), true, source);
  isProposed("登载稳就业及岗位招聘动向98条。", "disclosure.key_areas.employment");
  isProposed("某某座机接听疑惑求助216人次。", "consultations.phone");
  isProposed("二、依申请公开\n群众递交的信函类要件卷计31份。", "applications.channel.letter");
  isProposed("组织某某业务培训演练班11场。", "training.sessions");
});

Deno.test("a number's candidates are counted in its kind of measure word", () => {
  const [codes] = candidatesOf("依申请公开工作收取某某打印邮寄款项共31元。");
  assertEquals(codes!.length > 0 && codes!.every((code) => code.startsWith("fees.")), true);
});

Deno.test("the number of a figure names what is said behind it of all", () => {
  const [received] = candidatesOf(
    "全年收到政府信息公开申请26件(比上年少2件),均依照法规按期作出书面答复。",
  );
  assertEquals(received!.includes("outcomes.total"), true, `${received}`);
  assertEquals(received!.includes("applications.received"), false);
});

Deno.test("a sum behind the parts of a whole may be the whole", () => {
  const source = "政务微博公开信息30条,政务微信公开信息20条,以上某某合计50条。";
  assertEquals(candidatesOf(source)[2]!.includes("disclosure.total"), true);
});

Deno.test("a zero keeps its entry beside a number of the same clause", () => {
  assertEquals(fates("依申请公开工作免费向申请人提供资料31份。"), [
    ["依申请公开工作免费向申请人提供资料", "fees.on_request"],
    ["31份", "?"],
  ]);
});

Deno.test("a denial that counts nothing of the year has an entry where it denies an indicator", () => {
  const about = (title: string, text: string) =>
    numbersOf(`一、${title}\n${text}\n`).map(({ candidates, ...entry }) => [
      ...fateOf({ candidates, ...entry }),
      candidates.join("|"),
    ]);
  const text = "全年未举办政务公开培训,公开内容不够丰富。";
  assertEquals(about("存在的问题", text), [["未举办政务公开培训", "?", "training.sessions"]]);
  assertEquals(about("下一步工作打算", text), [["未举办政务公开培训", "planned", ""]]);
  assertEquals(about("依申请公开情况", "2017年未收到政府信息公开申请。"), [
    ["未收到政府信息公开申请", "other_year", ""],
  ]);
  assertEquals(about("依申请公开情况", "2017年未发生泄密事件。"), []);
});

Deno.test("the note of an unread number says what it may be, as its entry does", () => {
  const text = normalize("信息公开申请中转出8件。", codebook.phrases);
  const { findings: [note], numbers: [entry] } = extract(text, identity);
  const labels = entry!.candidates.map((code) => codebook.indicators.get(code)!.labelEn);
  assertEquals([note?.rule, note?.actual], ["extract.unread", "8件"]);
  assertEquals(labels.length, 3);
  assertEquals(labels.filter((label) => !note!.message.en.includes(`"${label}"`)), []);
});
