import { assertEquals, assertThrows } from "@std/assert";
import {
  bool,
  type Column,
  f64,
  frameOf,
  i32,
  nullable,
  oneOf,
  seriesOf,
  str,
} from "@/frame/mod.ts";
import pl from "nodejs-polars";

Deno.test("frameOf() keeps a text that comes late, after 120 nulls", () => {
  const quotes = [...Array<null>(120).fill(null), "x"];
  const inferred = pl.readRecords(quotes.map((quote) => ({ quote })));
  assertEquals(inferred.getColumn("quote").toArray().at(-1), null, "Polars mended this: simplify");

  const frame = frameOf({ quote: nullable(str) }, quotes.map((quote) => ({ quote })));
  assertEquals<unknown>(frame.getColumn("quote").toArray(), quotes);
});

Deno.test("frameOf() gives no rows the same columns as rows, in the order of the schema", () => {
  const schema = { report: str, year: nullable(i32), value: f64, canonical: bool };
  const dtypes = ["String", "Int32", "Float64", "Bool"];
  const full = frameOf(schema, [{ canonical: true, value: 1, year: null, report: "a" }]);
  for (const frame of [full, frameOf(schema, [])]) {
    assertEquals(frame.columns, ["report", "year", "value", "canonical"]);
    assertEquals(frame.dtypes.map(({ variant }) => variant), dtypes);
  }
});

Deno.test("seriesOf() keeps null apart from 0 in a column of Int32", () => {
  const naive = pl.Series("year", [2018, null], pl.Int32);
  assertEquals(naive.toArray(), [2018, 0], "Polars mended this: simplify");

  const column = seriesOf("year", nullable(i32), [2018, null, 0]);
  assertEquals<unknown>(column.toArray(), [2018, null, 0]);
  assertEquals(column.dtype.variant, "Int32");
});

Deno.test("seriesOf() throws for what Polars would turn into null or 0", () => {
  const refuses = (column: Column, value: unknown, shown: string) =>
    assertThrows(
      () => seriesOf("count", column, [value]),
      TypeError,
      `Cannot fill column "count" of ${column.dtype}: got ${shown}`,
    );
  refuses(f64, 7n, "7");
  refuses(f64, NaN, "NaN");
  refuses(f64, Infinity, "Infinity");
  refuses(f64, "7", "7");
  refuses(f64, undefined, "undefined");
  refuses(f64, null, "null");
  refuses(i32, 7n, "7");
  refuses(i32, 2 ** 31, "2147483648");
  refuses(i32, 1.5, "1.5");
  refuses(str, 7, "7");
  refuses(bool, 0, "0");
  assertThrows(
    () => seriesOf("method", nullable(oneOf("parsed", "coded")), [null, "guessed"]),
    TypeError,
    'Cannot fill column "method" of one of parsed, coded or null: got guessed',
  );
});

Deno.test("seriesOf() takes the whole range of Int32, and -0 as 0", () => {
  const column = seriesOf("count", i32, [2 ** 31 - 1, -(2 ** 31), -0]);
  assertEquals(column.toArray(), [2147483647, -2147483648, 0]);
});
