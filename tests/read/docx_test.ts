import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { openCompoundFile } from "@/read/ole/compound_file.ts";
import { read, UnreadableError } from "@/read/mod.ts";
import { cell, docx, paragraph, row, run, table, zip, zipOf } from "../support/docx.ts";
import { ole } from "../support/ole.ts";
import { assertSound, blocksOf, randomOf } from "./_blocks.ts";

async function blocks(body: string): Promise<(string | string[])[]> {
  const document = await read(docx(body), "a-2023.docx");
  assertSound(document);
  return blocksOf(document);
}

Deno.test("readDocx() reads paragraphs, tabs, line ends and hyperlinks, and no headers or notes", async () => {
  const body = paragraph("一、总体情况") +
    `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${
      run("受理")
    }<w:r><w:tab/></w:r><w:hyperlink>${run("12")}</w:hyperlink>\n  ${
      run("件&amp;")
    }<w:r><w:br/></w:r>${run("办结")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p><w:p/>`;
  assertEquals(await blocks(body), ["一、总体情况", "受理 12件&", "办结"]);
});

Deno.test("readDocx() tells the format and the encoding", async () => {
  const { source, text } = await read(docx(paragraph("甲") + table(row("乙", "丙"))), "a.docx");
  assertEquals([source.format, source.encoding, text], ["docx", "utf-8", "甲\n乙 | 丙"]);
});

Deno.test("readDocx() places merged cells", async () => {
  const down = '<w:vMerge w:val="restart"/>';
  const body = table(
    row(cell("申请人情况", '<w:gridSpan w:val="2"/>' + down), cell("总计", down)),
    row(cell("", '<w:gridSpan w:val="2"/><w:vMerge/>'), cell("", "<w:vMerge/>")),
    row("自然人", "7", "11"),
    row(cell("", "<w:vMerge/>"), "8", "12"),
  );
  assertEquals(await blocks(body), [[
    "0,0 1×2: 申请人情况",
    "0,2: 总计",
    "1,0: 自然人",
    "1,1: 7",
    "1,2: 11",
    "2,0: ",
    "2,1: 8",
    "2,2: 12",
  ]]);
});

Deno.test("readDocx() places cells that w:hMerge merges; one with text of its own is a cell", async () => {
  const first = '<w:hMerge w:val="restart"/>';
  const next = '<w:hMerge w:val="continue"/>';
  const down = '<w:vMerge w:val="restart"/>';
  const body = table(
    row(cell("申请人情况", first + down), cell("", next), "总计"),
    row(cell("", `${first}<w:vMerge/>`), cell("", "<w:hMerge/>"), "12"),
    row("自然人", cell("7", next), "11"),
  );
  assertEquals(await blocks(body), [[
    "0,0 2×2: 申请人情况",
    "0,2: 总计",
    "1,2: 12",
    "2,0: 自然人",
    "2,1: 7",
    "2,2: 11",
  ]]);
});

Deno.test("readDocx() reads an archive whose names have backslashes", async () => {
  const file = docx(paragraph("甲"));
  const name = new TextEncoder().encode("word/document.xml");
  for (let at = 0; at < file.length - name.length; at++) {
    if (name.every((byte, index) => file[at + index] === byte)) file[at + 4] = "\\".charCodeAt(0);
  }
  assertEquals((await read(file, "a.docx")).text, "甲");
});

Deno.test("readDocx() lets merged cells go down beside others, and end where the next one begins", async () => {
  const down = '<w:vMerge w:val="restart"/>';
  const body = table(
    row(cell("甲", down), "1"),
    row(cell("", '<w:vMerge w:val="continue"/>'), "2"),
    row(cell("乙", down), "3"),
    row(cell("", "<w:vMerge/>"), "4"),
  );
  assertEquals(await blocks(body), [
    ["0,0 2×1: 甲", "0,1: 1", "1,1: 2", "2,0 2×1: 乙", "2,1: 3", "3,1: 4"],
  ]);
});

Deno.test("readDocx() lets no merged cells overlap, whatever the file says", async () => {
  const random = randomOf(3);
  const merges = ["", "<w:vMerge/>", '<w:vMerge w:val="restart"/>'];
  const rows = () =>
    Array.from(
      { length: 5 },
      () =>
        row(...Array.from({ length: 1 + random(4) }, (_, at) =>
          cell(`第${at}格`, `<w:gridSpan w:val="${1 + random(3)}"/>${merges[random(3)]}`))),
    );
  for (let turn = 0; turn < 100; turn++) await blocks(table(...rows()));
});

