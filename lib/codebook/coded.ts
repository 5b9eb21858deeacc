import {
  type CodedFigure,
  type Finding,
  type Indicators,
  type Kind,
  makeFinding,
  type Qualifier,
  type Rank,
} from "@/model/mod.ts";
import type { Eras } from "./eras.ts";
import { type CsvRow, readTable } from "./table.ts";

/** What {@linkcode parseCoded} makes of a file. */
export interface CodedFigures {
  readonly figures: readonly CodedFigure[];
  /** One finding for each row that was left out, naming its line and the cell that is wrong. */
  readonly findings: readonly Finding[];
}

/** What the cells of a coded figure may name. */
export interface CodedWords {
  readonly indicators: Indicators;
  readonly eras: Eras;
}

const COLUMNS = [
  "issuer",
  "rank",
  "kind",
  "province",
  "year",
  "code",
  "value",
  "qualifier",
  "source_url",
  "form",
  "coverage",
  "coded_by",
] as const;
type CodedRow = CsvRow<typeof COLUMNS[number]>;

const RANKS: readonly string[] = [
  "nation",
  "province",
  "prefecture",
  "county",
  "township",
] satisfies Rank[];
const KINDS: readonly string[] = [
  "government",
  "department",
  "zone",
  "vertical",
] satisfies Kind[];
const QUALIFIERS: readonly string[] = [
  "exact",
  "at_least",
  "about",
  "below",
] satisfies Qualifier[];

/**
 * Reads figures that were coded outside the parser. A row with a wrong value is left out and
 * becomes a finding; the others go on.
 *
 * Throws a `SyntaxError` where the first row does not name exactly the columns `issuer`, `rank`,
 * `kind`, `province`, `year`, `code`, `value`, `qualifier`, `source_url`, `form`, `coverage` and
 * `coded_by`.
 *
 * @example
 * ```ts
 * import { loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { figures, findings } = parseCoded(
 *   "issuer,rank,kind,province,year,code,value,qualifier,source_url,form,coverage,coded_by\n" +
 *     "甲市人民政府,prefecture,government,,2016,applications.received,12,exact,https://example.org/,narrative,opening,reader\n" +
 *     "甲市人民政府,prefecture,government,,2017,applications.received,twelve,exact,https://example.org/,narrative,opening,reader\n",
 *   loadCodebook(),
 * );
 * assertEquals(figures.map(({ year, value }) => [year, value]), [[2016, 12]]);
 * assertEquals(findings.map(({ actual }) => actual), ["twelve"]);
 * ```
 */
export function parseCoded(
  text: string,
  codebook: CodedWords,
  file = "coded-figures.csv",
): CodedFigures {
  const figures: CodedFigure[] = [];
  const findings: Finding[] = [];
  for (const row of readTable(text, file, COLUMNS)) {
    const fault = faultOf(row, codebook);
    if (fault === null) figures.push(toFigure(row));
    else findings.push(toFinding(row, fault));
  }
  return { figures, findings };
}

interface Fault {
  readonly column: typeof COLUMNS[number];
  readonly expected: string;
}

/** The first invalid cell of a row, or `null`. */
function faultOf(row: CodedRow, { indicators, eras }: CodedWords): Fault | null {
  const { cells } = row;
  const faults: (Fault & { readonly isWrong: boolean })[] = [
    { column: "issuer", expected: "a name", isWrong: cells.issuer === "" },
    oneOf("rank", ["", ...RANKS]),
    oneOf("kind", ["", ...KINDS]),
    { column: "year", expected: "a year", isWrong: !/^(?:19|20)\d\d$/.test(cells.year) },
    { column: "code", expected: "an indicator", isWrong: !indicators.has(cells.code) },
    { column: "value", expected: "a number", isWrong: !/^-?\d+(?:\.\d+)?$/.test(cells.value) },
    oneOf("qualifier", QUALIFIERS),
    { column: "source_url", expected: "an address", isWrong: !URL.canParse(cells.source_url) },
    oneOf("form", [...eras.keys()]),
    oneOf("coverage", ["whole", "opening"]),
    { column: "coded_by", expected: "how it was read", isWrong: cells.coded_by === "" },
  ];
  return faults.find(({ isWrong }) => isWrong) ?? null;

  function oneOf(column: Fault["column"], values: readonly string[]) {
    const expected = values.filter((value) => value !== "").join(", ");
    return { column, expected, isWrong: !values.includes(cells[column]) };
  }
}

function toFigure({ cells }: CodedRow): CodedFigure {
  return {
    issuer: cells.issuer,
    rank: cells.rank === "" ? null : cells.rank as Rank,
    kind: cells.kind === "" ? null : cells.kind as Kind,
    province: cells.province || null,
    year: Number(cells.year),
    code: cells.code,
    value: Number(cells.value),
    qualifier: cells.qualifier as Qualifier,
    sourceUrl: cells.source_url,
    form: cells.form,
    coverage: cells.coverage as CodedFigure["coverage"],
    codedBy: cells.coded_by,
  };
}

function toFinding(row: CodedRow, { column, expected }: Fault): Finding {
  const actual = row.cells[column];
  return makeFinding(`coded.${column}_invalid`, {
    codes: column === "code" || row.cells.code === "" ? [] : [row.cells.code],
    expected,
    actual,
    message: {
      zh: `${row.file} 第${row.line}行:${column} 的值“${actual}”无效,该行未采用`,
      en:
        `${row.file}, line ${row.line}: ${column} "${actual}" is not ${expected}; the row is left out`,
    },
  });
}
