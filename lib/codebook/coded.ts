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
import { numberIn } from "./number_in.ts";
import { type CsvRow, readSheet, type Sheet } from "./table.ts";

/** What {@linkcode parseCoded} makes of a file. */
export interface CodedFigures {
  readonly figures: readonly CodedFigure[];
  /**
   * One for each row that was left out, naming its line and the cell that is wrong; one for columns
   * that are not read.
   */
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
 * becomes a finding; the others go on. Columns have the names below or Chinese ones; other columns
 * are left alone.
 *
 * Throws a `SyntaxError` where the first row does not name the columns `issuer`, `rank`, `kind`,
 * `province`, `year`, `code`, `value`, `qualifier`, `source_url`, `form`, `coverage` and `coded_by`.
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
  const sheet = readSheet(text, file, COLUMNS);
  const figures: CodedFigure[] = [];
  const findings: Finding[] = fileFindings(sheet, file);
  for (const row of sheet.rows) {
    const fault = faultOf(row, codebook);
    if (fault === null) figures.push(toFigure(row));
    else findings.push(toFinding(row, fault));
  }
  return { figures, findings };
}

/** Rows that do not fit the header, and columns that are not read. */
function fileFindings({ faults, others }: Sheet<string>, file: string): Finding[] {
  const findings = faults.map(({ message, bilingual }) =>
    makeFinding("coded.row_invalid", {
      actual: message,
      message: {
        zh: `${bilingual.zh}；该行未采用，请检查是否少了或多了分隔符`,
        en: `${message}; the row is left out: look for a separator too few or too many`,
      },
    })
  );
  if (others.length === 0) return findings;
  const names = others.join(", ");
  const message = { zh: `${file}：下列各列不读取：${names}`, en: `${file}: not read: ${names}` };
  return [...findings, makeFinding("coded.other_columns", { actual: names, message })];
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
    { column: "year", expected: "a year", isWrong: !isYear(numberIn(cells.year)) },
    { column: "code", expected: "an indicator", isWrong: !indicators.has(cells.code) },
    { column: "value", expected: "a number", isWrong: numberIn(cells.value) === null },
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

function isYear(value: number | null): boolean {
  return value !== null && Number.isInteger(value) && value >= 1900 && value < 2100;
}

function toFigure({ cells }: CodedRow): CodedFigure {
  return {
    issuer: cells.issuer,
    rank: cells.rank === "" ? null : cells.rank as Rank,
    kind: cells.kind === "" ? null : cells.kind as Kind,
    province: cells.province || null,
    year: numberIn(cells.year)!,
    code: cells.code,
    value: numberIn(cells.value)!,
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
