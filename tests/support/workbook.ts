import { type BookType, utils, type WorkBook, write } from "@e965/xlsx";

/** Rows of a sheet: values, or cells as the library has them. */
export type SheetRows = Parameters<typeof utils.aoa_to_sheet>[0];

/** A workbook of these sheets. */
export function workbook(sheets: Readonly<Record<string, SheetRows>>): WorkBook {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  }
  return book;
}

/** A workbook as a file. */
export function workbookFile(book: WorkBook, bookType: BookType): Uint8Array<ArrayBuffer> {
  return new Uint8Array(write(book, { type: "array", bookType }));
}
