import { Buffer } from "node:buffer";
import { assertEquals, assertRejects } from "@std/assert";
import type { Document } from "@/model/mod.ts";
import { read, UnreadableError } from "@/read/mod.ts";
import { drawTable, type Lattice, makePdf, type Page, thinBox } from "./pdf/_make_pdf.ts";
import { drawnFontPdf } from "./pdf/_drawn_font_pdf.ts";
import { mappedPdf, simplePdf, UNMAPPED_PDF } from "./pdf/_unmapped_pdf.ts";

/** Reads what is drawn. */
async function readDrawn(draw: (page: Page) => void): Promise<Document> {
  return read(await makePdf(draw), "report.pdf");
}

/** The blocks as they read: a line, or of a table `row,column` or `row,column rows×columns` and text. */
function shown({ text, blocks }: Document): unknown[] {
  return blocks.map((block) => {
    if (block.kind === "text") return text.slice(block.span.start, block.span.end);
    return block.cells.map(({ row, column, rowSpan, columnSpan, span }) => {
      const size = rowSpan * columnSpan > 1 ? ` ${rowSpan}×${columnSpan}` : "";
      return `${row},${column}${size} ${text.slice(span.start, span.end)}`;
    });
  });
}

Deno.test("readPdf() reads a ruled table with merged cells, stroked or of thin boxes", async () => {
  const rows = [
    [["项目", 2, 1], ["申请人情况", 1, 2]],
    [null, "自然人", "总计"],
    ["新收申请", "12", "345"],
    [["合计", 1, 2], null, "67"],
  ] as const;
  for (const side of [undefined, thinBox]) {
    const lattice = { x: 100, y: 100, widths: [120, 60, 60], ...(side && { side }) };
    const document = await readDrawn((page) => drawTable(page, lattice, rows));
    assertEquals(shown(document), [[
      "0,0 2×1 项目",
      "0,1 1×2 申请人情况",
      "1,1 自然人",
      "1,2 总计",
      "2,0 新收申请",
      "2,1 12",
      "2,2 345",
      "3,0 1×2 合计",
      "3,2 67",
    ]]);
    assertEquals(document.text, "项目 | 申请人情况\n自然人 | 总计\n新收申请 | 12 | 345\n合计 | 67");
  }
});

const WIDTHS = [60, 120, 50, 50];
const HEADER = [["不予公开情况", 1, 2], null, "自然人", "总计"] as const;

/** A table at the foot of a page. */
function foot(rows: number): Lattice {
  return { x: 100, y: 780 - rows * 20, widths: WIDTHS };
}

const HEAD = { x: 100, y: 60, widths: WIDTHS };

Deno.test("readPdf() joins a table over a page: header again, group label cut in two, page number", async () => {
  const document = await readDrawn((page) => {
    page.text("三、收到和处理申请情况", 100, 600);
    drawTable(page, foot(3), [
      HEADER,
      [["(三)不予公开", 1, 1], "8.行政查询事项", "105", "106"],
      [["(四)无", 1, 1], "1.不掌握", "746", "769"],
    ]);
    page.text("- 1 -", 280, 800).addPage();
    drawTable(page, HEAD, [
      HEADER,
      [["法提供", 2, 1], "2.没有现成信息", "11", "13"],
      [null, "3.补正后不明确", "", "1"],
    ]);
    page.text("四、行政复议情况", 100, 200).text("- 2 -", 280, 800);
  });
  assertEquals(shown(document), ["三、收到和处理申请情况", [
    "0,0 1×2 不予公开情况",
    "0,2 自然人",
    "0,3 总计",
    "1,0 (三)不予公开",
    "1,1 8.行政查询事项",
    "1,2 105",
    "1,3 106",
    "2,0 3×1 (四)无法提供",
    "2,1 1.不掌握",
    "2,2 746",
    "2,3 769",
    "3,1 2.没有现成信息",
    "3,2 11",
    "3,3 13",
    "4,1 3.补正后不明确",
    "4,2 ",
    "4,3 1",
  ], "四、行政复议情况"]);
  const table = document.blocks[1]!;
  assertEquals(table.span.page, 1);
  const pages = table.kind === "table" ? table.cells.map(({ span }) => span.page) : [];
  assertEquals(pages.slice(10), [1, 2, 2, 2, 2, 2, 2]);
});

