import {
  type Bilingual,
  type CodedFigure,
  type Finding,
  type Indicators,
  makeFinding,
  type MeasureWords,
} from "@/model/mod.ts";
import { codeReader } from "./code_reader.ts";
import { codedValue } from "./coded_value.ts";
import type { Eras } from "./eras.ts";
import { wordReader } from "./field_words.ts";
import { numberIn } from "./number_in.ts";
import { type CsvRow, readSheet, type Sheet } from "./table.ts";
import type { Terms } from "./terms.ts";

/** What {@linkcode parseCoded} makes of a file. */
export interface CodedFigures {
  readonly figures: readonly CodedFigure[];
  /** How many rows the file has, those that were left out too. */
  readonly rows: number;
  /**
   * One for each wrong cell of the rows that were left out, naming its line; one for columns that are
   * not read.
   */
  readonly findings: readonly Finding[];
}

/** What the cells of a coded figure may name. */
export interface CodedWords {
  readonly indicators: Indicators;
  readonly eras: Eras;
  readonly terms: Terms;
  readonly measureWords: MeasureWords;
}

/** The columns of its table. */
export const CODED_COLUMNS = [
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
type CodedRow = CsvRow<typeof CODED_COLUMNS[number]>;

/**
 * Reads figures that were coded outside the parser. A row with a wrong value is left out and
 * becomes a finding; the others go on. Columns have the names below or Chinese ones, and so have
 * levels, kinds, qualifiers and indicators; other columns are left alone.
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
  const sheet = readSheet(text, file, CODED_COLUMNS);
  const figures: CodedFigure[] = [];
  const findings: Finding[] = fileFindings(sheet, file);
  const readers = readersOf(codebook);
  for (const row of sheet.rows) {
    const faults = faultsOf(row, readers, codebook);
    if (faults.length === 0) figures.push(toFigure(row, readers));
    for (const fault of faults) findings.push(toFinding(row, fault, readers));
  }
  return { figures, rows: sheet.rows.length + sheet.faults.length, findings };
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

/** What cells of a column with closed words mean; `undefined` where it is something else. */
type Readers = ReturnType<typeof readersOf>;

function readersOf({ indicators, terms }: CodedWords) {
  return {
    rank: wordReader("rank", terms),
    kind: wordReader("kind", terms),
    qualifier: wordReader("qualifier", terms),
    code: codeReader(indicators),
  };
}

interface Fault {
  readonly column: typeof CODED_COLUMNS[number];
  readonly expected: Bilingual;
}

/** The invalid cells of a row. */
function faultsOf({ cells }: CodedRow, readers: Readers, codebook: CodedWords): readonly Fault[] {
  const code = readers.code(cells.code);
  const faults: (Fault & { readonly isWrong: boolean })[] = [
    fault("issuer", "机关名称", "a name", cells.issuer === ""),
    word("rank", cells.rank === ""),
    word("kind", cells.kind === ""),
    fault("year", "年份", "a year", !isYear(numberIn(cells.year))),
    fault("code", "指标", "an indicator", code === undefined),
    { column: "value", ...codedValue(numberIn(cells.value), code, codebook) },
    word("qualifier"),
    fault("source_url", "网址", "an address", !URL.canParse(cells.source_url)),
    oneOf("form", [...codebook.eras.keys()]),
    oneOf("coverage", ["whole", "opening"]),
    fault("coded_by", "编码方式", "how it was read", cells.coded_by === ""),
  ];
  return faults.filter(({ isWrong }) => isWrong);

  function fault(column: Fault["column"], zh: string, en: string, isWrong: boolean) {
    return { column, expected: { zh, en }, isWrong };
  }

  function word(column: "rank" | "kind" | "qualifier", mayBeEmpty = false) {
    const { expected, read } = readers[column];
    return { column, expected, isWrong: !mayBeEmpty && read(cells[column]) === undefined };
  }

  function oneOf(column: "form" | "coverage", values: readonly string[]) {
    return fault(column, values.join("、"), values.join(", "), !values.includes(cells[column]));
  }
}

function isYear(value: number | null): boolean {
  return value !== null && Number.isInteger(value) && value >= 1900 && value < 2100;
}

/** Of a row without a fault. */
function toFigure({ cells }: CodedRow, readers: Readers): CodedFigure {
  return {
    issuer: cells.issuer,
    rank: readers.rank.read(cells.rank) ?? null,
    kind: readers.kind.read(cells.kind) ?? null,
    province: cells.province || null,
    year: numberIn(cells.year)!,
    code: readers.code(cells.code)!,
    value: numberIn(cells.value)!,
    qualifier: readers.qualifier.read(cells.qualifier)!,
    sourceUrl: cells.source_url,
    form: cells.form,
    coverage: cells.coverage as CodedFigure["coverage"],
    codedBy: cells.coded_by,
  };
}

function toFinding(row: CodedRow, { column, expected }: Fault, readers: Readers): Finding {
  const actual = row.cells[column];
  const code = readers.code(row.cells.code) ?? row.cells.code;
  return makeFinding(`coded.${column}_invalid`, {
    codes: column === "code" || code === "" ? [] : [code],
    expected: expected.en,
    actual,
    message: {
      zh:
        `${row.file} 第${row.line}行：${column} 的值“${actual}”无效，应为${expected.zh}；该行未采用`,
      en: `${row.file}, line ${row.line}: ${column} "${actual}" is not ${
        expected.en.includes(", ") ? "one of " : ""
      }${expected.en}; the row is left out`,
    },
  });
}
