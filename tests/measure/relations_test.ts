import { assertEquals } from "@std/assert";
import { comparedReports } from "@/measure/_relations.ts";
import { reportsOf } from "./_sentences.ts";

Deno.test("comparedReports() takes canonical reports from the first year on, then by id", () => {
  const ids = ["b-2016", "a-2016", "c-2014", "d-2015"];
  const order = comparedReports(reportsOf(ids, ["d-2015"])).map(({ report }) => report);
  assertEquals(order, ["c-2014", "a-2016", "b-2016"]);
});
