/**
 * Bytes → Document. The true type of a file is found from its content, never from its extension.
 *
 * @module
 */
export { type FileOfMail, filesOfMail } from "./files_of_mail.ts";
export { isMail } from "./is_mail.ts";
export { checkSize, MAX_BYTES, read } from "./read.ts";
export { UnreadableError } from "./unreadable_error.ts";
