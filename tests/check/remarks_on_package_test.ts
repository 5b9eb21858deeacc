import { assertEquals } from "@std/assert";
import { remarksOnPackage } from "@/check/mod.ts";

Deno.test("remarksOnPackage() says what a package would state and what it would not", () => {
  const said = (settings?: Parameters<typeof remarksOnPackage>[0]) =>
    remarksOnPackage(settings).map(({ message }) => message.en);
  assertEquals(said(), []);
  assertEquals(said({}), ["Package: states nothing; not title, authors, licence, contact"]);
  const title = { zh: "数据", en: "Data" };
  assertEquals(said({ title, licence: "CC0-1.0", sources: "texts" }), [
    "Package: states title, licence; not authors, contact",
  ]);
});
