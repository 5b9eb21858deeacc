/**
 * What a replication package is made of: data with types and labels in several formats, dictionary,
 * descriptions and terms. Makers take values and return texts or bytes; `packaged_run.ts` reads a run,
 * `write_package.ts` writes the package of it.
 *
 * @module
 */
export { checkInputs, inputsOf } from "./package_inputs.ts";
export { packagedRun } from "./packaged_run.ts";
export { writePackage } from "./write_package.ts";
export { zipChunks } from "./zip.ts";
