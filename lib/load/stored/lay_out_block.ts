import type { AuditResult } from "@/audit/mod.ts";
import type { Indicators, Report } from "@/model/mod.ts";
import { keepFrame, openParts, type Parts } from "@/store/mod.ts";
import {
  type Beside,
  checkCodes,
  type Entry,
  layOut,
  type Mark,
  markedEntry,
  parsedEntry,
} from "@/tabulate/mod.ts";
import { withSeries } from "../with_series.ts";
import { eachFrame, type StoredPart } from "./each_frame.ts";

/** Entries whose frames are to be written, as plain data; reports by their numbers in the store. */
export interface BlockRequest {
  /** That of the store. */
  readonly folder: string;
  /** What the frames are named by. */
  readonly key: string;
  /** Each with the number of what the other years of its issuer show, if anything. */
  readonly entries: readonly {
    readonly entry: number | Entry;
    readonly audit: number | null;
    readonly mark: Mark;
  }[];
  /** The entries that marks name. */
  readonly others: ReadonlyMap<string, number | Entry>;
  readonly unread: Required<Beside>["unread"];
}

/** Writes the frames of a block. Throws a `StoreError`. */
export function layOutBlock(
  { folder, key, entries, others, unread }: BlockRequest,
  { indicators }: { readonly indicators: Indicators },
): StoredPart {
  using parts = openParts(folder);
  const made = (entry: number | Entry, audit: number | null = null) =>
    typeof entry === "number" ? parsedEntry(reportIn(parts, entry, audit)) : entry;
  const marked = entries.map(({ entry, audit, mark }) =>
    markedEntry(made(entry, audit), mark, (id) => made(others.get(id)!))
  );
  checkCodes(marked.flatMap(({ figures }) => figures), indicators);
  const frames = layOut(marked, indicators, unread);
  return eachFrame((name) => [keepFrame(folder, `${name}/${key}`, frames[name])]);
}

function reportIn(parts: Parts, number: number, audit: number | null): Report {
  const report = parts.unpacked<Report>(number);
  if (audit === null) return report;
  const shown = new Map([[report.id, parts.unpacked<AuditResult>(audit)]]);
  return withSeries([report], shown)[0]!;
}
