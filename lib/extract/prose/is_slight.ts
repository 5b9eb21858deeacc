/** What turns the meaning of its neighbours: `待`答复, `各`1件, `超期`答复; a fee is a thing of its own. */
const TURNS = /[不非未无没待将拟应转除各超逾另外余费]/;

/** Whether characters that no word explains are few, and none of them turns what stands beside it. */
export function isSlight(unknown: string, most: number): boolean {
  return unknown.length <= most && !TURNS.test(unknown);
}