Deno.test("readDocx() takes rows that begin late at their columns", async () => {
  const late = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell("3")}</w:tr>`;
  assertEquals(await blocks(table(row("1", "2"), late)), [["0,0: 1", "0,1: 2", "1,1: 3"]]);
});

Deno.test("readDocx() gives a cell 1,000 columns at most", async () => {
  const wide = (columns: number) => cell("甲", `<w:gridSpan w:val="${columns}"/>`);
  // In the second row, a cell of 500 columns, one of 500 and one after them.
  const body = (columns: number) =>
    table(row(wide(columns), "乙"), row(wide(500), wide(500), "丙"));
  const expected = [["0,0 1×2: 甲", "0,2: 乙", "1,0: 甲", "1,1: 甲", "1,2: 丙"]];
  for (const columns of [1000, 1001, 1e9]) assertEquals(await blocks(body(columns)), expected);
});

Deno.test("readDocx() looks for the main part among 10,000 files", async () => {
  const among = (count: number) => {
    const others = Array.from({ length: count - 1 }, (_, index) => [`${index}`, ""]);
    const main = "<w:document><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>";
    return zip({ ...Object.fromEntries(others), "word/document.xml": main });
  };
  assertEquals((await read(among(10_000), "a.docx")).text, "甲");
  await assertRefused(among(10_001), "read.format", "a zip archive");
});

Deno.test("readDocx() keeps a table in a cell as a table of its own, and flattens the outer one", async () => {
  const inner = table(row("规章", "3"), row("规范性文件", "4"));
  const body = table(row(cell(paragraph("表二") + inner + "<w:p/>")), row("说明"));
  assertEquals(await blocks(body), [
    "表二",
    ["0,0: 规章", "0,1: 3", "1,0: 规范性文件", "1,1: 4"],
    "说明",
  ]);
});

Deno.test("readDocx() puts a small table in a cell of data into the text of the cell", async () => {
  const body = table(row(cell(table(row("甲", "乙")) + "<w:p/>"), "1"), row("丙", "2"));
  assertEquals(await blocks(body), [["0,0: 甲 乙", "0,1: 1", "1,0: 丙", "1,1: 2"]]);
});

Deno.test("readDocx() takes tracked changes as accepted", async () => {
  const body =
    `<w:p>${run("受理")}<w:del><w:r><w:delText>9</w:delText></w:r></w:del><w:ins>${
      run("12")
    }</w:ins>${run("件")}</w:p>` +
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("前")}</w:p>${paragraph("后")}` +
    `<w:p><w:moveFrom>${run("旧处")}</w:moveFrom><w:moveTo>${run("新处")}</w:moveTo></w:p>` +
    table(
      row("1", "2"),
      `<w:tr><w:trPr><w:del/></w:trPr>${cell("3")}${cell("4")}</w:tr>`,
      row("5", "6"),
    );
  assertEquals(await blocks(body), [
    "受理12件",
    "前后",
    "新处",
    ["0,0: 1", "0,1: 2", "1,0: 5", "1,1: 6"],
  ]);
});

Deno.test("readDocx() reads a text box once, behind its paragraph", async () => {
  const box = `<w:txbxContent>${paragraph("框内")}</w:txbxContent>`;
  const body = `<w:p>${run("正")}<w:r><mc:AlternateContent><mc:Choice Requires="wps">` +
    `<w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${
      run("文")
    }</w:p>`;
  assertEquals(await blocks(body), ["正文", "框内"]);
});

Deno.test("readDocx() reads results of fields and content controls, no codes and no hidden text", async () => {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const body = `<w:p>${field("begin")}<w:r><w:instrText>PAGE</w:instrText></w:r>${run("码")}${
    field("separate")
  }${run("12")}${field("end")}${run("件")}${run("隐", "<w:vanish/>")}${
    run("显", '<w:vanish w:val="0"/>')
  }</w:p><w:sdt><w:sdtPr><w:t>性质</w:t></w:sdtPr><w:sdtContent>${
    paragraph("控件")
  }</w:sdtContent></w:sdt>`;
  assertEquals(await blocks(body), ["12件显", "控件"]);
});

Deno.test("readDocx() reads the result of a field whose code holds another field", async () => {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const inner = field("begin") + run("PAGE") + field("separate") + run("1") + field("end");
  const outer = field("begin") + run("IF ") + inner + run(" = 1") + field("separate") +
    run("12") + field("end");
  assertEquals(await blocks(`<w:p>${run("共")}${outer}${run("件")}</w:p>`), ["共12件"]);
});

