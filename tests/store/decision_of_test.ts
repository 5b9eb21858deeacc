import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { auditCoded, auditSeries } from "@/audit/mod.ts";
import type { Codebook } from "@/codebook/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { BESIDE, decisionOf } from "@/store/decision_of.ts";
import { goldCases } from "../support/gold.ts";
import { CODEBOOK } from "../support/stored_folder.ts";

Deno.test("decisionOf() changes with a table of reading, and with none beside it", () => {
  const { indicators, lexicon, themes } = CODEBOOK;
  const decision = decisionOf(CODEBOOK);
  assertEquals(decisionOf({ ...CODEBOOK, themes: new Map([...themes].slice(1)) }), decision);
  assertNotEquals(decisionOf({ ...CODEBOOK, lexicon: lexicon.slice(1) }), decision);
  const fewer = new Map([...indicators].slice(1));
  assertNotEquals(decisionOf({ ...CODEBOOK, indicators: fewer }), decision);
});

Deno.test("what decisionOf() leaves out no reading and no audit looks at", async () => {
  const asked = new Set<string>();
  const watched = new Proxy(CODEBOOK, {
    get(codebook, name: keyof Codebook) {
      asked.add(name);
      return codebook[name];
    },
  });
  const parse = reportParser(watched);
  const reports = [];
  for (const { slug, source } of goldCases()) {
    reports.push({ ...await parse(await Deno.readFile(source), "a.html"), id: slug });
  }
  auditSeries(reports, watched);
  auditCoded([], watched);
  assert(asked.size > 8, "the search finds hardly a table");
  // Those of the report itself are in its key.
  asked.delete("corrections");
  assertEquals(BESIDE.filter((name) => asked.has(name)), []);
});
