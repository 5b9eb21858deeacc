import { CASES, MODIFIER, RECEIVED, REQUEST } from "./pieces.ts";
import type { Rule } from "./rule.ts";

/** A channel stands alone: `信函、传真申请` counts two together and is no figure of either. */
const CHANNELS =
  "当面|现场|窗口|来访|上门|网络|网上|网页|互联网|在线|网站|信函|信件|邮寄|来信|传真|电子邮件|电子邮箱|邮件";
const ALONE = `(?<!(?:${CHANNELS})(?:申请)?(?:、|和|及|或|与|/))(?<!电子)`;
const WAY = "(?:(?:方式|形式|渠道|途径|平台)?(?:提出|提交|递交|受理|接收|收到)?(?:的)?)";

function channel(code: string, words: string, example: string): Rule {
  return {
    name: `applications.channel.${code}`,
    codes: [`applications.channel.${code}`],
    lead:
      `${ALONE}(?:${words})${WAY}(?:(?:政府信息公开)?申请(?:的)?|(?<=提出的?|提交的?|递交的?|方式|形式|渠道|途径))`,
    units: CASES,
    topic: "request",
    takes: [[`全县收到政府信息公开申请38件,其中${example}申请21件`, 21]],
    leaves: [`全县收到政府信息公开申请38件,其中${example}咨询21件`],
  };
}

/** Requests for information: how many came, from whom and by which way. */
export const APPLICATIONS: readonly Rule[] = [
  {
    name: "applications.carried_in",
    codes: ["applications.carried_in"],
    lead: `(?:上年度?|上一年度?|去年|往年)(?:度)?结转${MODIFIER}(?:申请)?`,
    tail: "(?:为|是)?(?:上年度?|上一年度?|去年)结转",
    units: CASES,
    topic: "request",
    takes: [["收到政府信息公开申请38件,上年结转申请4件", 4]],
    leaves: ["上年结转资金4件"],
  },
  {
    name: "applications.carried_out",
    codes: ["applications.carried_out"],
    lead: `(?:结?转|顺延)(?:至|到|入)?(?:(?:下|次)一?年度?|\\d{4}年度?)${MODIFIER}`,
    tail: "(?:申请)?(?:将)?(?:结?转|顺延)(?:至|到|入)?(?:(?:下|次)一?年|\\d{4}年)",
    units: CASES,
    topic: "request",
    takes: [["受理政府信息公开申请38件,另有3件顺延到下年度答复", 3], [
      "收到政府信息公开申请38件,结转下年度继续办理2件",
      2,
    ], ["收到政府信息公开申请38件,结转至2019年6件", 6]],
    leaves: ["受理政府信息公开申请38件,3件已答复"],
  },
  {
    name: "applications.not_accepted",
    codes: ["applications.not_accepted"],
    lead: `(?:不予受理|未予?受理)(?:${REQUEST}|申请)?`,
    units: CASES,
    topic: "request",
    takes: [["收到政府信息公开申请38件,不予受理2件", 2]],
    leaves: ["行政复议不予受理2件"],
  },
  {
    name: "applications.received",
    codes: ["applications.received"],
    lead: `${RECEIVED}(?:(?:并|且|和)?受理)?(?:了)?${MODIFIER}${REQUEST}`,
    units: CASES,
    takes: [
      ["全县共收到政府信息公开申请38件", 38],
      ["收到公民、法人和其他组织提出的信息公开申请共38件", 38],
      ["本年度收到申请公开政府信息38条", 38],
    ],
    leaves: [
      "共收到政府信息公开申请行政复议3件",
      "收到依申请公开信息的咨询3次",
      "收到采购申请3件",
    ],
  },
  {
    name: "applications.received.number_first",
    codes: ["applications.received"],
    both: true,
    lead: "(?:收到|接到|接收|新收)了?",
    tail: `${MODIFIER}${REQUEST}(?!(?:引起|引发)?的?(?:行政)?(?:复议|诉讼))`,
    units: CASES,
    takes: [["全年接到12项依申请公开政府信息申请", 12]],
    leaves: ["全年接到12件因政府信息公开申请引发的行政复议"],
  },
  {
    name: "applications.accepted",
    codes: ["applications.accepted"],
    lead: `(?<!不予?|未)受理(?:了)?${MODIFIER}${REQUEST}`,
    units: CASES,
    takes: [["全省共受理依申请公开238件", 238], ["受理政府信息公开申请26件", 26]],
    leaves: ["窗口受理事项28件", "受理行政复议申请2件"],
  },
  {
    name: "applications.accepted.bare",
    codes: ["applications.accepted"],
    lead: "(?<!不予?|未|收到并|热线|咨询|窗口|中心)受理(?:申请|办理)?",
    units: CASES,
    topic: "request",
    takes: [["共收到政府信息公开申请90件,受理88件", 88]],
    leaves: ["窗口开设24个,共受理申请1364件", "受理群众来电300件"],
  },
  {
    name: "applications.accepted.number_first",
    codes: ["applications.accepted"],
    both: true,
    lead: "(?<!不予?|未)受理了?",
    tail: `${MODIFIER}${REQUEST}(?!(?:引起|引发)?的?(?:行政)?(?:复议|诉讼))`,
    units: CASES,
    takes: [["全年受理12件政府信息公开申请", 12]],
    leaves: ["全年受理12件投诉"],
  },
  {
    name: "applications.to_process",
    codes: ["applications.to_process"],
    lead: `(?:收办|办理)(?:了)?${MODIFIER}${REQUEST}`,
    units: CASES,
    takes: [["全年共办理政府信息公开申请38件", 38]],
    leaves: ["办理建议提案38件"],
  },
  {
    name: "applications.received.noun",
    codes: ["applications.received"],
    lead: `(?<=^|[,;:。、(\\n年共市县区省度]|其中)(?:政府|政务)?信息(?:依申请)?公开申请(?:总)?`,
    units: CASES,
    takes: [["2018年,政府信息公开申请共38件", 38]],
    leaves: ["答复政府信息公开申请38件", "完成政府信息公开申请办理38件"],
  },
  channel("in_person", "当面|现场|窗口|来访|上门", "当面"),
  channel("network", "网络|网上|网页|互联网|在线|网站", "通过网络"),
  channel("email", "电子邮件|电子邮箱|邮件", "电子邮件"),
  channel("letter", "信函|信件|邮寄|来信|书面", "信函"),
  channel("fax", "传真", "传真"),
  channel("other", "其他", "以其他形式"),
  {
    name: "applications.natural_persons",
    codes: [],
    applicant: "natural_person",
    lead: "(?:自然人|公民|个人)(?:提出|提交)?(?:的)?申请(?:的)?",
    units: CASES,
    topic: "request",
    takes: [["收到政府信息公开申请38件,其中公民申请30件", 30]],
    leaves: ["公民提出建议30件"],
  },
];
