/** How far from the beginning or the end of a text each part of an identity is looked for. */
import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { speaksFor } from "@/identify/speaks_for.ts";
import { locate } from "@/identify/locate.ts";
import { readDocumentNumber } from "@/identify/document_number.ts";
import { findIssuer } from "@/identify/issuer.ts";
import { findTitle } from "@/identify/title.ts";
import { yearOfOpening } from "@/identify/year.ts";
import { normalize } from "@/text/mod.ts";

const { divisions } = loadCodebook();

/** So many characters that say nothing, to the end of a line. */
const filler = (length: number) => "略".repeat(length - 1) + "\n";

Deno.test("speaksFor() looks at the first 2,000 characters", () => {
  const speaks = (before: number) => speaksFor(`${filler(before)}我局依法公开。`, null, null);
  assertEquals([1990, 2000].map(speaks), ["body", "unclear"]);
});

Deno.test("locate() looks for the place above in the first 3,000 characters and the last 500", () => {
  const name = "鼓楼区人民政府";
  const province = (before: number, behind: number) =>
    locate(name, filler(before) + "徐州市" + filler(behind), divisions).division?.code ?? null;
  assertEquals([[2990, 9000], [3000, 9000]].map(([a, b]) => province(a!, b!)), ["320302", null]);
  assertEquals([[9000, 490], [9000, 500]].map(([a, b]) => province(a!, b!)), ["320302", null]);
});

Deno.test("readDocumentNumber() looks at the first 2,000 characters", () => {
  const number = (before: number) =>
    readDocumentNumber(normalize(`${filler(before)}甲政发〔2019〕3号\n正文。`)).number;
  assertEquals([1985, 2000].map(number), ["甲政发〔2019〕3号", null]);
});

Deno.test("findIssuer() looks at the opening, at the head and at the end, each so far", () => {
  const issuer = (text: string) => findIssuer(text, null, divisions);
  const labelled = (before: number) =>
    issuer(`${filler(before)}发布机构:甲县财政局\n${filler(900)}`);
  assertEquals([1485, 1500].map(labelled), ["甲县财政局", null]);
  const alone = (before: number) => issuer(`${filler(before)}甲县财政局\n${filler(900)}`);
  assertEquals([290, 300].map(alone), ["甲县财政局", null]);
  const signed = (behind: number) => issuer(`${filler(900)}。甲县财政局${"\n".repeat(behind)}`);
  assertEquals([290, 300].map(signed), ["甲县财政局", null]);
});

Deno.test("findTitle() takes titles of 60 characters in the first 3,000", () => {
  const title = "甲县2019年政府信息公开工作年度报告";
  const found = (before: number) => findTitle(`${filler(before)}${title}\n正文。`)?.text ?? null;
  assertEquals([2980, 3000].map(found), [title, null]);
  const long = (length: number) => "甲".repeat(length - title.length) + title;
  assertEquals([60, 61].map((length) => findTitle(`${long(length)}\n正文。`)?.text.length), [
    60,
    undefined,
  ]);
});

Deno.test("yearOfOpening() looks at the first 2,000 characters", () => {
  const year = (before: number) => yearOfOpening(`${filler(before)}2019年,全县公开信息。`);
  assertEquals([1990, 2000].map(year), [2019, null]);
});
