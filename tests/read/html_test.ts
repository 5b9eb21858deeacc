import { assert, assertEquals, assertRejects } from "@std/assert";
import { read } from "@/read/mod.ts";
import type { Document } from "@/model/mod.ts";
import { assertSound, blocksOf, randomOf } from "./_blocks.ts";

async function page(html: string | Uint8Array<ArrayBuffer>): Promise<Document> {
  const bytes = typeof html === "string" ? new TextEncoder().encode(html) : html;
  const document = await read(bytes, "a-2023.html");
  assertEquals(document.source.format, "html");
  assertSound(document);
  return document;
}

const blocks = async (html: string) => blocksOf(await page(`<!DOCTYPE html><body>${html}`));

Deno.test("readHtml() reads headings, paragraphs, list items and line ends as lines", async () => {
  assertEquals(
    await blocks(
      `<h2>一、总体\n  情况</h2><p>受理<b>12</b>件,<br>办结&nbsp;11&#20214;。<ol><li>甲<li>乙</ol>尾<!-- 注 -->部`,
    ),
    ["一、总体 情况", "受理12件,", "办结 11件。", "甲", "乙", "尾部"],
  );
});

Deno.test("readHtml() writes a table a row a line", async () => {
  const { text } = await page(
    "<html><p>前<table><tr><td>甲<td><td>3</tr><tr><td>乙<br>丙<td>4<td>5</table>后",
  );
  assertEquals(text, "前\n甲 |  | 3\n乙 丙 | 4 | 5\n后");
});

Deno.test("readHtml() drops what nobody sees", async () => {
  assertEquals(
    await blocks(
      `<p>12\u200b3件<span style="DISPLAY : none">9</span><b style="mso-hide:all">7</b><i hidden>8</i></p><script>var a = "件";</script>` +
        `<noscript>请启用脚本</noscript><div aria-hidden="true">图标</div><p>公<ruby>开<rt>kai</rt></ruby></p>` +
        `<p>申请<del>3</del><ins>4</ins>件<template>模板</template></p>`,
    ),
    ["123件", "公开", "申请4件"],
  );
});

Deno.test("readHtml() drops menus, and headers and footers of the page but not of the article", async () => {
  assertEquals(
    await blocks(
      `<header>某网</header><nav>导航</nav><p role="navigation">位置</p><p>受理12件,<a href="/a">附件</a>。</p>` +
        `<p><a href="/1">机构设置</a> | <a href="/2">年报</a></p>` +
        `<table><tr><td><a href="/3">上一篇</a><td><a href="/4">下一篇</a></table>` +
        `<article><header>年报</header><p><a name="_Toc1">一、概述</a>,略。</p><footer>2023年1月</footer></article>` +
        `<p><a href="/5">办结3件;详见附件。</a></p><footer>版权</footer>`,
    ),
    ["受理12件,附件。", "年报", "一、概述,略。", "2023年1月", "办结3件;详见附件。"],
  );
});

Deno.test("readHtml() keeps raised figures apart from the number before them", async () => {
  assertEquals(await blocks("<p>受理12<sup>[1]</sup>件</p>"), ["受理12[¹]件"]);
});

Deno.test("readHtml() expands row and column spans", async () => {
  assertEquals(
    await blocks(
      `<table><tr><td rowspan=2 colspan=2>角</td><td colspan=2>申请人</td></tr><tr><td>自然人</td><td>总计</td></tr>` +
        `<tr><td rowspan=0>结果</td><td>公开</td><td>1</td><td>2</td></tr><tr><td>部分</td><td>3</td><td>4</td></tr></table>`,
    ),
    [[
      "0,0 2×2: 角",
      "0,2 1×2: 申请人",
      "1,2: 自然人",
      "1,3: 总计",
      "2,0 2×1: 结果",
      "2,1: 公开",
      "2,2: 1",
      "2,3: 2",
      "3,1: 部分",
      "3,2: 3",
      "3,3: 4",
    ]],
  );
});

Deno.test("readHtml() ends row spans with their row group, and column spans at cells from above", async () => {
  assertEquals(
    await blocks(
      `<table><thead><tr><td rowspan=9>甲<td>乙<tbody><tr><td>丙<td rowspan=2>丁<tr><td colspan=2>戊<td>己</table>`,
    ),
    [["0,0: 甲", "0,1: 乙", "1,0: 丙", "1,1 2×1: 丁", "2,0: 戊", "2,2: 己"]],
  );
});

