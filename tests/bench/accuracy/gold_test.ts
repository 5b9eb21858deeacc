import { assertEquals, assertThrows } from "@std/assert";
import { readGold } from "../../../bench/accuracy/gold.ts";

Deno.test("readGold() takes what a file does not tell for all, total and any part", () => {
  const csv = "report,code,value,qualifier,quote\ntown-2016,complaints.total,0,exact,没有投诉\n";
  assertEquals(readGold(csv).rows, [{
    report: "town-2016",
    code: "complaints.total",
    scope: "all",
    applicant: "total",
    where: null,
    value: 0,
    qualifier: "exact",
    quote: "没有投诉",
    note: "",
  }]);
});

Deno.test("readGold() reads scope, applicant and part, and counts what cannot be decided", () => {
  const gold = readGold(
    "report,code,scope,applicant,value,qualifier,where,quote,decidable\n" +
      "a,outcomes.total,departments,natural_person,12,about,table3,x,yes\n" +
      "a,outcomes.total,all,total,12,exact,narrative,x,\n" +
      "a,outcomes.total,all,total,123,exact,table2,x,no\n",
  );
  assertEquals(gold.undecidable, 1);
  assertEquals(
    gold.rows.map(({ scope, applicant, where, qualifier }) => [scope, applicant, where, qualifier]),
    [["departments", "natural_person", "table", "about"], ["all", "total", "narrative", "exact"]],
  );
});

Deno.test("readGold() refuses a file without its columns, and a value that is no number", () => {
  assertThrows(
    () => readGold("report,code,value\na,b,1\n"),
    SyntaxError,
    "missing columns: qualifier, quote",
  );
  for (const value of ["", "many"]) {
    assertThrows(
      () => readGold(`report,code,value,qualifier,quote\na,b,${value},exact,x\n`),
      SyntaxError,
      `Cannot read the value "${value}" of b in "a"`,
    );
  }
});
