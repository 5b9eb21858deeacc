import type { Candidate } from "../candidate.ts";

const REQUESTS: ReadonlySet<string> = new Set([
  "applications.received",
  "applications.accepted",
  "applications.to_process",
]);
const PARTS = /^applications\.(?:channel|carried_in|carried_out)/;

/**
 * Whether a number of applicants is a part of the requests that came: the last number of its paragraph
 * that is no part itself counts these.
 */
export function isPartOfRequests(candidates: readonly Candidate[], paragraph: number): boolean {
  let whole: number | undefined;
  for (let nth = candidates.length - 1; nth >= 0; nth--) {
    const { start, code, applicant, printedStart } = candidates[nth]!;
    if (start < paragraph) return false;
    if (applicant !== undefined || PARTS.test(code)) continue;
    if (printedStart !== (whole ??= printedStart)) return false;
    if (REQUESTS.has(code)) return true;
  }
  return false;
}
