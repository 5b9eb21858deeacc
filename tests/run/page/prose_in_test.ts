import { assertEquals } from "@std/assert";
import { headingIn, proseIn } from "@/run/page/prose_in.ts";

Deno.test("proseIn() tells languages apart by what a paragraph is mostly written in", () => {
  const english = "A section is found by its title (存在的主要问题), or by words.";
  const chinese = "Gries 的 DP 可区分二者，见 `frames/figures.csv`。";
  const markdown = `${english}\n\n${chinese}`;
  assertEquals(proseIn(markdown, "en"), [english]);
  assertEquals(proseIn(markdown, "zh"), [chinese]);
  assertEquals(proseIn(markdown, "zh+en"), [english, chinese]);
});

Deno.test("proseIn() keeps what is written in one language only, numbers and code", () => {
  assertEquals(proseIn("Only English.\n\nMore.", "zh"), ["Only English.", "More."]);
  const fenced = "```ts\nconst a = 1;\n\nconst b = 2;\n```";
  assertEquals(proseIn(`说明。\n\n${fenced}\n\nWords.`, "zh"), ["说明。", fenced]);
  assertEquals(proseIn("说明。\n\n12 %", "zh"), ["说明。", "12 %"]);
});

Deno.test("proseIn() takes the language of each item of a list that closes with the other", () => {
  const list =
    "- **Not who copied.** From\n  above. (可能都出自上级文件。)\n- Plain (in brackets).\n";
  assertEquals(proseIn(list, "zh"), ["- 可能都出自上级文件。\n- Plain (in brackets).\n"]);
  assertEquals(proseIn(list, "en"), [
    "- **Not who copied.** From\n  above.\n- Plain (in brackets).\n",
  ]);
});

Deno.test("headingIn() takes a language of A · B, and a heading of one language as it is", () => {
  assertEquals(headingIn("## Answer · 结论", "zh"), "## 结论");
  assertEquals(headingIn("## Answer · 结论", "zh+en"), "## 结论 · Answer");
  assertEquals(headingIn("## Levels · kinds", "zh"), "## Levels · kinds");
});
