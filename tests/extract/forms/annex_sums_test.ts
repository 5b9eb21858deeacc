/** What adds up in forms of one value a row: it decides readings, and a broken sum is reported. */
import { assert, assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { layouts } from "../../support/layouts.ts";
import { reportOf } from "../../support/matrix.ts";
import { type PrintedForm, printedForms } from "../../support/printed_forms.ts";
import { readText } from "./_text.ts";

const HEADER = "指标名称计量单位本期实际本年累计";
/** A row that only one annex has. */
const FEES = "收取费用总数元00";
/** Month and year run together: 4|35 and 12|45 are the only readings that add up. */
const CHANNELS = "当面申请数条00传真申请数条23电子邮件申请数条11网上申请数条435信函申请数条56";

Deno.test("extractor() parts a total of an annex that runs together by its parts", () => {
  const { figures, findings } = readText(
    `${HEADER}申请总数条1245${CHANNELS}其他形式申请数条00${FEES}`,
    2012,
  );
  const values = figures.map(({ code, value }) => [code.replace("applications.", ""), value]);
  assertEquals(values, [
    ["received", 45],
    ["channel.in_person", 0],
    ["channel.fax", 3],
    ["channel.email", 1],
    ["channel.network", 35],
    ["channel.letter", 6],
    ["channel.other", 0],
    ["fees.total", 0],
  ]);
  assertEquals(findings, []);
});

Deno.test("extractor() leaves a total of an annex whose parts are not all there", () => {
  const { figures, findings } = readText(`${HEADER}申请总数条1245${CHANNELS}${FEES}`, 2012);
  assertEquals(figures.some(({ code }) => code === "applications.received"), false);
  assertEquals(findings.map(({ rule, proposal }) => [rule, proposal]), [
    ["table.ambiguous", "12|45; 1|245"],
  ]);
});

const codebook = loadCodebook();
const parse = reportParser(codebook);

for (const form of printedForms(codebook).filter(({ tables }) => tables.length === 1)) {
  for (const { id, terms } of sumsOf(form)) {
    Deno.test(`a broken sum is reported: ${id} in ${form.name}`, async () => {
      const before = await reportedOf(form, terms);
      for (const text of ["7", ""]) {
        const reported = await reportedOf(changed(form, terms.at(-1)!, text), terms);
        assert(reported.some((one) => !before.includes(one)), `one is "${text}"`);
      }
    });
  }
}

/** The sums of an era of which a form prints all terms. */
function sumsOf({ name, tables }: PrintedForm) {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const printed = new Map(cells.map(({ cell, value }) => [cell.split("/")[0]!, value]));
  const era = name === "2014" ? "stat2014" : "narrative";
  const own = codebook.identities.filter(({ eras, relation, expression }) =>
    eras.includes(era) && relation === "=" && expression.kind === "sum"
  );
  return own.flatMap(({ id, indicator, expression }) => {
    const parts = expression.kind === "sum" ? expression.terms : [];
    const terms = [indicator, ...parts.map((term) => term.indicator)];
    const isPlain = parts.every(({ operator, optional }) => operator === null && !optional);
    return isPlain && terms.every((term) => typeof printed.get(term) === "number")
      ? [{ id, terms }]
      : [];
  });
}

/** A form with another text in the cell of an indicator. */
function changed({ tables, ...form }: PrintedForm, code: string, text: string): PrintedForm {
  return {
    ...form,
    tables: tables.map((table) => {
      const cells = table.rows.flatMap((row) => row.cells);
      const { printed } = cells.find(({ cell }) => cell === `${code}/total`)!;
      const grid = table.grid.map((row) => row.map((cell) => cell === printed ? text : cell));
      return { ...table, grid };
    }),
  };
}

/** The findings that name one of some indicators. */
async function reportedOf(form: PrintedForm, terms: readonly string[]) {
  const { name, bytes } = await layouts["grid HTML"]!(reportOf(form));
  const { findings } = await parse(bytes, name);
  return findings.filter(({ codes }) => codes.some((code) => terms.includes(code)))
    .map(({ rule, codes }) => [rule, ...codes].join(" "));
}
