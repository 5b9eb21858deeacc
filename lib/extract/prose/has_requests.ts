import type { Candidate } from "../candidate.ts";

const CAME = /^applications\.(?:received|accepted|to_process|channel\..+)$/;

/** Whether a paragraph has counted requests, so that what it denies of them are others (无其他申请). */
export function hasRequests(candidates: readonly Candidate[], paragraph: number): boolean {
  for (let nth = candidates.length - 1; nth >= 0; nth--) {
    const { start, code, value } = candidates[nth]!;
    if (start < paragraph) return false;
    if (CAME.test(code) && value !== null && value > 0) return true;
  }
  return false;
}
