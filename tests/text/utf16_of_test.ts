import { assertEquals } from "@std/assert";
import { utf16Of } from "@/text/utf16_of.ts";

/** A text as UTF-16 without a mark. */
function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(2 * index, text.charCodeAt(index), isLittle);
  }
  return bytes;
}

Deno.test("utf16Of() takes a byte order mark for its word, and half of one for nothing", () => {
  assertEquals(utf16Of(new Uint8Array([0xff, 0xfe, 0x6c, 0x51])), "utf-16le");
  assertEquals(utf16Of(new Uint8Array([0xfe, 0xff, 0x51, 0x6c])), "utf-16be");
  assertEquals(utf16Of(new Uint8Array([0xff, 0x51, 0x6c, 0x51])), null);
  assertEquals(utf16Of(new Uint8Array([0xfe, 0x51, 0x6c, 0x51])), null);
});

Deno.test("utf16Of() asks for a figure or line end in a hundred characters", () => {
  const text = (figures: number) => "公".repeat(400 - figures) + "7".repeat(figures);
  assertEquals(utf16Of(utf16(text(4), true)), "utf-16le");
  assertEquals(utf16Of(utf16(text(4), false)), "utf-16be");
  assertEquals(utf16Of(utf16(text(3), true)), null);
  assertEquals(utf16Of(utf16(text(3), false)), null);
});

Deno.test("utf16Of() asks for four times as many on one side", () => {
  const mixed = (little: number, big: number) =>
    utf16Of(new Uint8Array([...utf16("7".repeat(little), true), ...utf16("7".repeat(big), false)]));
  assertEquals(mixed(9, 2), "utf-16le");
  assertEquals(mixed(8, 2), null);
  assertEquals(mixed(2, 8), null);
  assertEquals(mixed(2, 9), "utf-16be");
});

Deno.test("utf16Of() looks at the first 4096 bytes, and at no text of one byte a character", () => {
  assertEquals(utf16Of(utf16("公".repeat(2048) + "7".repeat(2048), true)), null);
  assertEquals(utf16Of(new TextEncoder().encode("收到申请7件\n".repeat(9))), null);
});