Deno.test("readDocx() goes on behind fields that end in hidden text, or never", async () => {
  const field = (type: string, properties = "") =>
    `<w:r><w:rPr>${properties}</w:rPr><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const body =
    `<w:p>${field("begin")}${run("码")}${field("end", "<w:vanish/>")}${run("12")}</w:p>` +
    `<w:p>${field("begin")}${run("码")}</w:p>${paragraph("件")}`;
  assertEquals(await blocks(body), ["12", "件"]);
});

Deno.test("readDocx() keeps raised figures apart from the number before them", async () => {
  const body = `<w:p>${run("12")}${run("1", '<w:vertAlign w:val="superscript"/>')}${
    run("件")
  }</w:p>`;
  assertEquals(await blocks(body), ["12¹件"]);
});

Deno.test("readDocx() reads tables nested 2,000 deep", async () => {
  const depth = 2000;
  const open = "<w:tbl><w:tr><w:tc>".repeat(depth);
  const body = open + paragraph("底") + "</w:tc></w:tr></w:tbl>".repeat(depth);
  assertEquals(await blocks(body), ["底"]);
});

Deno.test("read() refuses packages that are no Word document, by name", async () => {
  const cases: [Uint8Array<ArrayBuffer>, string, string][] = [
    [zip({ "xl/workbook.xml": "<x/>" }), "read.damaged", "a workbook (XLSX)"],
    [
      zip({ "ppt/presentation.xml": "<x/>" }),
      "read.format",
      "a presentation (PPTX): save it as PDF",
    ],
    [zip({ "OFD.xml": "<x/>", "Doc_0/Document.xml": "<x/>" }), "read.format", "save it as PDF"],
    [zip({ "content.xml": "<x/>" }), "read.format", "an OpenDocument file that is no text"],
    [
      zip({ "META-INF/manifest.xml": "<encryption-data/>", "content.xml": "x" }),
      "read.encrypted",
      "",
    ],
    [zip({ "甲.txt": "x" }), "read.format", "a zip archive: unpack it"],
    [zip({ "a/word/document.xml": "<x/>" }), "read.format", "a zip archive"],
    [docx(paragraph("甲")).slice(0, 300), "read.damaged", "damaged"],
    [zip({ "word/document.xml": "<w:document></w:document>" }), "read.empty", "empty"],
  ];
  for (const [bytes, rule, message] of cases) await assertRefused(bytes, rule, message);
});

/** A Word file that embeds files, one after the other, after a paragraph. */
function around(...chunks: readonly (readonly [name: string, bytes: Uint8Array])[]) {
  const links = chunks.map(([name], index) =>
    `<Relationship Id="c${index}" Target="/word/${name}"/>`
  );
  const places = chunks.map((_, index) => `<w:altChunk r:id="c${index}"/>`);
  const text = (content: string) => new TextEncoder().encode(content);
  return zipOf({
    "word/document.xml": text(
      `<w:document><w:body>${paragraph("前")}${places.join("")}${
        paragraph("后")
      }</w:body></w:document>`,
    ),
    "word/_rels/document.xml.rels": text(`<Relationships>${links.join("")}</Relationships>`),
    ...Object.fromEntries(chunks.map(([name, bytes]) => [`word/${name}`, bytes])),
  });
}

const page = new TextEncoder().encode(
  "<html><body><p>页中文字。</p><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table></body></html>",
);
const tableOfPage = ["0,0: 甲", "0,1: 1", "1,0: 乙", "1,1: 2"];

Deno.test("readDocx() reads embedded pages, archives and Word files at their places", async () => {
  const archive = new TextEncoder().encode(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n` +
      `--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`,
  );
  const mht = Uint8Array.from([...archive, ...page, ...new TextEncoder().encode("\r\n--b--\r\n")]);
  for (const chunk of [["a.htm", page], ["a.mht", mht]] as const) {
    const document = await read(around(chunk), "a.docx");
    assertSound(document);
    assertEquals(blocksOf(document), ["前", "页中文字。", tableOfPage, "后"]);
  }
  const inner = around(["a.htm", page]);
  const document = await read(around(["a.docx", inner], ["b.htm", page]), "a.docx");
  assertEquals(blocksOf(document), [
    ...["前", "前", "页中文字。", tableOfPage, "后", "页中文字。", tableOfPage, "后"],
  ]);
});

