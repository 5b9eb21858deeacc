import type { Gaps } from "./gaps.ts";

/** What compares a number with one of before: 收到申请`较去年减少`12%,降至197件. */
const COMPARISON = /^[较比与由从自超过高低于同期去上年增加长减少下降升]+$/;

/** Gaps without the words that compare the first state, which say nothing of what both count. */
export function withoutComparison({ inner, tail, ...others }: Gaps): Gaps {
  const rest = (gap: string) => COMPARISON.test(gap) ? "" : gap;
  return { ...others, inner: rest(inner), tail: rest(tail) };
}
