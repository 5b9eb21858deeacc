import { assert, assertEquals, assertThrows } from "@std/assert";
import { indicatorsOf, loadCodebook } from "@/codebook/mod.ts";

Deno.test("loadCodebook() loads the project's tables", () => {
  const { indicators, eras, identities, measures, breaks } = loadCodebook();
  assertEquals([...eras.keys()], ["narrative", "stat2014", "tpl2019", "tpl2021"]);
  assertEquals(indicators.get("outcomes.granted")?.parent, "outcomes.total");
  assert(identities.some(({ id }) => id === "outcomes.total:sum:stat2014"));
  assertEquals(measures.get("legal_exemption_share")?.numerators.map(indicatorsOf), [[
    "outcomes.refused",
  ]]);
  assert(breaks.some(({ date }) => date === "2019-05-15"));
});

Deno.test("loadCodebook() keeps money in 元 and rates in per cent", () => {
  for (const { id, unit } of loadCodebook().indicators.values()) {
    if (/^fees\.(?!information_processing\.cases)|^budget\./.test(id)) assertEquals(unit, "元", id);
    if (id.endsWith("_rate") || id.endsWith(".rate")) assertEquals(unit, "%", id);
  }
});

Deno.test("loadCodebook() adds up the statistics form of 2014 as it is printed", () => {
  const { identities } = loadCodebook();
  const identity = identities.find(({ id }) => id === "outcomes.total:sum:stat2014");
  assert(identity?.expression.kind === "sum");
  assertEquals(identity.expression.terms.length, 8);
});

Deno.test("loadCodebook() names the table of another folder that is missing", () => {
  assertThrows(() => loadCodebook("/nowhere"), Deno.errors.NotFound);
});
