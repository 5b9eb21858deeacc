import { assertEquals } from "@std/assert";
import { withIds } from "@/folder/with_ids.ts";

/** Files of which nothing but the name is looked at. */
function listed(names: readonly string[]) {
  const none = () => Promise.reject(new Error("not to be read"));
  return withIds(names.map((name) => ({ name, size: 0, head: none, open: none, bytes: none })));
}

Deno.test("withIds() numbers what looks the same, each time with a number of its own", () => {
  const ids = listed(["a.txt", "a.txt", "a.txt (2)", "a.txt", "b.txt"]).map(({ id }) => id);
  assertEquals(ids, ["a.txt", "a.txt (2)", "a.txt (2) (2)", "a.txt (3)", "b"]);
});

Deno.test("withIds() lists the names of a few others, and counts the rest", () => {
  const names = Array.from({ length: 7 }, (_, index) => `a.${index}`);
  assertEquals(listed(names)[1]!.findings.map(({ message }) => message), [{
    zh: "与 a.0、a.2、a.3、a.4、a.5 等 6 个文件只有扩展名或字符编码形式不同，故以“a.1”为标识",
    en:
      "Only the extension, or the Unicode form, distinguishes it from a.0, a.2, a.3, a.4, a.5 and 1 more: " +
      'its id is "a.1"',
  }]);
  assertEquals(
    listed(names.slice(0, 6))[5]!.findings[0]!.message.en,
    "Only the extension, or the Unicode form, distinguishes it from a.0, a.1, a.2, a.3, a.4: " +
      'its id is "a.5"',
  );
});

Deno.test("withIds() says no more of each of ten thousand names that are alike, and numbers them in seconds", () => {
  for (const nameOf of [(index: number) => `a.${index}`, () => "a.txt"]) {
    const start = performance.now();
    const files = listed(Array.from({ length: 10_000 }, (_, index) => nameOf(index)));
    assertEquals(new Set(files.map(({ id }) => id)).size, 10_000);
    const longest = Math.max(...files.map(({ findings }) => findings[0]!.message.en.length));
    assertEquals([longest < 200, performance.now() - start < 10_000], [true, true]);
  }
});
