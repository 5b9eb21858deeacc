import { assertEquals } from "@std/assert";
import { i32, str } from "@/frame/mod.ts";
import { withOptional } from "@/frame/with_optional.ts";
import pl from "nodejs-polars";

Deno.test("withOptional() adds the columns that are not there as nulls, and keeps the others", () => {
  const frame = pl.DataFrame({ report: ["a", "b"] });
  const whole = withOptional(frame, { report: str, year: i32 });
  assertEquals(whole.columns, ["report", "year"]);
  assertEquals(whole.rows(), [["a", null], ["b", null]]);
  assertEquals(whole.getColumn("year").dtype.variant, "Int32");
  assertEquals(withOptional(whole, { year: i32 }).rows(), whole.rows());
});