Deno.test("readDocx() refuses files embedded without end or sight, and says what to do", async () => {
  const advice = "open it in Word and save it as DOCX again";
  const missing = docx(paragraph("某县年度报告") + '<w:altChunk r:id="htmlChunk"/>');
  await assertRefused(missing, "read.format", advice);
  await assertRefused(
    around(["a.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47)]),
    "read.format",
    advice,
  );
  let deep = around(["a.htm", page]);
  for (let depth = 0; depth < 2; depth++) deep = around(["a.docx", deep]);
  assertEquals((await read(deep, "a.docx")).text.includes("页中文字"), true);
  await assertRefused(around(["a.docx", deep]), "read.format", advice);
});

Deno.test("read() refuses a package of which a part has another checksum than stated", async () => {
  const bytes = zipOf({ "word/document.xml": new TextEncoder().encode(bodyOf("12")) }, 0);
  assertEquals((await read(bytes, "a.docx")).text, "12");
  const at = bytes.findIndex((byte, index) => byte === 0x31 && bytes[index + 1] === 0x32);
  await assertRefused(
    bytes.with(at, 0x39) as Uint8Array<ArrayBuffer>,
    "read.damaged",
    "a zip archive",
  );
});

function bodyOf(text: string): string {
  return `<w:document><w:body>${paragraph(text)}</w:body></w:document>`;
}

Deno.test("read() refuses an encrypted package", async () => {
  const bytes = docx(paragraph("甲"));
  bytes[6] = 1;
  await assertRefused(bytes, "read.encrypted", "remove its password");
});

Deno.test("read() refuses old office documents by kind, with what to do", async () => {
  /** The head of a Word document: its version and flags. */
  const word = (version: number, flags: number) => {
    const head = new Uint8Array(1000);
    new DataView(head.buffer).setUint16(0, 0xa5ec, true);
    new DataView(head.buffer).setUint16(2, version, true);
    new DataView(head.buffer).setUint16(10, flags, true);
    return ole({ WordDocument: head, "0Table": new Uint8Array(100) });
  };
  const cases: [Uint8Array<ArrayBuffer>, string, string][] = [
    [word(0x65, 0), "read.format", "a document of Word 95 or older: save it as DOCX"],
    [word(0xc1, 0x100), "read.encrypted", "an encrypted document"],
    [word(0xc1, 0), "read.damaged", "an old Word document (DOC, WPS)"],
    [ole({ EncryptedPackage: new Uint8Array(9) }), "read.encrypted", "an encrypted document"],
    [ole({ CONTENTS: new Uint8Array(9) }), "read.format", "an old office document"],
  ];
  for (const [bytes, rule, message] of cases) await assertRefused(bytes, rule, message);
});

Deno.test("read() refuses a Word document whose pieces have changes, as one that was saved fast", async () => {
  const bytes = await Deno.readFile(new URL("office/report.doc", import.meta.url));
  const file = openCompoundFile(bytes);
  const main = file.stream("WordDocument")!;
  const table = file.stream("1Table") ?? file.stream("0Table")!;
  const streams = (changed: Uint8Array) =>
    ole({ WordDocument: main, "0Table": changed, "1Table": changed, Data: file.stream("Data")! });
  assertEquals((await read(streams(table), "a.doc")).source.format, "doc");
  const pieces = new DataView(main.buffer, main.byteOffset).getUint32(0x1a2, true);
  // One piece: a mark, a length, two places, and an entry that ends in its changes.
  assertEquals(table[pieces], 2);
  const changed = table.slice();
  changed[pieces + 5 + 8 + 6] = 1;
  await assertRefused(streams(changed), "read.format", "a Word document that was saved fast");
});

Deno.test("read() refuses a main part that would unpack to more than 50 MB, whatever its size says", async () => {
  const bomb = zip({ "word/document.xml": " ".repeat(50_000_001) });
  await assertRefused(bomb, "read.too_large", "50000001 bytes: the limit is 50000000");
  const lying = zip({ "word/document.xml": "<w:t>" + " ".repeat(1_000_000) });
  const directory = lying.findLastIndex((byte, at) => byte === 0x50 && lying[at + 2] === 1);
  new DataView(lying.buffer).setUint32(directory + 24, 100, true);
  await assertRefused(lying, "read.damaged", "damaged");
});

async function assertRefused(
  bytes: Uint8Array<ArrayBuffer>,
  rule: string,
  message: string,
): Promise<void> {
  const error = await assertRejects(() => read(bytes, "a.docx"), UnreadableError);
  assertEquals(error.rule, rule);
  assertStringIncludes(error.message, message);
}
