import { assertEquals } from "@std/assert";
import { exactCopies } from "@/measure/_exact_copies.ts";
import { nearCopies } from "@/measure/_near_copies.ts";

/** Which of these texts is a near copy of the one before, and how alike. */
function alike(one: string, other: string): readonly number[] {
  const search = { isSought: (text: number) => text === 1, mayLend: () => true };
  return [...nearCopies([one, other], search).values()].map(({ similarity }) => similarity);
}

const WORDS = "申请公开信息部门机关年度报告条例规章政策解读渠道网站档案窗口热线建议";

Deno.test("nearCopies() takes texts for alike that share eight bigrams in ten", () => {
  // Twenty bigrams each: all characters differ.
  const text = WORDS.slice(0, 21);
  assertEquals(alike(text, text.slice(0, 17) + "甲乙丙丁"), [0.8]);
  assertEquals(alike(text, text.slice(0, 16) + "甲乙丙丁戊"), []);
  assertEquals(alike(text, text.slice(0, 15) + "甲乙丙丁戊己"), []);
});

/** Whether the last of many texts of one same sentence finds it in the first, the only one that may lend it. */
function isFound(texts: number): boolean {
  const strand = {
    hashes: Array(texts).fill(7),
    texts: Array.from({ length: texts }, (_, i) => i),
  };
  return exactCopies(strand, (from) => from === 0).at(-1) !== null;
}

Deno.test("exactCopies() looks through 32 equal runs for one that may lend", () => {
  assertEquals(isFound(2), true);
  assertEquals(isFound(33), true);
  assertEquals(isFound(34), false);
});

Deno.test("exactCopies() takes sentences that differ for no copies", () => {
  assertEquals(exactCopies({ hashes: [1, 2], texts: [0, 1] }, () => true), [null, null]);
});

Deno.test("exactCopies() finds the longest run though a text that ends earlier begins alike", () => {
  // The second text ends where the others go on, with what the third begins with.
  const strand = { hashes: [1, 9, 2, 1, 9, 1, 9, 3], texts: [0, 0, 0, 1, 2, 3, 3, 3] };
  const fromFirst = exactCopies(strand, (from) => from === 0);
  assertEquals(fromFirst[5], { length: 2, source: 0 });
});
