import { assertEquals, assertThrows } from "@std/assert";
import { inclusionsOf, loadCodebook, parseInclusions } from "@/codebook/mod.ts";

const { inclusions, indicators } = loadCodebook();
const read = (row: string) =>
  parseInclusions(`indicator,rule,label,includes,source\n${row}\n`, indicators);

Deno.test("parseInclusions() names line and fault of a row that cannot stand", () => {
  const faults: [row: string, message: string][] = [
    ["outcomes.none,,不予公开,,s", 'line 2: indicator "outcomes.none" does not exist'],
    ["outcomes.refused,,不予公开,outcomes.none,s", 'indicator "outcomes.none" does not exist'],
    ["outcomes.refused,,不予公开,outcomes.refused,s", '"outcomes.refused" includes itself'],
    ["outcomes.refused,,,outcomes.not_exist,s", "neither rule nor label is given"],
  ];
  for (const [row, message] of faults) assertThrows(() => read(row), SyntaxError, message);
});

Deno.test("inclusionsOf() knows a form by the label of the row or by the rule", () => {
  const refused = (rule: string, context: string) =>
    inclusionsOf({ code: "outcomes.refused", rule, context }, inclusions);
  assertEquals(refused("form2014", "3.不同意公开答复数|件|5"), [
    ["outcomes.not_government_information"],
  ]);
  assertEquals(refused("annex_shanghai", "不予公开\n答复总数 条 4"), [[]]);
  // A corrected figure keeps its row, not its rule.
  assertEquals(refused("correct", "否决公开答复总数条30")[0]?.length, 4);
  assertEquals(refused("table.3", "(三)不予公开"), [[]]);
  // Prose, and a local annex whose definition is not known, may follow any of them.
  assertEquals(refused("outcomes.refused", "不予公开5件").length, 3);
  assertEquals(refused("annex_fujian", "不予公开答复数|条|5").length, 3);
});
