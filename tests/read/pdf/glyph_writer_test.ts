import { assertAlmostEquals, assertEquals } from "@std/assert";
import { IDENTITY } from "@/read/pdf/geometry.ts";
import type { Font } from "@/read/pdf/font.ts";
import { GlyphWriter } from "@/read/pdf/glyph_writer.ts";

/** A sign as wide as the font is high. */
const sign = (unicode: string, more: object = {}) => ({
  unicode,
  width: 1000,
  isSpace: false,
  ...more,
});
const [A, B] = [sign("公"), sign("开")];

type Operation = readonly [name: string, ...args: readonly unknown[]];

/** Shows signs in ten points after these operators. */
function shown(
  signs: Parameters<GlyphWriter["show"]>[0],
  operations: readonly Operation[] = [],
  font: Font = {},
) {
  const writer = new GlyphWriter();
  writer.setFont(font, 10);
  for (const [name, ...args] of operations) writer.obey(name, args);
  return writer.show(signs, IDENTITY);
}

const lefts = (...args: Parameters<typeof shown>) => shown(...args).map(({ left }) => left);

Deno.test("GlyphWriter gives a sign its place over and under the writing line", () => {
  const [glyph] = shown([A], [["moveText", 50, 100]]);
  assertEquals([glyph!.left, glyph!.right, glyph!.text], [50, 60, "公"]);
  assertAlmostEquals(glyph!.top, 98.8);
  assertAlmostEquals(glyph!.bottom, 108.8);
  assertAlmostEquals(glyph!.size, 10);
  assertAlmostEquals(shown([A], [["setTextRise", 3]])[0]!.top, 1.8);
});

Deno.test("GlyphWriter shifts by thousandths of the size, as TJ writes kerning", () => {
  assertEquals(lefts([A, -200, B]), [0, 12]);
  assertEquals(lefts([A, 200, B]), [0, 8]);
  assertEquals(lefts([A, null, B]), [0, 10]);
  assertEquals(lefts([A, -200, B], [["setHScale", 50]]), [0, 6]);
});

Deno.test("GlyphWriter spaces signs, and blanks by themselves, which it leaves out", () => {
  const blank = sign(" ", { isSpace: true });
  assertEquals(lefts([A, blank, B]), [0, 20]);
  assertEquals(lefts([A, blank, B], [["setCharSpacing", 1]]), [0, 22]);
  assertEquals(lefts([A, blank, B], [["setWordSpacing", 5]]), [0, 25]);
  assertEquals(lefts([A, blank, B], [["setCharSpacing", 1], ["setHScale", 50]]), [0, 11]);
});

Deno.test("GlyphWriter measures by the matrix of the font", () => {
  assertEquals(lefts([A, B], [], { fontMatrix: [0.002] }), [0, 20]);
});

Deno.test("GlyphWriter goes on in the next line by the leading", () => {
  const tops = (...operations: readonly Operation[]) => shown([A], operations)[0]!.top + 1.2;
  assertAlmostEquals(tops(["setLeading", 14], ["nextLine"]), -14);
  assertAlmostEquals(tops(["setLeadingMoveText", 0, -14], ["nextLine"]), -28);
  assertAlmostEquals(tops(["moveText", 0, -14], ["beginText"]), 0);
  assertAlmostEquals(tops(["setTextMatrix", [1, 0, 0, 1, 0, 30]]), 30);
});

Deno.test("GlyphWriter says that signs of the invisible mode are not painted", () => {
  const modes = [0, 1, 2, 3, 4].map((mode) => {
    const writer = new GlyphWriter();
    writer.obey("setTextRenderingMode", [mode]);
    return writer.isInvisible;
  });
  assertEquals(modes, [false, false, false, true, false]);
});

Deno.test("GlyphWriter writes downwards where the font does", () => {
  const down = (font: Font, ...signs: Parameters<GlyphWriter["show"]>[0]) =>
    shown(signs, [["moveText", 50, 100]], { vertical: true, ...font })
      .map(({ left, right, top, bottom }) => [left, right, top, bottom]);
  assertEquals(down({}, A, B), [[45, 55, 90, 100], [45, 55, 80, 90]]);
  assertEquals(down({ defaultVMetrics: [-500] }, A, B), [[45, 55, 95, 100], [45, 55, 90, 95]]);
  assertEquals(down({}, sign("公", { vmetric: [-2000] })), [[45, 55, 80, 100]]);
  assertEquals(down({}, A, 200, B)[1], [45, 55, 78, 88]);
});

Deno.test("GlyphWriter restores what it saved, and ignores a restore too many", () => {
  const writer = new GlyphWriter();
  writer.restore();
  writer.setFont({}, 10);
  writer.save();
  writer.setFont({}, 20);
  writer.restore();
  assertEquals(writer.show([A], IDENTITY)[0]!.right, 10);
});

Deno.test("GlyphWriter leaves out text that runs askew, as watermarks do, not a leaning scan or italics", () => {
  const turned = (degrees: number, lean = 0) => {
    const [x, y] = [Math.cos(degrees * Math.PI / 180), Math.sin(degrees * Math.PI / 180)];
    return shown([A], [["setTextMatrix", [x, y, -y + lean, x, 0, 0]]]).length;
  };
  assertEquals([0, 2, 90, 180, 270].map((degrees) => turned(degrees)), [1, 1, 1, 1, 1]);
  assertEquals([30, 45, 315].map((degrees) => turned(degrees)), [0, 0, 0]);
  assertEquals(turned(0, 0.3), 1);
});
