import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { chartWidth, PALETTE, printOf, REST, TEXT } from "@/draw/parts/theme.ts";

for (
  const { preset, centimetres, points } of [
    { preset: "journal-1col", centimetres: 8.5, points: 6.6 },
    { preset: "journal-2col", centimetres: 17.5, points: 7 },
    { preset: "slide", centimetres: 28, points: 14 },
  ] as const
) {
  Deno.test(`A ${preset} is ${centimetres} cm wide, and its smallest text ${points} pt`, () => {
    assertEquals(printOf({ preset }), { preset, centimetres });
    // The width of all, with what is left free at both sides.
    const pixels = chartWidth({ preset }) + 17;
    assertAlmostEquals(TEXT.label * centimetres / 2.54 * 72 / pixels, points, 0.05);
  });
}

Deno.test("PALETTE separates in grey: each colour is 9 L* lighter than the one before", () => {
  const steps = [...PALETTE, REST.area].map(lightness);
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    assert(before === undefined || step - before >= 9, `${PALETTE[index]}: ${before} → ${step}`);
  }
});

/** CIE lightness of an sRGB colour, from 0 to 100. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 116 * Math.cbrt(luminance) - 16;
}
