import type { Finding } from "@/model/mod.ts";
import type { Member } from "./member.ts";

/** A file that may be a report. */
export interface ListedFile {
  /** The id of its report: its name without the extension, unless that is another file's, too. */
  readonly id: string;
  /** Its path in the folder, through subfolders and archives, as `2019/年报.zip/青石县.docx`. */
  readonly name: string;
  /** What is unusual about its name. */
  readonly findings: readonly Finding[];
  /** Where it was downloaded, as the mark beside it states. */
  readonly url?: string;
  /** The path on the disk of the file that it is, or is in. */
  readonly disk?: string;
  /** Reads it; rejects with an `UnreadableError` that says why it cannot. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

/** A file, or a folder of files, that is passed over or cannot be opened. */
export interface NotListed {
  /** Its path in the folder. */
  readonly id: string;
  readonly findings: readonly Finding[];
}

/** What a folder holds, by name: each file is among `files`, or listed in `others`. */
export interface Listing {
  readonly files: readonly ListedFile[];
  readonly others: readonly NotListed[];
  /** What was saved beside pages, by path in the usual Unicode form; `others` has its folders. */
  readonly parts: ReadonlyMap<string, Member>;
}