Deno.test("readPdf() joins a row that a page cuts in its label", async () => {
  const document = await readDrawn((page) => {
    drawTable(page, foot(2), [["", "4.大量申请", "1", "2"], ["", "5.要求重新出具", "", ""]]);
    page.addPage();
    drawTable(page, HEAD, [["", "已获取信息", "7", "8"], ["", "(六)其他", "", "9"]]);
  });
  const [rows] = shown(document) as string[][];
  assertEquals(rows!.slice(5, 12), [
    "1,1 5.要求重新出具已获取信息",
    "1,2 7",
    "1,3 8",
    "2,0 ",
    "2,1 (六)其他",
    "2,2 ",
    "2,3 9",
  ]);
});

Deno.test("readPdf() keeps rows apart over a page where a row of blanks ends the first", async () => {
  const document = await readDrawn((page) => {
    drawTable(page, foot(2), [["规章", "", "1", "2"], ["行政处罚", "", "", ""]]);
    page.addPage();
    drawTable(page, HEAD, [["行政强制", "", "195", ""]]);
  });
  assertEquals(document.text, "规章 |  | 1 | 2\n行政处罚 |  |  | \n行政强制 |  | 195 | ");
});

Deno.test("readPdf() keeps rows apart over a page where both have values", async () => {
  const across = async (...rows: Parameters<typeof drawTable>[2]) => {
    const document = await readDrawn((page) => {
      drawTable(page, foot(2), [["", "4.大量申请", "1", "2"], ["", "5.要求重新出具", "1", ""]]);
      page.addPage();
      drawTable(page, HEAD, rows);
    });
    return document.text.split("\n").length;
  };
  assertEquals(await across(["", "已获取信息", "", "8"], ["", "(六)其他", "", "9"]), 4);
  assertEquals(await across(["", "已获取信息", "", ""], ["", "(六)其他", "", "9"]), 3);
});

Deno.test("readPdf() keeps a row of blank cells that ends a page", async () => {
  const document = await readDrawn((page) => {
    drawTable(page, foot(2), [["规章", "", "1", "2"], ["", "", "", ""]]);
    page.addPage();
    drawTable(page, HEAD, [["行政强制", "", "195", ""]]);
  });
  assertEquals(document.text, "规章 |  | 1 | 2\n |  |  | \n行政强制 |  | 195 | ");
});

Deno.test("readPdf() keeps tables apart where a title stands between, or columns differ", async () => {
  const rows = [["规章", "1", "2", "3"], ["文件", "4", "5", "6"]];
  const titled = await readDrawn((page) => {
    drawTable(page, foot(2), rows);
    page.addPage().text("三、收到和处理申请情况", 100, 40);
    drawTable(page, HEAD, rows);
  });
  assertEquals(titled.blocks.map(({ kind }) => kind), ["table", "text", "table"]);
  const other = await readDrawn((page) => {
    drawTable(page, foot(2), rows);
    page.addPage();
    drawTable(page, { ...HEAD, widths: [100, 60, 60, 60] }, rows);
  });
  assertEquals(other.blocks.map(({ kind }) => kind), ["table", "table"]);
});

Deno.test("readPdf() takes two forms in one lattice for one table, and forms side by side for two", async () => {
  const first = [[["第二十条第(一)项", 1, 3], null, null], ["规章", "7", "8"]] as const;
  const second = [[["第二十条第(五)项", 1, 3], null, null], [
    "行政许可",
    ["9", 1, 2],
    null,
  ]] as const;
  const widths = [100, 60, 60];
  const one = await readDrawn((page) => {
    drawTable(page, { x: 50, y: 100, widths }, [...first, ...second]);
  });
  assertEquals(one.text, "第二十条第(一)项\n规章 | 7 | 8\n第二十条第(五)项\n行政许可 | 9");
  const two = await readDrawn((page) => {
    drawTable(page, { x: 50, y: 100, widths }, first);
    drawTable(page, { x: 300, y: 100, widths }, second);
  });
  assertEquals(shown(two), [
    ["0,0 1×3 第二十条第(一)项", "1,0 规章", "1,1 7", "1,2 8"],
    ["0,0 1×2 第二十条第(五)项", "1,0 行政许可", "1,1 9"],
  ]);
});

Deno.test("readPdf() reads text without rulings as lines, with the page of each", async () => {
  const document = await readDrawn((page) => {
    page.text("某市2023年", 100, 100).text("政府信息公开", 100, 116).text("行政许可", 100, 132);
    page.text("550", 300, 132).addPage().text("第二页", 100, 100);
  });
  assertEquals(shown(document), ["某市2023年", "政府信息公开", "行政许可   550", "第二页"]);
  assertEquals(document.blocks.map(({ span }) => span.page), [1, 1, 1, 2]);
  assertEquals(document.source.format, "pdf");
});

