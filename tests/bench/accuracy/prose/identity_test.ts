import { assertEquals } from "@std/assert";
import type { Identity } from "@/model/mod.ts";
import type { IdentityText } from "../../../../bench/accuracy/prose/corpus.ts";
import { judgeIdentity } from "../../../../bench/accuracy/prose/identity.ts";
import { makeReport } from "../../../support/makers.ts";

const UNSTATED: IdentityText = {
  issuer: "",
  year: "",
  rank: "",
  kind: "",
  province: "",
  covers: "",
  period_start: "",
  period_end: "",
};

/** The verdict on one field. */
function verdict(
  field: keyof IdentityText,
  gold: string,
  found: Partial<Identity>,
): string | undefined {
  const { identity } = makeReport({ identity: found });
  return judgeIdentity({ ...UNSTATED, [field]: gold }, identity)
    .find((one) => one.field === field)?.verdict;
}

Deno.test("judgeIdentity() knows an issuer with or without its place and its organ's word", () => {
  const cases: [gold: string, found: string | null, verdict: string][] = [
    ["安宁县人民政府", "安宁县", "right"],
    ["安宁县水务局", "清河市安宁县水务局", "right"],
    ["清河市安宁县水务局", "安宁县水务局", "right"],
    ["安宁县水务局", "水务", "wrong"],
    ["安宁县水务局", "安宁县财政局", "wrong"],
    ["安宁县水务局", null, "missing"],
    ["", "安宁县水务局", "invented"],
    ["", null, "open"],
  ];
  for (const [gold, issuer, expected] of cases) {
    assertEquals(verdict("issuer", gold, { issuer }), expected, `${gold} / ${issuer}`);
  }
});

Deno.test("judgeIdentity() distinguishes a missing field from a wrong one, and asks nothing that gold lacks", () => {
  assertEquals(verdict("year", "2016", { year: 2016 }), "right");
  assertEquals(verdict("year", "2016", { year: 2017 }), "wrong");
  assertEquals(verdict("year", "2016", { year: null }), "missing");
  assertEquals(verdict("year", "", { year: 2016 }), "open");
  const period = { start: "2016-01-01", end: "2016-12-31" };
  assertEquals(verdict("period_end", "2016-12-31", { period }), "right");
  assertEquals(verdict("period_start", "2016-01-01", { period: null }), "missing");
});

Deno.test("judgeIdentity() compares short names of provinces, and no cover that is unclear", () => {
  assertEquals(verdict("province", "内蒙古自治区", { province: "内蒙古" }), "right");
  assertEquals(verdict("province", "山西省", { province: "山西" }), "right");
  assertEquals(verdict("province", "山西省", { province: "山东" }), "wrong");
  assertEquals(verdict("covers", "body", { covers: "jurisdiction" }), "wrong");
  assertEquals(verdict("covers", "body", { covers: "unclear" }), "open");
  assertEquals(verdict("covers", "unclear", { covers: "body" }), "open");
});