Deno.test("readHtml() gives every cell a literal span and a place of its own", async () => {
  const random = randomOf(7);
  const cell = () =>
    `<td rowspan=${random(4)} colspan=${random(4)}>${["", "甲 <b>乙", "3<br>4"][random(3)]}`;
  const row = () => "<tr>" + Array.from({ length: random(5) }, cell).join("");
  const rows = () => Array.from({ length: 4 }, row).join("");
  for (let turn = 0; turn < 100; turn++) {
    const document = await page(`<html>前<table>${rows()}<tbody>${rows()}</table>后`);
    assert(document.text.startsWith("前\n") && document.text.endsWith("\n后"));
  }
});

Deno.test("readHtml() drops rows and columns in which no cell begins", async () => {
  assertEquals(
    await blocks(
      `<table><tr><td colspan=2>信息内容<td colspan=100000>件数<tr><tr><td colspan=2>规章<td colspan=3>3</table>`,
    ),
    [["0,0: 信息内容", "0,1: 件数", "1,0: 规章", "1,1: 3"]],
  );
});

Deno.test("readHtml() flattens tables that lay out a page, and keeps those of data", async () => {
  const data = "<table><tr><td>规章<td>3<tr><td>文件<td>4</table>";
  assertEquals(
    await blocks(
      `<table><tr><td><table><tr><td><p>第二十条</p>${data}</td></tr></table></td></tr><tr><td>三、申请</td><td>四、复议</td></tr></table>`,
    ),
    ["第二十条", ["0,0: 规章", "0,1: 3", "1,0: 文件", "1,1: 4"], "三、申请", "四、复议"],
  );
});

Deno.test("readHtml() takes titles that do not stand in the content", async () => {
  const html = (head: string, body: string) =>
    page(`<html><head>${head}</head><body>${body}</body></html>`).then(blocksOf);
  const text = "<div><p>全年受理申请12件,办结12件。</p></div>";
  assertEquals(
    await html("<title>甲市2023年年度报告_政府信息公开-甲市人民政府</title>", text),
    ["甲市2023年年度报告", "政府信息公开", "甲市人民政府", "全年受理申请12件,办结12件。"],
  );
  assertEquals(
    await html(
      '<meta name="ArticleTitle" content="甲市报告"><title>甲市报告</title>',
      `<h1>甲市 报告</h1><svg><title>图标</title></svg>${text}`,
    ),
    ["甲市报告", "全年受理申请12件,办结12件。"],
  );
  assertEquals(
    await html(
      "<title>2022-2023年报_甲市</title>",
      `<div><h1>2022-2023年报</h1><p>全年受理。</p></div>`,
    ),
    ["2022-2023年报", "全年受理。"],
  );
});

Deno.test("readHtml() finds the report in a page of menus, by structure", async () => {
  const links = Array.from(
    { length: 700 },
    (_, at) =>
      `<li><a href="/xw/${at}.html" title="要闻${at}">全市第${at}次工作会议召开,部署12项任务</a></li>`,
  );
  const menu = `<div class="a"><ul>${links.join("")}</ul></div>`;
  const table = "<table>" +
    Array.from({ length: 5 }, (_, at) => `<tr><td>第${at}项</td><td>${at}</td></tr>`).join("") +
    "</table>";
  const html = `<!DOCTYPE html><html><head><title>甲市2023年报告</title>` +
    `<style>${
      ".x{color:red}".repeat(500)
    }</style></head><body><form id="form1"><div>${menu}</div>` +
    `<div>您现在的位置:<a href="/">首页</a> > <a href="/zw">政务公开</a></div>` +
    `<div class="main"><div class="left">${menu}</div><div class="right"><div><p>一、总体情况</p>` +
    `<p>全年受理申请12件,办结12件。</p>${table}<p>${
      "工作稳步推进,成效明显。".repeat(30)
    }</p></div>` +
    `<p><a href="/a.docx">附件下载</a></p></div></div><div>版权所有:甲市人民政府 访问量 123456</div>` +
    `<script>${"var x = 1;".repeat(3000)}</script></form></body></html>`;
  assert(html.length > 100_000);
  assertEquals(blocksOf(await page(html)), [
    "甲市2023年报告",
    "一、总体情况",
    "全年受理申请12件,办结12件。",
    Array.from({ length: 5 }, (_, at) => [`${at},0: 第${at}项`, `${at},1: ${at}`]).flat(),
    "工作稳步推进,成效明显。".repeat(30),
  ]);
});

Deno.test("readHtml() keeps tables that stand apart from the text", async () => {
  const table = `<table>${"<tr><td>甲</td><td>1</td><td>2</td></tr>".repeat(3)}</table>`;
  const found = await blocks(
    `<div><p>${"全年工作,稳步推进。".repeat(200)}</p></div><div>${table}</div>`,
  );
  assertEquals(found.length, 2);
  assertEquals(found[1]!.length, 9);
});

