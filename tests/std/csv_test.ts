import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { parse, stringify } from "@std/csv";

Deno.test("parse() returns rows of cells", () => {
  assertEquals(parse("code,value\nfees,0\n"), [["code", "value"], ["fees", "0"]]);
});

Deno.test("parse() takes the first row as names with skipFirstRow", () => {
  assertEquals(parse("code,value\nfees,0\n", { skipFirstRow: true }), [
    { code: "fees", value: "0" },
  ]);
});

Deno.test("parse() drops a byte order mark", () => {
  assertEquals(parse("\ufeffcode\r\nfees\r\n", { skipFirstRow: true }), [{ code: "fees" }]);
});

Deno.test("parse() keeps separators, quotes and line ends inside quotes", () => {
  assertEquals(parse('"受理,290件","他说""好""","一\n二"\r\n'), [
    ["受理,290件", '他说"好"', "一\n二"],
  ]);
});

Deno.test("parse() keeps the spaces around a cell", () => {
  assertEquals(parse(" a , b\n"), [[" a ", " b"]]);
});

Deno.test("parse() drops empty lines", () => {
  assertEquals(parse("a\n\nb\n\n"), [["a"], ["b"]]);
});

Deno.test("parse() splits at the given separator", () => {
  assertEquals(parse("a\tb,c\n", { separator: "\t" }), [["a", "b,c"]]);
});

Deno.test("parse() returns nothing for empty text", () => {
  assertEquals(parse(""), []);
  assertEquals(parse("", { skipFirstRow: true }), []);
});

Deno.test("parse() takes rows of unequal length without a header", () => {
  assertEquals(parse("a,b\nc\n"), [["a", "b"], ["c"]]);
});

Deno.test("parse() names the line of a row that is longer or shorter than the header", () => {
  const long = 'code,note\nfees,"two\nlines"\ncosts,none,more\n';
  const error = assertThrows(() => parse(long, { skipFirstRow: true }), Error);
  assertStringIncludes(error.message, "line 4");
  const short = "code,note\nfees\n";
  assertStringIncludes(
    assertThrows(() => parse(short, { skipFirstRow: true }), Error).message,
    "line 2",
  );
});

Deno.test("parse() throws a SyntaxError that names the line of a quote left open", () => {
  assertThrows(() => parse('a\n"b'), SyntaxError, "line 2");
});

Deno.test("parse() throws a SyntaxError for a quote inside a bare cell", () => {
  assertThrows(() => parse('a\nb"c"\n'), SyntaxError, "line 2");
});

Deno.test("parse() throws a SyntaxError for what follows a closed quote", () => {
  assertThrows(() => parse('a,"b"c\n'), SyntaxError, "line 1");
});

Deno.test("parse() takes quoted cells that are empty or end a row, and line ends of any kind", () => {
  assertEquals(parse('""\r"a",""\r\n,"""",\nb,'), [[""], ["a", ""], ["", '"', ""], ["b", ""]]);
});

Deno.test("stringify() writes the columns in their order, with CRLF line ends", () => {
  assertEquals(
    stringify([{ value: 0, code: "fees", more: 1 }], { columns: ["code", "value"] }),
    "code,value\r\nfees,0\r\n",
  );
});

Deno.test("stringify() leaves the header out where it is told to", () => {
  assertEquals(stringify([{ code: "fees" }], { columns: ["code"], headers: false }), "fees\r\n");
});

Deno.test("stringify() writes the header alone where there are no rows", () => {
  assertEquals(stringify([], { columns: ["code", "value"] }), "code,value\r\n");
});

Deno.test("stringify() writes rows of cells", () => {
  assertEquals(stringify([["a", 1], ["b", 2.5]]), "a,1\r\nb,2.5\r\n");
});

Deno.test("stringify() opens with a byte order mark where it is told to", () => {
  assertEquals(
    stringify([{ code: "fees" }], { columns: ["code"], bom: true }),
    "\ufeffcode\r\nfees\r\n",
  );
});

Deno.test("stringify() leaves null and undefined empty and writes booleans as words", () => {
  assertEquals(
    stringify([{ a: null, b: undefined, d: true, e: false }], {
      columns: ["a", "b", "c", "d", "e"],
      headers: false,
    }),
    ",,,true,false\r\n",
  );
});

Deno.test("stringify() finds a column whose name has a dot", () => {
  const columns = ["applications.received"];
  assertEquals(
    stringify([{ "applications.received": 290 }], { columns, headers: false }),
    "290\r\n",
  );
});

for (const cell of ["受理,290件", '他说"好"', "一\n二", "一\r\n二", " spaced ", "答复率100%"]) {
  Deno.test(`stringify() writes ${JSON.stringify(cell)} so that parse() gives it back`, () => {
    const text = stringify([{ before: cell, after: "x" }], { columns: ["before", "after"] });
    assertEquals(parse(text, { skipFirstRow: true }), [{ before: cell, after: "x" }]);
  });
}

Deno.test("stringify() quotes a cell with a line end of any kind", () => {
  assertEquals(stringify([["一\n二"]]), '"一\n二"\r\n');
  assertEquals(stringify([["一\r\n二"]]), '"一\r\n二"\r\n');
});

Deno.test("stringify() throws for records without columns and for cells with them", () => {
  assertThrows(() => stringify([{ code: "fees" }]), TypeError);
  assertThrows(() => stringify([["fees"]], { columns: ["code"] }), TypeError);
});
