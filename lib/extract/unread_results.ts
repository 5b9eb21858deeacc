interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a court or an authority decided of all cases, but for 均维持在…, which is a level. */
const OF_ALL =
  /(?:均|都|皆|全部|全都|上述|前述|以上案件)[^,;:。!?()\d\n未无不没]{0,12}?(?:维持(?!在|稳定|现状|不变)|驳回|撤销|撤回|纠正|违法|胜诉|败诉)[^,;:。!?()\d\n]{0,12}/g;
const REMEDY = /复议|诉讼/;

/** How far before it the cases may be named, and its clause may begin. */
const REACH = 120;
const CLAUSE = 48;

/**
 * Where a text says what became of all cases of reconsideration or litigation (行政诉讼`均维持`), and
 * nothing of it is a figure or a number with a finding of its own: of how many cases it is said is not
 * certain. `read` are the ranges of these.
 */
export function unreadResults(text: string, read: readonly Range[]): readonly Range[] {
  const sorted = read.toSorted((a, b) => a.start - b.start);
  let at = 0;
  return [...text.matchAll(OF_ALL)].flatMap(({ 0: words, index: from }) => {
    const end = from + words.length;
    while (at < sorted.length && sorted[at]!.end <= from) at++;
    if (at < sorted.length && sorted[at]!.start < end) return [];
    const before = text.slice(Math.max(0, from - REACH), from).replace(/^.*\n/s, "");
    if (!REMEDY.test(before)) return [];
    const clause = before.slice(-CLAUSE).replace(/^.*[,;:。!?()]/s, "");
    return [{ start: from - clause.length, end }];
  });
}
