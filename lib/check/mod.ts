/**
 * What is wrong in a project, found before anything is run.
 *
 * @module
 */
export { fault } from "./fault.ts";
export { faultOf } from "./fault_of.ts";
export { orError } from "./or_error.ts";
export { outdatedIn } from "./outdated_in.ts";
export { projectTexts } from "./project_texts.ts";
export type { Remark } from "./remark.ts";
export { remarksOnAdditions } from "./remarks_on_additions.ts";
export { type CheckedInputs, remarksOnInputs } from "./remarks_on_inputs.ts";
export { remarksOnNotebooks } from "./remarks_on_notebooks.ts";
export { remarksOnPackage } from "./remarks_on_package.ts";
