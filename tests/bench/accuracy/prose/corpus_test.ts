import { assertEquals, assertThrows } from "@std/assert";
import { readCorpus } from "../../../../bench/accuracy/prose/corpus.ts";

const GOLD = "report,code,value,qualifier,quote,note\n" +
  "A,none,3,exact,增长3%,growth or:fees.total\nA,fees.total,0,exact,未收费,\n";
const HEAD = "report,issuer,year,rank,kind,province,covers,period_start,period_end";

Deno.test("readCorpus() reads rows with their notes, and a null identity field as not stated", () => {
  const { gold, identities } = readCorpus(GOLD, `${HEAD}\nA,null,2016,county,,山西,body,,\n`);
  assertEquals(gold.get("A")?.map(({ code, note }) => [code, note]), [
    ["none", "growth or:fees.total"],
    ["fees.total", ""],
  ]);
  assertEquals(identities.get("A"), {
    issuer: "",
    year: "2016",
    rank: "county",
    kind: "",
    province: "山西",
    covers: "body",
    period_start: "",
    period_end: "",
  });
});

Deno.test("readCorpus() refuses identities without a column, and gold without an identity", () => {
  assertThrows(
    () => readCorpus(GOLD, "report,issuer\nA,x\n"),
    SyntaxError,
    "missing columns: year, rank, kind, province, covers, period_start, period_end",
  );
  assertThrows(
    () => readCorpus(GOLD, `${HEAD}\nB,,,,,,,,\n`),
    SyntaxError,
    `Cannot read the identity of "A": it has no row`,
  );
});
