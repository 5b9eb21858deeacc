import { assertEquals } from "@std/assert";
import { sniff } from "@/read/sniff.ts";

const typeOf = (text: string) => sniff(new TextEncoder().encode(text));

Deno.test("sniff() takes a part of a page that ends three elements for HTML", () => {
  assertEquals(typeOf("<div><p>甲</p><p>乙</p>丙"), "text");
  assertEquals(typeOf("<div><p>甲</p><p>乙</p>丙</div>"), "html");
  assertEquals(typeOf("甲<div><p>甲</p><p>乙</p>丙</div>"), "text");
});

Deno.test("sniff() takes control characters, more than one in a hundred, for no text", () => {
  assertEquals(typeOf("a".repeat(99) + "\x01"), "text");
  assertEquals(typeOf("a".repeat(98) + "\x01\x02"), "binary");
  assertEquals(typeOf("\t\n\v\f\r".repeat(20)), "text");
});

Deno.test("sniff() looks at the first 16 kB", () => {
  assertEquals(typeOf("a".repeat(16_384) + "\x01".repeat(400)), "text");
  assertEquals(typeOf("a".repeat(16_000) + "\x01".repeat(400)), "binary");
});
