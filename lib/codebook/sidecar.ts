import type { Bilingual, Finding, Stated, StatedIdentity } from "@/model/mod.ts";
import { cellReaders, type SidecarColumn, type SidecarWords } from "./sidecar_cells.ts";
import { doubtsOf } from "./sidecar_doubts.ts";
import { faultFinding, othersFinding, rowFinding, valueFinding } from "./sidecar_findings.ts";
import { type CsvRow, readSheet } from "./table.ts";

/** What a table states of the reports of a folder. */
export interface Sidecar {
  /** By the path of the file as the table writes it, with `/` between folders. */
  readonly stated: ReadonlyMap<string, Stated>;
  /** Rows and values that are not used, each with its line. */
  readonly findings: readonly Finding[];
}

const OPTIONAL: readonly SidecarColumn[] = [
  "issuer",
  "division_code",
  "rank",
  "kind",
  "province",
  "year",
  "url",
  "accessed",
  "note",
];

/**
 * Reads the table about the reports of a folder, `reports.csv`: a row a file, with what is known of
 * its report. Columns have the names below or Chinese ones, and all but `file` may be left out, as
 * any cell may be empty. A value that is not valid is not used, the others of its row are; of two
 * rows about one file the first is used. Each is a finding. `note` is for people, and so are other
 * columns: they are kept as a remark.
 *
 * Throws a `SyntaxError` where no column is `file`.
 *
 * @example
 * ```ts
 * import { loadCodebook, parseSidecar } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { stated, findings } = parseSidecar(
 *   "文件,级别,年份,网址,下载日期\n2019/a.txt,县级,2019,https://example.org/a,2020/2/1\nb.txt,县,,,\n",
 *   loadCodebook(),
 * );
 * assertEquals(stated.get("2019/a.txt")?.identity, { rank: "county", year: 2019 });
 * assertEquals(stated.get("2019/a.txt")?.retrieved, "2020-02-01");
 * assertEquals(findings.map(({ actual }) => actual), ["县"]);
 * ```
 */
export function parseSidecar(text: string, words: SidecarWords, file = "reports.csv"): Sidecar {
  const { rows, faults, others } = readSheet<SidecarColumn>(text, file, ["file"], OPTIONAL);
  const stated = new Map<string, Stated>();
  const findings: Finding[] = faults.map(faultFinding);
  if (others.length > 0) findings.push(othersFinding(file, others));
  for (const row of rows) {
    const name = row.cells.file.replaceAll("\\", "/").replace(/^\.?\//, "");
    const earlier = stated.get(name);
    if (name === "" || earlier !== undefined) {
      findings.push(rowFinding(row, earlier));
      continue;
    }
    const values = valuesOf(row, words);
    findings.push(
      ...values.filter(({ value }) => value === undefined).map(({ row, column, expected }) =>
        valueFinding(row, column, expected)
      ),
    );
    const known = statedOf(row, values, others);
    findings.push(...doubtsOf(known, row, words.divisions));
    stated.set(name, known);
  }
  return { stated, findings };
}

type Row = CsvRow<SidecarColumn>;

/** A cell that is not empty, and what it means, or `undefined`. */
interface Value {
  readonly row: Row;
  readonly column: SidecarColumn;
  readonly value: string | number | undefined;
  readonly expected: Bilingual;
}

function valuesOf(row: Row, words: SidecarWords): readonly Value[] {
  const readers = cellReaders(words);
  return OPTIONAL.flatMap((column): Value[] => {
    const cell = row.cells[column];
    const reader = readers[column];
    if (cell === "" || reader === undefined) return [];
    return [{ row, column, value: reader.read(cell), expected: reader.expected }];
  });
}

function statedOf(row: Row, values: readonly Value[], others: readonly string[]): Stated {
  const known = new Map<SidecarColumn, string | number | undefined>(
    values.map(({ column, value }) => [column, value]),
  );
  const identity = Object.fromEntries(
    IDENTITY.map(([key, column]) => [key, known.get(column)] as const)
      .filter(([, value]) => value !== undefined),
  ) as Partial<StatedIdentity>;
  const [url, retrieved] = [known.get("url"), known.get("accessed")];
  const remark = remarkIn(row, others);
  return {
    identity,
    ...(typeof url === "string" ? { url } : {}),
    ...(typeof retrieved === "string" ? { retrieved } : {}),
    ...(remark === "" ? {} : { remark }),
    file: row.file,
    line: row.line,
  };
}

/** The note, and the cells of other columns with their names. */
function remarkIn({ cells }: Row, others: readonly string[]): string {
  const all: Readonly<Record<string, string>> = cells;
  const named = others.filter((name) => (all[name] ?? "") !== "").map((name) =>
    `${name}: ${all[name]}`
  );
  return [...(cells.note === "" ? [] : [cells.note]), ...named].join("; ");
}

const IDENTITY: readonly (readonly [keyof StatedIdentity, SidecarColumn])[] = [
  ["issuer", "issuer"],
  ["divisionCode", "division_code"],
  ["rank", "rank"],
  ["kind", "kind"],
  ["province", "province"],
  ["year", "year"],
];
