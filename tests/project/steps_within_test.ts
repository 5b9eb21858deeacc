import { assertEquals } from "@std/assert";
import { posix, win32 } from "node:path";
import { stepsWithin } from "@/project/mod.ts";

Deno.test("stepsWithin() gives the names on the way, and none where there is no way in the folder", () => {
  const of = (folder: string, path: string) => stepsWithin(folder, path, posix);
  assertEquals(of("/a/", "/a/b/..c"), ["b", "..c"]);
  assertEquals(of("/a", "/a/..b"), ["..b"]);
  assertEquals(of("/a", "/a"), []);
  assertEquals(of("/a/b", "/a"), null);
  assertEquals(of("/a/b", "/a/c"), null);
});

Deno.test("stepsWithin() finds no way from one drive of Windows to another", () => {
  const of = (folder: string, path: string) => stepsWithin(folder, path, win32);
  assertEquals(of("C:\\gongkai\\", "c:\\Gongkai\\out\\a.csv"), ["out", "a.csv"]);
  assertEquals(of("C:\\gongkai", "D:\\project"), null);
  assertEquals(of("C:\\gongkai", "\\\\server\\share\\project"), null);
});
