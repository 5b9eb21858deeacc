import { type BookType, utils, type WorkBook } from "@e965/xlsx";
import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { read, UnreadableError } from "@/read/mod.ts";
import { zip } from "../support/docx.ts";
import { ole } from "../support/ole.ts";
import { type SheetRows, workbook, workbookFile } from "../support/workbook.ts";
import { assertSound, blocksOf } from "./_blocks.ts";

async function document(book: WorkBook, type: BookType = "xlsx") {
  const made = await read(workbookFile(book, type), "a.xlsx");
  assertSound(made);
  return made;
}

/** A workbook of one sheet, as Excel packs it; `styles` are the formats of its cells by number. */
function packed(
  rows: string,
  strings = "",
  formats: readonly number[] = [0],
): Uint8Array<ArrayBuffer> {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const links = (...all: string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${
      all.map((it, index) => `<Relationship Id="r${index}" ${it}/>`).join("")
    }</Relationships>`;
  return zip({
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>` +
      `<Override PartName="/xl/sharedStrings.xml" ContentType="${kind}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": links(`Type="${link}/officeDocument" Target="xl/workbook.xml"`),
    "xl/workbook.xml":
      `<workbook xmlns="${main}" xmlns:r="${link}"><sheets><sheet name="表" sheetId="1" r:id="r0"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": links(
      `Type="${link}/worksheet" Target="worksheets/sheet1.xml"`,
      `Type="${link}/styles" Target="styles.xml"`,
      `Type="${link}/sharedStrings" Target="sharedStrings.xml"`,
    ),
    "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs>${
      formats.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join("")
    }</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${strings}</sst>`,
    "xl/worksheets/sheet1.xml":
      `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  });
}

for (const type of ["xlsx", "biff8"] as const) {
  Deno.test(`a workbook (${type}) shows cells as they are displayed: numbers, shares, dates, results`, async () => {
    const date = { t: "n", v: 45_291, z: 'yyyy"年"m"月"d"日"' };
    const rows = [
      ["指标", "数"],
      ["收到申请", { t: "n", v: 1120, z: "#,##0" }],
      ["按时办结率", { t: "n", v: 0.985, z: "0.0%" }],
      ["截止", date],
      ["合计", { t: "n", v: 12, f: "SUM(5,7)" }],
      ["缺", { t: "e", v: 0x17 }],
    ];
    const { blocks, text } = await document(workbook({ 甲: rows as SheetRows }), type);
    const table = blocks[1]!;
    const shown = table.kind === "table" ? table.cells.map((cell) => cell.text) : [];
    assertEquals(shown.filter((_, index) => index % 2 === 1), [
      "数",
      "1,120",
      "98.5%",
      "2023年12月31日",
      "12",
      "#REF!",
    ]);
    assertEquals(text.split("\n")[0], "甲");
  });

  Deno.test(`a workbook (${type}) has hidden sheets, rows and columns left out, and says so`, async () => {
    const rows = [["指标", "去年", "数"], ["甲", 1, 2], ["乙", 3, 4]];
    const book = workbook({ 报表: rows, 底稿: [["x"]], 空: [[]] });
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 1 }] };
    // The library writes no hidden rows into an old workbook.
    const hasHiddenRow = type === "xlsx";
    if (hasHiddenRow) book.Sheets["报表"]!["!rows"] = [{}, {}, { hidden: true }];
    else book.Sheets["报表"] = utils.aoa_to_sheet(rows.slice(0, 2));
    book.Sheets["报表"]!["!cols"] = [{}, { hidden: true }];
    const made = await document(book, type);
    assertEquals(blocksOf(made), ["报表", ["0,0: 指标", "0,1: 数", "1,0: 甲", "1,1: 2"]]);
    assertEquals(made.findings.map(({ rule, actual }) => [rule, actual]), [
      ["read.hidden", "报表"],
      ["read.hidden", "底稿"],
    ]);
    assertStringIncludes(made.findings[0]!.message.en, `${hasHiddenRow ? 1 : 0} rows, 1 columns`);
  });
}

Deno.test("a workbook shows dates in formats that it names by number with year, month and day", async () => {
  const cells = [14, 31, 57].map((_, index) =>
    `<c r="${"ABC"[index]}1" s="${index}"><v>45291</v></c>`
  );
  const bytes = packed(`<row r="1">${cells.join("")}</row>`, "", [14, 31, 57]);
  const { text } = await read(bytes, "a.xlsx");
  assertEquals(text, "表\n2023/12/31 | 2023/12/31 | 2023/12/31");
});

Deno.test("a workbook keeps raised figures from the number before them", async () => {
  const run = (text: string, properties: string) =>
    `<r><rPr>${properties}</rPr><t xml:space="preserve">${text}</t></r>`;
  const strings = `<si>${run("收到申请91", "")}${run("2", '<vertAlign val="superscript"/>')}${
    run("件", "")
  }</si><si><t>甲</t></si>`;
  const bytes = packed(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
    strings,
  );
  assertEquals((await read(bytes, "a.xlsx")).text, "表\n收到申请91²件 | 甲");
});

Deno.test("a sheet has titles, sentences and notes as lines, and headings in its table", async () => {
  const rows = [
    ["某县2016年统计表"],
    ["指标", "单位", "数"],
    ["一、主动公开"],
    ["公开信息数", "条", 7],
    [],
    ["未收到申请。"],
    ["收到申请数", "件", ""],
    ["注：截至年底"],
  ];
  assertEquals(blocksOf(await document(workbook({ 表: rows }))), [
    "表",
    "某县2016年统计表",
    [
      ...["0,0: 指标", "0,1: 单位", "0,2: 数"],
      ...["1,0: 一、主动公开", "1,1: ", "1,2: ", "2,0: 公开信息数", "2,1: 条", "2,2: 7"],
    ],
    "未收到申请。",
    ["0,0: 收到申请数", "0,1: 件", "0,2: "],
    "注：截至年底",
  ]);
});

