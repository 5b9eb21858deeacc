import type { Candidate } from "../candidate.ts";

const CAME = /^applications\.(?:received|accepted|to_process|channel\..+)$/;

/** How many figures back it looks. */
const REACH = 64;

/** Whether a paragraph has counted requests, so that what it denies of them are others (无其他申请). */
export function hasRequests(candidates: readonly Candidate[], paragraph: number): boolean {
  for (let nth = candidates.length - 1; nth >= Math.max(0, candidates.length - REACH); nth--) {
    const { start, code, value } = candidates[nth]!;
    if (start < paragraph) return false;
    if (CAME.test(code) && value !== null && value > 0) return true;
  }
  return false;
}
