import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { type Extraction, extractor } from "@/extract/mod.ts";
import { identify } from "@/identify/mod.ts";
import type { Document } from "@/model/mod.ts";
import { normalize } from "@/text/mod.ts";
import {
  type CellSpec,
  distinct,
  type GridSpec,
  table2of2019,
  table2of2021,
  table3,
  table4,
} from "../support/official_tables.ts";
import { tableDocument } from "../support/table_document.ts";

const codebook = loadCodebook();
const extract = extractor(codebook);

const textOf = (cell: CellSpec) => (typeof cell === "string" ? cell : cell.text);
const withText = (cell: CellSpec, text: string): CellSpec =>
  typeof cell === "string" ? text : { ...cell, text };
const isWords = (cell: CellSpec) => !/^\d+元?$/.test(textOf(cell));

/** How copies print a table: as a grid, or as lines. */
const LAYOUTS: Readonly<Record<string, (grid: GridSpec) => string | GridSpec>> = {
  grid: (grid) => grid,
  bars: (grid) => linesOf(grid, " | "),
  tabs: (grid) => linesOf(grid, "\t"),
  spaces: (grid) => linesOf(grid, "    "),
  cells: (grid) => linesOf(grid, "\n"),
  joined: (grid) => linesOf(grid, ""),
  "one line": (grid) => linesOf(grid, " ").replaceAll("\n", " "),
};

function linesOf(grid: GridSpec, between: string): string {
  return grid.map((row) => row.map((cell) => textOf(cell).replace("\n", "")).join(between))
    .join("\n");
}

/** What copies lose of a table. */
const DAMAGES: Readonly<Record<string, (grid: GridSpec) => GridSpec>> = {
  "without a header": (grid) => grid.filter((row) => !row.every(isWords)),
  "without its first line": (grid) => grid.slice(1),
  "without its first row": (grid) =>
    grid.toSpliced(grid.findIndex((row) => !row.every(isWords)), 1),
  "with labels cut in half": (grid) =>
    grid.map((row) =>
      row.map((cell) => {
        const text = textOf(cell);
        return isWords(cell) ? withText(cell, text.slice(0, text.length >> 1)) : cell;
      })
    ),
  "with labels broken by spaces and lines": (grid) =>
    grid.map((row) =>
      row.map((cell) =>
        isWords(cell) ? withText(cell, textOf(cell).replace(/^.{2}/, "$& x\n")) : cell
      )
    ),
};

const TITLES = [
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
];
const FIRST = [10_001, 20_001, 30_001];

/** A report with the three tables of an era, as they are printed. */
function reportOf(tables: readonly (string | GridSpec)[]): Document {
  return tableDocument(
    "甲县人民政府2023年政府信息公开工作年度报告",
    "一、总体情况",
    "2023年，各项工作有序推进，工作机制不断完善。",
    ...tables.flatMap((table, index) => [TITLES[index]!, table]),
    "五、存在的主要问题及改进情况",
    "队伍不稳定，共有3个方面的问题。",
  );
}

function read(document: Document): Extraction {
  const normalized = normalize(document.text);
  return extract(normalized, identify(normalized, codebook).identity, document.blocks);
}

const unreadOf = ({ findings }: Extraction) =>
  findings.filter(({ rule }) => rule === "table.unread");

/** The printed numbers of a report that are no figure and lie in no finding about a table. */
function silentIn({ text }: Document, { figures, findings }: Extraction): string[] {
  const spans = [
    ...figures.map(({ span }) => span),
    ...findings.filter(({ rule }) => rule.startsWith("table.")).flatMap(({ span }) => span ?? []),
  ];
  return text.matchAll(/\d{5}/g).filter(({ index }) =>
    !spans.some(({ start, end }) => start <= index && index < end)
  ).map(({ 0: printed }) => printed).toArray();
}

/** Cells that run together take the readers longest: they have one damage only. */
const damagesOf = (layout: string) =>
  Object.entries(DAMAGES).slice(0, layout === "joined" ? 1 : undefined);

