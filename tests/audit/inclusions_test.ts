import { assertEquals } from "@std/assert";
import type { Figure } from "@/model/mod.ts";
import { auditedFigures, auditedText, cell } from "./_audit.ts";

/** Rules of the findings on outcomes of a local annex, with the label of its row of refusals. */
function annex(label: string, outcomes: Readonly<Record<string, number>>): string[] {
  const figures = Object.entries(outcomes).map(([id, value]): Figure =>
    cell(`outcomes.${id}`, value, {
      rule: "annex_shanghai",
      context: id === "refused" ? `${label}|条|${value}` : "",
    })
  );
  return auditedFigures(figures, { year: 2012 }).findings.map(({ rule }) => rule);
}

const OLDER = {
  total: 75,
  granted: 40,
  partial: 5,
  refused: 30,
  not_government_information: 3,
  not_exist: 12,
  not_this_agency: 8,
  unclear: 2,
  duplicate: 0,
};

Deno.test("auditor() adds up outcomes by what the annex counts among the refusals", () => {
  assertEquals(annex("否决公开答复总数", OLDER), []);
  assertEquals(annex("否决公开答复总数", { ...OLDER, total: 100 }), [
    "audit.outcomes.total:sum:narrative",
  ]);
  assertEquals(annex("不予公开答复总数", { ...OLDER, total: 100 }), []);
  assertEquals(annex("不予公开答复总数", OLDER), ["audit.outcomes.total:sum:narrative"]);
});

Deno.test("auditor() does not hold prose against the definition of a form", async () => {
  const rules = async (words: string) => (await auditedText(words)).map(({ rule }) => rule);
  assertEquals(
    await rules("全年收到政府信息公开申请20件,不予公开2件,非政府信息5件。"),
    [],
  );
  // No definition lets one reason exceed all refusals.
  assertEquals(await rules("全年收到政府信息公开申请20件,不予公开2件,涉及商业秘密5件。"), [
    "audit.outcomes.refused.commercial_secret:at_most",
  ]);
});

Deno.test("auditor() holds the form of 2014 against its own definition", () => {
  const identity = {
    year: 2016,
    eras: [{ era: "stat2014", clues: [], span: { start: 0, end: 1 } }],
  } as const;
  const refused = cell("outcomes.refused", 2, {
    rule: "form2014",
    context: "不同意公开答复数|件|2",
  });
  const found = (value: number) =>
    auditedFigures([refused, cell("outcomes.not_government_information", value)], identity)
      .findings.map(({ rule, severity }) => [rule, severity]);
  assertEquals(found(2), []);
  assertEquals(found(5), [["audit.outcomes.not_government_information:at_most:stat2014", "error"]]);
});

Deno.test("auditor() names the refusals alone where prose leaves out what the table counts in", () => {
  const identity = {
    year: 2016,
    eras: [{ era: "stat2014", clues: [], span: { start: 0, end: 1 } }],
  } as const;
  const compared = (prose: number) =>
    auditedFigures([
      cell("outcomes.refused", 7, { context: "不同意公开答复数|件|7" }),
      cell("outcomes.not_government_information", 5),
      cell("outcomes.refused", prose, { where: "narrative" }),
    ], identity).findings.map(({ rule }) => rule);
  assertEquals(compared(2), ["audit.text_explained"]);
  assertEquals(compared(3), ["audit.text_table"]);
});
