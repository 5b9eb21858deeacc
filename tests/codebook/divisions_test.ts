import { assertEquals, assertThrows } from "@std/assert";
import { loadCodebook, parseDivisions } from "@/codebook/mod.ts";

Deno.test("parseDivisions() gives counties of municipalities the province as parent", () => {
  const divisions = parseDivisions(
    "code,name\n110000,北京市\n110101,东城区\n130000,河北省\n130600,保定市\n130602,竞秀区\n",
  );
  assertEquals(divisions.get("110101")?.parent, "110000");
  assertEquals(divisions.get("130602")?.parent, "130600");
  assertEquals(divisions.get("130600"), {
    code: "130600",
    name: "保定市",
    level: "prefecture",
    parent: "130000",
  });
});

Deno.test("parseDivisions() refuses codes that cannot stand", () => {
  const read = (rows: string) => () => parseDivisions(`code,name\n${rows}\n`);
  assertThrows(read("1101,北京"), SyntaxError, 'line 2: code "1101" has not six digits');
  assertThrows(read("110101,东城区"), SyntaxError, "lies in no province of the table");
  assertThrows(
    read("110000,北京市\n110000,北京"),
    SyntaxError,
    'line 3: code "110000" occurs twice',
  );
  assertThrows(read("110000,"), SyntaxError, "line 2: name is empty");
});

Deno.test("loadCodebook() has the thirty-one provinces of the table and no zones or empty shells", () => {
  const divisions = [...loadCodebook().divisions.values()];
  assertEquals(divisions.filter(({ level }) => level === "province").length, 31);
  assertEquals(divisions.filter(({ name }) => /^市辖区$|直辖县级|开发区$|管理区$/.test(name)), []);
});
