import { Buffer } from "node:buffer";
import { zipSync, zlibSync } from "fflate";

const TITLE = "杭州市2017年政府信息公开工作年度报告";
const SENTENCE = "2017年,全市共收到信息公开申请27件。";

/**
 * Small invented files that cost a parser more time or memory than any report: each is what a
 * careless stage would take quadratic time, deep recursion or endless unpacking for.
 */
export const BOMBS: Readonly<Record<string, () => Uint8Array<ArrayBuffer>>> = {
  "nested-blocks.html": () => html("<div>".repeat(100_000)),
  "nested-inline.html": () => html("<b>".repeat(100_000)),
  "nested-tables.html": () => html("<table><tr><td>".repeat(20_000)),
  "deep-headers.html": () => html("<div>".repeat(3000) + "<header></header>".repeat(300_000)),
  "attributes.html": () => {
    const names = Array.from({ length: 1_000_000 }, (_, index) => `a${index}=1`);
    return html(`<p ${names.join(" ")}>x</p>`);
  },
  "cells-in-a-row.html": () => html(`<table><tr>${"<td>1".repeat(1_000_000)}</table>`),
  "rows-of-cells.html": () => html(`<table>${`<tr>${"<td>1".repeat(10)}`.repeat(100_000)}</table>`),
  "row-spans.html": () =>
    html(`<table>${`<tr>${"<td rowspan=65534>1".repeat(20)}`.repeat(20_000)}</table>`),
  "column-spans.html": () =>
    html(`<table>${"<tr><td colspan=1000000>1<td>2".repeat(1000)}</table>`),
  "unclosed-comments.html": () => utf8("<!--".repeat(4000) + TITLE),

  "title-marks.txt": () => text("《".repeat(5_000_000)),
  "brackets.txt": () => text("(".repeat(5_000_000)),
  "lists.txt": () => text(`未发生${"行政复议、".repeat(1_000_000)}`),
  "denials.txt": () => text("行政复议、行政诉讼均为0件".repeat(500_000)),
  "free-of-charge.txt": () => text("免费为没有向不收费".repeat(700_000)),
  "empty-lines.txt": () => text(`${"\n".repeat(15_000_000)}完`),
  "digits.txt": () => text("1".repeat(5_000_000)),
  "numerals.txt": () => text(`${"一万亿".repeat(1_500_000)}件`),
  "sentences.txt": () => text("2017年共收到申请1件。".repeat(600_000)),
  "statements-without-end.txt": () => text("收到申请1件".repeat(900_000)),
  "rows.txt": () => text("| 甲 | 1 | 2 |\n".repeat(700_000)),
  "old-rows.txt": () =>
    text(`统计指标\n单位\n统计数\n${"（一）主动公开政府信息数\n条\n1\n".repeat(300_000)}`),
  "many-bytes.txt": () => text("公开".repeat(4_000_000)),

  "nested-paragraphs.docx": () => docx("<w:p>".repeat(1_000_000)),
  "nested-tables.docx": () => docx("<w:tbl><w:tr><w:tc>".repeat(50_000)),
  "nested-boxes.docx": () => docx("<w:p><w:r><w:txbxContent>".repeat(100_000)),
  "paragraphs.docx": () => docx("<w:p/>".repeat(8_000_000)),
  "cells.docx": () => docx(`<w:tbl><w:tr>${"<w:tc><w:p/></w:tc>".repeat(2_500_000)}`),
  "runs.docx": () => docx(`<w:p>${"<w:r><w:t>1</w:t></w:r>".repeat(1_200_000)}</w:p>`),
  "fields.docx": () =>
    docx(`<w:p><w:r>${'<w:fldChar w:fldCharType="begin"/>'.repeat(100_000)}</w:r></w:p>`),
  "unpacked.docx": () => docx(" ".repeat(300_000_000)),

  "nested-states.pdf": () => pdf("q ".repeat(100_000)),
  "nested-forms.pdf": () => pdf("/X Do", nestedForms(8)),
  "glyphs-and-fills.pdf": () =>
    pdf(
      `BT /F 12 Tf 50 700 Td ${"(1) Tj 0.01 0 Td ".repeat(100_000)}ET ` +
        "0 0 1 1 re f ".repeat(10_000),
    ),
  "packed-twice.pdf": () =>
    pdf(zlibSync(zlibSync(new Uint8Array(500_000_000))), {}, "[/FlateDecode/FlateDecode]"),
  "operators.pdf": () => pdf(`BT /F 12 Tf ${"1 0 Td (1) Tj ".repeat(1_000_000)}ET`),
  "pages.pdf": () => pdf("", { 2: `<</Type/Pages/Kids[${"3 0 R ".repeat(5000)}]/Count 5000>>` }),
  "arrays.pdf": () => pdf("[".repeat(200_000)),
};

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A report, and what follows its first lines. */
const text = (rest: string) => utf8(`${TITLE}\n${SENTENCE}\n${rest}`);

const html = (rest: string) =>
  utf8(`<!doctype html><meta charset="utf-8"><title>${TITLE}</title><p>${SENTENCE}</p>${rest}`);

function docx(rest: string): Uint8Array<ArrayBuffer> {
  const body = `<w:p><w:r><w:t>${TITLE}</w:t></w:r></w:p>${rest}`;
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const xml = `<?xml version="1.0"?><w:document ${space}><w:body>${body}</w:body></w:document>`;
  return new Uint8Array(zipSync({ "word/document.xml": utf8(xml) }, { level: 1 }));
}

/** A PDF of one page with this content, and other objects by their numbers. */
function pdf(
  content: string | Uint8Array,
  others: Readonly<Record<number, string>> = {},
  filter = "/FlateDecode",
): Uint8Array<ArrayBuffer> {
  const packed = typeof content === "string"
    ? zlibSync(utf8(`BT /F 12 Tf 50 700 Td (2017 report 27) Tj ET ${content}`))
    : content;
  const objects: Record<number, string> = {
    1: "<</Type/Catalog/Pages 2 0 R>>",
    2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources" +
      "<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>",
    4: `<</Length ${packed.length}/Filter${filter}>>stream\n${
      Buffer.from(packed).toString("latin1")
    }\nendstream`,
    5: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ...others,
  };
  let file = "%PDF-1.5\n";
  const places = Object.entries(objects).map(([number, object]) => {
    const place = file.length;
    file += `${number} 0 obj\n${object}\nendobj\n`;
    return `${number} 1\n${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 1\n0000000000 65535 f \n${places.join("")}`;
  file += `trailer\n<</Size ${places.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}

/** Forms from object 6 on, each of which paints the next ten times. */
function nestedForms(depth: number): Record<number, string> {
  const box = "/Type/XObject/Subtype/Form/BBox[0 0 600 850]/Resources";
  const form = (content: string, resources: string) =>
    `<<${box}<<${resources}/Font<</F 5 0 R>>>>/Length ${content.length}>>stream\n${content}\nendstream`;
  const numbers = Array.from({ length: depth }, (_, index) => 6 + index);
  return Object.fromEntries([
    ...numbers.map((number) =>
      [number, form("/X Do ".repeat(10), `/XObject<</X ${number + 1} 0 R>>`)] as const
    ),
    [6 + depth, form("BT /F 12 Tf 50 700 Td (1) Tj ET", "")] as const,
  ]);
}
