import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { extractor } from "@/extract/mod.ts";
import { normalize } from "@/text/mod.ts";
import { makeReport } from "../support/makers.ts";

const codebook = loadCodebook();
const extract = extractor(codebook);
const read = (source: string) => extract(normalize(source), makeReport().identity);
const rule = "extract.letters_in_number";
const lettered = (source: string) =>
  read(source).findings.filter((found) => found.rule === rule).map(({ quote }) => quote);

Deno.test("extract() leaves a number with letters among its figures, and says so", () => {
  const source = "共收到信息公开申请２Ｏ件，其中网络申请I5件，当面申请3件，信函申请O件。";
  const { figures, findings, numbers } = read(source);
  assertEquals(figures.map(({ quote }) => quote.match(/\d+件/)?.[0]), ["3件"]);
  assertEquals(
    numbers.map(({ quote, value, unit, verdict, reason }) => [quote, value, unit, verdict, reason]),
    [
      ["２Ｏ件", null, "件", "unread", null],
      ["I5件", null, "件", "unread", null],
      ["3件", 3, "件", "figure", null],
      ["O件", null, "件", "unread", null],
    ],
  );
  assertEquals(
    findings.map((
      { rule, severity, verdict, quote, proposal },
    ) => [rule, severity, verdict, quote, proposal]),
    ["２Ｏ件", "I5件", "O件"].map((quote) => [rule, "warning", "damage", quote, null]),
  );
  for (const { span, quote } of findings) {
    assertEquals(source.slice(span!.start, span!.end), quote);
  }
});

Deno.test("extract() reads no part of a number with letters", () => {
  const cases: [string, string][] = [
    ["主动公开政府信息l,234条。", "l,234条"],
    ["主动公开政府信息1,2O4条。", "1,2O4条"],
    ["收到信息公开申请I 5件。", "I 5件"],
    ["收到信息公开申请2 O件。", "2 O件"],
    ["主动公开政府信息2O.5万条。", "2O.5万条"],
    ["收到信息公开申请lO余件。", "lO余件"],
    ["按时办结率为9O%。", "9O%"],
  ];
  for (const [source, quote] of cases) {
    assertEquals([read(source).figures, lettered(source)], [[], [quote]], source);
  }
});

Deno.test("extract() takes no word, ordinal, bullet, period or model for a number with letters", () => {
  for (
    const source of [
      "开展O2O项目建设。",
      "第I5条规定，II期工程，ISO9001项目，CO2项目，PM2.5个案。",
      "l 3件申请已答复。\no 4件申请已答复。",
      "在2O个工作日内答复。",
      "印发甲政发〔2O18〕I2号。",
      "SO2件。",
    ]
  ) assertEquals(lettered(source), [], source);
});

Deno.test("extract() leaves a number behind a sign that a changed bit makes of a figure", () => {
  for (const sign of ["耴", "䀴", "д", "\u1034"]) {
    const source = `主动公开政府信息${sign}312条；收到申请12件。`;
    assertEquals(read(source).figures.map(({ value }) => value), [12], sign);
    assertEquals(lettered(source).length, 1, sign);
  }
  for (const source of ["共收到α312条。", "邮编A312条。", "全省受理喆镇312件。"]) {
    assertEquals(lettered(source), [], source);
  }
});