Deno.test("readHtml() reads what Word exports", async () => {
  const html =
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=ProgId content=Word.Document>` +
    `<title>甲县2009年报告</title><style><!-- p.MsoNormal {margin:0} --></style>` +
    `<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--></head><body lang=ZH-CN><div class=Section1>` +
    `<p class=MsoNormal><span lang=EN-US style='mso-spacerun:yes'>&nbsp; </span>全年受理<span lang=EN-US>12<o:p></o:p></span>件。</p>` +
    `<p class=MsoNormal><![if !supportLists]><span>1、</span><![endif]>当面<st1:chmetcnv>3</st1:chmetcnv>件` +
    `<span style='display:none;mso-hide:all'>9</span></p>` +
    `<table class=MsoTableGrid><tr style='mso-yfti-irow:0'><td><p class=MsoNormal>规章<o:p></o:p></p></td>` +
    `<td><p class=MsoNormal><span lang=EN-US>3<o:p></o:p></span></p></td></tr></table></div></body></html>`;
  assertEquals(blocksOf(await page(html)), [
    "全年受理12件。",
    "1、当面3件",
    ["0,0: 规章", "0,1: 3"],
  ]);
});

Deno.test("readHtml() tells a page by its content, whatever its extension says", async () => {
  for (
    const html of [
      "\n\n<!-- 甲 --><!-- 乙 --><html><p>甲</p>",
      "\ufeff<p>甲</p><p><span></span></p>",
      '<?xml version="1.0"?><!DOCTYPE html><p>甲',
    ]
  ) {
    const document = await read(new TextEncoder().encode(html), "a.doc");
    assertEquals([document.source.format, document.text], ["html", "甲"]);
  }
  const plain = await read(new TextEncoder().encode("<b>甲</b> | 乙\n"), "a.md");
  assertEquals(plain.source.format, "txt");
});

/** `甲市公开` in GBK. */
const GBK = [0xbc, 0xd7, 0xca, 0xd0, 0xb9, 0xab, 0xbf, 0xaa];

function bytesOf(...pieces: readonly (string | readonly number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    pieces.flatMap((piece) =>
      typeof piece === "string" ? [...new TextEncoder().encode(piece)] : piece
    ),
  );
}

Deno.test("readHtml() decodes by declaration and content, and says why", async () => {
  const meta = (charset: string) => `<html><head><meta charset="${charset}"></head><body>`;
  const old = (charset: string) =>
    `<html><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><body>`;
  const common = "no valid UTF-8, but valid GB18030 with common characters";
  const cases: [Uint8Array<ArrayBuffer>, string, string][] = [
    [bytesOf(meta("gb2312"), GBK), "gb18030", `declared, and ${common}`],
    [bytesOf(old("GBK"), GBK), "gb18030", `declared, and ${common}`],
    // 𬭛 has four bytes, which no GB 2312 has.
    [bytesOf(meta("gb2312"), GBK, [0x99, 0x33, 0xaa, 0x35]), "gb18030", `declared, and ${common}`],
    [bytesOf(old("iso-8859-1"), GBK), "gb18030", common],
    [bytesOf("<html>", GBK), "gb18030", common],
    [bytesOf(meta("gb2312"), "甲市公开"), "utf-8", "every byte sequence is valid UTF-8"],
    [
      bytesOf(meta("UTF-8"), "甲市公开"),
      "utf-8",
      "declared, and every byte sequence is valid UTF-8",
    ],
    [bytesOf(meta("utf-16"), "甲市公开"), "utf-8", "every byte sequence is valid UTF-8"],
  ];
  for (const [bytes, encoding, reason] of cases) {
    const { source, text } = await page(bytes);
    assertEquals([text.replace("𬭛", ""), source.encoding, source.encodingReason], [
      "甲市公开",
      encoding,
      reason,
    ]);
  }
});

Deno.test("readHtml() reads a page with one broken character in its encoding, whatever it declares", async () => {
  for (const charset of ["utf-8", "gb2312", "big5"]) {
    const { source, text, findings } = await page(
      bytesOf(`<html><meta charset="${charset}"><p>`, "公开信息", [0xe5, 0x85], "条<p>", "公开"),
    );
    assertEquals([source.encoding, text], ["utf-8", "公开信息\ufffd条\n公开"]);
    assertEquals(findings.map(({ rule, actual, quote }) => [rule, actual, quote]), [
      ["read.broken_bytes", "1", "公开信息\ufffd条\n公开"],
    ]);
  }
});

Deno.test("readHtml() reports broken bytes that are not in the text", async () => {
  const { text, findings } = await page(
    bytesOf("<html><script>'", [0xff], "'</script><p>", "公开信息。"),
  );
  assertEquals(text, "公开信息。");
  assertEquals(findings.map(({ rule, span }) => [rule, span]), [["read.broken_bytes", null]]);
});

Deno.test("readHtml() takes a declared Big5 where its bytes would do for GB18030", async () => {
  const big5 = Uint8Array.fromHex("ac46a9b2b8eab054a4bdb67da67eabd7b3f8a769");
  const { source, text } = await page(bytesOf('<html><meta charset="big5"><p>', [...big5]));
  assertEquals([source.encoding, text], ["big5", "政府資訊公開年度報告"]);
});

Deno.test("readHtml() finds the text of hostile pages", async () => {
  const cases: string[] = [
    "<div>".repeat(10_000) + "底。",
    "<table><tr><td>".repeat(2000) + "底。",
    "<table>" + "<tr><td colspan=100000 rowspan=100000>底。<td colspan=999>".repeat(300),
    "<p><b>".repeat(2000) + "底。",
    "<!-- ".repeat(5000) + "--><p>底。",
    "<ul><li><a href=x>".repeat(3000) + "</a>底。",
    "<script>".repeat(1000) + "</script><p>底。",
    "<td>底。</td></table></div></p>".repeat(3000),
    `<p style="${"display :".repeat(20_000)}">底。`,
  ];
  for (const html of cases) {
    const { text } = await page("<html>" + html);
    assert(text.includes("底。"), html.slice(0, 40));
  }
});

Deno.test("readHtml() goes into an element with 95 of 100 characters of the page's sentences", async () => {
  const pageOf = (inside: number) =>
    blocks(
      `<div>${"<p>受理,办结。".repeat(inside)}</div><div>${
        "<p>版权,所有。".repeat(20 - inside)
      }</div>`,
    );
  assertEquals(new Set(await pageOf(19)), new Set(["受理,办结。"]));
  assertEquals(new Set(await pageOf(18)), new Set(["受理,办结。", "版权,所有。"]));
});

Deno.test("readHtml() takes a table of blank cells for none", async () => {
  const blank = "<table><tr><td><td> <tr><td>&nbsp;<td></table>";
  assertEquals(await blocks(`<p>受理12件,办结。</p>${blank}`), ["受理12件,办结。"]);
});

Deno.test("readHtml() refuses a page of which more than a tenth is broken", async () => {
  const start = "<html><p>";
  const textOf = async (broken: number) =>
    (await page(bytesOf(start, "公".repeat(91 - broken), Array(broken).fill(0xff)))).text;
  assertEquals((await textOf(10)).slice(-11), "公" + "\ufffd".repeat(10));
  await assertRejects(() => textOf(11), Error, "Cannot find the encoding");
});

Deno.test("readHtml() keeps a table beside the text from six cells on, at most three tenths of it links", async () => {
  const isKept = async (...cells: readonly string[]) => {
    const row = (from: number, to: number) => `<tr><td>${cells.slice(from, to).join("<td>")}`;
    const { text } = await page(
      `<html><div>${"<p>受理,办结。".repeat(50)}</div><div><table>${row(0, 3)}${
        row(3, 12)
      }</table></div>`,
    );
    return text.includes("甲");
  };
  const cells = (linked: number) =>
    Array.from({ length: 10 }, (_, index) => index < linked ? '<a href="/1">乙</a>' : "甲");
  assertEquals(await isKept(..."甲甲甲甲甲"), false);
  assertEquals(await isKept(..."甲甲甲甲甲甲"), true);
  assertEquals(await isKept(...cells(3)), true);
  assertEquals(await isKept(...cells(4)), false);
});

Deno.test("readHtml() takes a line, or a table, with more than six tenths in links for a menu", async () => {
  const linked = (count: number, mark = "") =>
    `<a href="/1">${"甲".repeat(count)}</a>${"乙".repeat(10 - count)}${mark}`;
  const lines = async (part: string) =>
    (await page(`<html><div><p>受理,办结。</p>${part}</div>`)).text.split("\n").length;
  const counts = [6, 7];
  assertEquals(await Promise.all(counts.map((count) => lines(`<p>${linked(count)}</p>`))), [2, 1]);
  assertEquals(await lines(`<p>${linked(7, "。")}</p>`), 2);
  const table = (count: number) => `<table><tr><td>${linked(count)}<td>`;
  assertEquals(await Promise.all(counts.map((count) => lines(table(count)))), [2, 1]);
});
