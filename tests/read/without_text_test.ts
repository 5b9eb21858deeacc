import { assertEquals, assertStringIncludes } from "@std/assert";
import { read } from "@/read/mod.ts";
import { docx, paragraph } from "../support/docx.ts";
import { loadedFolder } from "../support/loaded_folder.ts";

const TITLE = "青石县人民政府2023年政府信息公开工作年度报告";
const INTRODUCTION =
  "根据《中华人民共和国政府信息公开条例》的规定，现公布本县年度报告。报告中的数据为全年数据，" +
  "如有疑问，请与县政府办公室联系，地址和电话见县政府网站，欢迎社会各界监督，提出意见和建议。";
const REPORT = "本县全年主动公开政府信息，依法办理公开申请，加强平台建设和监督保障。".repeat(10);

/** The finding on the text that is missing in a page with this body: what is named, and the message. */
async function missing(body: string): Promise<readonly (string | null)[] | null> {
  const html =
    `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1>${body}</body></html>`;
  const { findings } = await read(new TextEncoder().encode(html), "a.html");
  const finding = findings.find(({ rule }) => rule === "read.without_text");
  return finding === undefined ? null : [finding.proposal, finding.message.zh.split("：")[1]!];
}

Deno.test("read() names what a page holds instead of the report", async () => {
  assertEquals(await missing('<iframe src="./a.html"></iframe>'), [
    "./a.html",
    "框架“./a.html”，请打开其中的页面或文件另存",
  ]);
  assertEquals((await missing('<object data="年报.pdf"></object>'))?.[0], "年报.pdf");
  assertEquals((await missing('<embed src="年报.pdf">'))?.[0], "年报.pdf");
  assertEquals((await missing('<p>附件：<a href="/d?id=1">年报.docx</a></p>'))?.[0], "年报.docx");
  assertEquals(
    (await missing('<p><a href="/f/1.pdf">查看全文</a></p>'))?.[0],
    "查看全文 (/f/1.pdf)",
  );
  assertEquals(
    (await missing(`<p>${INTRODUCTION}</p><a href="1.wps">年报</a>`))?.[0],
    "年报 (1.wps)",
  );
  assertStringIncludes(
    (await missing('<img src="1.jpg"><img src="2.jpg">'))?.[1] ?? "",
    "2 张图片",
  );
  assertStringIncludes((await missing("<script>load()</script>"))?.[1] ?? "", "由脚本载入");
  const hidden = `<textarea style="display:none">${REPORT}</textarea>`;
  assertStringIncludes((await missing(hidden))?.[1] ?? "", "未显示的文字");
  const data = `<div id="app"></div><script>var data = "${REPORT}"</script>`;
  assertStringIncludes((await missing(data))?.[1] ?? "", "未显示的文字");
});

Deno.test("read() says nothing of frames, files, pictures and scripts beside a report", async () => {
  const beside =
    '<iframe src="share.html"></iframe><a href="附表.xls">附表.xls</a><img src="1.jpg">' +
    `<script>load()</script><div style="display:none">${REPORT}</div>`;
  assertEquals(await missing(`<p>${REPORT}</p>${beside}`), null);
  const numbers = ["收到", "12", "办结", "12", "公开", "8", "其他", "4"];
  const cells = numbers.map((text) => `<td>${text}</td>`).join("");
  assertEquals(await missing(`<table><tr>${cells}</tr><tr>${cells}</tr></table>${beside}`), null);
  assertEquals(await missing("<p>本年度共收到申请12件。</p>"), null);
  const shortReport = `<p>${INTRODUCTION}</p><script>count()</script><img src="x.png" width="16">`;
  assertEquals(await missing(shortReport), null);
  const nothing = [
    'src="about:blank"',
    'src="count.html" width="0"',
    'src="c" style="display: none"',
  ];
  for (const frame of nothing) assertEquals(await missing(`<iframe ${frame}></iframe>`), null);
});

