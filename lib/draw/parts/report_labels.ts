import type { DrawOptions } from "../options.ts";
import { printedNames } from "./printed_names.ts";

/** Marks reports that were not read by the parser. */
export const CODED_SIGN = "†";

/** What a report is named by; its issuer as it is printed. */
export interface NamedReport {
  readonly report: string;
  readonly issuer: string | null;
  readonly year: number | null;
  readonly method: string;
}

/**
 * Reports as issuer and year, or as their id where either is not stated, coded ones with
 * {@linkcode CODED_SIGN}; a second report of the same issuer and year has its id added.
 */
export function reportLabels(
  rows: readonly NamedReport[],
  options: DrawOptions,
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  const print = printedNames(rows.map(({ report }) => report), options);
  for (const { report, issuer, year, method } of rows) {
    if (labels.has(report)) continue;
    const name = issuer === null || year === null ? print(report) : `${issuer} ${year}`;
    const short = `${name}${method === "coded" ? CODED_SIGN : ""}`;
    const label = taken.has(short) ? `${short} (${print(report)})` : short;
    taken.add(label);
    labels.set(report, label);
  }
  return labels;
}
