import type { Mail, MailPart } from "./mail_parts.ts";

/** A file that is attached to a mail. */
export type AttachedFile = MailPart & { readonly fileName: string };

/** The files that are attached to a mail; a picture that its text shows is none. */
export function attachedFiles({ parts }: Mail): readonly AttachedFile[] {
  return parts.filter((part): part is AttachedFile =>
    part.fileName !== null && !(part.id !== "" && part.type.startsWith("image/"))
  );
}
