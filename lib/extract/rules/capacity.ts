import { CASES, EVENTS, MONEY, PER_CENT, PERSONS } from "./pieces.ts";
import type { Rule } from "./rule.ts";

const POINTS = ["个", "处", "家"] as const;

/** Staff, training, points of access and fees. */
export const CAPACITY: readonly Rule[] = [
  {
    name: "staff.full_time",
    codes: ["staff.full_time"],
    lead: "(?:专职|全职)(?:工作)?人员",
    tail: "(?:专职|全职)(?:工作)?人员",
    units: PERSONS,
    takes: [["从事政府信息公开工作的全职人员1人", 1], ["配备2名专职工作人员", 2]],
    leaves: ["专职消防人员1人"],
  },
  {
    name: "staff.part_time",
    codes: ["staff.part_time"],
    lead: "兼职(?:工作)?人员",
    tail: "兼职(?:工作)?人员",
    units: PERSONS,
    takes: [["配备了6名兼职工作人员", 6]],
    leaves: ["兼职教师6名"],
  },
  {
    name: "training.sessions",
    codes: ["training.sessions"],
    lead: "(?:举办|组织|开展|召开|共举办)[^,。;0-9]{0,14}培训(?:班|会)?",
    units: [...EVENTS, "班次"],
    takes: [["各单位举办培训班70余次", 70], ["组织开展政务公开业务培训3期", 3]],
    leaves: ["发放培训教材70份"],
  },
  {
    name: "training.participants",
    codes: ["training.participants"],
    lead: "培训(?:工作)?(?:人员|人数|干部|学员)?",
    tail: "(?:次)?(?:参加|接受)(?:了)?[^,。;0-9]{0,6}培训",
    units: ["人次", "人", "名"],
    takes: [["举办培训班31次、培训人员2047人次", 2047], ["全区400余人次参加培训", 400]],
    leaves: ["举办培训班31次", "城镇新增就业400人"],
  },
  {
    name: "training.participation_rate",
    codes: ["training.participation_rate"],
    lead: "(?:参训|培训)率",
    units: PER_CENT,
    takes: [["各部门参训率达到了98%", 98]],
    leaves: ["办结率达到了98%"],
  },
  {
    name: "institution.consultation_points",
    codes: ["institution.consultation_points"],
    lead: "(?:设立|设置|共设|建立)[^,。;0-9]{0,6}咨询点",
    units: POINTS,
    takes: [["共设立咨询点117个", 117]],
    leaves: ["查阅点117个"],
  },
  {
    name: "institution.reading_points",
    codes: ["institution.reading_points"],
    lead: "(?:设立|设置|共设|建立|建成)[^,。;0-9]{0,12}(?:查阅点|查阅场所|查阅室|查阅中心)",
    units: POINTS,
    takes: [["共设置政府信息公开查阅点17个", 17]],
    leaves: ["设立咨询点17个"],
  },
  {
    name: "fees.information_processing.cases",
    codes: ["fees.information_processing.cases"],
    tail: "(?:政府)?(?:信息公开)?(?:申请)?(?:案件)?(?=收取了?(?:政府信息公开)?信息处理费)",
    units: CASES,
    takes: [["有1件政府信息公开申请案件收取信息处理费210元", 1]],
    leaves: ["有1件申请未收费"],
  },
  {
    name: "fees.information_processing",
    codes: ["fees.information_processing"],
    lead: "信息处理费(?:用)?",
    units: MONEY,
    takes: [["全年收取政府信息公开信息处理费394元", 394]],
    leaves: ["收取案件受理费394元"],
  },
  {
    name: "fees.on_request",
    codes: ["fees.on_request"],
    lead:
      "(?:依申请(?:公开|提供)(?:政府)?信息)(?:共|累计)?(?:收取|收费)(?:的)?(?:检索|复制|邮寄|、)*(?:费用?|金额)?",
    units: MONEY,
    takes: [["依申请公开信息收取费用120元", 120]],
    leaves: ["收取罚款120元"],
  },
];
