import type { CodedFigure, FileRecord, Indicators, Report } from "@/model/mod.ts";
import { checkCodes } from "./check_codes.ts";
import { type Audited, codedEntries } from "./coded_entries.ts";
import type { Entry } from "./entry.ts";
import { layOut } from "./lay_out.ts";
import { type MarkedEntry, markedEntry } from "./marked_entry.ts";
import { marksOf } from "./marks_of.ts";
import { parsedEntry } from "./parsed_entry.ts";
import { filesFrame } from "./files_frame.ts";
import type { Examined } from "./findings_frame.ts";
import type { Frames } from "./frames.ts";

/** What {@linkcode tabulate} lays out beside reports and coded figures. */
export interface Beside {
  /** Files that gave no report, and what else there is to say: their findings come last. */
  readonly unread?: readonly Examined[];
  /** The audit of coded figures, by `<issuer>-<year>`. */
  readonly audited?: ReadonlyMap<string, Audited>;
  /** What became of each file. */
  readonly files?: readonly FileRecord[];
}

/**
 * Lays parsed reports and coded figures out as tidy frames, in the order given, the parsed first.
 *
 * No row is dropped: of several reports of one issuer and year one is marked `canonical` (parsed
 * before coded, then the one with more figures, then by id), and a finding names the others, as
 * another each coded value that the report read states otherwise.
 * `preferred` is passed on as the reports have it; of a figure coded twice the first is preferred.
 *
 * Throws a `RangeError` where two reports have one id, or a figure has a code that is not in the
 * codebook.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import type { CodedFigure, Indicator } from "@/model/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 *
 * const indicator: Indicator = {
 *   id: "applications.received",
 *   parent: null,
 *   labelEn: "Requests received",
 *   labelZh: "收到申请数",
 *   aliasesZh: [],
 *   unit: "件",
 *   eras: ["stat2014"],
 *   definitionEn: "",
 * };
 * const coded: CodedFigure = {
 *   issuer: "某市人民政府",
 *   rank: "prefecture",
 *   kind: "government",
 *   province: null,
 *   year: 2018,
 *   code: "applications.received",
 *   value: 183,
 *   qualifier: "exact",
 *   sourceUrl: "https://example.org/2018",
 *   form: "stat2014",
 *   coverage: "whole",
 *   codedBy: "machine-assisted, single reader",
 * };
 * const { panel } = tabulate([], [coded], new Map([[indicator.id, indicator]]));
 * assertEquals(panel.getColumn("report").toArray(), ["某市人民政府-2018"]);
 * assertEquals(panel.getColumn("applications_received").toArray(), [183]);
 * ```
 */
export function tabulate(
  reports: readonly Report[],
  coded: readonly CodedFigure[],
  indicators: Indicators,
  { unread = [], audited = new Map(), files = [] }: Beside = {},
): Frames {
  const ids = uniqueIds(reports);
  checkCodes([...reports.flatMap(({ figures }) => figures), ...coded], indicators);
  const entries = [...reports.map(parsedEntry), ...codedEntries(coded, indicators, ids, audited)];
  const marked = markedEntries(entries);
  return {
    ...layOut(marked, indicators, unread),
    files: filesFrame(files, new Map(reports.map(({ id, figures }) => [id, figures.length]))),
  };
}

function markedEntries(entries: readonly Entry[]): readonly MarkedEntry[] {
  const marks = marksOf(
    entries.map((entry) => ({ ...entry, figureCount: entry.figures.length })),
  );
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return entries.map((entry, index) => markedEntry(entry, marks[index]!, (id) => byId.get(id)!));
}

function uniqueIds(reports: readonly Report[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id } of reports) {
    if (ids.has(id)) throw new RangeError(`Cannot tabulate "${id}": two reports have this id`);
    ids.add(id);
  }
  return ids;
}
