/**
 * A folder → the files in it that may be reports, those in subfolders and archives too, and what is
 * passed over or cannot be opened. No file is read before somebody asks for its bytes.
 *
 * @module
 */
export { listFolder } from "./list_folder.ts";
export type { ListedFile, Listing, NotListed } from "./listing.ts";
