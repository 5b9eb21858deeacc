import { assertEquals } from "@std/assert";
import { eachLine, oneLine, wordsIn } from "@/model/mod.ts";

const WORDS = {
  zh: {
    list: (labels: readonly string[]) => `${labels.join("、")}。`,
    of: (label: string, count: number) => `${label}：${count}`,
    parts: ["甲", "乙"],
    same: "Gongkai",
    decimals: 1,
    unit: null,
  },
  en: {
    list: (labels: readonly string[]) => `${labels.join("; ")}.`,
    of: (label: string, count: number) => `${label}: ${count}`,
    parts: ["A", "B"],
    same: "Gongkai",
    decimals: 1,
    unit: null,
  },
};

Deno.test("wordsIn() gives the words of one language as they are", () => {
  assertEquals(wordsIn(WORDS, "zh"), WORDS.zh);
  assertEquals(wordsIn(WORDS, "en"), WORDS.en);
});

Deno.test("wordsIn() sets both languages on two lines, and what is the same on one", () => {
  const words = wordsIn(WORDS, "zh+en");
  assertEquals(words.parts, ["甲\nA", "乙\nB"]);
  assertEquals(words.same, "Gongkai");
});

Deno.test("wordsIn() keeps what is not a text", () => {
  const { decimals, unit } = wordsIn(WORDS, "zh+en");
  assertEquals([decimals, unit], [1, null]);
});

Deno.test("wordsIn() gives each language its lines of what a function is called with", () => {
  const words = wordsIn(WORDS, "zh+en");
  assertEquals(words.of("申请\nApplications", 7), "申请：7\nApplications: 7");
  assertEquals(words.list(["申请\nApplications", "甲县"]), "申请、甲县。\nApplications; 甲县.");
});

Deno.test("eachLine() and oneLine() take texts of one line and of two", () => {
  assertEquals(eachLine("甲\nA", (line) => `① ${line}`), "① 甲\n① A");
  assertEquals(eachLine("甲", (line) => `① ${line}`), "① 甲");
  assertEquals(oneLine("甲\nA"), "甲 A");
});
