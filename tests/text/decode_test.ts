import { assertEquals } from "@std/assert";
import { decode } from "@/text/mod.ts";
import { toGbk } from "../support/to_gbk.ts";

const encodingOf = (bytes: Uint8Array) => decode(bytes)?.encoding;

Deno.test("decode() takes GB18030 for simplified and traditional texts, and for a rare name", () => {
  const simplified = "issuer,year\n青石县人民政府,2016\n";
  assertEquals(decode(toGbk(simplified))?.text, simplified);
  const traditional = "二、主動公開政府信息的情況：本年度共受理申請三件，均已按期答復。";
  assertEquals(decode(toGbk(traditional))?.text, traditional);
  // 𬭛 has four bytes.
  const rare = Uint8Array.of(0x99, 0x33, 0xaa, 0x35, ...toGbk("石镇人民政府"));
  assertEquals(decode(rare)?.text, "𬭛石镇人民政府");
});

Deno.test("decode() refuses other encodings whose bytes are valid GB18030", () => {
  // "政府資訊公開年度報告" in Big5, "Joëlle naïve Müller" in Latin-1.
  const big5 = Uint8Array.fromHex("ac46a9b2b8eab054a4bdb67da67eabd7b3f8a769");
  const latin1 = Uint8Array.from("Joëlle naïve Müller", (c) => c.charCodeAt(0));
  assertEquals(new TextDecoder("gb18030", { fatal: true }).decode(big5).length, 10);
  assertEquals(new TextDecoder("gb18030", { fatal: true }).decode(latin1).length, 16);
  assertEquals(encodingOf(big5), undefined);
  assertEquals(encodingOf(latin1), undefined);
});

Deno.test("decode() refuses a byte that fits none, and takes punctuation for no proof", () => {
  assertEquals(encodingOf(Uint8Array.of(...toGbk("申请"), 0xff)), undefined);
  assertEquals(encodingOf(toGbk("，。")), undefined);
  assertEquals(encodingOf(new Uint8Array()), "utf-8");
});

Deno.test("decode() counts the first and the last common character, and blanks for neither side", () => {
  const encodings = (...texts: readonly string[]) =>
    texts.map((hex) => encodingOf(Uint8Array.fromHex(hex)));
  const [first, last, blank] = ["b0a1", "d7f9", "a1a1"];
  const all = Array.from({ length: 5 }, () => "gb18030");
  assertEquals(encodings(first, last, first + blank + blank), all.slice(0, 3));
  // 盃 stands before the first in its row, a sign in the row after the last, 丂 before all; then a sign
  // that is nobody's, and 𬭛 of four bytes.
  const rare = ["b0a0", "d8c1", "8140", "afa1", "9933aa35"];
  assertEquals(encodings(...rare), all.map(() => undefined));
  // As many of each is no proof; one more is.
  assertEquals(encodings(...rare.map((hex) => hex + first)), all.map(() => undefined));
  assertEquals(encodings(...rare.map((hex) => hex + first + last)), all);
});
