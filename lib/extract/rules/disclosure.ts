import { END, ITEMS, PER_CENT } from "./pieces.ts";
import type { Rule } from "./rule.ts";

const INFORMATION = "(?:各类|各种|各项|相关)*(?:政府|政务)?信息";
const DISCLOSED = "(?:主动)?(?:公开|公布|发布|编发|推送|发送|刊登|刊载)(?:了)?";
const SO_FAR = "(?:当年|全年|年内|共|累计)*";

const CHANNELS: readonly (readonly [code: string, words: string, example: string])[] = [
  ["gazette", "(?:市|县|区|省)?(?:人民)?政府公报", "政府公报"],
  [
    "website",
    "(?:市|县|区|省)?(?:人民)?(?:政府|部门)?(?:门户|官方|信息公开)?网站(?:平台)?|政府信息公开目录",
    "政府网站",
  ],
  ["weibo", "(?:政务|政府|官方)?微博", "政务微博"],
  ["wechat", "(?:政务|政府|官方)?(?:微信(?:公众号|公众平台|平台)?|公众号)", "政务微信"],
  ["app", "(?:政务|手机|移动)?客户端", "移动客户端"],
  ["press", "报纸|报刊", "报纸"],
  ["broadcast", "广播电视|广播、电视|电视台?", "电视"],
  ["bulletin_board", "(?:政务|信息)?(?:公开|公示|公告|宣传)栏", "公开栏"],
  ["electronic_screen", "电子(?:显示)?屏|LED(?:显示)?屏", "电子显示屏"],
  ["new_media", "(?:政务)?新媒体|两微一端", "政务新媒体"],
  ["other", "其他(?:方式|渠道|形式|途径)", "其他方式"],
];

/** One channel named: with 等, or in a list, the number is not of this channel alone. */
function channel([code, words, example]: (typeof CHANNELS)[number]): Rule {
  const by =
    `(?:通过|利用|依托|借助|在)(?:${words})(?:上)?${SO_FAR}${DISCLOSED}(?:${INFORMATION}|文章)?`;
  // What a website itself published, without 政府, is counted separately (website.items_published).
  const items = code === "website" ? "(?:各类|各种)*政府信息" : `(?:${INFORMATION}|文章)`;
  const itself = `(?<![、和及与]|等)(?:${words})${SO_FAR}${DISCLOSED}${items}`;
  return {
    name: `disclosure.channel.${code}`,
    codes: [`disclosure.channel.${code}`],
    lead: `(?:${by}|${itself})`,
    units: ITEMS,
    takes: [[`通过${example}公开政府信息3968条`, 3968]],
    leaves: [`通过${example}等渠道公开政府信息3968条`],
  };
}

const CLASSES: readonly (readonly [code: string, words: string, example: string])[] = [
  ["institutional", "机构(?:职能|设置|领导、机构设置及人事)类", "机构职能类"],
  ["legal_documents", "(?:政策、?)?(?:法规文件|政策法规|规范性文件|法规、?规章)类", "法规文件类"],
  ["planning", "规划计划类|计划总结类", "规划计划类"],
  ["administrative_duties", "行政职责类|行政执法类", "行政职责类"],
  ["work_updates", "(?:业务|工作|政务)动态类", "业务动态类"],
  ["finance", "财政(?:预决算|数据|资金)类|财务预决算类", "财政数据类"],
  ["statistics", "统计(?:数据|信息)?类", "统计类"],
  ["service_guides", "办事指南类|办事服务类", "办事指南类"],
  ["notices", "通知公告类|公告公示类", "通知公告类"],
  ["livelihood", "民生(?:领域)?类", "民生类"],
];

function contentClass([code, words, example]: (typeof CLASSES)[number]): Rule {
  return {
    name: `disclosure.type.${code}`,
    codes: [`disclosure.type.${code}`],
    lead: `(?<!及|和)(?:${words})(?:的)?(?:信息)?`,
    units: ITEMS,
    after: /公开|信息/,
    takes: [[`主动公开的信息中,${example}信息117条`, 117]],
    leaves: [`主动公开的信息中,业务及${example}的信息117条`],
  };
}

/** Disclosure on own initiative: how much, by which channel, of which class. */
export const DISCLOSURE_RULES: readonly Rule[] = [
  {
    name: "disclosure.normative_documents.rate",
    codes: ["disclosure.normative_documents.rate"],
    lead: "占制发(?:的)?规范性文件总?数?(?:的)?(?:比例)?",
    units: PER_CENT,
    takes: [["主动公开规范性文件32条,占制发规范性文件总数的73%", 73]],
    leaves: ["占主动公开总数的73%"],
  },
  {
    name: "disclosure.full_text_electronic.rate",
    codes: ["disclosure.full_text_electronic.rate"],
    lead: "全文电子化率",
    units: PER_CENT,
    takes: [["主动公开的信息全文电子化率达96%", 96]],
    leaves: ["全文电子化的信息占96%"],
  },
  {
    name: "disclosure.normative_documents",
    codes: ["disclosure.normative_documents"],
    lead: "主动公开(?:行政)?规范性?文件",
    units: ITEMS,
    takes: [["主动公开规范性文件32条", 32]],
    leaves: ["清理规范性文件32条"],
  },
  {
    name: "documents.rules.issued",
    codes: ["documents.rules.issued"],
    lead: "(?:新增公开|新?制定|出台)[^,。;0-9]{0,4}(?:政府)?规章",
    units: ["件", "部", "个"],
    takes: [["全年新增公开市政府规章2件", 2]],
    leaves: ["清理政府规章2件"],
  },
  {
    name: "documents.normative.issued",
    codes: ["documents.normative.issued"],
    lead: "(?:制发|制定|出台)(?:的)?(?:行政)?规范性文件",
    units: ["件", "个", "份", "条"],
    takes: [["全年制发规范性文件12件", 12]],
    leaves: ["全年清理规范性文件12件"],
  },
  ...CHANNELS.map(channel),
  ...CLASSES.map(contentClass),
  {
    name: "disclosure.total",
    codes: ["disclosure.total"],
    lead: `(?<!应)主动公开(?:了|的)?${INFORMATION}`,
    units: ITEMS,
    takes: [["全市主动公开政府信息10155条", 10155], ["新增主动公开各类信息4万余条", 40000]],
    leaves: [
      "主动公开政府采购项目信息164条",
      "通过政府网站主动公开政府信息164条",
      "其他应主动公开的信息164条",
    ],
  },
  {
    name: "disclosure.total.disclosed",
    codes: ["disclosure.total"],
    lead:
      `(?<!申请|不予|应|主动|(?:网站|微博|微信|公众号|客户端|公报|栏|屏)(?:平台)?上?${SO_FAR})(?:公开|公布|发布)(?:各类|各种)*政府信息`,
    units: ITEMS,
    takes: [["通过网站、公开栏等载体公开各类政府信息1820多条", 1820]],
    leaves: ["申请公开政府信息12条", "合计编发政府信息175条"],
  },
  {
    name: "disclosure.total.number_first",
    codes: ["disclosure.total"],
    both: true,
    lead: "主动公开(?:了)?",
    tail: `(?:各类|各种)?(?:政府|政务)信息${END}`,
    units: ITEMS,
    takes: [["全年共主动公开38条政府信息", 38]],
    leaves: ["全年共主动公开38条征地信息"],
  },
];
