import { assertEquals, assertThrows } from "@std/assert";
import pl from "nodejs-polars";
import { columnOf, frameOf } from "@/tabulate/_frame_of.ts";

Deno.test("frameOf() keeps a text that comes late, after 120 nulls", () => {
  const quotes = [...Array<null>(120).fill(null), "x"];
  const inferred = pl.readRecords(quotes.map((quote) => ({ quote })));
  assertEquals(inferred.getColumn("quote").toArray().at(-1), null, "Polars mended this: simplify");

  const frame = frameOf({ quote: pl.String }, quotes, { quote: (quote) => quote });
  assertEquals<unknown>(frame.getColumn("quote").toArray(), quotes);
});

Deno.test("columnOf() keeps null apart from 0 in a column of Int32", () => {
  const naive = pl.Series("year", [2018, null], pl.Int32);
  assertEquals(naive.toArray(), [2018, 0], "Polars mended this: simplify");

  const column = columnOf("year", pl.Int32, [2018, null, 0]);
  assertEquals<unknown>(column.toArray(), [2018, null, 0]);
  assertEquals(column.dtype.variant, "Int32");
});

Deno.test("columnOf() throws for what Polars would turn into null or 0", () => {
  const refuses = (dtype: Parameters<typeof columnOf>[1], value: unknown, shown: string) =>
    assertThrows(
      () => columnOf("count", dtype, [1, null, value].slice(1)),
      TypeError,
      `Cannot fill column "count" of ${dtype.variant}: got ${shown}`,
    );
  refuses(pl.Float64, 7n, "7");
  refuses(pl.Float64, NaN, "NaN");
  refuses(pl.Float64, Infinity, "Infinity");
  refuses(pl.Float64, "7", "7");
  refuses(pl.Float64, undefined, "undefined");
  refuses(pl.Int32, 7n, "7");
  refuses(pl.Int32, 2 ** 31, "2147483648");
  refuses(pl.Int32, 1.5, "1.5");
  refuses(pl.String, 7, "7");
  refuses(pl.Bool, 0, "0");
});

Deno.test("columnOf() takes the whole range of Int32, and -0 as 0", () => {
  const column = columnOf("count", pl.Int32, [2 ** 31 - 1, -(2 ** 31), -0]);
  assertEquals(column.toArray(), [2147483647, -2147483648, 0]);
});
