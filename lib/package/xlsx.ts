import { valueText } from "./value_text.ts";
import type { Cell, DataTable, VariableType } from "./variable.ts";
import { zipChunks, type ZipEntry } from "./zip.ts";

/** The rows that a sheet can have below its heading. */
export const SHEET_ROWS = 1_048_575;

/**
 * A table as a workbook of two sheets, in pieces: `data`, and `labels` with a row for each variable.
 * Texts are cells of text, also where they begin with `=`; numbers are numbers and dates dates. A text
 * of more than 32,767 characters, which no cell holds, is cut.
 *
 * Throws a `RangeError` for a table of more than `SHEET_ROWS` rows.
 */
export function xlsxChunks(table: DataTable): AsyncIterable<Uint8Array> {
  if (table.height > SHEET_ROWS) {
    throw new RangeError(`Cannot write "${table.name}" as XLSX: it has ${table.height} rows`);
  }
  const fixed = Object.entries(PARTS).map(([name, text]): ZipEntry => ({
    name,
    chunks: encoded([text]),
  }));
  return zipChunks([
    ...fixed,
    { name: "xl/worksheets/sheet1.xml", chunks: encoded(dataSheet(table)) },
    { name: "xl/worksheets/sheet2.xml", chunks: encoded(labelSheet(table)) },
  ]);
}

function* encoded(texts: Iterable<string>): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  for (const text of texts) yield encoder.encode(text);
}

function* dataSheet({ variables, slices }: DataTable): Iterable<string> {
  const types = variables.map(({ type }) => type);
  yield `${SHEET}<sheetData>${textRow(variables.map(({ name }) => name))}`;
  for (const columns of slices()) {
    const height = columns[0]?.length ?? 0;
    const rows = Array.from(
      { length: height },
      (_, row) => `<row>${columns.map((cells, i) => cell(cells[row]!, types[i]!)).join("")}</row>`,
    );
    yield rows.join("");
  }
  yield `</sheetData></worksheet>`;
}

function* labelSheet({ variables }: DataTable): Iterable<string> {
  yield `${SHEET}<sheetData>`;
  yield textRow(["variable", "type", "label_zh", "label_en", "unit", "values", "source"]);
  for (const variable of variables) {
    const { name, type, label: { zh, en }, unit, source } = variable;
    yield textRow([name, type, zh, en, unit, valueText(variable), source]);
  }
  yield `</sheetData></worksheet>`;
}

function textRow(texts: readonly string[]): string {
  return `<row>${texts.map((text) => cell(text, "text")).join("")}</row>`;
}

/** Days from the day zero of spreadsheets to that of JavaScript. */
const EPOCH = 25_569;

function cell(value: Cell, type: VariableType): string {
  if (value === null) return "<c/>";
  if (type === "boolean") return `<c t="b"><v>${value ? 1 : 0}</v></c>`;
  if (type === "date") return `<c s="1"><v>${Date.parse(`${value}`) / 86_400_000 + EPOCH}</v></c>`;
  if (type !== "text") return `<c><v>${value}</v></c>`;
  const text = escapeXml(String(value).slice(0, LONGEST));
  return `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

const LONGEST = 32_767;

/** Characters that XML has not are written by their number, as spreadsheet programs do. */
function escapeXml(text: string): string {
  return text.toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[&<>]/g, (sign) => ENTITIES[sign]!)
    .replace(
      /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

const XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The first row stays in sight. */
const SHEET = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
  `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;

const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
    `ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" ` +
    `Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
    `<sheet name="data" sheetId="1" r:id="rId1"/><sheet name="labels" sheetId="2" r:id="rId2"/>` +
    `</sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/>` +
    `<Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml": `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts>` +
    `<fills count="1"><fill><patternFill patternType="none"/></fill></fills>` +
    `<borders count="1"><border/></borders>` +
    `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/>` +
    `<xf numFmtId="14" applyNumberFormat="1"/></cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
};
