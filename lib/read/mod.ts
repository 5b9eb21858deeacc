/**
 * Bytes → Document. The true type of a file is found from its content, never from its extension.
 *
 * @module
 */
export { type FileOfMail, filesOfMail } from "./mail/files_of_mail.ts";
export { isMail } from "./mail/is_mail.ts";
export { publicAddress } from "./origin/public_address.ts";
export { joinPages } from "./html/pages.ts";
export { checkSize, MAX_BYTES, read } from "./read.ts";
export type { Recognize, Recognized } from "./scan/recognizer.ts";
export type { ScannedPage } from "./scan/scanned_page.ts";
export { scannedPages } from "./scanned_pages.ts";
export { sniff } from "./sniff.ts";
export { UnreadableError } from "./unreadable_error.ts";
