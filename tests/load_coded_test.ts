import { assertEquals, assertRejects } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { loadCoded } from "@/load_coded.ts";
import { withFolder } from "./support/folder.ts";

Deno.test("Where no file of codings gives a row, each of them is named with what is wrong", () =>
  withFolder({ "张三.csv": "甲,乙\n1,2\n", "李四.csv": "issuer\n甲县\n" }, async (folder) => {
    const { message } = await assertRejects(
      () => loadCoded(folder, [], loadCodebook()),
      SyntaxError,
    );
    assertEquals(message.split("\n").map((line) => line.slice(0, line.indexOf(":"))), [
      'Cannot read "张三.csv"',
      'Cannot read "李四.csv"',
    ]);
  }));
