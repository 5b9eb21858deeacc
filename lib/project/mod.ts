/**
 * A project is a folder of one's own: reports, codings, corrections, additions to the codebook,
 * notebooks, and `gongkai.json`, which says what the data are and how they are shown.
 *
 * @module
 */
export { findProject } from "./find_project.ts";
export { linkLibrary } from "./link_library.ts";
export { makeProject, ownNotebook } from "./make_project.ts";
export type { Author, PackageSettings } from "./package_settings.ts";
export { FOLDERS, type Project, projectAt } from "./project.ts";
export { parseSettings, SETTINGS, type Settings } from "./settings.ts";
export { stepsWithin } from "./steps_within.ts";
export { storeFolder } from "./store_folder.ts";
