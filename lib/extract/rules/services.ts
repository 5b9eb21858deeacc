import { CASES, END, ITEMS, PER_CENT, VISITS } from "./pieces.ts";
import type { Rule } from "./rule.ts";

function consultation(code: string, words: string, example: string): Rule {
  return {
    name: `consultations.${code}`,
    codes: [`consultations.${code}`],
    lead: `(?:${words})`,
    tail: `(?:${words})${END}`,
    units: VISITS,
    takes: [[`接受咨询204人次,其中${example}160人次`, 160]],
    leaves: [`接受咨询204人次,其中${example}占78%`],
  };
}

/** Hotlines, service halls, consultations and petitions: never requests for information. */
export const SERVICES: readonly Rule[] = [
  {
    name: "hotline.received",
    codes: ["hotline.received"],
    lead: "(?:热线|12345)[^,。;0-9]{0,8}(?:受理|接听|接到|接收)[^,。;0-9]{0,8}",
    units: CASES,
    takes: [["热线电话受理1308件", 1308]],
    leaves: ["受理群众来电来信1540件"],
  },
  {
    name: "hotline.completed",
    codes: ["hotline.completed"],
    lead: "(?<!未)办结",
    units: CASES,
    topic: "hotline",
    takes: [["热线电话受理1308件,已办结1285件", 1285]],
    leaves: ["收到政府信息公开申请38件,办结37件"],
  },
  {
    name: "hotline.completion_rate",
    codes: ["hotline.completion_rate"],
    lead: "办结率",
    units: PER_CENT,
    topic: "hotline",
    takes: [["热线电话受理1308件,办结率为98.2%", 98.2]],
    leaves: ["依申请公开事件办结率为99%"],
  },
  {
    name: "service_hall.accepted",
    codes: ["service_hall.accepted"],
    lead: "受理(?:各类)?(?:行政)?(?:审批|服务)?(?:事项|申请|业务|办件)",
    units: CASES,
    topic: "hall",
    takes: [["政务服务中心共受理事项31.42万件次", 314_200]],
    leaves: ["收到政府信息公开申请38件,受理申请37件"],
  },
  {
    name: "service_hall.completed",
    codes: ["service_hall.completed"],
    lead: "(?<!未)办结",
    units: CASES,
    topic: "hall",
    takes: [["政务服务中心共受理事项471件,办结467件", 467]],
    leaves: ["行政复议7件,办结7件"],
  },
  consultation("in_person", "(?:现场|当面|来访|上门)咨询|现场接待(?:群众|人员)?", "现场咨询"),
  consultation("phone", "电话(?:接听)?咨询|(?:接听|接受)?咨询电话|接听(?:群众)?电话", "电话咨询"),
  consultation(
    "online",
    "(?:网上|在线|网络)(?:用户)?咨询(?:事项)?|网上答复(?:群众)?(?:提问|咨询)",
    "网上咨询",
  ),
  {
    name: "consultations.total",
    codes: ["consultations.total"],
    lead:
      "(?:接受|接待|受理|处理)[^,。;0-9]{0,24}(?<!现场|当面|电话|网上|在线|网络)咨询(?:群众|民众|人员)?",
    units: ["人次", "人", "次"],
    takes: [["共接待咨询群众2070人次", 2070]],
    leaves: ["接受电话咨询2070人次", "接受咨询35条建议"],
  },
  {
    name: "consultations.total.number_first",
    codes: ["consultations.total"],
    both: true,
    lead: "(?<=^|[,。;\\n年])",
    tail: "通过[^,。;\\n]{2,10}(?=(?:向[^。;\\n]{2,24})?咨询)",
    units: ["人次", "人"],
    takes: [["有约490人次通过各种方式向我局各部门咨询有关事务", 490]],
    leaves: ["有约490人次参加培训"],
  },
  {
    name: "information.service_items",
    codes: ["information.service_items"],
    lead: "(?:免费)?提供(?:服务类)?信息",
    units: ITEMS,
    takes: [["接待咨询群众75人次,免费提供信息2.6万条次", 26_000]],
    leaves: ["依申请提供信息收取费用26元"],
  },
  {
    name: "petitions.online",
    codes: ["petitions.online"],
    lead: "网上信访(?:事项|件)?",
    units: CASES,
    takes: [["办理信访信息系统网上信访件82件", 82]],
    leaves: ["接待信访群众82人"],
  },
];
