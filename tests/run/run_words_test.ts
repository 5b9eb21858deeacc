import { assertEquals } from "@std/assert";
import { runWords } from "@/run/mod.ts";

/** What a run says, with values that are words of no language. */
const said = (lang: "zh" | "en" | "zh+en"): readonly string[] => {
  const words = runWords(lang);
  return [
    ...[words.files(3, 10), words.rate("1.5", 60), words.rate("1.5", 600)],
    ...[words.notebook("02", true, "1.0", 4), words.notebook("02", false, "1.0", 4)],
    ...[words.cell(3, "1"), words.changed("1"), words.running("1"), words.watching("1")],
    ...[words.page("1"), words.interrupted("1")],
  ];
};

Deno.test("A run speaks the language that was asked for, and Chinese where both were", () => {
  assertEquals(said("zh").filter((text) => /[a-z]/i.test(text)), []);
  assertEquals(said("en").filter((text) => /\p{Script=Han}/u.test(text)), []);
  assertEquals(said("zh+en"), said("zh"));
});
