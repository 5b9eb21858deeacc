import { isMail } from "@/read/mod.ts";
import { openMail } from "./mail.ts";
import type { OpenContainer } from "./member.ts";
import { openZip } from "./zip.ts";

/** A kind of file that holds files. */
export interface Container {
  /** Whether the first bytes may be those of one. */
  isLike(head: Uint8Array): boolean;
  readonly open: OpenContainer;
}

/** The kinds of files that hold files. A document that is a zip, as a DOCX, holds none. */
export const CONTAINERS: readonly Container[] = [
  { isLike: ([first, second]) => first === 0x50 && second === 0x4b, open: openZip },
  { isLike: isMail, open: openMail },
];