for (const era of ["tpl2019", "tpl2021"] as const) {
  const table2 = era === "tpl2019" ? table2of2019 : table2of2021;
  const tables = [table2, (print: ReturnType<typeof distinct>) => table3(era, print), table4]
    .map((table, index) => table(distinct(FIRST[index]!)));
  const values = new Map(
    tables.flatMap(({ cells }, table) =>
      cells.map((cell, index) => [cell, FIRST[table]! + index * 3] as const)
    ),
  );
  for (const [layout, print] of Object.entries(LAYOUTS)) {
    Deno.test(`extractor() reports no table of ${era} that it reads: ${layout}`, () => {
      const document = reportOf(tables.map(({ grid }) => print(grid)));
      const extraction = read(document);
      assertEquals(unreadOf(extraction), []);
      assertEquals(silentIn(document, extraction), []);
    });
    tables.forEach(({ grid }, damaged) => {
      for (const [damage, change] of damagesOf(layout)) {
        const name = `table ${damaged + 2} of ${era} ${damage}: ${layout}`;
        Deno.test(`extractor() reads or reports each number of ${name}`, () => {
          const document = reportOf(
            tables.map((table, index) => print(index === damaged ? change(grid) : table.grid)),
          );
          const extraction = read(document);
          assertEquals(silentIn(document, extraction), []);
          const wrong = extraction.figures.filter(({ code, applicant, value, state }) =>
            state !== "derived" && !code.endsWith(".amount") &&
            values.get(`${code}/${applicant}`) !== value
          );
          assertEquals(wrong, []);
        });
      }
    });
  }
}

const quotesOf = (...parts: readonly (string | GridSpec)[]) =>
  unreadOf(read(tableDocument("甲县2023年政府信息公开工作年度报告", ...parts))).map((
    { actual, quote },
  ) => [actual, quote]);

Deno.test("extractor() reports a single row by its label, and names the chapter", () => {
  assertEquals(
    quotesOf(TITLES[0]!, "共公开信息5条。", "行政许可\t7", "五、存在的问题", "队伍不稳。", "1 2 3"),
    [
      ["主动公开政府信息情况", "行政许可\t7"],
    ],
  );
});

Deno.test("extractor() reports each stretch of rows once, from its first label to its last value", () => {
  assertEquals(
    quotesOf(TITLES[1]!, "甲类", "12", "3", "乙类", "4", "见上。", "丙类 5 6 7", "备注"),
    [
      ["收到和处理政府信息公开申请情况", "甲类\n12\n3\n乙类\n4"],
      ["收到和处理政府信息公开申请情况", "丙类 5 6 7"],
    ],
  );
});

Deno.test("extractor() reports a grid of known rows under no title and no known header", () => {
  const rows = ["行政许可", "行政处罚", "行政强制"].map((label, index) => [label, `${index + 4}`]);
  assertEquals(quotesOf("附表", [["事项", "数目"], ...rows]).map(([actual]) => actual), [null]);
  assertEquals(quotesOf("附表", [["事项", "数目"], ...rows.slice(1)]), []);
  assertEquals(
    quotesOf("附表", [["事项", "依据"], ...rows.map(([label]) => [label!, "条例"])]),
    [],
  );
});

Deno.test("extractor() reports no table in chapters of prose, references and lists", () => {
  for (
    const lines of [
      ["详见附表。"],
      ["无"],
      [
        "2023年，共收到申请 25 件，办结 23 件，其中上年结转 2",
        "件。",
        "12",
        "全年未发生复议。",
        "13",
        "- 14 -",
      ],
      ["1.网上申请 5件", "2.信函申请 3件", "3.当面申请 2件"],
      ["规章 3 件", "网站 200 次", "微信 1.2 万人次", "2023 年 5 月 6 日", "国办发〔2021〕30号"],
      ["（一）基本情况", "（二）2023"],
      ["12", "13"],
      ["总计 7"],
    ]
  ) assertEquals(quotesOf(...TITLES.flatMap((title) => [title, ...lines])), []);
});

const BY_YEARS = [
  ["年度", "收到申请（件）", "主动公开（条）"],
  ["2015", "20", "300"],
  ["2016年", "25", "400"],
];

Deno.test("extract() signals a table with the years as rows, where it counts what reports do", () => {
  assertEquals(byYears(BY_YEARS), [[0, "2016年"]]);
  assertEquals(byYears(BY_YEARS.slice(0, 2)), []);
  const staff = BY_YEARS.map(([year, , count], row) => [year!, row === 0 ? "编制人数" : count!]);
  assertEquals(byYears(staff), []);
});

/** Of each unread table how many figures there are, and the last year in it. */
function byYears(grid: GridSpec) {
  const document = tableDocument("甲县人民政府2016年政府信息公开工作年度报告", grid);
  const normalized = normalize(document.text);
  const { identity } = identify(normalized, codebook);
  const { figures, findings } = extract(normalized, identity, document.blocks);
  return findings.filter(({ rule }) => rule === "table.unread").map(({ span }) => {
    return [figures.length, document.text.slice(span!.start, span!.end).match(/\d{4}年/)?.[0]];
  });
}
