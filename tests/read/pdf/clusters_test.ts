import { assertEquals } from "@std/assert";
import { clusters } from "@/read/pdf/clusters.ts";

Deno.test("clusters() groups neighbours no further apart than the gap, however far the ends are", () => {
  assertEquals(clusters([9, 0, 3, 6, 12.5], (place) => place, 3), [[0, 3, 6, 9], [12.5]]);
  assertEquals(clusters([], (place) => place, 3), []);
});
