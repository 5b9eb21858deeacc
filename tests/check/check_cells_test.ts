import { assertEquals } from "@std/assert";
import { AWAITED } from "@/check/cell_rules.ts";
import { checkCells } from "@/check/check_cells.ts";
import * as library from "@/mod.ts";
import { withFolder } from "../support/folder.ts";

Deno.test("The functions that need await are those of the library that are asynchronous", () => {
  const names = Object.entries(library)
    .filter(([, value]) => Object.prototype.toString.call(value) === "[object AsyncFunction]")
    .map(([name]) => name);
  assertEquals([...AWAITED].sort(), names.sort());
});

/** A module that stands for the library: what it does is not looked at. */
const STAND_IN = `
class Expr {
  gt(_: number): Expr { return this; }
}
export const pl = { col: (_: string) => new Expr() };
export const table = async (_: unknown) => {};
export const load = async () => ({ figures: { filter: (_: unknown) => 1 } });
`;

const NAMESPACE = [
  'import * as gk from "./library.ts";\nawait gk.table(1);\ngk.table(1);\ngk.pl.col("year");',
  "const { load, pl: polars } = gk;\nload();\npolars.col('table');\n({ table: () => 1 }).table();",
];

Deno.test("Habits that give wrong answers, types and syntax are found with cell and line", async () => {
  const own = [
    'import { load, pl, table } from "./library.ts";\n// what is late',
    "const frames = await load();\n\ntable(frames);\nawait table(frames);",
    'const late = pl.col("year").gt(2015);\nfunction both() {\n  return late && pl.col("n");\n}',
    'frames.figure;\nconst no = !late, high = pl.col("n") > 3;\nconst fine = 1 > 2 && !true;',
  ];
  const files = {
    "library.ts": STAND_IN,
    "deno.json": '{ "compilerOptions": { "strict": true } }',
  };
  await withFolder(files, async (folder) => {
    const notebooks = [
      { path: `${folder}/11_own.ipynb`, sources: own },
      { path: `${folder}/12_broken.ipynb`, sources: ["const a = 1;", "\nconst b = ;"] },
      { path: `${folder}/13_namespace.ipynb`, sources: NAMESPACE },
    ];
    const faults = await checkCells(notebooks, `${folder}/deno.json`);
    const found = faults.map(({ notebook, cell, line, message }) =>
      `${notebook} ${cell}:${line} ${message.en.replace(/, it compares.*: write/, ": write")}`
    );
    assertEquals(found.sort(), [
      "11_own.ipynb 2:3 table() gives a promise: write await before it",
      '11_own.ipynb 3:3 "&&" does not work on columns: write .and(…)',
      "11_own.ipynb 4:1 Property 'figure' does not exist on type '{ figures: { filter: (_: unknown) => number; }; }'. Did you mean 'figures'?",
      '11_own.ipynb 4:2 "!" does not work on columns: write .not()',
      '11_own.ipynb 4:2 ">" does not work on columns: write .gt(…)',
      "11_own.ipynb 4:2 Operator '>' cannot be applied to types 'Expr' and 'number'.",
      "12_broken.ipynb 2:2 SyntaxError: Expression expected",
      "13_namespace.ipynb 1:3 table() gives a promise: write await before it",
      "13_namespace.ipynb 2:2 load() gives a promise: write await before it",
    ]);
    const chinese = faults.map(({ message }) => message.zh).filter((zh) => /写/.test(zh)).sort();
    assertEquals(chinese, [
      "load() 给出的是 Promise：请在前面写 await",
      "table() 给出的是 Promise：请在前面写 await",
      "table() 给出的是 Promise：请在前面写 await",
      "“!”不能用于列，它比较或连接的是表达式本身：请写 .not()",
      "“&&”不能用于列，它比较或连接的是表达式本身：请写 .and(…)",
      "“>”不能用于列，它比较或连接的是表达式本身：请写 .gt(…)",
    ]);
    const left = [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
    assertEquals(left, ["deno.json", "library.ts"]);
  });
});
