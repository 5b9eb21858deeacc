import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { MAX_BYTES, read, UnreadableError } from "@/read/mod.ts";
import { toGbk } from "../support/to_gbk.ts";

const TEXT = "某市2016年政府信息公开工作年度报告\r\n\r\n  一、概述\n";
/** `某市政府信息公开` in GBK. */
const GBK = Uint8Array.from(
  [0xc4, 0xb3, 0xca, 0xd0, 0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa],
);

Deno.test("read() takes the lines of a text as blocks, with spans", async () => {
  const { text, blocks, source } = await read(new TextEncoder().encode(TEXT), "a-2016.txt");
  assertEquals(blocks.map(({ span }) => text.slice(span.start, span.end)), [
    "某市2016年政府信息公开工作年度报告",
    "  一、概述",
  ]);
  assertEquals([source.name, source.encoding, source.bytes], ["a-2016.txt", "utf-8", 68]);
});

Deno.test("read() tells the hash of the bytes", async () => {
  const { source } = await read(new TextEncoder().encode("abc"), "a.txt");
  // FIPS 180-2, appendix B.1.
  assertEquals(source.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

Deno.test("read() decodes UTF-8 with a mark, UTF-16 with and without one, and GBK", async () => {
  const little = Uint8Array.from(
    [...TEXT].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  );
  const big = Uint8Array.from(
    [...TEXT].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]),
  );
  const cases: [Uint8Array<ArrayBuffer>, string, string][] = [
    [new TextEncoder().encode("\ufeff" + TEXT), "utf-8", TEXT],
    [Uint8Array.from([0xff, 0xfe, ...little]), "utf-16le", TEXT],
    [Uint8Array.from([0xfe, 0xff, ...big]), "utf-16be", TEXT],
    [little, "utf-16le", TEXT],
    [big, "utf-16be", TEXT],
    [GBK, "gb18030", "某市政府信息公开"],
  ];
  for (const [bytes, encoding, text] of cases) {
    const document = await read(bytes, "a.txt");
    assertEquals(document.source.encoding, encoding);
    assertEquals(document.text, text);
  }
});

Deno.test("read() refuses what is no text, whatever its extension says", async () => {
  const cases: [Uint8Array<ArrayBuffer>, string, string][] = [
    [new Uint8Array(), "read.empty", "empty"],
    [new TextEncoder().encode(" \n\u3000\n"), "read.empty", "empty"],
    [new TextEncoder().encode("<!DOCTYPE html><html>"), "read.empty", "empty"],
    [new TextEncoder().encode("MIME-Version: 1.0\r\n"), "read.empty", "empty"],
    [new TextEncoder().encode("{\\rtf1"), "read.damaged", "an RTF document that is damaged"],
    [Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), "read.scan", "recognize its text first (OCR)"],
    [Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), "read.damaged", "a zip archive that is"],
    [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "read.damaged", "an old office document"],
    [
      Uint8Array.from({ length: 999 }, (_, index) => (index * 7919) % 256),
      "read.format",
      "a binary file",
    ],
    [Uint8Array.from([0xc4, 0xff, 0xff, 0xff]), "read.encoding", "Cannot find the encoding"],
    [new Uint8Array(MAX_BYTES + 1).fill(0x31), "read.too_large", "20000001 bytes"],
  ];
  for (const [bytes, rule, message] of cases) {
    const error = await assertRejects(() => read(bytes, "a.txt"), UnreadableError);
    assertEquals(error.rule, rule);
    assertStringIncludes(error.message, message);
  }
});

Deno.test("read() refuses a text of more than 500,000 characters, of lines and of a page", async () => {
  const line = `${"公".repeat(999)}\n`;
  const bytesOf = (lines: number, head = "") =>
    new TextEncoder().encode(head + line.repeat(lines).slice(0, -1));
  assertEquals((await read(bytesOf(500), "a.txt")).text.length, 499_999);
  for (const bytes of [bytesOf(501), bytesOf(501, "<!doctype html><p>")]) {
    const error = await assertRejects(() => read(bytes, "a"), UnreadableError, "split it");
    assertEquals(error.rule, "read.too_large");
  }
});

Deno.test("read() keeps what overwritten bytes leave as U+FFFD, so that no number closes over it", async () => {
  const bytes = new TextEncoder().encode("全县收到信息公开申请1\u00003件。\u001a");
  const { text, findings } = await read(bytes, "a.txt");
  assertEquals(text, "全县收到信息公开申请1\ufffd3件。");
  assertEquals(findings.map(({ rule, actual, quote }) => [rule, actual, quote]), [
    ["read.broken_bytes", "1", text.slice(1)],
  ]);
});

Deno.test("read() names images and files that it does not read, and says what to save", async () => {
  const named = [
    ["49492a0008000000", "TIFF", "save it as PNG or PDF"],
    ["424d3a010000000000003600", "BMP", "save it as PNG or PDF"],
    ["524946461000000057454250", "WebP", "save it as PNG or PDF"],
    [new TextEncoder().encode('<office:document a="b">').toHex(), "FODT", "save it as ODT"],
  ] as const;
  for (const [hex, name, advice] of named) {
    const error = await assertRejects(() => read(Uint8Array.fromHex(hex), "a"), UnreadableError);
    assertEquals(error.rule, "read.format");
    assertStringIncludes(error.message, name);
    assertStringIncludes(error.message, advice);
    assertStringIncludes(error.bilingual.zh, name);
  }
});

Deno.test("read() refuses Chinese that was decoded wrongly and saved, in a text and in a page", async () => {
  const line = "全年收到政府信息公开申请27件，全部按时办结。";
  const utf8 = new TextEncoder().encode(line);
  const latin = (bytes: Uint8Array) =>
    Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const saved = [
    latin(utf8),
    new TextDecoder("windows-1252").decode(utf8),
    latin(toGbk(line)),
    new TextDecoder("gbk").decode(new TextEncoder().encode(line.repeat(3))),
  ];
  for (
    const text of [...saved, `<html><head><meta charset="gbk"></head><p>${saved[0]}</p></html>`]
  ) {
    const error = await assertRejects(
      () => read(new TextEncoder().encode(text), "a"),
      UnreadableError,
    );
    assertEquals(error.rule, "read.encoding");
    assertStringIncludes(error.bilingual.zh, "乱码");
  }
  const french = `${"Le préfet a été élu à Besançon, où il a dû céder ; ".repeat(5)}公开`;
  assertEquals((await read(new TextEncoder().encode(french), "a")).text, french);
  for (const piece of [saved[0], saved[2], saved[3]!.slice(0, 30)]) {
    const beside = `${line.repeat(6)}${piece}`;
    assertEquals((await read(new TextEncoder().encode(beside), "a")).text, beside);
  }
});
