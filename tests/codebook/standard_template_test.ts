import { assertEquals, assertThrows } from "@std/assert";
import { loadCodebook, meaningOf, parseStandardTemplate } from "@/codebook/mod.ts";

const { indicators, templates } = loadCodebook();

Deno.test("loadCodebook() reads as many cells as the official forms print", () => {
  const sizes = [...templates].map(([era, { parts }]) => [
    era,
    ...[...parts.values()].map(({ rows, columns }) => Math.max(rows.length, 1) * columns.length),
  ]);
  assertEquals(sizes, [
    ["tpl2019", 6, 6, 6, 2, 2, 23 * 7, 15],
    ["tpl2021", 6, 1, 2, 1, 25 * 7, 15],
  ]);
});

Deno.test("meaningOf() gives every cell another meaning", () => {
  for (const { parts } of templates.values()) {
    const cells = [...parts.values()].flatMap(({ table, rows, columns }) =>
      columns.flatMap((column) =>
        (table === "4" ? [undefined] : rows).map((row) => {
          const { code, applicant } = meaningOf(table, row, column);
          return `${code}/${applicant}`;
        })
      )
    );
    assertEquals(new Set(cells).size, cells.length);
  }
});

Deno.test("parseStandardTemplate() refuses what cannot stand in a template", () => {
  const read = (rows: string) => () =>
    parseStandardTemplate(
      `table,kind,group,label,aliases,key,unit\n${rows}\n`,
      "tpl2021",
      indicators,
    );
  assertThrows(read("5,row,,规章,,documents.rules,"), SyntaxError, 'table "5" is unknown');
  assertThrows(read("3,cell,,自然人,,natural_person,"), SyntaxError, 'kind "cell" is unknown');
  assertThrows(read("3,row,,,,outcomes.total,件"), SyntaxError, "line 2: label is empty");
  assertThrows(
    read("3,column,,自然人,,person,件"),
    SyntaxError,
    'applicant "person" is unknown',
  );
  assertThrows(
    read("2.1,column,,件数,,counted,件\n2.1,row,,规章,,documents.rules,"),
    SyntaxError,
    'line 3: indicator "documents.rules.counted" does not exist',
  );
  assertThrows(
    read(
      "4,column,复议,总计,合计,reconsideration.total,件\n4,column,复议,合计,,litigation.total,件",
    ),
    SyntaxError,
    'line 3: label "合计" occurs twice in "复议"',
  );
});