Deno.test("read() names a Word document of pictures, and no box of text", async () => {
  const drawing = (content: string) => `<w:p><w:r><w:drawing>${content}</w:drawing></w:r></w:p>`;
  const box = drawing(`<wps:txbx><w:txbxContent>${paragraph(TITLE)}</w:txbxContent></wps:txbx>`);
  const rules = async (body: string) =>
    (await read(docx(paragraph(TITLE) + body), "a.docx")).findings.map(({ rule }) => rule);
  assertEquals(await rules(drawing("") + drawing("")), ["read.without_text"]);
  assertEquals(await rules(box), []);
  assertEquals(await rules(paragraph(REPORT) + drawing("")), []);
});

Deno.test("a page without the report does not count as read whole", async () => {
  const shell = `<html><h1>${TITLE}</h1><iframe src="a.html"></iframe></html>`;
  const frames = await loadedFolder({
    "a.html": shell,
    "b.txt": `${TITLE}\n${REPORT}\n收到政府信息公开申请27件。`,
  });
  assertEquals(frames.reports.select("report", "coverage").rows(), [
    ["a", "opening"],
    ["b", "whole"],
  ]);
});

const SENTENCES = "全年坚持以公开为常态，健全制度，加强队伍建设，及时回应关切。".repeat(12);
/** A report in the form of 2021 with something under its third chapter. */
const FORM = (third: string) =>
  `<html><body><h1>某市2022年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>${SENTENCES}</p>` +
  "<p>二、主动公开政府信息情况</p><table><tr><td>规章</td><td>1</td></tr></table>" +
  `<p>三、收到和处理<b>政府信息公开申请情况</b></p>${third}` +
  "<p>四、政府信息公开行政复议、行政诉讼情况</p><p>本年度没有行政复议。</p>" +
  `<p>五、存在的主要问题</p><img src="other.png"><p>${SENTENCES}</p></body></html>`;

const missingIn = async (content: string, name = "a.html") => {
  const { findings } = await read(new TextEncoder().encode(content), name);
  return findings.filter(({ rule }) => rule === "read.missing_table");
};

Deno.test("read() names the picture or frame that stands where a table of the form should be", async () => {
  const carriers = [
    '<p><img src="images/t3.png"></p>',
    '<iframe src="images/t3.png"></iframe>',
    '<object data="images/t3.png"></object>',
  ];
  for (const carrier of carriers) {
    const [finding, ...others] = await missingIn(FORM(carrier));
    assertEquals([finding?.proposal, others], ["images/t3.png", []]);
    assertEquals(finding!.quote, "三、收到和处理政府信息公开申请情况");
    assertEquals(finding!.message.zh.includes("images/t3.png"), true);
  }
  const [gone] = await missingIn(FORM('<img src="line.gif" width="9" height="9">'));
  assertEquals([gone?.severity, gone?.proposal], ["warning", null]);
});

Deno.test("read() misses no table where a number or a word for none is, and none in contents", async () => {
  assertEquals(await missingIn(FORM("<p>收到申请12件。</p>")), []);
  assertEquals(await missingIn(FORM("<p>本年度未收到申请。</p>")), []);
  const lines = "二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n";
  const text = `${lines}二、主动公开政府信息情况\n公开3条。\n三、收到和处理政府信息公开申请情况\n`;
  assertEquals(await missingIn(`${text}收到4件。\n五、其他`, "a.txt"), []);
  assertEquals((await missingIn(`${text}详见附件。\n五、其他`, "a.txt")).length, 1);
  assertEquals(await missingIn("二、主动公开政府信息情况\n主动公开各类信息。", "a.txt"), []);
});

Deno.test("read() misses no table of a chapter whose heading stands again in contents behind it", async () => {
  const contents =
    "<ul><li>二、主动公开政府信息情况</li><li>三、收到和处理政府信息公开申请情况</li></ul>";
  const table = "<table><tr><td>新收</td><td>3</td></tr></table>";
  assertEquals(await missingIn(FORM(table).replace("</body>", `${contents}</body>`)), []);
  assertEquals((await missingIn(FORM("").replace("</body>", `${contents}</body>`))).length, 1);
});
