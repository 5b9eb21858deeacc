import { assertEquals, assertRejects } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { loadCoded } from "@/load/load_coded.ts";
import { withFolder } from "../support/folder.ts";

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

Deno.test("A folder of codings may hold a folder that is named like one of its files", () =>
  withFolder({ "旧.csv/a.csv": "甲", "张三.csv": SHEET }, async (folder) => {
    const { figures, sheets } = await loadCoded(folder, [], loadCodebook());
    assertEquals([figures.length, sheets.map(({ file }) => file)], [1, ["张三.csv"]]);
  }));

const SHEET =
  "issuer,rank,kind,province,year,code,value,qualifier,source_url,form,coverage,coded_by\n" +
  "甲县人民政府,,,,2017,applications.received,27,exact,https://example.org/,narrative,whole,A\n";
