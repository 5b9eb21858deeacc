import { assertEquals, assertThrows } from "@std/assert";
import { loadCodebook, parseTiles, shortName } from "@/codebook/mod.ts";

Deno.test("tiles.csv has a tile for every province of divisions.csv, by the name of reports", () => {
  const { tiles, divisions } = loadCodebook();
  const provinces = [...divisions.values()].filter(({ level }) => level === "province");
  const named = new Map(tiles.map(({ code, labelZh }) => [code, labelZh]));
  assertEquals(
    provinces.map(({ code }) => named.get(code)),
    provinces.map((division) => shortName(division)),
  );
});

Deno.test("parseTiles() rejects codes, names and places, by file and line", () => {
  const parse = (...rows: readonly string[]) => () =>
    parseTiles(["code,name_en,name_zh,short,column,row", ...rows].join("\n"));
  assertThrows(parse("110101,B,北,BJ,1,1"), SyntaxError, 'line 2: code "110101" is not of a');
  assertThrows(parse("110000,B,,BJ,1,1"), SyntaxError, "line 2: a name is empty");
  assertThrows(parse("110000,B,北,BJ,1,x"), SyntaxError, 'line 2: row "x" is not a place');
  assertThrows(parse("110000,B,北,BJ,0,1"), SyntaxError, 'column "0" is not a place');
  const [first, second] = ["110000,B,北,BJ,1,1", "120000,T,天,TJ,1,1"];
  assertThrows(parse(first!, second!), SyntaxError, 'line 3: "1 1" occurs twice');
  assertThrows(parse(first!, first!), SyntaxError, 'line 3: "110000" occurs twice');
});
