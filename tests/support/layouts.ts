import { drawTable, makePdf } from "../read/pdf/_make_pdf.ts";
import { docx, paragraph } from "./docx.ts";
import { type GridSpec, textOf } from "./official_tables.ts";
import { wordTable } from "./word_table.ts";

/** A report to write: paragraphs, and tables below their headings. */
export interface WrittenReport {
  readonly title: string;
  readonly tables: readonly { readonly heading: string; readonly grid: GridSpec }[];
  /** What comes after the tables. */
  readonly last: readonly string[];
}

/** A file as a reader gets it. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Writes a report in some layout. */
export type WriteLayout = (report: WrittenReport) => Promise<WrittenFile> | WrittenFile;

/** The layouts that a table of a report may come in. */
export const layouts: Readonly<Record<string, WriteLayout>> = {
  "grid HTML": (report) => written("report.html", htmlOf(report)),
  "DOCX": ({ title, tables, last }) => ({
    name: "report.docx",
    bytes: docx(
      paragraph(title) +
        tables.map(({ heading, grid }) => paragraph(heading) + wordTable(grid)).join("") +
        last.map((line) => paragraph(line)).join(""),
    ),
  }),
  "PDF with rules": (report) => pdfOf(report, true),
  "PDF without": (report) => pdfOf(report, false),
  "bars": lines((grid) => grid.map((row) => row.map(textOf).join(" | "))),
  "Markdown": lines(
    (grid) =>
      placed(grid).flatMap((cells, index) =>
        index === 0 ? [barred(cells), rule(cells)] : [barred(cells)]
      ),
    "md",
  ),
  "one-row Markdown": lines((grid) =>
    grid.flatMap((row) => {
      const cells = row.map(textOf);
      return ["", barred(cells), rule(cells)];
    }), "md"),
  "tabs": lines((grid) => grid.map((row) => row.map(textOf).join("\t"))),
  "spaces": lines(aligned),
  "one space": lines((grid) =>
    grid.map((row) => row.map(textOf).filter((it) => it !== "").join(" "))
  ),
  "one cell a line": lines((grid) => grid.flatMap((row) => row.map(textOf))),
  "run together": lines((grid) => [grid.flat().map(textOf).join("")]),
};

function written(name: string, text: string): WrittenFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A plain text whose tables are these lines. */
function lines(linesOf: (grid: GridSpec) => string[], extension = "txt"): WriteLayout {
  return ({ title, tables, last }) => {
    const parts = tables.flatMap(({ heading, grid }) => ["", heading, ...linesOf(grid)]);
    return written(`report.${extension}`, [title, ...parts, "", ...last].join("\n"));
  };
}

function barred(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function rule(cells: readonly string[]): string {
  return `|${cells.map(() => " --- |").join("")}`;
}

/** Columns as `pdftotext -layout` keeps them: padded to the widest cell, a Han character two wide. */
function aligned(grid: GridSpec): string[] {
  const rows = placed(grid);
  const single = rows.map((cells, index) =>
    cells.map((text, column) => isNarrow(grid, index, text) ? widthOf(text) : 0 * column)
  );
  const widths = rows[0]!.map((_, column) =>
    Math.max(...single.map((row) => row[column] ?? 0)) + 3
  );
  return rows.map((cells) => {
    let line = "";
    let end = 0;
    cells.forEach((text, column) => {
      if (text !== "") {
        line += " ".repeat(Math.max(line === "" ? 0 : 1, end - widthOf(line))) + text;
      }
      end += widths[column]!;
    });
    return line;
  });
}

/** Whether a text fills one column only. */
function isNarrow(grid: GridSpec, row: number, text: string): boolean {
  const spec = grid[row]!.find((one) => textOf(one) === text);
  return spec === undefined || typeof spec === "string" || (spec.columns ?? 1) === 1;
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 1 : 2), 0);
}

/** A cell where it begins in the grid; `null` where another one covers the place. */
type Place = readonly [text: string, rows: number, columns: number] | null;

/** Every place of a grid, row by row. */
function places(grid: GridSpec): Place[][] {
  const all: (Place | undefined)[][] = grid.map(() => []);
  grid.forEach((specs, row) => {
    let column = 0;
    for (const spec of specs) {
      while (all[row]![column] !== undefined) column++;
      const { rows = 1, columns = 1 } = typeof spec === "string" ? {} : spec;
      for (let down = 0; down < rows; down++) {
        for (let right = 0; right < columns; right++) {
          const isFirst = down + right === 0;
          if (all[row + down] !== undefined) {
            all[row + down]![column + right] = isFirst ? [textOf(spec), rows, columns] : null;
          }
        }
      }
      column += columns;
    }
  });
  const width = Math.max(...all.map(({ length }) => length));
  return all.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}

/** The texts of all places of a grid; those that a cell covers besides its own are empty. */
function placed(grid: GridSpec): string[][] {
  return places(grid).map((row) => row.map((place) => place?.[0] ?? ""));
}

function htmlOf({ title, tables, last }: WrittenReport): string {
  const rowOf = (cells: GridSpec[number]) =>
    `<tr>${
      cells.map((spec) => {
        const { rows = 1, columns = 1 } = typeof spec === "string" ? {} : spec;
        return `<td rowspan="${rows}" colspan="${columns}">${textOf(spec)}</td>`;
      }).join("")
    }</tr>`;
  return `<!DOCTYPE html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>` +
    tables.map(({ heading, grid }) =>
      `<h2>${heading}</h2><table>${grid.map(rowOf).join("")}</table>`
    )
      .join("") +
    last.map((line) => `<p>${line}</p>`).join("");
}

const SIZE = 5.5;
const ROW = 13;
const PAGE = { left: 30, top: 60, rows: 54, width: 535 };

/** A table a page, and over several where it is longer. */
async function pdfOf({ title, tables, last }: WrittenReport, ruled: boolean): Promise<WrittenFile> {
  const bytes = await makePdf((page) => {
    page.fontSize(SIZE).text(title, PAGE.left, 30, { lineBreak: false });
    tables.forEach(({ heading, grid }, index) => {
      if (index > 0) page.addPage();
      page.text(heading, PAGE.left, PAGE.top - 14, { lineBreak: false });
      const rows = places(grid);
      const widths = widthsOf(rows, (text) => page.widthOfString(text));
      for (let first = 0; first < rows.length; first += PAGE.rows) {
        if (first > 0) page.addPage();
        const side = ruled ? {} : { side: () => {} };
        const lattice = { x: PAGE.left, y: PAGE.top, widths, rowHeight: ROW, ...side };
        drawTable(page, lattice, rows.slice(first, first + PAGE.rows));
      }
    });
    page.addPage();
    last.forEach((line, index) =>
      page.text(line, PAGE.left, PAGE.top + index * ROW, { lineBreak: false })
    );
  });
  return { name: "report.pdf", bytes };
}

/** As wide as the widest cell of one column; what is left goes to the columns evenly. */
function widthsOf(rows: readonly Place[][], measure: (text: string) => number): number[] {
  const own = rows[0]!.map((_, column) =>
    Math.max(
      12,
      ...rows.map((row) => {
        const place = row[column];
        return place === null || place === undefined || place[2] > 1 ? 0 : measure(place[0]) + 8;
      }),
    )
  );
  const left = Math.max(0, PAGE.width - own.reduce((sum, width) => sum + width, 0)) / own.length;
  return own.map((width) => width + Math.min(left, 30));
}
