import { assertEquals } from "@std/assert";
import { goldChanges, type StoredCase } from "./gold_changes.ts";

const FIGURES = "code,value,unit,state,scope,applicant,data_year,where,rule,quote\n";
const figure = (code: string, value: number, quote: string) =>
  `${code},${value},件,stated,all,total,2018,narrative,${code},${quote}\n`;
const FINDINGS = "rule,severity,codes,actual,quote\n";

function storedCase(slug: string, figures: string, findings = "", rank = "county"): StoredCase {
  const identity = JSON.stringify({
    issuer: "甲县人民政府",
    rank,
    year: 2018,
    documentNumber: null,
  });
  const files = {
    "figures.csv": FIGURES + figures,
    "findings.csv": FINDINGS + findings,
    "identity.json": identity,
  };
  return { slug, files };
}

Deno.test("goldChanges() writes an entry of CHANGELOG.md for each case, by code and rule", () => {
  const kept = storedCase("kept-2018", figure("fees.amount", 1, "收费1件"));
  const before = storedCase(
    "jia-2018",
    figure("mailbox.received", 5, "来信5件") + figure("fees.amount", 3, "收费3件") +
      figure("outcomes.total", 9, "答复9件"),
    "audit.parts,warning,outcomes.total,9,9件\n",
  );
  const after = storedCase(
    "jia-2018",
    figure("mailbox.received", 6, "来信6件") + figure("outcomes.total", 9, "共答复9件") +
      figure("applications.received", 7, "申请7件"),
    "audit.rate,warning,fees.amount,1,1件\naudit.rate,warning,fees.amount,2,2件\n",
    "prefecture",
  );
  const added = storedCase("yi-2018", figure("fees.amount", 1, "收费1件"));
  assertEquals(goldChanges([kept, before], [kept, after, added]), [
    "- `jia-2018`: `identity.json`: rank; gains `applications.received` 7; loses `fees.amount` 3; " +
    "`mailbox.received` is 6 (was 5); new `audit.rate` (2 times); no longer `audit.parts`; " +
    "other changes, of `quote`: 1.",
    "- `yi-2018`: new case; gains `fees.amount` 1.",
  ]);
  assertEquals(goldChanges([kept], [kept]), []);
});
