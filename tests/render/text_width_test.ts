import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { charts } from "../draw/_charts.ts";
import { loadFamily } from "@/render/_fonts.ts";
import { toSvg } from "@/render/mod.ts";
import { textWidth } from "@/render/text_width.ts";

await loadFamily("Noto Sans SC", "");

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

Deno.test("textWidth() takes serif text at the widths of Noto Serif, once a chart was drawn in it", async () => {
  await toSvg(charts["volumes"]!("zh", { typeface: "serif" }));
  const font = "Noto Serif SC, serif";
  assertEquals(textWidth("申请", { fontSize: 10, font }), 20);
  assertAlmostEquals(textWidth("A", { fontSize: 1000, font }), 718);
  assertAlmostEquals(textWidth("A", { fontSize: 1000, font, fontWeight: "bold" }), 746);
});
