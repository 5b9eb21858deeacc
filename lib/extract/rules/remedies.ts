import { CASES, END } from "./pieces.ts";
import type { Rule, Topic } from "./rule.ts";

const CASE = "(?:案件|案|申请|事项|事件|行为|件)?(?:总)?";
const RECONSIDERATION = "(?:行政)?复议";
const LITIGATION = "(?:行政)?(?:诉讼|应诉)";
const AND = "(?:和|及|与|、|或|以及)";

function result(
  topic: Topic & ("reconsideration" | "litigation"),
  code: string,
  label: string,
  example: string,
  near = `收到政府信息公开申请20件,其中${example}5件`,
): Rule {
  const noun = topic === "litigation" ? "行政诉讼" : "行政复议";
  return {
    name: `${topic}.${code}`,
    codes: [`${topic}.${code}`],
    lead: label,
    suffix: "(?:决定|判决)?(?:的)?(?:案件)?",
    tail: `(?:被|已|为|因|结果)?(?:${label})(?:决定|判决)?(?:的)?(?:案件)?${END}`,
    units: CASES,
    topic,
    takes: [[`因政府信息公开引发的${noun}20件,其中${example}5件`, 5]],
    leaves: [near],
  };
}

const UPHELD =
  "(?:结果)?维持(?:原)?(?:具体)?(?:行政行为)?(?:决定)?(?:或者?驳回原告诉讼请求)?|均获维持";
const CORRECTED = "(?:被)?(?:依法)?(?:纠错|纠正)|结果纠正";

/** Administrative reconsideration and litigation, and complaints. */
export const REMEDIES: readonly Rule[] = [
  {
    name: "remedies.total",
    codes: ["remedies.total"],
    lead:
      `(?:${RECONSIDERATION}${CASE}${AND}${LITIGATION}|${LITIGATION}${CASE}${AND}${RECONSIDERATION})${CASE}`,
    units: CASES,
    takes: [["共发生行政诉讼和行政复议行为8件", 8]],
    leaves: ["行政诉讼2件、行政复议4件", "行政复议和行政诉讼案件各3件"],
  },
  {
    name: "litigation.direct.total",
    codes: ["litigation.direct.total"],
    lead: "未经复议直接(?:起诉|提起(?:行政)?诉讼)(?:的)?",
    units: CASES,
    takes: [["行政诉讼34件,其中未经复议直接起诉26件", 26]],
    leaves: ["复议后起诉20件"],
  },
  {
    name: "litigation.after_reconsideration.total",
    codes: ["litigation.after_reconsideration.total"],
    lead: "复议后(?:起诉|提起(?:行政)?诉讼)(?:的)?",
    units: CASES,
    takes: [["行政诉讼34件,其中复议后起诉20件", 20]],
    leaves: ["未经复议直接起诉26件"],
  },
  result("reconsideration", "upheld", UPHELD, "维持具体行政行为"),
  result(
    "litigation",
    "upheld",
    `${UPHELD}|驳回(?:原告)?诉讼请求|胜诉`,
    "维持具体行政行为或驳回原告诉讼请求",
    "原告撤回诉讼请求5件",
  ),
  result("reconsideration", "corrected", CORRECTED, "被依法纠错"),
  result("litigation", "corrected", `${CORRECTED}|败诉`, "被依法纠错"),
  result("reconsideration", "other", "其他(?:情形|结果)", "其他情形"),
  result("litigation", "other", "其他(?:情形|结果)", "其他情形"),
  result(
    "reconsideration",
    "pending",
    "(?:尚|暂)?未(?:审结|办结|审理完毕)|正在(?:审理|办理)(?:中)?",
    "尚未审结",
  ),
  result(
    "litigation",
    "pending",
    "(?:尚|暂|目前暂?)?未(?:审结|开庭审理|审理完毕|判决)|正在(?:审理|办理)(?:中)?",
    "尚未审结",
  ),
  result("reconsideration", "concluded", "(?<!未)(?:办结|审结)", "已办结"),
  result(
    "reconsideration",
    "other.withdrawn",
    "(?:主动)?(?:撤回|终止)(?:复议|申请)*",
    "撤回申请",
  ),
  result(
    "reconsideration",
    "other.rejected",
    "驳回(?:行政)?(?:复议)?申请",
    "驳回复议申请",
    "驳回再审申请5件",
  ),
  result(
    "reconsideration",
    "other.deemed_not_filed",
    "(?:申请人未补正[^,;。()]{0,10})?视为(?:未提起|放弃)(?:行政)?复议(?:申请)?",
    "视为未提起复议",
    "视为撤回申请5件",
  ),
  result("litigation", "other.withdrawn", "(?:原告)?(?:主动)?撤诉", "原告撤诉"),
  {
    name: "reconsideration.total",
    codes: ["reconsideration.total"],
    lead: `(?<!未经|经|不服)${RECONSIDERATION}${CASE}`,
    tail:
      `(?:涉及)?(?:政府信息公开(?:方面|工作|事项)?(?:的)?)?${RECONSIDERATION}(?:案件|案|申请)?${END}`,
    units: CASES,
    takes: [["因政府信息公开申请引起行政复议18件", 18], ["信息公开类行政复议案件共7件", 7]],
    leaves: ["未经复议直接起诉7件", "行政复议维持7件"],
  },
  {
    name: "litigation.total",
    codes: ["litigation.total"],
    lead: `(?<!(?:直接|后)(?:提起)?)${LITIGATION}${CASE}`,
    tail: `(?:涉及)?(?:政府信息公开(?:方面|工作|事项)?(?:的)?)?${LITIGATION}(?:案件|案)?${END}`,
    units: CASES,
    takes: [["因政府信息公开引起行政诉讼9件", 9]],
    leaves: ["驳回原告诉讼请求7件", "复议后提起行政诉讼7件"],
  },
  {
    name: "complaints.total",
    codes: ["complaints.total"],
    lead: `(?:信息公开|政务公开)[^,。;()]{0,8}(?:举报投诉|投诉举报|举报|投诉)${CASE}`,
    units: CASES,
    takes: [["办理政府信息公开投诉举报案件2件", 2]],
    leaves: ["受理群众举报投诉2件"],
  },
  {
    name: "complaints.appeals",
    codes: ["complaints.appeals"],
    lead: `(?:行政)?申诉${CASE}`,
    units: CASES,
    takes: [["有关政府信息公开的行政申诉案2件", 2]],
    leaves: ["申诉渠道畅通,办理2件"],
  },
];
