/** Named pieces of the patterns of rules. All are written for normalized text. */

/**
 * What may come between a label and its number: 申请`总数为`12件, 其他处理`(含主动撤回)`12件. Labels of rules end
 * before them. No alternative is the end of another one: V8 sorts plain alternatives by their first
 * character, which in a lookbehind lets the shorter one win.
 */
export const GAP = "(?:\\([^()\\d\\n]{2,30}\\))?" +
  "(?:总?数量|[总次件]?数|总[量计])?的?[,:]?(?:[一总]?共计?|合计|总计|累计|分别)?" +
  "(?:(?<!行)为|是|达到?|有|计|约)?了?";

/** `政府信息公开`, in its variants. */
export const DISCLOSURE = "(?:政府|政务|行政)?信息(?:主动|依申请)?公开";

/** The noun `申请` for information; other applications (复议, 审批, 采购) do not count. */
export const REQUEST = "(?:" + [
  `(?:${DISCLOSURE}|依申请公开(?:(?:政府|政务)?信息)?|公开(?:政府|政务)?信息)(?:的|类)?申请(?:书|表|案件|件|单|事项)?`,
  "依申请公开(?:(?:政府|政务)?信息)?(?:事项|件|事件|信件)?",
  "申请公开(?:(?:政府|政务)?信息)?",
  "政府信息申请",
].join("|") + ")";

export const RECEIVED = "(?:收到|接到|接收到?|新收到?|收悉)";

/** After a verb: the applicants, or the way by which a request came. */
export const MODIFIER = "[^,。;:()\\n]{0,20}?";

export const CASES = [
  "件",
  "宗",
  "起",
  "条",
  "次",
  "人次",
  "件次",
  "项",
  "个",
  "份",
  "案",
  "",
] as const;
export const ITEMS = ["条", "件", "篇", "份", "项", "条次", "个", "则"] as const;
export const EVENTS = ["次", "场", "期", "场次", "个", "届"] as const;
export const PERSONS = ["人", "名", "位"] as const;
export const VISITS = ["人次", "次", "人", "件", "条"] as const;
export const PER_CENT = ["%"] as const;
export const MONEY = ["元", "万元", "千元", "亿元"] as const;

/** Where a label after the number ends. */
export const END = "(?=$|[,;。、()\\n])";
