/**
 * Characters that every report of the genre uses, in both scripts. Characters that the two scripts
 * share (后, 里, 于) distinguish nothing and are left out.
 */
const TRADITIONAL = /[開務機關請訴訟單條進種類統計數據說發現實專業經濟網會報來時為個對應處讓]/g;
const SIMPLIFIED = /[开务机关请诉讼单条进种类统计数据说发现实专业经济网会报来时为个对应处让]/g;

/** How many characters are looked at: a script does not change within a report. */
const SAMPLE = 2_000;

/**
 * Whether a text is written in traditional characters: they must outnumber their simplified forms.
 *
 * @example
 * ```ts
 * import { isTraditional } from "@/text/mod.ts";
 * import { assert } from "@std/assert";
 *
 * assert(isTraditional("共受理依申請公開3件"));
 * assert(!isTraditional("共受理依申请公开3件"));
 * ```
 */
export function isTraditional(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const traditional = sample.match(TRADITIONAL)?.length ?? 0;
  return traditional > 0 && traditional > (sample.match(SIMPLIFIED)?.length ?? 0);
}
