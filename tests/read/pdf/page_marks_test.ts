import { assertEquals } from "@std/assert";
import { IDENTITY } from "@/read/pdf/geometry.ts";
import { pageMarks } from "@/read/pdf/page_marks.ts";

type Operation = readonly [name: string, args: unknown];

/** The operators of paths by number. */
const PAINTS = ["endPath", "stroke", "fill", "fillStroke"];

/** A closed box, painted. */
function box(paint: string, left: number, top: number, width: number, height: number): Operation {
  const [right, bottom] = [left + width, top + height];
  const path = [0, left, top, 1, right, top, 1, right, bottom, 1, left, bottom, 4];
  return ["constructPath", [PAINTS.indexOf(paint), [path]]];
}

/** What remains on a page of 100 points after these operators. */
function marks(...operations: readonly Operation[]) {
  return pageMarks({
    width: 100,
    height: 100,
    toView: IDENTITY,
    operations,
    nameOf: (operator) => PAINTS[operator]!,
    fontOf: () => ({}),
    imageOf: () => Promise.resolve(null),
  });
}

/** Writes a sign of ten points with its middle at 55, 53.8. */
const WRITE: readonly Operation[] = [
  ["setFont", ["F1", 10]],
  ["beginText", null],
  ["moveText", [50, 50]],
  ["showText", [[{ unicode: "公", width: 1000, isSpace: false }]]],
];

const isShown = (...operations: readonly Operation[]) => marks(...operations).glyphs.length > 0;
const isSeenUnder = (...operations: readonly Operation[]) => isShown(...WRITE, ...operations);

const OVER = box("fill", 40, 40, 30, 30);

Deno.test("pageMarks() hides signs whose middle a filled box covers, not a stroked one", () => {
  assertEquals(isSeenUnder(OVER), false);
  assertEquals(isSeenUnder(box("fillStroke", 40, 40, 30, 30)), false);
  assertEquals(isSeenUnder(box("stroke", 40, 40, 30, 30)), true);
  assertEquals(isSeenUnder(box("fill", 40, 40, 14, 30)), true);
  assertEquals(isShown(OVER, ...WRITE), true);
});

Deno.test("pageMarks() takes the sides of a stroked box for rulings, not those of a filled one", () => {
  const count = (paint: string) => marks(box(paint, 10, 10, 30, 30)).rulings.length;
  assertEquals([count("stroke"), count("fill"), count("fillStroke")], [4, 0, 4]);
  assertEquals(marks(box("fill", 10, 10, 30, 1)).rulings.length, 1);
  assertEquals(marks(box("endPath", 10, 10, 30, 1)).rulings.length, 0);
});

Deno.test("pageMarks() measures strokes by the width that is set, and forgets it on restoring", () => {
  const wide: Operation = ["setLineWidth", [3]];
  const stroke = box("stroke", 10, 10, 30, 30);
  assertEquals(marks(wide, stroke).rulings.length, 0);
  assertEquals(marks(["save", null], wide, ["restore", null], stroke).rulings.length, 4);
});

Deno.test("pageMarks() draws nothing for a path without points", () => {
  for (const paint of [0, 1, 2]) {
    const empty: Operation = ["constructPath", [paint, [null]]];
    assertEquals(marks(["clip", null], empty, ...WRITE).glyphs.length, 1);
    assertEquals(marks(empty).rulings, []);
  }
});

Deno.test("pageMarks() cuts off what is outside a clip, and only after the path that makes it", () => {
  const elsewhere = box("endPath", 0, 0, 20, 20);
  for (const clip of ["clip", "eoClip"]) {
    assertEquals(isShown([clip, null], elsewhere, ...WRITE), false);
    assertEquals(isShown([clip, null], box("endPath", 40, 40, 30, 30), ...WRITE), true);
    // The path after the clip does not clip again.
    assertEquals(isShown([clip, null], box("endPath", 40, 40, 30, 30), elsewhere, ...WRITE), true);
  }
  assertEquals(isShown(elsewhere, ...WRITE), true);
  assertEquals(isSeenUnder(["clip", null], elsewhere, OVER), true);
});

