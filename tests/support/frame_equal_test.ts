import { assertThrows } from "@std/assert";
import pl from "nodejs-polars";
import { frameEqual } from "./frame_equal.ts";

const counts = pl.DataFrame({ place: ["保定", "东宁"], count: [183, null] });

Deno.test("frameEqual() accepts equal frames, nulls included", () => {
  frameEqual(counts, counts.clone());
});

Deno.test("frameEqual() names the first difference", () => {
  const differs = (expected: ReturnType<typeof pl.DataFrame>, message: string) =>
    assertThrows(() => frameEqual(counts, expected), Error, message);
  differs(
    pl.DataFrame({ place: ["保定", "东宁"], count: [183, 0] }),
    '"count" in row 1 is null, expected 0',
  );
  differs(
    pl.DataFrame({ place: ["保定", "x"], count: [183, null] }),
    '"place" in row 1 is "东宁", expected "x"',
  );
  differs(counts.head(1), "2 rows, expected 1");
  differs(counts.select("place"), 'column "count" Float64 is not expected');
  differs(counts.select("count", "place"), 'column 0 is "place" String, expected "count" Float64');
  differs(
    counts.withColumns(pl.col("count").cast(pl.Int32)),
    'column 1 is "count" Float64, expected "count" Int32',
  );
  differs(counts.withColumns(pl.lit(1).alias("n")), 'column 2 is missing, expected "n"');
});
