import { assertEquals } from "@std/assert";
import { sniff } from "@/read/sniff.ts";

const typeOf = (text: string) => sniff(new TextEncoder().encode(text));

Deno.test("sniff() takes a part of a page that ends three elements for HTML", () => {
  assertEquals(typeOf("<div><p>甲</p><p>乙</p>丙"), "text");
  assertEquals(typeOf("<div><p>甲</p><p>乙</p>丙</div>"), "html");
  assertEquals(typeOf("甲<div><p>甲</p><p>乙</p>丙</div>"), "text");
});

Deno.test("sniff() takes control characters, more than one in twenty, for no text", () => {
  assertEquals(typeOf("a".repeat(19) + "\x01"), "text");
  assertEquals(typeOf("a".repeat(18) + "\x01\x02"), "binary");
  assertEquals(typeOf("\t\n\v\f\r".repeat(20)), "text");
});

Deno.test("sniff() takes a header with a field of mails for a mail, and other labels for text", () => {
  assertEquals(
    typeOf("Received: from a\r\n by b\r\nX-QQ-mid: 1\r\nFrom: <a@example.cn>\r\n\r\n公开"),
    "mhtml",
  );
  assertEquals(typeOf("From - Mon Jan 22\nX-Mozilla-Status: 1\nMIME-Version: 1.0\n\n"), "mhtml");
  assertEquals(typeOf("From: a\nTo: b\n\nMIME-Version: 1.0\n"), "text");
  assertEquals(typeOf("URL: http://example.cn\nTitle: 2\n\n公开"), "text");
});

Deno.test("sniff() looks at the first 16 kB", () => {
  assertEquals(typeOf("a".repeat(16_384) + "\x01".repeat(900)), "text");
  assertEquals(typeOf("a".repeat(15_500) + "\x01".repeat(900)), "binary");
});

Deno.test("sniff() recognizes a signature by all of its bytes", () => {
  const signatures = [
    ["pdf", "25504446"],
    ["zip", "504b0304"],
    ["archive", "52617221"],
    ["archive", "377abcaf271c"],
    ["archive", "1f8b08"],
    ["ole", "d0cf11e0"],
    ["png", "89504e47"],
    ["jpeg", "ffd8ff"],
    ["gif", "47494638"],
    ["rtf", "7b5c727466"],
    ["tiff", "49492a00"],
    ["tiff", "4d4d002a"],
    ["tiff", "49492b00"],
    ["tiff", "4d4d002b"],
    ["jpeg2000", "0000000c6a502020"],
    ["jpeg2000", "ff4fff51"],
  ] as const;
  for (const [type, hex] of signatures) {
    const bytes = Uint8Array.fromHex(hex);
    assertEquals(sniff(bytes), type);
    for (const index of bytes.keys()) {
      assertEquals(sniff(bytes.with(index, bytes[index]! ^ 2)) === type, false, `${type} ${index}`);
    }
  }
});

Deno.test("sniff() recognizes BMP and WebP beside the size that they state, and no text for them", () => {
  const typeOfHex = (hex: string) => sniff(Uint8Array.fromHex(hex));
  assertEquals(typeOfHex("424d3a01000000000000"), "bmp");
  assertEquals(typeOfHex("424d3a01000000000100") === "bmp", false);
  assertEquals(typeOfHex("52494646100000005745425056503820"), "webp");
  assertEquals(typeOfHex("524946461000000057415645") === "webp", false);
  assertEquals(typeOf("BMI 2016 年度报告"), "text");
});

Deno.test("sniff() knows an OpenDocument file in one XML file", () => {
  assertEquals(typeOf('<?xml version="1.0"?>\n<office:document xmlns:office="x">'), "flatodf");
  assertEquals(typeOf("另存为 office:document 的文件"), "text");
});

Deno.test("sniff() takes a page, or an archive of one, by its beginning", () => {
  const types = [
    "<!DOCTYPE html>",
    "\n<html>",
    "<!-- 甲 --><body>",
    "<header>",
    "MIME-Version: 1.0",
  ];
  assertEquals(types.map(typeOf), ["html", "html", "html", "text", "mhtml"]);
});

Deno.test("sniff() knows what Word writes as one XML file", () => {
  const root = (element: string) =>
    `<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n${element}`;
  assertEquals(typeOf(root('<w:wordDocument xmlns:w="x"><w:body/></w:wordDocument>')), "wordxml");
  assertEquals(typeOf(root('<pkg:package xmlns:pkg="x"></pkg:package>')), "wordxml");
  assertEquals(typeOf("另存为 pkg:package 的文件"), "text");
});
