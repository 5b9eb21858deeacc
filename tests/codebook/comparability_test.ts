import { assertEquals } from "@std/assert";
import { comparability, loadCodebook, statedBy } from "@/codebook/mod.ts";
import { concordanceOf } from "./_concordance.ts";

Deno.test("comparability() is the worst of the indicators, each at its best", () => {
  const gradeOf = (before: readonly string[], after: readonly string[]) =>
    comparability(before, after, entries)?.grade;
  const entries = concordanceOf(
    "form,a,a,yes",
    "form,b + b.one,b,roughly",
    "form,b,b,no",
    "form,,b.two,no",
  );
  assertEquals(gradeOf(["a"], ["a"]), "yes");
  assertEquals(gradeOf(["b", "b.one"], ["b"]), "roughly");
  assertEquals(gradeOf(["b"], ["b"]), "no");
  assertEquals(gradeOf(["a", "b", "b.one"], ["a", "b"]), "roughly");
  assertEquals(gradeOf(["a"], ["b.two"]), "no");
  assertEquals(comparability(["c"], ["c"], entries), null);
  assertEquals(comparability(["a"], ["b"], entries), {
    grade: "no",
    noteEn: "nothing corresponds",
    noteZh: "无对应项",
  });
});

Deno.test("The concordance grades the series that the forms keep, and those that they cut", () => {
  const { concordance } = loadCodebook();
  const across = (id: string, before: readonly string[], after = before) =>
    comparability(before, after, concordance.filter((entry) => entry.break === id))?.grade;
  const decided = ["outcomes.granted", "outcomes.partial"];
  assertEquals(across("form.tpl2019", ["applications.received"]), "yes");
  assertEquals(across("form.tpl2019", ["applications.accepted"], ["applications.received"]), "no");
  assertEquals(across("form.tpl2019", ["outcomes.refused"]), "no");
  assertEquals(across("form.tpl2019", [...decided, "outcomes.already_public"], decided), "yes");
  assertEquals(
    across("form.tpl2019", ["outcomes.not_exist", "outcomes.not_this_agency"], [
      "outcomes.cannot_provide",
    ]),
    "roughly",
  );
  assertEquals(across("form.tpl2021", ["applications.received"]), undefined);
  assertEquals(across("law.reconsideration2024", ["litigation.direct.total"]), "no");
});

Deno.test("statedBy() names what a basis states, without what that was summed up from", () => {
  assertEquals(statedBy("a.total (a.one + a.two)|b"), ["a.total", "b"]);
});
