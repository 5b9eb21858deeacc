/**
 * Bytes → Document. The true type of a file is told by its content, never by its extension.
 *
 * @module
 */
export { checkSize, MAX_BYTES, read } from "./read.ts";
export { UnreadableError } from "./unreadable_error.ts";
