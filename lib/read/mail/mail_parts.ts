import { Buffer } from "node:buffer";
import PostalMime from "postal-mime";
import { mendedBase64 } from "./mended_base64.ts";

/** A part of a mail or a web archive that holds no others. */
export interface MailPart {
  /** As `text/html`. */
  readonly type: string;
  /** The encoding that its header states; empty where it states none. */
  readonly charset: string;
  /** The address that it was saved from; empty where its header states none. */
  readonly location: string;
  /** What links in other parts call it, without `cid:`; empty where it has no id. */
  readonly id: string;
  /** The name of an attached file; `null` where it is none. */
  readonly fileName: string | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a mail or a web archive holds. */
export interface Mail {
  /** The fields of its header by their names in lower case, the first of each name. */
  readonly fields: ReadonlyMap<string, string>;
  /** In their order, those within others among them. */
  readonly parts: readonly MailPart[];
  /** Lines of packed parts that hold signs that are none, or too few. */
  readonly damagedLines: number;
  /** Whether a list of parts has no end. */
  readonly isCutOff: boolean;
}

/** What may precede a header: a mark of the encoding, blank lines, what mailboxes put between mails. */
const BEFORE = /^(?:\xef\xbb\xbf|\s|From [^\r\n]*\r?\n)+/;

/** Parts within parts are read so deep: an archive has two levels. */
const DEEPEST = 10;
const MOST_PARTS = 10_000;

/**
 * Takes a mail or a web archive apart. Each part is handed to the parser by itself and as an
 * attachment: it would decode a text by what the header states alone, and join the pages of frames.
 */
export async function mailParts(bytes: Uint8Array): Promise<Mail> {
  const { buffer, byteOffset, length } = bytes;
  const raw = Buffer.from(buffer, byteOffset, length).toString("latin1").replace(BEFORE, "");
  const pieces = piecesOf(raw, 0);
  const head = await parsePart(headOf(raw));
  const parts: MailPart[] = [];
  let damagedLines = 0;
  for (const piece of pieces.slice(0, MOST_PARTS)) {
    const { raw, damaged } = mendedBase64(piece.raw, headOf(piece.raw));
    parts.push((await parsePart(raw)).part);
    damagedLines += damaged;
  }
  return {
    fields: head.fields,
    parts,
    damagedLines,
    isCutOff: pieces.some((piece) => piece.isCutOff) || pieces.length > MOST_PARTS,
  };
}

/** A piece of a mail with its own header, each byte a character. */
interface Piece {
  readonly raw: string;
  /** Whether the list that it is the last of has no end. */
  readonly isCutOff: boolean;
}

function piecesOf(raw: string, depth: number, isCutOff = false): Piece[] {
  const boundary = depth < DEEPEST ? boundaryOf(headOf(raw)) : undefined;
  if (boundary === undefined) return [{ raw, isCutOff }];
  const line = `^--${RegExp.escape(boundary)}`;
  const [body = "", end] = raw.split(new RegExp(`${line}--`, "m"), 2);
  const [, ...pieces] = body.split(new RegExp(`${line}[^\\S\\n]*$`, "m"));
  return pieces.flatMap((piece, index) => {
    const isLast = index === pieces.length - 1;
    const isOpen = isCutOff || (isLast && end === undefined);
    return piecesOf(piece.replace(/^[^\S\n]*\n?/, ""), depth + 1, isOpen);
  });
}

function headOf(raw: string): string {
  return raw.split(/\r?\n\r?\n/, 1)[0]!;
}

/** What separates the parts of a list of them, by its header. */
function boundaryOf(head: string): string | undefined {
  const type = /^content-type:[^\S\n]*multipart\/[^]*?(?=\n\S|$(?![^]))/im.exec(head)?.[0] ?? "";
  const { quoted, bare } =
    /;\s*boundary=(?:"(?<quoted>[^"]+)"|(?<bare>[^\s;]+))/i.exec(type)?.groups ?? {};
  return quoted ?? bare;
}

const DISPOSITION = /^content-disposition:\s*(?<own>[\w-]+)/im;

async function parsePart(raw: string) {
  const own = DISPOSITION.exec(headOf(raw))?.groups?.own?.toLowerCase();
  const attached = "Content-Disposition: attachment";
  const message = own === undefined ? `${attached}\r\n${raw}` : raw.replace(DISPOSITION, attached);
  const { headers, attachments: [content] } = await PostalMime.parse(
    Buffer.from(message, "latin1"),
  );
  const fields = new Map(headers.toReversed().map(({ key, value }) => [key, value]));
  const field = (name: string) => fields.get(name)?.trim() ?? "";
  const type = content?.mimeType ?? "text/plain";
  const isMail = type === "message/rfc822";
  const isFile = own === "attachment" || isMail ||
    (Boolean(content?.filename) && !/^text\/(?:html|plain)$/.test(type));
  const part: MailPart = {
    type,
    charset: /;\s*charset="?([\w:-]+)/i.exec(field("content-type"))?.[1] ?? "",
    location: field("content-location").replace(/\s+/g, ""),
    id: field("content-id").replace(/^<|>$/g, ""),
    fileName: isFile ? content?.filename || (isMail ? "邮件.eml" : "附件") : null,
    bytes: new Uint8Array((content?.content ?? []) as ArrayBuffer),
  };
  return { fields, part };
}
