import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { textWidth } from "@/render/mod.ts";

Deno.test("textWidth() takes one em for each Chinese character", () => {
  assertEquals(textWidth("依申请公开", { fontSize: 12 }), 60);
  assertEquals(textWidth("", { fontSize: 12 }), 0);
});

Deno.test("textWidth() takes figures at the widths of Noto Sans: 0.555 em regular", () => {
  assertAlmostEquals(textWidth("2014", { fontSize: 100 }), 222);
});

Deno.test("textWidth() takes bold text wider", () => {
  const text = "Applications received";
  const regular = textWidth(text, { fontSize: 10 });
  assert(textWidth(text, { fontSize: 10, fontWeight: "bold" }) > regular);
  assert(textWidth(text, { fontSize: 10, fontWeight: 700 }) > regular);
  assertEquals(textWidth(text, { fontSize: 10, fontWeight: 400 }), regular);
});

Deno.test("textWidth() counts a character without a glyph as one em", () => {
  assertEquals(textWidth("😀", { fontSize: 10 }), 10);
});
