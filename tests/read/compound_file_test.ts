import { assertEquals, assertThrows } from "@std/assert";
import { openCompoundFile } from "@/read/ole/compound_file.ts";
import { UnreadableError } from "@/read/mod.ts";
import { ole } from "../support/ole.ts";

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, index) => index * 7 % 251);

Deno.test("openCompoundFile() reads long streams and short ones, whatever their capitals", () => {
  const file = openCompoundFile(ole({ Long: bytesOf(70_000), Short: bytesOf(100) }));
  assertEquals(file.stream("LONG"), bytesOf(70_000));
  assertEquals(file.stream("Short"), bytesOf(100));
  assertEquals([file.has("short"), file.has("Other"), file.stream("Other")], [
    true,
    false,
    undefined,
  ]);
});

Deno.test("openCompoundFile() reads streams whose allocation table is listed outside the head", () => {
  // 109 sectors of the table say where 13,952 sectors are.
  const long = bytesOf(13_952 * 512);
  assertEquals(openCompoundFile(ole({ Long: long })).stream("Long"), long);
});

Deno.test("openCompoundFile() refuses chains that go in a circle or leave the file", () => {
  const bytes = ole({ Long: bytesOf(70_000) });
  const view = new DataView(bytes.buffer);
  const table = (view.getUint32(76, true) + 1) * 512;
  const chained = bytesOf(128).keys().find((index) =>
    view.getUint32(table + index * 4, true) === index + 1
  )!;
  for (const next of [chained, 4_000_000]) {
    const damaged = bytes.slice();
    new DataView(damaged.buffer).setUint32(table + chained * 4, next, true);
    assertThrows(
      () => {
        const file = openCompoundFile(damaged);
        file.stream("Long");
      },
      UnreadableError,
      "damaged or cut off",
    );
  }
});

Deno.test("openCompoundFile() refuses a file that is cut, wherever", () => {
  const bytes = ole({ Long: bytesOf(70_000), Short: bytesOf(100) });
  for (let length = 8; length < bytes.length - 512; length += 997) {
    const read = () => {
      const file = openCompoundFile(bytes.slice(0, length));
      if (!file.has("Long") || !file.has("Short")) return;
      file.stream("Long");
      file.stream("Short");
    };
    assertThrows(read, UnreadableError, "damaged or cut off");
  }
});
