import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { extractor } from "@/extract/mod.ts";
import { makeIdentity } from "@/model/mod.ts";
import { normalize } from "@/text/mod.ts";

const extract = extractor(loadCodebook());

/** The indicators that the numbers of a text may state, none of which is read. */
function likelyIn(text: string): readonly (readonly string[])[] {
  const { figures, numbers } = extract(normalize(text), makeIdentity({ year: 2018 }));
  assertEquals(figures, [], text);
  return numbers.map(({ candidates }) => candidates);
}

Deno.test("an unread number may be of the whole whose parts are the likeliest", () => {
  assertEquals(likelyIn("公开某机构职能、某工作动态等452条。"), [
    ["disclosure.type.institutional", "disclosure.type.work_updates", "disclosure.total"],
  ]);
  assertEquals(likelyIn("某领导信息某统计信息90条。")[0]?.at(-1), "disclosure.total");
});

Deno.test("a number of unknown words may be of no indicator", () => {
  assertEquals(likelyIn("某某某90件。"), [[]]);
});
