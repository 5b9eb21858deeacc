import { assertEquals, assertThrows } from "@std/assert";
import { params } from "@/show/params.ts";
import { outputTexts, runCells, showModule, type TestCell } from "../run/temporary.ts";

const cells: readonly TestCell[] = [
  `import { params } from "${showModule("params.ts")}";`,
  { parameters: `const p = params({ reports: "../data", years: [2008, 2024], lang: "zh" });` },
  "console.log(JSON.stringify(p));",
];

Deno.test("params() gives the defaults outside a run", () => {
  assertEquals(params({ reports: "../data" }), { reports: "../data" });
});

Deno.test("params() gives what the runner sets in place of the defaults", async () => {
  const executed = await runCells(cells, { parameters: { years: [2012, 2014] } });
  assertEquals(executed.failure, null);
  assertEquals(outputTexts(executed)[2], [
    '{"reports":"../data","years":[2012,2014],"lang":"en"}\n',
  ]);
});

Deno.test("params() throws for a value of another type", async () => {
  const { failure } = await runCells(cells, { parameters: { years: "2012" } });
  const message =
    'TypeError: Cannot set the parameter "years" to "2012": it takes a list of numbers';
  assertEquals([failure?.cell, failure?.message], [2, message]);
});

Deno.test("params() throws for a name without a default", () => {
  Deno.env.set("GONGKAI_PARAMETERS", '{"report":"x"}');
  try {
    const message = 'Cannot set the parameter "report": the notebook takes reports, lang';
    assertThrows(() => params({ reports: "", lang: "zh" }), TypeError, message);
  } finally {
    Deno.env.delete("GONGKAI_PARAMETERS");
  }
});