Deno.test("readPdf() reads columns of text one after the other", async () => {
  const document = await readDrawn((page) => {
    page.text("宽标题写在两栏之上一直到右边为止没有空当", 200, 60);
    for (let index = 1; index <= 6; index++) {
      page.text(`左栏第${index}行有许多许多字`, 60, 80 + index * 16);
      page.text(`右栏第${index}行有许多许多字`, 320, 80 + index * 16);
    }
  });
  const side = (name: string) =>
    [1, 2, 3, 4, 5, 6].map((index) => `${name}第${index}行有许多许多字`);
  assertEquals(shown(document), [
    "宽标题写在两栏之上一直到右边为止没有空当",
    ...side("左栏"),
    ...side("右栏"),
  ]);
});

Deno.test("readPdf() takes frames around text for no tables", async () => {
  const lines = Array.from({ length: 10 }, (_, index) => `框中第${index}行有许多许多字`);
  const document = await readDrawn((page) => {
    drawTable(page, { x: 40, y: 90, widths: [250, 250], rowHeight: 200 }, [["", ""]]);
    lines.forEach((text, index) =>
      page.text(text, 60, 100 + index * 16).text(text, 320, 100 + index * 16)
    );
    drawTable(page, { x: 40, y: 400, widths: [250], rowHeight: 50 }, [["单独一框"], ["又是一框"]]);
  });
  assertEquals(shown(document), [...lines, ...lines, "单独一框", "又是一框"]);
});

Deno.test("readPdf() drops page numbers and running heads, and no other numbers at the margins", async () => {
  const document = await readDrawn((page) => {
    for (let number = 1; number <= 4; number++) {
      if (number > 1) page.addPage();
      page.text("某市政府信息公开年报", 100, 30).text(`正文${"甲乙丙丁"[number - 1]}`, 100, 300);
      page.text(String(number + 8), 280, 800);
    }
    page.addPage().text("最后一页", 100, 300).text("550", 280, 800);
  });
  assertEquals(shown(document), ["正文甲", "正文乙", "正文丙", "正文丁", "最后一页", "550"]);
});

Deno.test("readPdf() puts words into the cell of their middle, and cuts none in two", async () => {
  const document = await readDrawn((page) => {
    const widths = [60, 26, 26, 26, 26];
    drawTable(page, { x: 100, y: 100, widths }, [
      ["规章", "", "", "", ""],
      ["文件", "", "12345678", "", ""],
    ]);
    // Three figures of one string with blanks between them, as wide as three cells.
    page.text("1         2         3", 166, 103, { lineBreak: false });
  });
  assertEquals(document.text, "规章 | 1 | 2 | 3 | \n文件 |  | 12345678 |  | ");
});

Deno.test("readPdf() reads once what is drawn twice to look bold", async () => {
  const document = await readDrawn((page) => {
    for (const shift of [0, 0.3]) page.text("共11件22件", 100 + shift, 100, { lineBreak: false });
  });
  assertEquals(shown(document), ["共11件22件"]);
});

Deno.test("readPdf() reads no text that is painted over, cut off, outside the page or invisible", async () => {
  const document = await readDrawn((page) => {
    page.text("遮住一件", 100, 100).rect(90, 95, 200, 20).fill("#fff").fillColor("#000");
    page.text("看见二件", 100, 130).fillOpacity(0.2).rect(90, 125, 200, 20).fill("#ff0");
    page.fillOpacity(1).fillColor("#000");
    page.save().rect(0, 150, 595, 8).clip().text("切掉三件", 100, 160).restore();
    page.text("页外四件", 100, 900, { lineBreak: false });
    page.addContent("3 Tr").text("隐形五件", 100, 200).addContent("0 Tr").text(
      "看见六件",
      100,
      220,
    );
  });
  assertEquals(shown(document), ["看见二件", "看见六件"]);
});

Deno.test("readPdf() reads a blank between words, not between characters or before a number", async () => {
  const document = await readDrawn((page) => {
    const write = (y: number, ...words: readonly (readonly [text: string, x: number])[]) =>
      words.forEach(([text, x]) => page.text(text, x, y, { lineBreak: false }));
    write(100, ["公开", 100], ["三件", 125]);
    write(130, ["公开", 100], ["12", 122]);
    write(160, ["公开", 100], ["12", 130]);
    write(190, ["12", 100], ["34", 120]);
  });
  assertEquals(shown(document), ["公开三件", "公开12", "公开 12", "12 34"]);
});

