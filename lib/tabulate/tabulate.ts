import { choices } from "@/model/mod.ts";
import type { CodedFigure, FileRecord, Indicators, Report } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { markCanonical } from "./_canonical.ts";
import { withCodedDifferences } from "./_coded_differences.ts";
import { type Audited, codedEntries } from "./_coded_entries.ts";
import { parsedEntry } from "./_parsed_entry.ts";
import { checksFrame } from "./checks_frame.ts";
import { figuresFrame } from "./figures_frame.ts";
import { filesFrame } from "./files_frame.ts";
import { type Examined, findingsFrame } from "./findings_frame.ts";
import { numbersFrame } from "./numbers_frame.ts";
import { panelFrame } from "./panel_frame.ts";
import { reportsFrame } from "./reports_frame.ts";
import { sentencesFrame } from "./sentences_frame.ts";

/** What {@linkcode tabulate} makes; the columns are described at `schemas` of the room `frame`. */
export interface Frames {
  /** One row a report. */
  readonly reports: DataFrame;
  /** One row a figure. */
  readonly figures: DataFrame;
  /** One row a finding, those about copies and coded contradictions included. */
  readonly findings: DataFrame;
  /** One row an identity that could concern a report, checked against its figures. */
  readonly checks: DataFrame;
  /** One row a number of the prose of the parsed reports, with what became of it. */
  readonly numbers: DataFrame;
  /** One row a sentence of the parsed reports. */
  readonly sentences: DataFrame;
  /** One row a report, one column an indicator. */
  readonly panel: DataFrame;
  /** One row a file of the folder, with what became of it. */
  readonly files: DataFrame;
}

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
  const marked = withCodedDifferences(markCanonical(entries));
  const reportRows = reportsFrame(marked);
  return {
    reports: reportRows,
    figures: figuresFrame(marked),
    findings: findingsFrame([...marked, ...unread]),
    checks: checksFrame(marked),
    numbers: numbersFrame(marked),
    sentences: sentencesFrame(marked),
    panel: panelFrame(marked, reportRows, indicators),
    files: filesFrame(files, reports),
  };
}

function uniqueIds(reports: readonly Report[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { id } of reports) {
    if (ids.has(id)) throw new RangeError(`Cannot tabulate "${id}": two reports have this id`);
    ids.add(id);
  }
  return ids;
}

function checkCodes(figures: readonly { readonly code: string }[], indicators: Indicators): void {
  const stranger = figures.find(({ code }) => !indicators.has(code));
  if (stranger === undefined) return;
  throw new RangeError(
    `Cannot tabulate "${stranger.code}": the codebook has no such indicator; the nearest are ${
      choices(stranger.code, indicators.keys())
    }`,
  );
}
