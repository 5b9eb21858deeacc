import { assertEquals, assertNotEquals } from "@std/assert";
import { stampOf } from "@/folder/stamp_of.ts";
import { withFolder } from "../support/folder.ts";

Deno.test("stampOf() knows a file that was changed some time ago, and not one that has just been", async () => {
  await withFolder({ "a.txt": "x" }, async (folder) => {
    const path = `${folder}/a.txt`;
    // As an archive may have it.
    await Deno.utime(path, new Date("2099-01-01"), new Date("2099-01-01"));
    const later = Date.now() + 5000;
    const stamp = stampOf(path, later);
    assertEquals([stampOf(path), typeof stamp], [null, "string"]);
    await Deno.writeTextFile(path, "y");
    assertNotEquals(stampOf(path, later), stamp);
  });
});
