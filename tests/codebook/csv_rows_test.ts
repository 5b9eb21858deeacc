import { assertEquals, assertThrows } from "@std/assert";
import { parse } from "@std/csv";
import { csvRows } from "@/codebook/csv_rows.ts";

const cellsOf = (text: string) => csvRows(text).map(({ cells }) => cells);

Deno.test("csvRows() splits as the standard parser does", () => {
  const texts = [
    "a,b\n1,2\n",
    "a,b\r\n1,2",
    "a\rb",
    '"a,b","c ""d""","一\n二"\r\n,,\r\n',
    ' a ,"", b \n',
    "a,\n,b\n,",
    '""\n"x"\n',
    "",
  ];
  for (const text of texts) assertEquals(cellsOf(text), parse(text), JSON.stringify(text));
  for (const table of ["codebook/indicators", "codebook/themes", "lexicon/divisions"]) {
    const text = Deno.readTextFileSync(new URL(`../../data/${table}.csv`, import.meta.url));
    assertEquals(cellsOf(text), parse(text), table);
  }
});

Deno.test("csvRows() counts lines over line ends in cells and over empty lines", () => {
  const rows = csvRows('a,b\r\n\r\n"1\n2",3\n\n\n4,5\n');
  assertEquals(rows.map(({ line }) => line), [1, 3, 7]);
});

Deno.test("csvRows() names the line of a quote that is out of place", () => {
  const message = "a quote is not where a cell begins or ends";
  assertThrows(() => csvRows('a\n\nb "c" d\n'), SyntaxError, `line 3: ${message}`);
  assertThrows(() => csvRows('a\n"b" c\n'), SyntaxError, `line 2: ${message}`);
  assertThrows(() => csvRows('a\n"b\nc\n'), SyntaxError, `line 2: ${message}`);
});
