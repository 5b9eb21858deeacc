import { assert, assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import type { Report } from "@/model/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { isTerm } from "@/tabulate/_is_term.ts";
import { segmenterFrame, termsFrame, tokensFrame } from "@/tabulate/mod.ts";
import { normalize, simplify } from "@/text/mod.ts";
import { makeReport, makeSentence } from "../support/makers.ts";
import { needsNodejieba, preferred } from "../support/nodejieba.ts";

type TermRow = [report: string, section: string | null, term: string, count: number];
type TokenRow = [string, string, number, number, string, boolean, number, number, string];

const codebook = loadCodebook();
const REPORTS = new URL("../../data/reports/", import.meta.url);
const reports = await parsed([...Deno.readDirSync(REPORTS)].map(({ name }) => name).sort());

async function parsed(names: readonly string[]): Promise<Report[]> {
  const parse = reportParser(codebook);
  return await Promise.all(
    names.map(async (name) => parse(await Deno.readFile(new URL(name, REPORTS)), name)),
  );
}

/** Cuts between every two characters. */
const cut = (text: string) => [...text];

Deno.test("termsFrame() counts by section, and leaves out marks, figures and single letters", () => {
  const sentences = [
    makeSentence({ text: "公开,公开2A件" }),
    makeSentence({ section: "二、申请", text: "公" }),
    makeSentence({ text: "开" }),
  ];
  const terms = termsFrame([makeReport({ sentences }), makeReport({ id: "b" })], { cut });
  assertEquals(terms.rows(), [
    ["city-2018", null, "公", 2],
    ["city-2018", null, "开", 3],
    ["city-2018", null, "件", 1],
    ["city-2018", "二、申请", "公", 1],
  ]);
});

Deno.test("termsFrame() keeps terms apart that begin alike", () => {
  const terms = ["公", "公公", "公开", "公开法", "公开法规", "开公"];
  const sentences = [makeSentence({ text: terms.join(",") })];
  const counted = termsFrame([makeReport({ sentences })], { cut: (text) => text.split(",") });
  assertEquals(counted.getColumn("term").toArray(), terms);
});

needsNodejieba(
  "termsFrame() counts as nodejieba.cut does on the normalized text of the five reports",
  () => {
    assertEquals(reports.length, 5);
    for (const report of reports) {
      const counted = new Map<string, number>();
      for (const [, , term, count] of termsFrame([report], preferred).rows() as TermRow[]) {
        counted.set(term, (counted.get(term) ?? 0) + count);
      }
      assert(counted.size > 300, report.id);
      assertEquals(sorted(counted), sorted(countsByCut(report)));
    }
  },
);

/** What nodejieba makes of the whole text in one call: its tokens that lie in sentences of prose. */
function countsByCut({ normalized, sentences }: Report): ReadonlyMap<string, number> {
  const inProse = new Uint8Array(normalized.text.length);
  for (const { offset, text } of sentences) inProse.fill(1, offset, offset + text.length);
  const counts = new Map<string, number>();
  let offset = 0;
  for (const token of preferred.cut(normalized.text)) {
    if (isTerm(token) && inProse[offset] === 1) counts.set(token, (counts.get(token) ?? 0) + 1);
    offset += token.length;
  }
  return counts;
}

function sorted(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a], [b]) => a < b ? -1 : 1);
}

Deno.test("tokensFrame() gives every token of the sentences that hold a term, with its place", () => {
  const source = "公 开２条。收到。";
  const normalized = normalize(source);
  const sentences = [
    makeSentence({ text: "公开2条", offset: 0 }),
    makeSentence({ text: "收到", offset: 5 }),
  ];
  const tokens = tokensFrame([makeReport({ sentences, normalized })], { cut }, "开");
  assertEquals(tokens.rows(), [
    ["city-2018", null, 0, 0, "公", true, 0, 1, "公"],
    ["city-2018", null, 0, 1, "开", true, 2, 3, "开"],
    ["city-2018", null, 0, 2, "2", false, 3, 4, "２"],
    ["city-2018", null, 0, 3, "条", true, 4, 5, "条"],
  ]);
  assertEquals(tokensFrame([makeReport({ sentences, normalized })], { cut }, "开2").height, 0);
});

Deno.test("tokensFrame() gives spans that return the text of their token, in all reports", () => {
  let traditional = 0;
  for (const report of reports) {
    const { source } = report.normalized;
    const tokens = tokensFrame([report], preferred, "公开").rows() as TokenRow[];
    assert(tokens.length > 100);
    for (const [, , , , term, , start, end, quote] of tokens) {
      assertEquals(source.slice(start, end), quote);
      assert(isPrintedAs(term, quote, report), `${term} is printed as ${quote}`);
      if (quote !== term && report.normalized.traditional) traditional++;
    }
  }
  assert(traditional > 100);
});

/** Some words of Taiwanese pages have another reading in a phrase only: 設定 in 機構設定. */
function isPrintedAs(term: string, quote: string, { normalized }: Report): boolean {
  const { text } = normalize(quote);
  if (!normalized.traditional) return text === term;
  return simplify(text, codebook.phrases).text === term ||
    codebook.phrases.some((phrase) =>
      phrase.simplified.includes(term) && phrase.traditional.includes(quote)
    );
}

Deno.test("segmenterFrame() tells what cut the words", () => {
  const notice = { zh: "改用", en: "instead" };
  const row = { name: "Intl.Segmenter", version: "ICU 1", userWords: 0, notice } as const;
  assertEquals(segmenterFrame(row).rows(), [["Intl.Segmenter", "ICU 1", 0, "改用", "instead"]]);
});
