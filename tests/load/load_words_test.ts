import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { loadWords } from "@/load/load_words.ts";
import type { Segmenter } from "@/model/mod.ts";
import { plainText } from "@/show/_bundle.ts";
import { tableBundle } from "@/show/_table_bundle.ts";
import { loadSegmenter } from "@/tokenize/mod.ts";
import { withFolder } from "../support/folder.ts";

/** Cuts between every two characters. */
const characters: Segmenter = {
  name: "Intl.Segmenter",
  version: "test",
  userWords: 0,
  notice: null,
  cut: (text) => [...text],
};

const REPORTS = {
  "a.txt": "甲縣2016年政府資訊公開工作年度報告\n全縣受理申請２件，群眾滿意。",
  "b.txt": "乙县2018年政府信息公开工作年度报告\n收到申请。",
};

Deno.test("loadWords() counts what the segmenter cuts, in the reports of the years that were asked for", () =>
  withFolder(REPORTS, async (reports) => {
    const options = { reports, years: [2016, 2016] };
    const { frames, terms, segmenter } = await loadWords(options, loadCodebook(), characters);
    assertEquals(frames.reports.getColumn("report").toArray(), ["a"]);
    assertEquals(terms.getColumn("term").toArray().join(""), "全县受理申请件群众满意");
    assertEquals(segmenter.getColumn("version").toArray(), ["test"]);
  }));

Deno.test("loadWords() gives the tokens of a term as printed, of the sentences that have it", () =>
  withFolder(REPORTS, async (reports) => {
    const { tokens } = await loadWords({ reports }, loadCodebook(), characters);
    const printed = (term: string) => tokens(term).getColumn("quote").toArray().join("");
    assertEquals(printed("申"), "全縣受理申請２件，群眾滿意收到申请");
    assertEquals(printed("收"), "收到申请");
    assertEquals(printed("复"), "");
  }));

Deno.test("loadWords() counts without nodejieba, and states it in its frame and its table", () =>
  withFolder(REPORTS, async (reports) => {
    const codebook = loadCodebook();
    // It can be installed nowhere: a file stands in the place of its folder.
    const bare = await loadSegmenter(codebook, { folder: `${reports}/a.txt/nodejieba` });
    const read = await loadWords({ reports }, codebook, bare);
    const usual = await loadWords({ reports }, codebook, characters);
    assertEquals(read.terms.columns, usual.terms.columns);
    assert(read.terms.getColumn("term").toArray().includes("申请"));
    const [row] = read.segmenter.toRecords();
    assertEquals(row?.segmenter, "Intl.Segmenter");
    assertStringIncludes(String(row?.notice_en), "Cannot install nodejieba");
    assertStringIncludes(
      plainText(tableBundle(read.segmenter, { lang: "zh" })),
      "未能使用 nodejieba",
    );
  }));
