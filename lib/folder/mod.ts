/**
 * A folder → the files in it that may be reports, those in subfolders and archives too, and what is
 * passed over or cannot be opened. No file is read before somebody asks for its bytes.
 *
 * @module
 */
export { checkFolder } from "./check_folder.ts";
export { fileRecords, recordsOfOthers } from "./file_records.ts";
export { listFolder } from "./list_folder.ts";
export type { ListedFile, Listing, NotListed } from "./listing.ts";
export { type OpenFolder, openFolder } from "./open_folder.ts";
export { type FindMember, memberFinder } from "./member_finder.ts";
export type { PackedPages } from "./pack_pages.ts";
export { pageGroups } from "./page_groups.ts";
export { isPassedOver } from "./passed_over.ts";
export { type LoneFile, type ReadAlone, readAlone } from "./read_alone.ts";
export { readDataNote } from "./read_data_note.ts";
export { readDivisions } from "./read_divisions.ts";
export { type Readers, readPacked } from "./read_packed.ts";
export { readPages } from "./read_pages.ts";
export { readSidecar } from "./read_sidecar.ts";
export { type Stamps, stampsIn } from "./stamps_in.ts";
