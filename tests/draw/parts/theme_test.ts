import { assert } from "@std/assert";
import { PALETTE, REST } from "@/draw/parts/theme.ts";

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
