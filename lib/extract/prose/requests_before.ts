import type { Candidate } from "../candidate.ts";

const ALL: ReadonlySet<string> = new Set([
  "applications.received",
  "applications.accepted",
  "applications.to_process",
]);
const PARTS = /^applications\.(?:channel|carried_in|carried_out)/;
const CHANNEL = /^applications\.channel\./;

/** How many figures back it looks. */
const REACH = 64;

/**
 * Which requests the numbers of a paragraph have counted when the next one comes: `all` where the last
 * one that is no part counts those that came, so that an applicant's number is a part of it; `some`
 * where it has counted but those of single ways (受理线上申请21件,办结20件).
 */
export function requestsBefore(
  candidates: readonly Candidate[],
  paragraph: number,
): "all" | "some" | undefined {
  let whole: number | undefined;
  let isSome = false;
  for (let nth = candidates.length - 1; nth >= Math.max(0, candidates.length - REACH); nth--) {
    const { start, code, applicant, printedStart } = candidates[nth]!;
    if (start < paragraph) break;
    if (CHANNEL.test(code)) isSome = true;
    if (applicant !== undefined || PARTS.test(code)) continue;
    if (printedStart !== (whole ??= printedStart)) return undefined;
    if (ALL.has(code)) return "all";
  }
  return isSome && whole === undefined ? "some" : undefined;
}
