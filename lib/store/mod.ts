/**
 * What was made of the files of a folder is kept, so that it need not be made again: results by a key
 * over everything that decides them in `store.sqlite`, frames in Parquet files beside it. Deleting the
 * folder costs nothing but time.
 *
 * @module
 */
export { cutBlocks } from "./cut_blocks.ts";
export { decisionOf } from "./decision_of.ts";
export { hashOf } from "./hash_of.ts";
export { openStore, type Store } from "./open_store.ts";
export { StoreError } from "./store_error.ts";
export {
  checkFrames,
  isKept,
  keepFrame,
  type KeptFrame,
  readFrame,
  scanFrame,
} from "./kept_frame.ts";
export { openParts, type Parts } from "./open_parts.ts";
export { unpackedIn } from "./unpacked_in.ts";
export { dropFrames } from "./drop_frames.ts";
export { emptyStore } from "./empty_store.ts";
