import { CASES, PER_CENT, REQUEST } from "./pieces.ts";
import type { Rule } from "./rule.ts";

/** How requests were processed: completed, on time or extended, and the rates of it. */
export const PROCESSING: readonly Rule[] = [
  {
    name: "processing.completed.on_time",
    codes: ["processing.completed.on_time"],
    lead: "(?:按时|按期|如期)(?:给予|予以)?(?:办结|答复|办理)",
    units: CASES,
    topic: "request",
    takes: [["政府信息公开申请办结38件,其中按时办结36件", 36]],
    leaves: ["热线按时办结36件"],
  },
  {
    name: "processing.completed.extended",
    codes: ["processing.completed.extended"],
    lead: "(?:延期|延长(?:答复)?期限)(?:后)?(?:办结|答复|办理)?",
    units: CASES,
    topic: "request",
    takes: [["政府信息公开申请办结38件,延期办结2件", 2]],
    leaves: ["工程延期2项"],
  },
  {
    name: "processing.completed",
    codes: ["processing.completed"],
    lead: `(?<!按时|延期|按期|如期|未|尚未)(?:${REQUEST})?(?:办结|办理完毕)(?:${REQUEST}|申请)?`,
    units: CASES,
    topic: "request",
    takes: [["收到政府信息公开申请38件,办结37件", 37]],
    leaves: ["行政复议7件,办结7件", "窗口办结7件"],
  },
  {
    name: "processing.completion_rate",
    codes: ["processing.completion_rate"],
    lead: "办结率",
    units: PER_CENT,
    topic: "request",
    takes: [["依申请公开事件办结率为98%", 98]],
    leaves: ["热线电话受理300件,办结率为98%"],
  },
  {
    name: "processing.response_rate",
    codes: ["processing.response_rate"],
    lead: "(?<!及时)答复率",
    units: PER_CENT,
    topic: "request",
    takes: [["收到政府信息公开申请38件,答复率94%", 94]],
    leaves: ["热线电话受理300件,及时答复率94%"],
  },
  {
    name: "processing.satisfaction_rate",
    codes: ["processing.satisfaction_rate"],
    lead: "满意(?:率|度)",
    units: PER_CENT,
    topic: "request",
    takes: [["受理政府信息公开申请5件,答复满意率93%", 93]],
    leaves: ["政务服务大厅受理事项5件,满意率93%"],
  },
];
