import { assertEquals } from "@std/assert";
import { type FoundTerm, loadCodebook } from "@/codebook/mod.ts";
import { adverbialBefore, gapBefore, labelBefore } from "@/extract/prose/clause_before.ts";
import { isLabelFirst } from "@/extract/prose/is_label_first.ts";
import type { ReadClause } from "@/extract/prose/read_clause.ts";
import { type Quantity, quantityFinder } from "@/text/mod.ts";
import { termsIn } from "./_terms.ts";

const findQuantities = quantityFinder(loadCodebook().measureWords);

type Word = readonly [word: string, ...features: string[]];

function clauseOf(text: string, ...words: readonly Word[]): ReadClause {
  const quantities: readonly Quantity[] = findQuantities(text);
  return {
    start: 0,
    end: text.length,
    quantities,
    terms: termsIn(text, ...words),
    asides: [],
    slots: () => new Map(),
  };
}

const NUMBER = clauseOf("共6件", ["共", "sum.total"]);
const textsOf = (text: string, terms: readonly FoundTerm[]) =>
  terms.map(({ start, end }) => text.slice(start, end));

Deno.test("a number has the words of the clause before it, where that has no number but shares", () => {
  const labelIn = (text: string, ...words: readonly Word[]) =>
    textsOf(text, labelBefore([clauseOf(text, ...words), NUMBER], 1));
  const label: Word = ["无法提供", "outcome.unavailable"];
  assertEquals(labelIn("无法提供的占30%", label, ["的"]), ["无法提供"]);
  assertEquals(labelIn("无法提供的", label, ["的"]), ["无法提供"]);
  assertEquals(labelIn("无法提供3件", label), []);
  assertEquals(labelIn("无法提供3件,占30%", label), []);
  assertEquals(labelBefore([NUMBER], 0), []);
});

Deno.test("what no word explains in that clause counts from its first word that names something", () => {
  const gapIn = (text: string, ...words: readonly Word[]) =>
    gapBefore(text, [clauseOf(text, ...words), NUMBER], 1);
  assertEquals(
    gapIn("甲乙其中丙无法提供丁", ["其中", "part.of"], ["无法提供", "outcome.none"]),
    "丁",
  );
  assertEquals(gapIn("甲乙其中丙", ["其中", "part.of"]), "丙");
  assertEquals(gapIn("甲乙"), "");
});

Deno.test("an adverbial before a clause says by which means, and ends with it", () => {
  const by: Word = ["通过", "by.means"];
  const site: Word = ["网站", "channel.web"];
  const adverbialIn = (text: string, ...words: readonly Word[]) =>
    textsOf(text, adverbialBefore([clauseOf(text, ...words), NUMBER], 1));
  assertEquals(adverbialIn("通过县政府网站", by, site), ["通过", "网站"]);
  assertEquals(adverbialIn("县政府网站", site), []);
  assertEquals(adverbialIn("通过县政府网站某某", by, site), []);
  assertEquals(adverbialIn("网站通过", site, by), []);
  assertEquals(adverbialIn("通过网站的", by, site, ["的"]), ["通过", "网站"]);
  assertEquals(adverbialIn("通过3个网站", by, site), []);
  assertEquals(adverbialBefore([NUMBER], 0), []);
});

Deno.test("numbers follow their words unless all but what was done is behind them", () => {
  const act: Word = ["举办", "act.hold"];
  const talk: Word = ["访谈", "object.talk"];
  const briefing: Word = ["发布会", "object.briefing"];
  const first = (text: string, ...words: readonly Word[]) => isLabelFirst(clauseOf(text, ...words));
  assertEquals(first("访谈14期", talk), true);
  assertEquals(first("举办14期", act), true);
  assertEquals(first("访谈14期举办", talk, act), true);
  assertEquals(first("14期访谈", talk), false);
  assertEquals(first("共14期访谈", ["共", "sum.total"], talk), false);
  assertEquals(first("举办14期访谈和26场发布会", act, talk, briefing), false);
  assertEquals(first("举办14期和26场发布会", act, briefing), true);
  assertEquals(first("举办14期访谈和26场", act, talk), true);
  assertEquals(first("访谈14期和发布会26场", talk, briefing), true);
});