Deno.test("a sheet has the chapters below its tables as lines, and the blank last rows of a table in it", async () => {
  // The last table has no labels, as table 4; the sheet is as wide below it as in it.
  const chapters = ["五、存在的主要问题", "人员不足。", "六、其他事项", "无。"];
  const rows = [["结果维持", "总计"], [3, 3], ...chapters.map((text) => [text, ""])];
  assertEquals(blocksOf(await document(workbook({ 表: rows }))), [
    "表",
    ["0,0: 结果维持", "0,1: 总计", "1,0: 3", "1,1: 3"],
    ...chapters,
  ]);
  const labelled = [["指标", "数"], ["收到申请", 7], ["结转下年", ""], ["", ""], ["五、问题", ""]];
  assertEquals(blocksOf(await document(workbook({ 表: labelled }))), [
    "表",
    ["0,0: 指标", "0,1: 数", "1,0: 收到申请", "1,1: 7", "2,0: 结转下年", "2,1: "],
    "五、问题",
  ]);
});

Deno.test("a numbered heading right below a labelled row is a chapter, unless the labels are numbered so", async () => {
  const parts = async (...rows: readonly (readonly (string | number)[])[]) =>
    blocksOf(await document(workbook({ 表: rows.map((row) => [...row]) }))).slice(2);
  const body = [["事项", "数"], ["行政处罚", 7], ["收费金额", ""]] as const;
  assertEquals(await parts(...body, ["三、收到申请情况", ""], ["无。", ""]), [
    "三、收到申请情况",
    "无。",
  ]);
  const numbered = [["事项", "数"], ["一、新收", 7], ["二、上年结转", ""]] as const;
  assertEquals(await parts(...numbered, ["三、结转下年", ""]), []);
  assertEquals(await parts(...numbered, ["二、存在的问题", ""]), ["二、存在的问题"]);
});

Deno.test("a sheet has its merged cells with their spans, also where they overlap", async () => {
  const book = workbook({ 表: [["申请人", "", "总计"], ["自然人", "法人", ""], [1, 2, 3]] });
  const range = (r: number, c: number, down: number, right: number) => ({
    s: { r, c },
    e: { r: r + down, c: c + right },
  });
  book.Sheets["表"]!["!merges"] = [range(0, 0, 0, 1), range(0, 2, 1, 0)];
  assertEquals(blocksOf(await document(book))[1], [
    ...["0,0 1×2: 申请人", "0,2 2×1: 总计", "1,0: 自然人", "1,1: 法人"],
    ...["2,0: 1", "2,1: 2", "2,2: 3"],
  ]);
  book.Sheets["表"]!["!merges"] = [range(0, 2, 1, 0), range(1, 0, 0, 9), range(0, 0, 5, 1)];
  await document(book);
});

Deno.test("a workbook of too many rows or cells is refused by name", async () => {
  const tall = packed(
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="10001"><c r="A10001"><v>2</v></c></row>',
  );
  assertEquals((await read(tall, "a.xlsx")).blocks.length, 3);
  const long = Array.from(
    { length: 10_001 },
    (_, row) => `<row r="${row + 1}"><c><v>1</v></c></row>`,
  );
  // One cell a row, each in a column of its own: their table is what has too many cells.
  const wide = Array.from(
    { length: 320 },
    (_, index) =>
      `<row r="${index + 1}"><c r="${utils.encode_col(index)}${index + 1}"><v>1</v></c></row>`,
  );
  for (const rows of [long, wide]) {
    const error = await assertRejects(
      () => read(packed(rows.join("")), "a.xlsx"),
      UnreadableError,
      "a workbook of more than 100000 cells, or 10000 rows in a sheet",
    );
    assertEquals(error.rule, "read.too_large");
  }
});

Deno.test("read() refuses a workbook whose records do not fit together, or that is locked or old", async () => {
  const { CFB } = await import("@e965/xlsx");
  const file = CFB.read(workbookFile(workbook({ 表: [["指标", 1], ["甲", 2]] }), "biff8"), {
    type: "array",
  });
  const book = new Uint8Array(CFB.find(file, "/Workbook")!.content as Uint8Array);
  assertEquals((await read(ole({ Workbook: book }), "a.xls")).source.format, "xls");
  const changed = (at: number, ...bytes: number[]) => {
    const copy = book.slice();
    copy.set(bytes, at);
    return copy;
  };
  const records = function* () {
    for (let at = 0; at < book.length; at += 4 + book[at + 2]! + book[at + 3]! * 256) yield at;
  };
  const sheet = [...records()].find((at) => book[at] === 0x85)!;
  const cases: [Record<string, Uint8Array>, string, string][] = [
    [{ Workbook: book.slice(0, -4) }, "read.damaged", "an old workbook (XLS, ET)"],
    [{ Workbook: changed(sheet + 4, 1) }, "read.damaged", "an old workbook (XLS, ET)"],
    [{ Workbook: changed(sheet, 0x2f) }, "read.encrypted", "remove its password"],
    [{ Book: book }, "read.format", "a workbook of Excel 95 or older: save it as XLSX"],
  ];
  for (const [streams, rule, message] of cases) {
    const error = await assertRejects(() => read(ole(streams), "a.xls"), UnreadableError, message);
    assertEquals(error.rule, rule);
  }
});
