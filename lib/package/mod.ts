/**
 * What a replication package is made of: data with types and labels in several formats, dictionary,
 * descriptions and terms. Makers take values and return texts or bytes; `lib/package_run.ts` reads a
 * run and writes the package.
 *
 * @module
 */
export { citation } from "./citation.ts";
export { csvChunks } from "./csv.ts";
export { dataPackage } from "./data_package.ts";
export { tableMaker } from "./data_table.ts";
export { type Description, titleOf } from "./description.ts";
export { dictionaryCsv, valuesCsv } from "./dictionary.ts";
export { dictionaryPage } from "./dictionary_page.ts";
export { doFile } from "./do_file.ts";
export { dtaChunks } from "./dta.ts";
export { formRows } from "./form_rows.ts";
export { type DocOf, frameNotes } from "./frame_notes.ts";
export { licenceText } from "./licence.ts";
export { plainName } from "./plain_name.ts";
export { readme } from "./readme.ts";
export { reproduceScript } from "./reproduce.ts";
export { rScript } from "./r_script.ts";
export { sourcesCsv } from "./sources_csv.ts";
export type { DataTable, Variable } from "./variable.ts";
export { SHEET_ROWS, xlsxChunks } from "./xlsx.ts";
export { zipChunks, type ZipEntry } from "./zip.ts";
