import { assertEquals, assertRejects } from "@std/assert";
import { read, UnreadableError } from "@/read/mod.ts";
import { cell, paragraph, row, run, table } from "../support/docx.ts";
import { assertSound, blocksOf } from "./_blocks.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Word.Document"?>\n';

/** What Word 2003 saves as XML; its tables are merged by elements without capitals. */
function wordXml(body: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(
    `${HEAD}<w:wordDocument xmlns:w="x"><w:body><wx:sect>${body}</wx:sect></w:body></w:wordDocument>`,
  );
}

Deno.test("readWordXml() reads Word XML of 2003: merged cells, and no notes, comments or removed text", async () => {
  const note = "<w:r><w:footnote>" + paragraph("注") + "</w:footnote></w:r>";
  const comment = `<aml:annotation w:type="Word.Comment">${paragraph("批注")}</aml:annotation>`;
  const gone = `<aml:annotation w:type="Word.Deletion"><aml:content>${
    run("旧")
  }</aml:content></aml:annotation>`;
  const added = `<aml:annotation w:type="Word.Insertion"><aml:content>${
    run("新")
  }</aml:content></aml:annotation>`;
  const document = await read(
    wordXml(
      `<w:p>${run("受理12件")}${note}${comment}${gone}${added}</w:p>` + table(
        row(cell("甲", '<w:vmerge w:val="restart"/>'), "1"),
        row(cell("", "<w:vmerge/>"), "2"),
        row(cell("乙", '<w:hmerge w:val="restart"/>'), cell("", "<w:hmerge/>")),
      ),
    ),
    "a.xml",
  );
  assertSound(document);
  assertEquals(document.source.format, "wordxml");
  assertEquals(blocksOf(document), [
    "受理12件新",
    ["0,0 2×1: 甲", "0,1: 1", "1,1: 2", "2,0 1×2: 乙"],
  ]);
});

Deno.test("readWordXml() reads the main part of a DOCX in one file", async () => {
  const part = (name: string, content: string) =>
    `<pkg:part pkg:name="${name}"><pkg:xmlData>${content}</pkg:xmlData></pkg:part>`;
  const parts = part("/word/header1.xml", `<w:hdr>${paragraph("页眉")}</w:hdr>`) +
    part("/word/document.xml", `<w:document><w:body>${paragraph("正文")}</w:body></w:document>`);
  const bytes = new TextEncoder().encode(
    `${HEAD}<pkg:package xmlns:pkg="x">${parts}</pkg:package>`,
  );
  assertEquals((await read(bytes, "a.xml")).text, "正文");
});

Deno.test("readWordXml() refuses a file that is cut, or whose tags are damaged", async () => {
  const whole = new TextDecoder().decode(wordXml(paragraph("甲") + "<!-- <w:p> --><w:br/>"));
  assertEquals((await read(new TextEncoder().encode(whole), "a.xml")).text, "甲");
  const damaged = [
    whole.slice(0, -20),
    whole.replace("<w:t ", "<w:u "),
    whole.replace("<w:p>", "< :p>"),
    whole.replace("</w:body>", ""),
  ];
  for (const text of damaged) {
    const error = await assertRejects(
      () => read(new TextEncoder().encode(text), "a.xml"),
      UnreadableError,
      "a Word document in XML that is damaged or cut off",
    );
    assertEquals(error.rule, "read.damaged");
  }
});
