import { type Bilingual, type Finding, makeFinding, type Stated } from "@/model/mod.ts";
import type { SidecarColumn } from "./sidecar_cells.ts";
import type { SheetError } from "./sheet_error.ts";
import type { CsvRow } from "./table.ts";

type Row = CsvRow<SidecarColumn>;

/** A row whose cells do not fit the header. */
export function faultFinding({ message, bilingual }: SheetError): Finding {
  return sidecarFinding("warning", message, {
    zh: `${bilingual.zh}；该行未采用，请检查是否少了或多了分隔符`,
    en: `${message}; the row is left out: look for a separator too few or too many`,
  });
}

/** Columns that state nothing of a report. */
export function othersFinding(file: string, others: readonly string[]): Finding {
  const names = others.join(", ");
  return sidecarFinding("note", names, {
    zh: `${file}：下列各列不采用，各行的值作为备注保留 (load.remark)：${names}`,
    en: `${file}: not used, and kept as remarks (load.remark): ${names}`,
  });
}

/** A row without a file, or about one that an earlier row describes. */
export function rowFinding({ file, line, cells }: Row, earlier: Stated | undefined): Finding {
  return sidecarFinding("warning", cells.file, {
    zh: `${file} 第${line}行：` +
      (earlier === undefined ? "没有写明文件" : `“${cells.file}”已见第${earlier.line}行`) +
      "，该行未采用",
    en: `${file}, line ${line}: ` +
      (earlier === undefined
        ? "it names no file"
        : `"${cells.file}" is described in line ${earlier.line}`) +
      "; the row is left out",
  });
}

/** A value that is not used. */
export function valueFinding(
  { file, line, cells }: Row,
  column: SidecarColumn,
  expected: Bilingual,
): Finding {
  const actual = cells[column];
  return sidecarFinding("warning", actual, {
    zh: `${file} 第${line}行：${column} 的值“${actual}”无效，应为${expected.zh}；未采用此值`,
    en: `${file}, line ${line}: ${column} "${actual}" is not ${expected.en}; the value is left out`,
  }, expected.en);
}

function sidecarFinding(
  severity: "warning" | "note",
  actual: string,
  message: Finding["message"],
  expected: string | null = null,
): Finding {
  return makeFinding("load.sidecar", { severity, actual, expected, message });
}
