import { assert, assertEquals, assertRejects } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import type { Report } from "@/model/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { UnreadableError } from "@/read/mod.ts";

const parse = reportParser(loadCodebook());

const SENTENCE = "全县共收到政府信息公开申请38件";
/** `收到政府信息公开申请38件。` in GBK, from the tables of GB 2312. */
const GBK = Uint8Array.from(
  // deno-fmt-ignore
  [
    0xca, 0xd5, 0xb5, 0xbd, 0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa,
    0xc9, 0xea, 0xc7, 0xeb, 0x33, 0x38, 0xbc, 0xfe, 0xa1, 0xa3,
  ],
);

Deno.test("reportParser() refuses by name what no text can be made of", async () => {
  const cases: [bytes: Uint8Array<ArrayBuffer>, name: string, rule: string][] = [
    [new Uint8Array(), "empty-2016.txt", "read.empty"],
    [new Uint8Array(2000), "zeros-2016.txt", "read.format"],
    [Uint8Array.from({ length: 999 }, (_, i) => (i * 7919) % 256), "noise-2016.txt", "read.format"],
    [utf8("%PDF-1.7\n1 0 obj\n"), "place-2016.txt", "read.damaged"],
    [
      utf8("MIME-Version: 1.0\nContent-Type: text/html\n\n<html></html>"),
      "place-2016.txt",
      "read.empty",
    ],
    [new Uint8Array(50_000_000).fill(0x31), "line-2016.txt", "read.too_large"],
    [Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x6c, 0x51]), "surrogate-2016.txt", "read.encoding"],
  ];
  for (const [bytes, name, rule] of cases) {
    const error = await assertRejects(() => parse(bytes, name), UnreadableError);
    assertEquals(error.rule, rule, name);
  }
});

Deno.test("reportParser() goes on with the next file after one that it refused", async () => {
  await assertRejects(() => parse(new Uint8Array(), "empty-2016.txt"), UnreadableError);
  assertEquals(received(await parseText(`${SENTENCE}。`)), [38]);
});

Deno.test("reportParser() reads UTF-16 and GBK, and quotes the text as decoded", async () => {
  const units = Uint16Array.from(`${SENTENCE}。`, (character) => character.charCodeAt(0));
  const little = Uint8Array.from([0xff, 0xfe, ...new Uint8Array(units.buffer)]);
  for (const [bytes, encoding] of [[little, "utf-16le"], [GBK, "gb18030"]] as const) {
    const { source, figures } = await parse(bytes, "place-2016.txt");
    assertEquals(source.encoding, encoding);
    assertEquals(figures.map(({ value, quote }) => [value, quote]), [
      [38, "收到政府信息公开申请38件"],
    ]);
  }
});

Deno.test("reportParser() finds nothing in a text of another genre, and says what is missing", async () => {
  const { figures, findings, identity } = await parseText(
    "春眠不觉晓,处处闻啼鸟。夜来风雨声,花落知多少。\n两岸猿声啼不住,轻舟已过万重山。\n",
  );
  assertEquals(figures, []);
  assertEquals([identity.issuer, identity.year, identity.title], [null, null, null]);
  assertEquals(findings.map(({ rule }) => rule).sort(), [
    "identify.issuer_missing",
    "identify.year_missing",
  ]);
});

Deno.test("reportParser() ends on a megabyte of prose without a sentence mark", async () => {
  const clause = "本机关认真落实条例要求进一步规范办理流程";
  const length = Math.ceil(1_200_000 / utf8(clause).length);
  const { figures, characters } = await parseText(clause.repeat(length) + SENTENCE);
  assert(characters >= 400_000);
  assertEquals(figures.map(({ value, quote }) => [value, quote]), [
    [38, "收到政府信息公开申请38件"],
  ]);
});

Deno.test("reportParser() ends on megabytes of one count after the other", async () => {
  const { figures } = await parseText(`${SENTENCE},`.repeat(20_000));
  assertEquals(figures.length, 20_000);
  assertEquals(figures.filter(({ preferred }) => preferred).length, 1);
});

Deno.test("reportParser() takes markup and brackets in a text for what they are", async () => {
  const cases = [
    `${"(".repeat(10_000)}${SENTENCE}${")".repeat(10_000)}。`,
    `${"〔".repeat(10_000)}。${SENTENCE}。`,
    `${"|".repeat(10_000)}\n${SENTENCE}。`,
    `某县政府<script>alert("公开")</script>\n${SENTENCE}。`,
    `\u0001${SENTENCE}\u200b。${"本机关依法办理。".repeat(10)}`,
  ];
  for (const text of cases) {
    const report = await parseText(text);
    assertEquals(received(report), [38], text.slice(0, 20));
    for (const { quote, span } of report.figures) {
      assertEquals(quote, text.slice(span.start, span.end));
    }
  }
});

Deno.test("reportParser() counts nothing between the marks of a title that never ends", async () => {
  assertEquals(received(await parseText(`${"《".repeat(10_000)}${SENTENCE}。`)), []);
});

Deno.test("reportParser() reads a number with no end as no number", async () => {
  const { figures } = await parseText(
    `全县共收到政府信息公开申请${"9".repeat(5000)}件。${SENTENCE}。`,
  );
  assert(figures.every(({ value }) => Number.isFinite(value)));
  assertEquals(figures.map(({ value }) => value), [38]);
});

function parseText(text: string): Promise<Report> {
  return parse(utf8(text), "place-2016.txt");
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function received({ figures }: Report): (number | null)[] {
  return figures.filter(({ code }) => code === "applications.received").map(({ value }) => value);
}
