import { existsSync } from "node:fs";
import { crc32, inflateSync } from "node:zlib";
import { charts } from "../draw/_charts.ts";
import { assertEquals, assertNotEquals, assertRejects } from "@std/assert";
import { toPng, toSvg } from "@/render/mod.ts";
import { madeFolders } from "../support/made_folders.ts";

function picture(text: string, weight = "normal"): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20">
    <text x="2" y="15" font-family="Noto Sans SC, sans-serif" font-weight="${weight}">${text}</text></svg>`;
}

Deno.test("toPng() draws the same bytes again, whatever was drawn between", async () => {
  const svg = await toSvg(charts["proportions"]!("zh"));
  const { bytes } = await toPng(svg, 2);
  await toPng(picture("鄠"), 1);
  assertEquals((await toPng(svg, 2)).bytes, bytes);
});

Deno.test("toPng() writes a PNG of the size of the SVG times the scale", async () => {
  const { bytes, width, height } = await toPng(picture("公开"), 3);
  assertEquals([width, height], [180, 60]);
  assertEquals([...bytes.slice(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
  assertEquals(new DataView(bytes.buffer, bytes.byteOffset).getUint32(16), 180);
});

/** The chunks of a PNG after its signature: type and content, whose checksum is right. */
function* chunksOf(bytes: Uint8Array): Generator<[type: string, content: DataView]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at);
    const checked = bytes.subarray(at + 4, at + 8 + length);
    assertEquals(view.getUint32(at + 8 + length), crc32(checked));
    const type = new TextDecoder("latin1").decode(checked.subarray(0, 4));
    yield [type, new DataView(bytes.buffer, bytes.byteOffset + at + 8, length)];
    at += length + 12;
  }
}

Deno.test("toPng() states the pixels per metre before the pixels, by default 96 an inch and scale", async () => {
  const density = async (dpi?: number) => {
    const chunks = [...chunksOf((await toPng(picture("公开"), 2, dpi)).bytes)];
    assertEquals(chunks.map(([type]) => type).slice(0, 2), ["IHDR", "pHYs"]);
    const [, content] = chunks[1]!;
    return [content.byteLength, content.getUint32(0), content.getUint32(4), content.getUint8(8)];
  };
  // 192 and 300 pixels in 0.0254 m; unit 1 is the metre.
  assertEquals(await density(), [9, 7559, 7559, 1]);
  assertEquals(await density(300), [9, 11811, 11811, 1]);
});

Deno.test("toPng() writes each row of pixels behind the byte that says that it is not filtered", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2">
    <rect width="1" height="1" fill="#ff0000"/><rect y="1" width="2" height="1" fill="#0000ff"/></svg>`;
  const chunks = new Map(chunksOf((await toPng(svg, 1)).bytes));
  assertEquals([...chunks.keys()], ["IHDR", "pHYs", "IDAT", "IEND"]);
  const [red, white, blue] = [[255, 0, 0, 255], [255, 255, 255, 255], [0, 0, 255, 255]];
  assertEquals([...inflateSync(chunks.get("IDAT")!)], [0, ...red, ...white, 0, ...blue, ...blue]);
});

Deno.test("toPng() draws each character, regular and bold, by its own glyph", async () => {
  const drawn = async (text: string, weight?: string) =>
    (await toPng(picture(text, weight), 2)).bytes;
  const blank = await drawn("");
  const [one, other, bold] = [await drawn("公"), await drawn("峃"), await drawn("公", "bold")];
  assertNotEquals(one, blank);
  assertNotEquals(other, blank);
  assertNotEquals(one, other);
  assertNotEquals(bold, one);
});

Deno.test("toPng() names a character that the font has no glyph for", async () => {
  await assertRejects(() => toPng(picture("😀"), 1), RangeError, `"😀" (U+1F600)`);
});

Deno.test("toPng() leaves no font files behind", async () => {
  const made = await madeFolders(() => toPng(picture("公开"), 1));
  assertEquals(made.length, 1);
  assertEquals(made.filter((folder) => existsSync(folder)), []);
});
