import { assert, assertEquals, assertThrows } from "@std/assert";
import { loadCodebook, parseComponentGroups } from "@/codebook/mod.ts";
import { PALETTE } from "@/draw/parts/theme.ts";

const { measures, indicators, componentGroups } = loadCodebook();
const read = (...rows: readonly string[]) =>
  parseComponentGroups(
    ["measure,label_en,label_zh,components", ...rows].join("\n") + "\n",
    measures,
    indicators,
  );
const refuses = (row: string, state: string) => assertThrows(() => read(row), SyntaxError, state);

Deno.test("parseComponentGroups() gives a group of one component the labels of its indicator", () => {
  assertEquals(read("outcome_share,,,outcomes.partial"), [{
    measure: "outcome_share",
    labelEn: "Partial disclosure",
    labelZh: "同意部分公开答复数",
    components: ["outcomes.partial"],
  }]);
});

Deno.test("parseComponentGroups() refuses what no chart could draw", () => {
  refuses("nothing,,,outcomes.partial", 'line 2: measure "nothing" does not exist');
  refuses("outcome_share,,,staff.total", '"staff.total" is not a component of "outcome_share"');
  refuses("outcome_share,,,outcomes.partial|outcomes.granted", "line 2: a label is empty");
  refuses("outcome_share,A,甲,", "no component is named");
  assertThrows(
    () => read("outcome_share,,,outcomes.partial", "outcome_share,,,outcomes.partial"),
    SyntaxError,
    'line 3: "outcomes.partial" is in two groups of "outcome_share"',
  );
});

Deno.test("the groups of a chart are no more than it has colours", () => {
  for (const own of Map.groupBy(componentGroups, ({ measure }) => measure).values()) {
    assert(own.length <= PALETTE.length, own[0]?.measure);
  }
});

Deno.test("parseComponentGroups() refuses a group of several components that lacks one of its labels", () => {
  refuses("outcome_share,A,,outcomes.partial|outcomes.granted", "line 2: a label is empty");
  refuses("outcome_share,,甲,outcomes.partial|outcomes.granted", "line 2: a label is empty");
});
