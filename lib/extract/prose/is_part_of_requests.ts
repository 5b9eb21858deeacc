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
  const whole = candidates.findLast(({ start, code, applicant }) =>
    start >= paragraph && applicant === undefined && !PARTS.test(code)
  );
  return candidates.some(({ printedStart, code }) =>
    printedStart === whole?.printedStart && REQUESTS.has(code)
  );
}
