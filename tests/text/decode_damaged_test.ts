import { assertEquals } from "@std/assert";
import { decodeDamaged } from "@/text/mod.ts";
import { toGbk } from "../support/to_gbk.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const result = (...pieces: readonly (Uint8Array | readonly number[])[]) => {
  const decoded = decodeDamaged(Uint8Array.from(pieces.flatMap((piece) => [...piece])));
  return decoded && [decoded.encoding, decoded.text, decoded.otherLines ?? 0];
};

Deno.test("decodeDamaged() spoils the character of a broken byte, not the file", () => {
  assertEquals(result(utf8("共收到申请"), [0xe5], utf8("1203件")), [
    "utf-8",
    "共收到申请\ufffd1203件",
    0,
  ]);
  assertEquals(result(toGbk("共收到申请"), [0xff], toGbk("1203件")), [
    "gb18030",
    "共收到申请\ufffd1203件",
    0,
  ]);
});

Deno.test("decodeDamaged() goes on with the next line where a byte of GB18030 is missing", () => {
  const cut = toGbk("一、公开情况").slice(0, -1);
  assertEquals(result(cut, utf8("\n"), toGbk("收到申请3件")), [
    "gb18030",
    "一、公开情\ufffd\n收到申请3件",
    0,
  ]);
});

Deno.test("decodeDamaged() finds UTF-8 by most of its characters, however many pairs GBK has", () => {
  // 联通 in GBK is valid UTF-8, two characters of two bytes.
  assertEquals(result(toGbk("联通公司申请收到公开信息"), [0xff])?.[0], "gb18030");
  assertEquals(result(utf8("联通公司申请"), [0xff, 0xff, 0xff])?.[0], undefined);
  assertEquals(result(utf8("联通公司申请".repeat(5)), [0xff, 0xff, 0xff])?.[0], "utf-8");
});

Deno.test("decodeDamaged() decodes lines that another program appended in their own encoding", () => {
  const long = "收到公开申请九件\n";
  assertEquals(result(utf8(long + long), toGbk("公开信息\n"), utf8(long)), [
    "utf-8",
    long + long + "公开信息\n" + long,
    1,
  ]);
  assertEquals(result(toGbk(long + long), utf8("公开信息\n"), toGbk(long)), [
    "gb18030",
    long + long + "公开信息\n" + long,
    1,
  ]);
});

Deno.test("decodeDamaged() reads UTF-16 with an odd byte at its end", () => {
  const bytes = [..."30件\n申请公开\n"].flatMap((
    c,
  ) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]);
  assertEquals(result([0xff, 0xfe], bytes, [0x31]), ["utf-16le", "30件\n申请公开\n\ufffd", 0]);
});

Deno.test("decodeDamaged() takes no other bytes for damaged text", () => {
  assertEquals(result([0xc4, 0xff, 0xff, 0xff]), null);
  assertEquals(result([...Uint8Array.from("Joëlle naïve", (c) => c.charCodeAt(0))]), null);
});
