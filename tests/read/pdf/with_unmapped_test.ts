import { assertEquals } from "@std/assert";
import type { Font } from "@/read/pdf/font.ts";
import { withUnmapped } from "@/read/pdf/with_unmapped.ts";

/** The text of a page of signs ten points high, in a font: each a character, its code and width. */
function textOf(
  font: Font,
  ...signs: readonly (readonly [text: string, code: number, w?: number])[]
) {
  const glyphs = signs.map(([text, code, width = 10]) => {
    return { text, code, font, left: 0, right: width, top: 0, bottom: 10, size: 10 };
  });
  const [page] = withUnmapped([{ width: 100, height: 100, glyphs, rulings: [] }]);
  return page!.glyphs.map(({ text }) => text).join("");
}

Deno.test("withUnmapped() believes no code of a font that shows a control character", () => {
  const signs = [["公", 0x41], ["1", 0x31], ["2", 0x33]] as const;
  assertEquals(textOf({}, ...signs, ["\x7f", 0x7f]), "公\ufffd2\ufffd");
  assertEquals(textOf({}, ...signs, ["\x7f", 0x70]), "公12\x7f");
  assertEquals(textOf({}, ...signs), "公12");
});

Deno.test("withUnmapped() believes the codes of two bytes where they make Chinese", () => {
  const byCode = (text: string) =>
    textOf({}, ...Array.from(text, (sign) => [sign, sign.charCodeAt(0)] as const));
  const chinese = "收到申请一十二件予以公开部分及不予处理的";
  assertEquals([chinese.length, byCode(chinese)], [20, chinese]);
  const others = "ĀāĂăĄąĆćĈĉĊċČčĎďĐđĒē";
  assertEquals(byCode(others), "\ufffd".repeat(20));
  assertEquals(byCode(others.slice(1)), others.slice(1));
});

Deno.test("withUnmapped() takes no sign of a drawn font for Latin that is as wide as Chinese", () => {
  const drawn = { isType3Font: true };
  assertEquals(textOf(drawn, ["开", 1], ["1", 2], ["1", 3, 9.4], ["、", 4]), "开\ufffd1、");
  assertEquals(textOf(drawn, ["W", 1], ["1", 2]), "W1");
  assertEquals(textOf({}, ["开", 1], ["1", 2]), "开1");
});
