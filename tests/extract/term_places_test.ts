import { assertEquals } from "@std/assert";
import { TermPlaces } from "@/extract/prose/term_places.ts";

Deno.test("terms have the places of the list, also where the table runs full", () => {
  const terms = Array.from({ length: 1000 }, (_, nth) => nth * 256 + 7);
  const places = new TermPlaces(terms);
  assertEquals(terms.map((term) => places.of(term)), [...terms.keys()]);
  assertEquals([0, 8, 256_007, 0x7fffffff].map((term) => places.of(term)), [-1, -1, -1, -1]);
});
