import { assertEquals, assertThrows } from "@std/assert";
import { loadCodebook, parseCoded } from "@/codebook/mod.ts";

const HEADER =
  "issuer,rank,kind,province,year,code,value,qualifier,source_url,form,coverage,coded_by\n";
const ROW = {
  issuer: "甲市人民政府",
  rank: "prefecture",
  kind: "government",
  province: "",
  year: "2016",
  code: "applications.received",
  value: "12",
  qualifier: "exact",
  source_url: "https://example.org/",
  form: "narrative",
  coverage: "opening",
  coded_by: "reader",
};
const read = (...rows: Partial<typeof ROW>[]) =>
  parseCoded(
    HEADER + rows.map((row) => Object.values({ ...ROW, ...row }).join(",") + "\n").join(""),
    loadCodebook(),
  );

Deno.test("parseCoded() reads a row and makes empty cells null", () => {
  assertEquals(read({ rank: "" }), {
    figures: [{
      issuer: "甲市人民政府",
      rank: null,
      kind: "government",
      province: null,
      year: 2016,
      code: "applications.received",
      value: 12,
      qualifier: "exact",
      sourceUrl: "https://example.org/",
      form: "narrative",
      coverage: "opening",
      codedBy: "reader",
    }],
    rows: 1,
    findings: [],
  });
});

Deno.test("parseCoded() reports the line of a bad row and goes on", () => {
  const { figures, findings } = read({ value: "12余" }, { code: "applications.recieved" }, {});
  assertEquals(figures.length, 1);
  assertEquals(findings.map(({ rule }) => rule), ["coded.value_invalid", "coded.code_invalid"]);
  assertEquals(
    findings[0]?.message.en,
    'coded-figures.csv, line 2: value "12余" is not a number; the row is left out',
  );
});

Deno.test("parseCoded() checks every closed list", () => {
  const bad = {
    rank: "city",
    kind: "bureau",
    qualifier: "more",
    form: "tpl2020",
    coverage: "half",
  };
  for (const [column, value] of Object.entries(bad)) {
    assertEquals(read({ [column]: value }).findings.map(({ rule }) => rule), [
      `coded.${column}_invalid`,
    ]);
  }
});

Deno.test("parseCoded() throws for a wrong header, saying which columns", () => {
  assertThrows(
    () => parseCoded("issuer,rank,kind,province,year,code,amount,qualifier\n", loadCodebook()),
    SyntaxError,
    "missing columns: value, source_url, form, coverage, coded_by; unknown or repeated columns: amount",
  );
  assertThrows(() => parseCoded("", loadCodebook()), SyntaxError, "missing columns: issuer");
});

Deno.test("parseCoded() reads every row of the project's file", async () => {
  const file = new URL("../../data/coded/coded-figures.csv", import.meta.url);
  const { figures, findings } = parseCoded(
    await Deno.readTextFile(file),
    loadCodebook(),
  );
  assertEquals(findings, []);
  assertEquals(figures.length, 1012);
});

Deno.test("parseCoded() names the indicator of a bad row, where it is one", () => {
  const { findings } = read({ value: "x" }, { code: "nonsense" }, { code: "", rank: "city" });
  assertEquals(findings.slice(0, 2).map(({ codes }) => codes), [["applications.received"], []]);
  assertEquals(findings.slice(2).flatMap(({ codes }) => codes), []);
});

Deno.test("parseCoded() takes Chinese words for levels, kinds, qualifiers and indicators", () => {
  const { figures, findings } = read({
    rank: "县级",
    kind: "部门",
    qualifier: "约数",
    code: "收到申请数",
  });
  assertEquals(findings, []);
  assertEquals(figures.map(({ rank, kind, qualifier, code }) => [rank, kind, qualifier, code]), [
    ["county", "department", "about", "applications.received"],
  ]);
});

Deno.test("parseCoded() takes labels with marks of full and of half width", () => {
  for (const code of ["复制费（纸张）", "复制费(纸张)"]) {
    const { figures, findings } = read({ code });
    assertEquals([findings, figures[0]?.code], [[], "fees.on_request.copying.paper"]);
  }
});

Deno.test("parseCoded() takes no label that several indicators have", () => {
  const labels = [...loadCodebook().indicators.values()].map(({ labelZh }) => labelZh);
  const twice = labels.find((label, index) => labels.indexOf(label) !== index)!;
  assertEquals(read({ code: twice }).findings.map(({ rule }) => rule), ["coded.code_invalid"]);
});

Deno.test("parseCoded() lists the qualifiers where the cell is empty", () => {
  const [finding] = read({ qualifier: "" }).findings;
  assertEquals(
    finding?.message.zh,
    "coded-figures.csv 第2行：qualifier 的值“”无效，应为确数（exact）、至少（at_least）、约数（about）、不足（below）；" +
      "该行未采用",
  );
  assertEquals(
    finding?.message.en,
    'coded-figures.csv, line 2: qualifier "" is not one of exact, at_least, about, below; the row is left out',
  );
});

Deno.test("parseCoded() reports every wrong cell of a row at once", () => {
  const { figures, findings } = read({ value: "-3", qualifier: "", source_url: "", form: "" });
  assertEquals(figures, []);
  assertEquals(findings.map(({ rule }) => rule), [
    ...["coded.value_invalid", "coded.qualifier_invalid"],
    ...["coded.source_url_invalid", "coded.form_invalid"],
  ]);
});

Deno.test("parseCoded() takes the numbers that an indicator can have: whole ones, and none below zero", () => {
  const { figures, findings } = read(
    { value: "12.5" },
    { value: "-3" },
    { code: "fees.on_request", value: "-0.5" },
    { code: "fees.on_request", value: "12.5" },
    { code: "admin.fees.items_change", value: "-3" },
    { code: "admin.fees.items_change", value: "1.5" },
    { value: "0" },
  );
  assertEquals(figures.map(({ value }) => value), [12.5, -3, 0]);
  assertEquals(findings.map(({ actual, expected }) => [actual, expected]), [
    ["12.5", "a whole number from 0 on"],
    ["-3", "a whole number from 0 on"],
    ["-0.5", "a number from 0 on"],
    ["1.5", "a whole number"],
  ]);
});
