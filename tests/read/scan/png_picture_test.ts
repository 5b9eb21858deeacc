import { deflateSync } from "node:zlib";
import { assertEquals, assertThrows } from "@std/assert";
import { pngPicture } from "@/read/scan/png_picture.ts";
import { UnreadableError } from "@/read/mod.ts";
import { png } from "./_png.ts";

Deno.test("pngPicture() reads shades of grey of one bit and of eight", () => {
  assertEquals([...pngPicture(png(2, 1, 8, 0, [0, 7, 200])).pixels], [7, 200]);
  assertEquals([...pngPicture(png(3, 1, 1, 0, [0, 0b10100000])).pixels], [255, 0, 255]);
});

Deno.test("pngPicture() undoes the filters of rows", () => {
  const rows = [[0, 10, 20, 30], [1, 5, 5, 5], [2, 1, 1, 1], [3, 4, 4, 4], [4, 1, 2, 3]].flat();
  assertEquals([...pngPicture(png(3, 5, 8, 0, rows)).pixels], [
    ...[10, 20, 30],
    ...[5, 10, 15],
    ...[6, 11, 16],
    ...[7, 13, 18],
    ...[8, 15, 21],
  ]);
});

Deno.test("pngPicture() shows paper where a pixel is transparent", () => {
  assertEquals([...pngPicture(png(2, 1, 8, 6, [0, 0, 0, 0, 0, 0, 0, 0, 255])).pixels], [255, 0]);
});

Deno.test("pngPicture() reads palettes", () => {
  const palette = { PLTE: [0, 0, 0, 255, 255, 255] };
  assertEquals([...pngPicture(png(2, 1, 8, 3, [0, 1, 0], palette)).pixels], [255, 0]);
});

Deno.test("pngPicture() refuses what is cut off, too large or interlaced", () => {
  const ruleOf = (bytes: Uint8Array) => assertThrows(() => pngPicture(bytes), UnreadableError).rule;
  assertEquals(ruleOf(png(2, 2, 8, 0, [0, 1, 2])), "read.damaged");
  const changed = png(2, 1, 8, 0, [0, 7, 200]);
  changed[changed.length - 20]! ^= 4;
  assertEquals(ruleOf(changed), "read.damaged");
  assertEquals(ruleOf(png(9_000, 9_000, 8, 0, [0])), "read.too_large");
  assertEquals(ruleOf(png(2, 1, 8, 0, [0, 7, 200], {}, 1)), "read.format");
  assertEquals(ruleOf(new Uint8Array(deflateSync(new Uint8Array(40)))), "read.damaged");
});
