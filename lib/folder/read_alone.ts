import type { FindingRule, Stated } from "@/model/mod.ts";
import type { ParseReport } from "@/pipeline.ts";
import type { ListedFile } from "./listing.ts";
import { type PackedPages, packPages } from "./pack_pages.ts";
import { readPages } from "./read_pages.ts";

/** A file that is no page among others, with all that the folder shows of it. Plain data. */
export interface LoneFile extends Pick<ListedFile, "id" | "name" | "findings" | "url"> {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly stated: Stated | undefined;
}

/** Reads a file by itself; `null` where it takes more than its own text. */
export type ReadAlone = (file: LoneFile) => Promise<PackedPages | null>;

/** A scan is to be recognized, a page may show what lies beside it. */
const NOT_ALONE: ReadonlySet<FindingRule> = new Set(
  ["read.scan", "read.scanned_pages", "read.without_text"] as const,
);

/**
 * Reads a file as `readPages` does, where it takes one call of the parser, and packs what was read: so a
 * process can do both, and its answer is a tenth of the report.
 */
export async function readAlone(
  { content, stated, ...named }: LoneFile,
  parse: ParseReport,
): Promise<PackedPages | null> {
  const file: ListedFile = { ...named, bytes: () => Promise.resolve(content) };
  const statedOf = new Map(stated === undefined ? [] : [[file, stated] as const]);
  let calls = 0;
  const once: ParseReport = (...asked) =>
    ++calls === 1 ? parse(...asked) : Promise.reject(new Error("more than one call"));
  const context = { listing: { parts: new Map() }, stated: statedOf };
  const read = await readPages([file], context, once);
  const isAlone = calls === 1 &&
    read.every(({ made }) =>
      made.every(({ findings }) => findings.every(({ rule }) => !NOT_ALONE.has(rule)))
    );
  return isAlone ? packPages(read, statedOf) : null;
}
