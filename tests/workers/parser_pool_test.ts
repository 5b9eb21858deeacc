import { assertEquals, assertRejects } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import type { Correction, Report } from "@/model/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { UnreadableError } from "@/read/mod.ts";
import { parserPool } from "@/workers/mod.ts";
import { BOMBS } from "../support/bombs.ts";
import { docx, paragraph } from "../support/docx.ts";

const codebook = loadCodebook();
const TITLE = "保定市2018年政府信息公开工作年度报告";
const REPORT = `${TITLE}\n⼀、概述\n2018年,全市共收到信息公开申请27件，办结２6件。`;

const HOHHOT = new URL("../../data/reports/hohhot-2014.txt", import.meta.url);

const bytesOf = (text: string) => new TextEncoder().encode(text);

Deno.test("parserPool() parses and refuses as the parser of its codebook does, to the last member", async () => {
  const own = { ...codebook, corrections: new Map([["a", [await correctionOf(bytesOf(REPORT))]]]) };
  const parse = reportParser(own);
  await using pool = await parserPool(own, { jobs: 1 });
  const files = {
    "a.txt": bytesOf(REPORT),
    "b.html": bytesOf(`<table><tr><td>收到申请数<td>9<td>件</table><p>${REPORT}</p>`),
    "c.docx": docx(paragraph(TITLE) + paragraph("收到信息公开申请31件。")),
    "hohhot-2014.txt": await Deno.readFile(HOHHOT),
  };
  for (const [name, bytes] of Object.entries(files)) {
    assertEquals(await pool.parse(bytes, name), await parse(bytes, name));
  }
  const corrected = valuesOf(await pool.parse(files["a.txt"], "a.txt"));
  assertEquals(corrected, [27, 72, 26]);
  const cut = bytesOf("%PDF-1.7\n");
  assertEquals(
    await assertRejects(() => pool.parse(cut, "cut.pdf"), UnreadableError).then(saidOf),
    await assertRejects(() => parse(cut, "cut.pdf"), UnreadableError).then(saidOf),
  );
});

Deno.test("parserPool() refuses what takes too long, and parses the other files", async () => {
  // A title alone takes milliseconds, so that a busy machine does not refuse it as well.
  const files = {
    "a.txt": bytesOf(TITLE),
    "b.pdf": BOMBS["nested-forms.pdf"]!(),
    "c.txt": bytesOf(`${TITLE}。`),
    "d.txt": bytesOf(`${TITLE}！`),
  };
  await using pool = await parserPool(codebook, { jobs: 2, seconds: 3 });
  const outcomes = await Promise.all(
    Object.entries(files).map(([name, bytes]) => pool.parse(bytes, name).then(yearOf, ruleOf)),
  );
  assertEquals(outcomes, [2018, "read.too_slow", 2018, 2018]);
});

Deno.test("parserPool() refuses what takes too much memory, and parses the next file", async () => {
  await using pool = await parserPool(codebook, { jobs: 1, megabytes: 300 });
  assertEquals(await pool.parse(bytesOf(REPORT), "a.txt").then(valuesOf), [27, 26]);
  const large = bytesOf(`<html>${"<p>公</p>".repeat(450_000)}`);
  assertEquals(await pool.parse(large, "b.html").then(valuesOf, ruleOf), "read.out_of_memory");
  assertEquals(await pool.parse(bytesOf(REPORT), "c.txt").then(valuesOf), [27, 26]);
});

const yearOf = ({ identity }: Report) => identity.year;
const valuesOf = ({ figures }: Report) => figures.map(({ value }) => value);
const ruleOf = ({ rule }: UnreadableError) => rule;
const saidOf = ({ rule, bilingual }: UnreadableError) => ({ rule, bilingual });

/** The correction of 27 to 72. */
async function correctionOf(bytes: Uint8Array<ArrayBuffer>): Promise<Correction> {
  return {
    code: "applications.received",
    scope: "all",
    applicant: "total",
    published: 27,
    corrected: 72,
    reason: "两位数字颠倒",
    correctedBy: "reader",
    correctedOn: "2026-01-01",
    sha256: new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex(),
  };
}
