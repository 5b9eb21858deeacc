/** A file that a mail brings, or its own text. */
export interface FileOfMail {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The text of a mail and the files attached to it; nothing where no file is attached, as to a web
 * archive. Names are only names, and open nothing.
 */
export async function filesOfMail(bytes: Uint8Array): Promise<readonly FileOfMail[]> {
  const [{ mailParts }, { attachedFiles }] = await Promise.all([
    import("./mail_parts.ts"),
    import("./attached_files.ts"),
  ]);
  const mail = await mailParts(bytes);
  const attached = attachedFiles(mail);
  if (attached.length === 0) return [];
  const shown = mail.parts.filter(({ fileName }) => fileName === null);
  const [html, text] = ["text/html", "text/plain"].map((type) =>
    shown.find((part) => part.type === type && part.bytes.length > 0)
  );
  return [
    ...(html !== undefined ? [{ name: "正文.html", bytes: html.bytes }] : []),
    ...(html === undefined && text !== undefined ? [{ name: "正文.txt", bytes: text.bytes }] : []),
    ...attached.map(({ fileName, bytes }) => ({ name: fileName.replace(/[\\/]/g, "_"), bytes })),
  ];
}
