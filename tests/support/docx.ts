import { type DeflateOptions, strToU8, zipSync } from "fflate";

const NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

/** A Word file with this content of its `w:body`. */
export function docx(body: string): Uint8Array<ArrayBuffer> {
  return zip({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml":
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    "word/header1.xml": `<w:hdr ${NAMESPACES}>${paragraph("页眉")}</w:hdr>`,
    "word/footnotes.xml": `<w:footnotes ${NAMESPACES}>${paragraph("脚注")}</w:footnotes>`,
  });
}

/** A zip archive of texts. */
export function zip(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  return zipOf(Object.fromEntries(entries));
}

/** Of no moment: the same files give the same bytes. */
const WRITTEN = new Date(2008, 4, 1);

/** A zip archive of files, packed so well; 0 leaves them as they are. */
export function zipOf(
  files: Readonly<Record<string, Uint8Array>>,
  level: NonNullable<DeflateOptions["level"]> = 6,
): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(files, { level, mtime: WRITTEN }));
}

/** A paragraph of one run. */
export function paragraph(text: string): string {
  return `<w:p>${run(text)}</w:p>`;
}

/** A run; `properties` is the content of its `w:rPr`. */
export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A table of rows; see `row`. */
export function table(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/>${rows.join("")}</w:tbl>`;
}

/** A row of cells; a text stands for a plain cell. */
export function row(...cells: readonly string[]): string {
  return `<w:tr>${cells.map((it) => it.startsWith("<w:tc>") ? it : cell(it)).join("")}</w:tr>`;
}

/** A cell of one paragraph, or of the elements given; `properties` is the content of its `w:tcPr`. */
export function cell(content: string, properties = ""): string {
  const body = content.startsWith("<") ? content : paragraph(content);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${body}</w:tc>`;
}
