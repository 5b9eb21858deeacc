/**
 * What a replication package is made of: data with types and labels in several formats, dictionary,
 * descriptions and terms. Makers take values and return texts or bytes; `packaged_run.ts` reads a run,
 * `write_package.ts` writes the package of it.
 *
 * @module
 */
export { citation } from "./citation.ts";
export { csvChunks } from "./csv.ts";
export { dataPackage } from "./data_package.ts";
export { tableMaker } from "./data_table.ts";
export type { Description } from "./description.ts";
export { dictionaryCsv, valuesCsv } from "./dictionary.ts";
export { dictionaryPage } from "./dictionary_page.ts";
export { doFile } from "./do_file.ts";
export { dtaChunks } from "./dta.ts";
export { formRows } from "./form_rows.ts";
export { type DocOf, frameNotes } from "./frame_notes.ts";
export { licenceText } from "./licence.ts";
export { checkInputs, inputsOf } from "./package_inputs.ts";
export { packagedRun } from "./packaged_run.ts";
export { plainName } from "./plain_name.ts";
export { readme } from "./readme.ts";
export { reproduceScript } from "./reproduce.ts";
export { rScript } from "./r_script.ts";
export { sourcesCsv } from "./sources_csv.ts";
export { writePackage } from "./write_package.ts";
export { xlsxChunks } from "./xlsx.ts";
export { zipChunks } from "./zip.ts";