Deno.test("pageMarks() hides nothing under an area that is cut to another shape than a box", () => {
  const triangle: Operation = ["constructPath", [0, [[0, 40, 40, 1, 90, 40, 1, 40, 90, 4]]]];
  assertEquals(isSeenUnder(["clip", null], triangle, OVER), true);
  assertEquals(isSeenUnder(["clip", null], box("endPath", 40, 40, 50, 50), OVER), false);
});

Deno.test("pageMarks() hides nothing under what can be seen through", () => {
  const under = (key: string, value: unknown) => isSeenUnder(["setGState", [[[key, value]]]], OVER);
  assertEquals([under("ca", 1), under("ca", 0.5)], [false, true]);
  assertEquals([under("BM", "source-over"), under("BM", "multiply")], [false, true]);
  assertEquals([under("SMask", false), under("SMask", {})], [false, true]);
  // The opacity of strokes matters to no filled area.
  assertEquals(under("CA", 0.5), false);
});

Deno.test("pageMarks() hides nothing under a group that is laid on thinly, or is a mask", () => {
  const group = (smask: unknown): Operation => ["beginGroup", [{ smask }]];
  const thin: Operation = ["setGState", [[["ca", 0.5]]]];
  const thick: Operation = ["setGState", [[["ca", 1]]]];
  assertEquals(isSeenUnder(group(null), OVER), false);
  assertEquals(isSeenUnder(group({}), OVER), true);
  assertEquals(isSeenUnder(thin, group(null), OVER), true);
  assertEquals(isSeenUnder(thin, group(null), group(null), OVER), true);
  assertEquals(isSeenUnder(thin, group(null), ["endGroup", null], thick, OVER), false);
});

Deno.test("pageMarks() moves a form, and cuts it at its box where it has one", () => {
  const form = (matrix: unknown, box: unknown) =>
    isShown(["paintFormXObjectBegin", [matrix, box]], ...WRITE);
  assertEquals([form(null, null), form(null, [40, 40, 70, 70])], [true, true]);
  assertEquals([form(null, [0, 0, 20, 20]), form([1, 0, 0, 1, 60, 0], null)], [false, false]);
  const small: Operation = ["paintFormXObjectBegin", [null, [0, 0, 20, 20]]];
  assertEquals(isShown(small, ["paintFormXObjectEnd", null], ...WRITE), true);
});

Deno.test("pageMarks() compares signs with areas 50 million times, and no more", () => {
  const sign = { unicode: "公", width: 0, isSpace: false };
  const signs: Operation = ["showText", [Array(49_999).fill(sign)]];
  const dots = (count: number) => Array.from({ length: count }, () => box("fill", 1, 1, 1, 1));
  assertEquals(isSeenUnder(signs, ...dots(999), OVER), false);
  assertEquals(isSeenUnder(signs, ...dots(1_000), OVER), true);
});

Deno.test("pageMarks() turns a page upright on which most text runs up or down", () => {
  const write = (matrix: readonly number[], sign: string): Operation[] => [
    ["setFont", ["F1", 10]],
    ["setTextMatrix", [matrix]],
    ["showText", [[...sign].map((unicode) => ({ unicode, width: 1000, isSpace: false }))]],
  ];
  const across = write([1, 0, 0, -1, 10, 90], "注");
  const turned = (matrix: readonly number[]) =>
    marks(...write(matrix, "公开"), ...across).glyphs.map(({ text, left, top }) =>
      `${text} ${Math.round(left)} ${Math.round(top)}`
    );
  // Up from 30, 60 in a page whose y counts from above; then down from there.
  assertEquals(turned([0, -1, -1, 0, 30, 60]).slice(0, 2), ["公 40 21", "开 50 21"]);
  assertEquals(turned([0, 1, 1, 0, 30, 60]).slice(0, 2), ["公 60 61", "开 70 61"]);
  // A group of rows has its label beside them, from below to above: the page is upright.
  const label = write([0, -1, -1, 0, 30, 60], "年");
  const [first] = marks(...write([1, 0, 0, -1, 10, 90], "公开"), ...label).glyphs;
  assertEquals([first!.left, Math.round(first!.bottom)], [10, 91]);
});
