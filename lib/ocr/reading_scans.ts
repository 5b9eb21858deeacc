import type { ParseReport } from "@/pipeline.ts";
import { UnreadableError } from "@/read/mod.ts";
import type { Report } from "@/model/mod.ts";
import type { Scanner } from "./scanner.ts";

/**
 * Parses as `parse` does; where pages of a file are pictures, it is parsed once more with what a
 * scanner recognizes on them. Without that the file ends as `parse` ended it.
 */
export function readingScans(parse: ParseReport, { scan }: Pick<Scanner, "scan">): ParseReport {
  return async (bytes, name, stated) => {
    const first = await parse(bytes, name, stated).catch(scanRefused);
    if (!(first instanceof UnreadableError) && !hasScans(first)) return first;
    const pages = await scan(bytes);
    if (pages !== null) return await parse(bytes, name, stated, pages);
    if (first instanceof UnreadableError) throw first;
    return first;
  };
}

function scanRefused(error: unknown): UnreadableError {
  if (error instanceof UnreadableError && error.rule === "read.scan") return error;
  throw error;
}

function hasScans({ findings }: Report): boolean {
  return findings.some(({ rule }) => rule === "read.scanned_pages");
}
