import { assertEquals } from "@std/assert";
import { VERSION } from "@/model/mod.ts";

Deno.test("VERSION is that of deno.json", () => {
  const config = Deno.readTextFileSync(new URL("../../deno.json", import.meta.url));
  assertEquals(/"version": "([^"]+)"/.exec(config)?.[1], VERSION);
});

Deno.test("VERSION is that of CITATION.cff", () => {
  const citation = Deno.readTextFileSync(new URL("../../CITATION.cff", import.meta.url));
  assertEquals(/^version: (.*)$/m.exec(citation)?.[1], VERSION);
});