Deno.test("readPdf() reads text under an area that is no box, or cut to such a shape", async () => {
  const document = await readDrawn((page) => {
    const triangle = (top: number) => page.moveTo(90, top).lineTo(290, top).lineTo(90, top + 300);
    page.text("三角一件", 100, 100);
    triangle(95).fill("#fff").fillColor("#000");
    page.text("剪裁二件", 100, 450).save();
    triangle(445).clip().rect(90, 445, 200, 20).fill("#fff").restore();
  });
  assertEquals(shown(document), ["三角一件", "剪裁二件"]);
});

Deno.test("readPdf() reads a page that is turned", async () => {
  const document = await readDrawn((page) => {
    page.page.dictionary.data.Rotate = 90;
    // A quarter turn to the left, which the turn of the page takes back.
    page.save().addContent("0 -1 1 0 0 842 cm");
    drawTable(page, { x: 100, y: 100, widths: [80, 60] }, [["规章", "7"], ["文件", "8"]]);
    page.restore();
  });
  assertEquals(document.text, "规章 | 7\n文件 | 8");
});

/** A PNG of one pixel. */
const PIXEL = Uint8Array.fromBase64(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
);

async function ruleOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const error = await assertRejects(() => read(bytes, "report.pdf"), UnreadableError);
  assertEquals([error.message, error.bilingual.zh].includes(""), false);
  return error.rule;
}

Deno.test("readPdf() refuses a scan, and reads a page of text beside a scanned one", async () => {
  const scan = (page: Page) => page.image(Buffer.from(PIXEL), 0, 0, { width: 595, height: 842 });
  assertEquals(await ruleOf(await makePdf(scan)), "read.scan");
  const mixed = await readDrawn((page) => scan(page).addPage().text("第二页", 100, 100));
  assertEquals(shown(mixed), ["第二页"]);
});

Deno.test("readPdf() refuses a password, and reads a file that only its owner may change", async () => {
  const draw = (page: Page) => page.text("公开三件", 100, 100);
  assertEquals(
    await ruleOf(await makePdf(draw, { userPassword: "a", ownerPassword: "b" })),
    "read.encrypted",
  );
  const locked = await makePdf(draw, { ownerPassword: "b", permissions: { copying: false } });
  assertEquals((await read(locked, "report.pdf")).text, "公开三件");
});

Deno.test("readPdf() reads a file that was filled up with blanks or zero bytes", async () => {
  const whole = await makePdf((page) => page.text("公开三件", 100, 100));
  for (const byte of [0, 0x20]) {
    const filled = new Uint8Array(whole.length + 2048).fill(byte);
    filled.set(whole);
    assertEquals((await read(filled, "report.pdf")).text, "公开三件");
  }
});

Deno.test("readPdf() reads a file of 500 pages, and one whose end mark is in its last kilobyte", async () => {
  const long = await makePdf((page) => {
    Array.from({ length: 499 }, () => page.addPage());
    page.text("公开三件", 100, 100);
  });
  const { text, blocks } = await read(long, "report.pdf");
  assertEquals([text, blocks[0]!.span.page], ["公开三件", 500]);
  const whole = await makePdf((page) => page.text("公开三件", 100, 100));
  const followed = (count: number) =>
    Uint8Array.from([...whole, ...new TextEncoder().encode("%".repeat(count))]);
  assertEquals((await read(followed(1000), "report.pdf")).text, "公开三件");
  assertEquals(await ruleOf(followed(1100)), "read.damaged");
});

Deno.test("readPdf() refuses a file that was cut off, broken or too long", async () => {
  const whole = await makePdf((page) => page.text("公开三件", 100, 100));
  assertEquals(await ruleOf(whole.slice(0, whole.length / 2)), "read.damaged");
  assertEquals(await ruleOf(whole.slice(0, -6)), "read.damaged");
  assertEquals(
    await ruleOf(new TextEncoder().encode("%PDF-1.7\nnothing\n%%EOF\n")),
    "read.damaged",
  );
  const long = await makePdf((page) => Array.from({ length: 500 }, () => page.addPage()));
  assertEquals(await ruleOf(long), "read.too_large");
});

Deno.test("readPdf() refuses a file whose fonts do not tell their characters", async () => {
  assertEquals(await ruleOf(UNMAPPED_PDF), "read.font");
});

