import { assertEquals, assertRejects } from "@std/assert";
import { read, UnreadableError } from "@/read/mod.ts";
import { docx } from "../support/docx.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

Deno.test("read() refuses elements that nest without bound, in pages and Word files", async () => {
  const files = {
    "a.html": bytesOf(`<!doctype html><p>甲</p>${"<div>".repeat(20_000)}乙`),
    "a.docx": docx("<w:tbl><w:tr><w:tc>".repeat(10_000)),
  };
  for (const [name, bytes] of Object.entries(files)) {
    const error = await assertRejects(() => read(bytes, name), UnreadableError, "nest more than");
    assertEquals(error.rule, "read.too_large");
  }
});

Deno.test("read() takes many elements that are left open and do not nest", async () => {
  const { blocks } = await read(bytesOf("<!doctype html>" + "<p>甲<br>".repeat(20_000)), "a.html");
  assertEquals(blocks.length, 20_000);
});
