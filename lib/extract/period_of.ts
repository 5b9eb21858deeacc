/** Several years that have a name: 2017-2021年, “十三五”期间. */
const SEVERAL =
  /(?<!\d)((?:19|20)\d{2})年?(?:[-—–~]+|至|到)((?:19|20)\d{2})年(度?)(?=$|期?间|[二两三四五]年|共|累计|合计|全|[我本各]|[省市县区局]|收到|受理|新收|办结|答复|主动|公开信息|公开政府信息|发布信息|举办|召开|发生)|“?十[一二三四五六]五”?(?:时期|期间)/;
/** Years up to now: 三年来, 2008年以来. */
const UP_TO_NOW =
  /(?<!\d)近?(?:[二两三四五六七八九十]|\d{1,2})[多余]?年(?:以?来|间)|过去[二两三四五六七八九十]年|(?:建[局站院市县]|成立|组建|挂牌|上线|开通|换届|本届[^,]{0,6}|“?十[一二三四五六]五”?)以来|(?<!\d)(?<since>(?:19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?起?以来/;
/** Where a clause begins, a period is that of the clauses that follow. */
const LEAD =
  /^(?:[自从在]|“(?!十)|[我本全](?!届)\p{Script=Han}|\p{Script=Han}{0,8}(?:实施|施行|运行|成立|开通)(?!以来))*/u;
const OF_YEAR = /全年|年内|[本今当]年|(?<!\d)(?:19|20)\d{2}年(?!以?来|起|版|\d*月?\d*日?起?以来)/;

/** How a period of several years is named: by its ends, or by where it began. */
export type Period = "several" | "up_to_now";

/**
 * The period of several years that a number is of, by its clause, or by one before it that begins
 * with one; `undefined` where a year is named after that, or none is.
 *
 * @param clauses Up to the number, without titles.
 */
export function periodOf(clauses: readonly string[], year: number | null): Period | undefined {
  for (let at = clauses.length - 1; at >= 0; at--) {
    const clause = clauses[at]!;
    if (!TIMED.test(clause)) continue;
    const period = periodIn(clause, at === clauses.length - 1, year);
    if (period !== undefined || OF_YEAR.test(clause)) return period;
  }
  return undefined;
}

/** What names of periods and years have among them. */
const TIMED = /[年期来]/;

/** What may name a period at the beginning of a clause. */
function leading(clause: string): string {
  const said = clause.trimStart().replace(LEAD, "");
  return BEGINS.test(said) ? said : "";
}

const BEGINS = new RegExp(`^(?:${SEVERAL.source}|${UP_TO_NOW.source})`);

function periodIn(clause: string, isOwn: boolean, year: number | null): Period | undefined {
  const lead = leading(clause);
  const several = SEVERAL.exec(lead);
  if (several !== null && isLong(several)) return "several";
  const since = UP_TO_NOW.exec(isOwn ? clause : lead);
  if (since === null) return undefined;
  const first = since.groups?.since;
  return first === undefined || Number(first) < (year ?? 0) ? "up_to_now" : undefined;
}

/** 2020-2021年度 may be the one year of a school. */
function isLong([, first, last, term]: RegExpExecArray): boolean {
  return first === undefined || term === "" || Number(last) - Number(first) > 1;
}
