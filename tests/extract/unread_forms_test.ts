import { assertEquals } from "@std/assert";
import { loadCodebook, type TemplateRow } from "@/codebook/mod.ts";
import { type Extraction, extractor } from "@/extract/mod.ts";
import { identify } from "@/identify/mod.ts";
import { normalize } from "@/text/mod.ts";

const codebook = loadCodebook();
const extract = extractor(codebook);

/** Layouts besides those of `matrix_test.ts`. */
const LAYOUTS: Readonly<Record<string, (cells: readonly string[]) => string>> = {
  "one line": (cells) => `${cells.join(" ")} `,
};

/** A form that prints each indicator of a template once. */
interface Form {
  readonly header: readonly string[];
  readonly rows: readonly { readonly code: string; readonly cells: readonly string[] }[];
}

function formOf(
  template: readonly TemplateRow[],
  header: readonly string[],
  valuesOf: (index: number) => readonly string[],
): Form {
  const seen = new Set<string>();
  const rows = template.filter(({ id }) => id !== "" && !seen.has(id) && seen.add(id));
  return {
    header,
    rows: rows.map(({ id, label, unit }, index) => {
      return { code: id, cells: [label, unit, ...valuesOf(index)] };
    }),
  };
}

const { forms, annexes } = codebook;
const value = (index: number) => String(101 + index * 3);
const FORMS: Readonly<Record<string, Form>> = {
  "the form of 2014": formOf(
    forms.get("form2014")!,
    ["统计指标", "单位", "统计数"],
    (index) => [value(index)],
  ),
  "an annex of Fujian": formOf(
    annexes.get("annex_fujian")!,
    ["指标名称", "计量单位", "2016年度", "历年累计"],
    (index) => [value(index), String(7001 + index * 3)],
  ),
  "an annex of Shanghai": formOf(
    annexes.get("annex_shanghai")!,
    ["指标名称", "计量单位", "代码", "本期实际", "本年累计", "历年累计"],
    (index) => [String(index + 1).padStart(2, "0"), "5", value(index), String(7001 + index * 3)],
  ),
};

function read(text: string): Extraction {
  const normalized = normalize(
    `甲县2016年政府信息公开工作年度报告\n一、概述\n有序推进。\n${text}\n二、存在的问题\n队伍不稳定。\n`,
  );
  return extract(normalized, identify(normalized, codebook).identity);
}

const unreadOf = ({ findings }: Extraction) =>
  findings.filter(({ rule }) => rule === "table.unread");

for (const [name, { header, rows }] of Object.entries(FORMS)) {
  for (const [layout, print] of Object.entries(LAYOUTS)) {
    Deno.test(`extractor() reads or reports each row of ${name}: ${layout}`, () => {
      const extraction = read([header, ...rows.map(({ cells }) => cells)].map(print).join(""));
      const { figures, findings } = extraction;
      const stated = new Set(figures.map(({ code }) => code));
      const reported = new Set(findings.flatMap(({ codes }) => codes));
      const silent = rows.filter(({ code }) => !stated.has(code) && !reported.has(code));
      assertEquals(silent, []);
      // What is read is not reported, and what is reported is reported once.
      assertEquals(rows.filter(({ code }) => stated.has(code) && reported.has(code)), []);
      assertEquals(unreadOf(extraction).length <= 1, true);
    });
  }
}

const ROWS = ["收到申请数", "当面申请数", "传真申请数", "申请办结数"];
const rowsIn = (separator: string) =>
  ROWS.map((label, index) => [label, "件", value(index)].join(separator)).join("\n");

Deno.test("extractor() reports the rows of a form behind a sentence that interrupts it", () => {
  const first = ["信函申请数|件|4", "申请答复数|件|6", "按时办结数|件|9"].join("\n");
  const extraction = read(`统计指标|单位|统计数\n${first}\n以下由县直单位填报。\n${rowsIn("   ")}`);
  assertEquals(extraction.figures.map(({ value }) => value), [4, 6, 9]);
  assertEquals(unreadOf(extraction).map(({ codes, quote }) => [codes[0], quote?.slice(0, 5)]), [
    ["applications.received", "收到申请数"],
  ]);
});

Deno.test("extractor() reports a form of two that it cannot read", () => {
  const extraction = read(
    `统计指标|单位|统计数\n${rowsIn("|")}\n附:县直单位\n统计指标 单位 县直 乡镇\n${rowsIn(" ")}`,
  );
  assertEquals(extraction.figures.map(({ value }) => value), [101, 104, 107, 110]);
  assertEquals(unreadOf(extraction).map(({ actual, codes }) => [actual, codes.length]), [
    ["form2014", 4],
  ]);
});

Deno.test("extractor() reports a form of an unknown template, and reads the prose behind it", () => {
  const extraction = read(
    "指标名称 计量单位 数量\n甲类事项数 件 5\n乙类事项数 件 7\n三、情况\n2016年,收到政府信息公开申请38件。",
  );
  assertEquals(unreadOf(extraction).map(({ actual, quote }) => [actual, quote]), [
    [null, "指标名称 计量单位 数量\n甲类事项数 件 5\n乙类事项数 件 7"],
  ]);
  assertEquals(extraction.figures.map(({ code, value }) => [code, value]), [
    ["applications.received", 38],
  ]);
});

Deno.test("extractor() reports a form without a header by the labels of its era", () => {
  const extraction = read(`制发规范性文件总数 件 12\n${rowsIn(" ")}`);
  assertEquals(extraction.figures, []);
  assertEquals(unreadOf(extraction).map(({ actual }) => actual), ["stat2014"]);
});

Deno.test("extractor() reports no form where prose borrows its labels", () => {
  for (
    const prose of [
      "2016年,全县制发规范性文件总数12件,收到申请数38件,申请办结数37件。",
      "各单位按统计指标和统计数填报,制发规范性文件总数为12件。",
    ]
  ) assertEquals(unreadOf(read(prose)), []);
});

Deno.test("extractor() looks for at most thirty unread forms in a text", () => {
  const form = "指标名称 计量单位 数量\n甲类事项数 件 5\n乙类事项数 件 7\n三、情况\n有序推进。\n";
  assertEquals(unreadOf(read(form.repeat(31))).length, 30);
});
