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

Deno.test("read() refuses pages of too many tags, or too many for how deep they nest, and tags of too many attributes", async () => {
  const attributes = (count: number) =>
    `<p ${Array.from({ length: count }, (_, index) => `a${index}="1 2"`).join(" ")}>乙</p>`;
  const bodies = {
    "more than 1000000 tags": "<br>".repeat(1_000_000),
    "so many tags so deep": "<div>".repeat(2_000) + "<b></b>".repeat(130_000),
    "more than 1000 attributes": attributes(1_001),
  };
  for (const [what, body] of Object.entries(bodies)) {
    const page = bytesOf(`<!doctype html><p>甲</p>${body}`);
    const error = await assertRejects(() => read(page, "a.html"), UnreadableError, what);
    assertEquals(error.rule, "read.too_large");
  }
  const page = bytesOf(
    `<!doctype html><p>甲</p>${attributes(1_000)}<p class="${" x".repeat(5_000)}">`,
  );
  assertEquals((await read(page, "a.html")).text, "甲\n乙");
});
