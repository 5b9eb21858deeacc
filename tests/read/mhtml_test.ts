import { assertEquals } from "@std/assert";
import { filesOfMail, read } from "@/read/mod.ts";
import type { Document } from "@/model/mod.ts";
import { toGbk } from "../support/to_gbk.ts";
import { assertSound, blocksOf } from "./_blocks.ts";

type Piece = string | Uint8Array;

function bytesOf(...pieces: readonly Piece[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    pieces.flatMap((piece) =>
      typeof piece === "string" ? [...new TextEncoder().encode(piece)] : [...piece]
    ),
  );
}

async function archive(...pieces: readonly Piece[]): Promise<Document> {
  const document = await read(bytesOf(...pieces), "a-2023.mhtml");
  assertEquals(document.source.format, "mhtml");
  assertSound(document);
  return document;
}

const HEAD = [
  "From: <Saved by Blink>",
  "Snapshot-Content-Location: https://www.example.gov.cn/art/1.html",
  "Date: Mon, 22 Jan 2024 23:30:00 -0000",
  "MIME-Version: 1.0",
  'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B--x----"',
  "",
  "",
].join("\r\n");
const part = (fields: string, body: string) => `------B--x----\r\n${fields}\r\n\r\n${body}\r\n`;
const END = "------B--x------\r\n";
const HTML = "Content-Type: text/html";

Deno.test("readMhtml() reads the page of a web archive and where it was saved from", async () => {
  const { text, source, findings } = await archive(
    HEAD,
    part(
      `${HTML}\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://www.example.gov.cn/art/1.html`,
      '<html><meta charset=3D"gb2312"><p>=E7=94=B3=E8=AF=\r\n=B73=E4=BB=B6',
    ),
    part("Content-Type: image/png\r\nContent-Transfer-Encoding: base64", "iVBORw0KGgo="),
    END,
  );
  assertEquals(text, "申请3件");
  assertEquals([source.url, source.retrieved], [
    "https://www.example.gov.cn/art/1.html",
    "2024-01-22",
  ]);
  assertEquals(findings, []);
});

Deno.test("readMhtml() decodes by the header of a part, else by the content", async () => {
  for (const charset of ['; charset="gb2312"', ""]) {
    const { text, source } = await archive(
      HEAD,
      `------B--x----\r\n${HTML}${charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
      bytesOf("<html><p>", toGbk("公开信息三条")).toBase64(),
      `\r\n${END}`,
    );
    assertEquals([text, source.encoding], ["公开信息三条", "gb18030"]);
  }
});

Deno.test("readMhtml() puts pages into their frames, wherever they are in the archive", async () => {
  const { text } = await archive(
    HEAD,
    part(
      `${HTML}\r\nContent-Location: http://a.example.cn/x/main.html`,
      '<html><body><p>年度报告。<iframe src="cid:f1@blink"></iframe><p>完。',
    ),
    part("Content-Type: text/css", "p{}"),
    part(`${HTML}\r\nContent-Location: http://a.example.cn/x/y.html`, "<html><p>收到申请3件。"),
    part(
      `${HTML}\r\nContent-ID: <f1@blink>`,
      '<html><head><title>框</title></head><frameset><frame src="y.html"><frame src="http://a.example.cn/x/y.html"></frameset>',
    ),
    END,
  );
  assertEquals(text, "年度报告。\n完。");
  const framed = await archive(
    HEAD,
    part(
      `${HTML}\r\nContent-Location: http://a.example.cn/x/main.html`,
      '<html><frameset><frame src="menu.html"><frame src="y.html"></frameset></html>',
    ),
    part(`${HTML}\r\nContent-Location: http://a.example.cn/x/y.html`, "<html><p>收到申请3件。"),
    part(`${HTML}\r\nContent-Location: http://a.example.cn/x/menu.html`, "<html><p>目录。"),
    END,
  );
  assertEquals(blocksOf(framed), ["目录。", "收到申请3件。"]);
});

Deno.test("readMhtml() reports an archive without an end", async () => {
  const { text, findings } = await archive(HEAD, part(HTML, "<html><p>收到申请"));
  assertEquals(text, "收到申请");
  assertEquals(findings.map(({ rule }) => rule), ["read.cut_off"]);
});

const MAIL =
  "Received: from a by b;\r\n\tMon, 22 Jan 2024\r\nFrom: =?gbk?B?vNc=?= <a@example.cn>\r\nSubject: 1\r\n";

Deno.test("readMhtml() reads the text of a mail, and names no address and no date of saving", async () => {
  const { text, source } = await archive(
    `${MAIL}Date: Mon, 22 Jan 2024 09:00:00 +0800\r\nContent-Type: text/plain; charset=gbk\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`,
    toGbk("收到申请3件。\r\n完。"),
  );
  assertEquals(text, "收到申请3件。\n完。");
  assertEquals([source.url, source.retrieved, source.encoding], [undefined, undefined, "gb18030"]);
});

const WITH_FILES = bytesOf(
  `${MAIL}Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\nContent-Type: multipart/alternative; boundary="i"\r\n\r\n`,
  "--i\r\nContent-Type: text/plain\r\n\r\n见附件。\r\n--i\r\nContent-Type: text/html\r\n\r\n<html><p>见附件。\r\n--i--\r\n",
  "--o\r\nContent-Type: image/png; name=a.png\r\nContent-ID: <p>\r\n\r\nx\r\n",
  "--o\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename*=UTF-8''..%2F%E5%B9%B4%E6%8A%A5.txt\r\nContent-Transfer-Encoding: base64\r\n\r\n",
  bytesOf("收到申请3件。").toBase64(),
  "\r\n--o--\r\n",
);

Deno.test("filesOfMail() takes the text of a mail and what is attached, but no picture in it", async () => {
  const files = await filesOfMail(WITH_FILES);
  const texts = files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes).trim()]);
  assertEquals(texts, [["正文.html", "<html><p>见附件。"], [".._年报.txt", "收到申请3件。"]]);
  assertEquals(await filesOfMail(bytesOf(HEAD, part(HTML, "<html><p>公开"), END)), []);
});

Deno.test("readMhtml() reads the text of a mail, and names what is attached", async () => {
  const { text, findings } = await archive(WITH_FILES);
  assertEquals(text, "见附件。");
  assertEquals(findings.map(({ rule, actual }) => [rule, actual]), [[
    "read.attachments",
    "../年报.txt",
  ]]);
});

Deno.test("readMhtml() keeps damage to Base64 within its line", async () => {
  const html = `<html><p>${"公开信息三条。".repeat(9)}<p>收到申请3件。`;
  const body = bytesOf(html).toBase64().replace(/.{76}/g, "$&\r\n");
  const whole = "Content-Type: text/html\r\nContent-Transfer-Encoding: base64";
  const damages = [body.slice(0, 40) + "!" + body.slice(41), body.slice(0, 40) + body.slice(41)];
  for (const damaged of damages) {
    const { text, findings } = await archive(HEAD, part(whole, damaged), END);
    assertEquals(text.split("\n").at(-1), "收到申请3件。");
    assertEquals(findings.map(({ rule }) => rule), ["read.damaged_part", "read.broken_bytes"]);
  }
  const { findings } = await archive(HEAD, part(whole, body), END);
  assertEquals(findings, []);
});
