import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { byBody } from "@/draw/parts/body_labels.ts";

Deno.test("byBody() goes from the highest rank down, governments first, what is not known last", () => {
  const sorted = [
    { rank: "province", kind: "government" },
    { rank: "county", kind: "government" },
    { rank: "county", kind: "department" },
    { rank: "county", kind: null },
    { rank: null, kind: "government" },
  ];
  assertEquals(sorted.toReversed().sort(byBody({ codebook: loadCodebook() })), sorted);
});