Deno.test("readPdf() reads no number where a font lost what its signs are, and quotes the place", async () => {
  // The files have no table of their parts, which is another finding.
  const quotes = ({ findings }: Document) => findings.filter(({ quote }) => quote !== null);
  const document = await read(drawnFontPdf("公开政府信息情况1依申请公开"), "a.pdf");
  assertEquals(document.text, "公开政府信息情况\ufffd依申请公开");
  assertEquals(quotes(document).map(({ rule, actual, quote }) => [rule, actual, quote]), [
    ["read.damaged_part", "1", document.text],
  ]);
  assertEquals(quotes(await read(drawnFontPdf("公开政府信息情况，"), "a.pdf")), []);
});

Deno.test("readPdf() refuses a text of which it knows less than half of the signs", async () => {
  assertEquals(await ruleOf(drawnFontPdf("公开1234")), "read.font");
  assertEquals((await read(drawnFontPdf("公开1年报4"), "a.pdf")).text, "公开\ufffd年报\ufffd");
});

Deno.test("readPdf() reads fonts that are not embedded by the maps of Chinese that they name", async () => {
  const written = [
    // 申请12 in GBK, as UTF-16 and, vertical, in the numbers of Adobe's own collection; 申請12 in Big5.
    { map: "GBK-EUC-H", ordering: "GB1", codes: "C9EAC7EB3132" },
    { map: "UniGB-UCS2-H", ordering: "GB1", codes: "75338BF700310032" },
    { map: "UniGB-UTF16-H", ordering: "GB1", codes: "75338BF700310032" },
    { map: "ETen-B5-H", ordering: "CNS1", codes: "A5D3BDD03132" },
  ];
  const texts = await Promise.all(
    written.map(async (each) => (await read(mappedPdf(each), "a.pdf")).text),
  );
  assertEquals(texts, ["申请12", "申请12", "申请12", "申請12"]);
});

Deno.test("readPdf() reads the bytes of GBK in a font that is named in GBK, and Latin in another", async () => {
  // 方正小标宋 in GBK; 申请12 in GBK.
  const name = "#B7#BD#D5#FD#D0#A1#B1#EA#CB#CE";
  const textIn = async (font: string) =>
    (await read(simplePdf(font, "C9EAC7EB3132"), "a.pdf")).text;
  assertEquals(await textIn(name), "申请12");
  assertEquals(await textIn("Arial"), "ÉêÇë12");
});

Deno.test("readPdf() reports a packed part that does not fit its checksum, and a font that is not found", async () => {
  const whole = await makePdf((page) => page.text("公开三件", 100, 100), { compress: true });
  const rules = async (bytes: Uint8Array<ArrayBuffer>) =>
    (await read(bytes, "a.pdf")).findings.map(({ rule }) => rule);
  assertEquals(await rules(whole), []);
  const latin = (bytes: Uint8Array) =>
    Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const file = latin(whole);
  // The last bytes of a packed stream are its checksum.
  const flipped = whole.slice();
  flipped[file.indexOf("\nendstream") - 1]! ^= 4;
  assertEquals(await rules(flipped), ["read.damaged_part"]);
  const [, descendant] = /DescendantFonts \[(\d+) 0 R/.exec(file)!;
  const at = file.indexOf(`\n${descendant} 0 obj`) + 1;
  const unnamed = whole.slice();
  unnamed.set(new TextEncoder().encode("0".repeat(descendant!.length)), at);
  assertEquals(await ruleOf(unnamed), "read.damaged");
});

Deno.test("readPdf() takes the address and the day that a browser prints on every page", async () => {
  const printed = (foot: (page: number) => string, head = "2024/1/22 09:00") =>
    makePdf((file) => {
      for (const page of [1, 2]) {
        if (page > 1) file.addPage();
        file.text(head, 30, 20).text("年度报告", 300, 20).text(`公开${page}件。`, 100, 400)
          .text(foot(page), 30, 815).text(`${page}/2`, 540, 815);
      }
    });
  const originOf = async (bytes: Uint8Array<ArrayBuffer>) => {
    const { source } = await read(bytes, "a.pdf");
    return [source.url, source.retrieved];
  };
  const url = "https://www.example.gov.cn/art/1.html";
  assertEquals(await originOf(await printed(() => url)), [url, "2024-01-22"]);
  assertEquals(await originOf(await printed(() => url, "1/2/24, 9:00 AM")), [url, undefined]);
  assertEquals(await originOf(await printed(() => "file:///C:/a.html")), [undefined, undefined]);
  assertEquals(await originOf(await printed((page) => `${url}?${page}`)), [undefined, undefined]);
});
