import { assert } from "@std/assert";
import {
  type CellSpec,
  distinct,
  type GridSpec,
  type OfficialTable,
  table2of2019,
  table2of2021,
  table3,
  table4,
} from "../../support/official_tables.ts";
import { readParts } from "./_read.ts";

const FIRST = 1001;
/** Added by damage; no cell of a table prints it. */
const STRAY = "7";

type Row = readonly CellSpec[];
/** Damages a grid at a cell. */
type Damage = (grid: GridSpec, row: number, cell: number) => GridSpec;

const inRow = (change: (row: Row, cell: number) => Row): Damage => (grid, row, cell) =>
  grid.with(row, change(grid[row]!, cell));

const textOf = (cell: CellSpec) => typeof cell === "string" ? cell : cell.text;

function widen(cell: CellSpec, by: number): CellSpec {
  const { columns = 1, rows = 1, text } = typeof cell === "string" ? { text: cell } : cell;
  return { text, rows, columns: Math.max(1, columns + by) };
}

const DAMAGES: Readonly<Record<string, Damage>> = {
  "a lost cell": inRow((row, cell) => row.toSpliced(cell, 1)),
  "a blank cell more": inRow((row, cell) => row.toSpliced(cell, 0, "")),
  "a number more": inRow((row, cell) => row.toSpliced(cell, 0, STRAY)),
  "a cell emptied": inRow((row, cell) => row.with(cell, "")),
  "a wider cell": inRow((row, cell) => row.with(cell, widen(row[cell]!, 1))),
  "a narrower cell": inRow((row, cell) => row.with(cell, widen(row[cell]!, -1))),
  "two cells in one": inRow((row, cell) => {
    const text = row.slice(cell, cell + 2).map(textOf).join(" ");
    return row.toSpliced(cell, 2, { text, columns: 2 });
  }),
  "a label cut off": inRow((row, cell) => {
    const label = textOf(row[0]!);
    return /^\d+$/.test(label) ? row : row.with(0, label.slice(cell));
  }),
  "a lost row": (grid, row) => grid.toSpliced(row, 1),
  "a row twice": (grid, row) => grid.toSpliced(row, 0, grid[row]!),
  "rows exchanged": (grid, row) => grid.toSpliced(row, 2, ...grid.slice(row, row + 2).reverse()),
  "a row in two": (grid, row, cell) =>
    grid.toSpliced(row, 1, grid[row]!.slice(0, cell + 1), grid[row]!.slice(cell + 1)),
  "a lost header": (grid, _row, cell) => grid.slice(cell % 4),
};

const TABLES: Readonly<Record<string, OfficialTable>> = {
  "table 2 of 2019": table2of2019(distinct(FIRST)),
  "table 2 of 2021": table2of2021(distinct(FIRST)),
  "table 3 of 2019": table3("tpl2019", distinct(FIRST)),
  "table 3 of 2021": table3("tpl2021", distinct(FIRST)),
  "table 4": table4(distinct(FIRST)),
};

/** The values that were read of a table and that no cell of theirs prints. */
function wrong(grid: GridSpec, { cells }: OfficialTable): string[] {
  return readParts([grid]).candidates.flatMap(({ code, applicant, value, state, printed }) => {
    const cell = `${code}/${applicant}`;
    if (value === null || state === "derived") return [];
    return parseInt(printed) === FIRST + cells.indexOf(cell) * 3 ? [] : [`${cell} = ${printed}`];
  });
}

for (const [name, table] of Object.entries(TABLES)) {
  Deno.test(`tableReader() reads nothing wrong of ${name} with one damage anywhere`, () => {
    for (const [damage, spoil] of Object.entries(DAMAGES)) {
      table.grid.forEach((row, rowIndex) =>
        row.forEach((_, cellIndex) => {
          const found = wrong(spoil(table.grid, rowIndex, cellIndex), table);
          assert(found.length === 0, `${damage}, row ${rowIndex}, cell ${cellIndex}: ${found}`);
        })
      );
    }
  });
}
