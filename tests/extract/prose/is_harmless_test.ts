import { assertEquals } from "@std/assert";
import type { FoundTerm } from "@/codebook/mod.ts";
import { isHarmless } from "@/extract/prose/is_harmless.ts";

const word = (feature: string): FoundTerm => ({ start: 0, end: 2, features: [feature] });

Deno.test("one unknown character before a word changes nothing but the manner of an act", () => {
  assertEquals(isHarmless("总", { right: word("object.article") }), true);
  assertEquals(isHarmless("误", { right: word("act.disclose") }), false);
  assertEquals(isHarmless("误报", { right: word("object.article") }), false);
});

Deno.test("one unknown character behind a case is no result of it, two may be one", () => {
  assertEquals(isHarmless("案", { left: word("object.litigation") }), true);
  assertEquals(isHarmless("驳斥", { left: word("object.litigation") }), false);
});

Deno.test("an unknown word between an act and its thing is another thing", () => {
  const [left, right] = [word("act.publish"), word("object.article")];
  assertEquals(isHarmless("某", { left, right }), false);
  assertEquals(isHarmless("某", { left: right, right: left }), true);
});

Deno.test("an unknown word beside a word of one character may be a part of it", () => {
  const piece = { ...word("object.information"), end: 1 };
  assertEquals(isHarmless("用", { left: piece, right: word("object.information") }), false);
});
