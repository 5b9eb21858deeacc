import { assertEquals } from "@std/assert";
import type { FindTerms } from "@/codebook/mod.ts";
import { findWithin } from "@/extract/prose/find_within.ts";

Deno.test("findWithin() takes known words of its text, and finds those of cut ones and other texts", () => {
  const term = (start: number, end: number, feature: string) => ({
    start,
    end,
    features: [feature],
  });
  const known = { text: "收到申请", terms: [term(0, 2, "known"), term(2, 4, "known")] };
  const find: FindTerms = (_, start, end) => [term(start, end, "found")];
  const findIn = findWithin(known, find);
  assertEquals(findIn("收到申请", 2, 4), [term(2, 4, "known")]);
  assertEquals(findIn("收到申请", 1, 4), [term(1, 4, "found")]);
  assertEquals(findIn("收到申请", 0, 3), [term(0, 3, "found")]);
  assertEquals(findIn("发布会会", 2, 4), [term(2, 4, "found")]);
});
