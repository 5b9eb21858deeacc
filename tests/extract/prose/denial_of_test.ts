import { assertEquals } from "@std/assert";
import { contextAt } from "@/extract/context.ts";
import { headingsOf } from "@/extract/headings.ts";
import { denialOf } from "@/extract/prose/denial_of.ts";
import { isOfOneClass } from "@/extract/prose/is_of_one_class.ts";
import type { Bar } from "@/extract/prose/taken.ts";
import { isOfSentences } from "@/extract/unread_forms.ts";
import { makeIdentity } from "@/model/mod.ts";
import { slotsOf } from "./_frames.ts";
import { termsIn } from "./_terms.ts";

/** What the ledger is to know of a denial in a chapter. */
function known(bar: Bar | undefined, { own = "", title = "三、行政诉讼情况" } = {}) {
  const text = `${title}\n未发生诉讼。`;
  const prose = { text, quantities: [], headings: headingsOf(text), identity: makeIdentity() };
  const reading = {
    own: slotsOf(own),
    from: 0,
    until: 0,
    subjectEnd: 0,
    start: 0,
    end: 0,
    gaps: { lead: "", part: "", inner: "", tail: "", after: "" },
  };
  const seen = { candidates: [], likely: () => ["likely"], bar, barred: ["a", "b", "b", "c", "d"] };
  const denial = denialOf(reading, seen, contextAt(prose, text.length - 2));
  return denial && [denial.reason, ...denial.candidates];
}

Deno.test("denialOf() names what a denial may deny, unless it denies something else", () => {
  assertEquals(known(undefined), [undefined, "likely"]);
  assertEquals(known("subject"), [undefined, "likely"]);
  assertEquals(known(undefined, { own: "attitude.lack" }), [undefined]);
  assertEquals(known("conditional"), undefined);
});

Deno.test("denialOf() names three indicators that it would deny, and why not of this year", () => {
  assertEquals(known("other_year"), ["other_year", "a", "b", "c"]);
  assertEquals(known("not_done"), [undefined, "a", "b", "c"]);
  assertEquals(known("plan"), [undefined, "a", "b", "c"]);
  assertEquals(known("plan", { title: "四、下一步工作打算" }), ["planned", "a", "b", "c"]);
  assertEquals(known("plan", { title: "四、下一步工作打算\n(一)行政诉讼" })?.[0], "planned");
});

Deno.test("isOfOneClass() asks for a list of examples that ends with 等, 类 or 方面", () => {
  const isSo = (text: string, ...words: readonly (readonly [string, ...string[]])[]) =>
    isOfOneClass(text, termsIn(text, ...words));
  const low = ["低保", "kind.relief"] as const;
  const aid = ["救济", "kind.relief"] as const;
  assertEquals(isSo("低保、救济等", low, aid, ["等", "quant.etc"]), true);
  assertEquals(isSo("低保、救济、社会各界的热心捐助等", low, aid), true);
  assertEquals(isSo("低保、临时补助、救济类信息", low, aid, ["信息", "object.information"]), true);
  assertEquals(isSo("低保、救济", low, aid), false);
  assertEquals(isSo("低保等", low, ["等", "quant.etc"]), false);
  assertEquals(isSo("低保和救济某等", low, aid), false);
  assertEquals(isSo("低保、救济等", low, ["救济", "kind.other"]), false);
  assertEquals(isSo("低保的救济等", low, aid), false);
  assertEquals(isSo("低保、救济等诉讼", low, aid, ["诉讼", "object.litigation"]), false);
});

Deno.test("isOfSentences() goes by what follows most numbers of a text", () => {
  assertEquals(isOfSentences("收到7件,办结6件。"), true);
  assertEquals(isOfSentences("收到7件,办结6 5 4"), false);
  assertEquals(isOfSentences("收到7件,办结6"), true);
  assertEquals(isOfSentences("收到申请数 7\n申请办结数 6"), false);
  assertEquals(isOfSentences("收到很好。"), true);
  assertEquals(isOfSentences("收到很好"), false);
});
