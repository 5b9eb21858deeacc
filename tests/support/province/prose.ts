import type { Counts } from "./counter.ts";
import type { Random } from "./random.ts";

/** A paragraph, and the cells whose numbers it states. */
export interface Statement {
  readonly text: string;
  readonly cells: readonly string[];
}

/** What prose is about. */
export interface Subject {
  readonly year: number;
  /** 县 of 全县. */
  readonly self: string;
}

/**
 * `{code}` stands for the number of a code, `{!code}` for none: words say that it is nought. Of each list one wording is drawn; all state the same.
 */
type Wordings = readonly string[];

const DISCLOSED: Wordings = [
  "{year}年，全{self}主动公开政府信息{disclosure.total}条，其中主动公开规范性文件{disclosure.normative_documents}条。通过政府公报公开政府信息{disclosure.channel.gazette}条，通过政府网站公开政府信息{disclosure.channel.website}条。",
  "全年共主动公开政府信息{disclosure.total}条，主动公开规范性文件{disclosure.normative_documents}条；其中政府公报公开政府信息{disclosure.channel.gazette}条，政府网站公开政府信息{disclosure.channel.website}条。",
  "{year}年，全{self}各级行政机关主动公开政府信息{disclosure.total}条，主动公开规范性文件{disclosure.normative_documents}条。从公开渠道看，通过政府公报公开{disclosure.channel.gazette}条，通过政府网站公开{disclosure.channel.website}条。",
];
const CHANNELS: Wordings = [
  "通过政务微博公开政府信息{disclosure.channel.weibo}条，通过政务微信公开政府信息{disclosure.channel.wechat}条，通过其他方式公开政府信息{disclosure.channel.other}条。",
  "政务微博公开政府信息{disclosure.channel.weibo}条，政务微信公开政府信息{disclosure.channel.wechat}条，其他方式公开政府信息{disclosure.channel.other}条。",
];
const RECEIVED: Wordings = [
  "{year}年，全{self}共收到政府信息公开申请{applications.received}件，其中当面申请{applications.channel.in_person}件，传真申请{applications.channel.fax}件，网络申请{applications.channel.network}件，信函申请{applications.channel.letter}件。",
  "全年共收到政府信息公开申请{applications.received}件。其中，当面申请{applications.channel.in_person}件，网络申请{applications.channel.network}件，信函申请{applications.channel.letter}件，传真申请{applications.channel.fax}件。",
  "{year}年度，全{self}各级行政机关收到公民、法人和其他组织政府信息公开申请{applications.received}件，申请方式为：当面申请{applications.channel.in_person}件、传真申请{applications.channel.fax}件、网络申请{applications.channel.network}件、信函申请{applications.channel.letter}件。",
];
const COMPLETED: Wordings = [
  "申请办结{processing.completed}件，其中按时办结{processing.completed.on_time}件，延期办结{processing.completed.extended}件。",
  "上述申请已办结{processing.completed}件，按时办结{processing.completed.on_time}件，延期办结{processing.completed.extended}件。",
];
const OUTCOMES: Wordings = [
  "申请答复{outcomes.total}件，其中属于已主动公开范围{outcomes.already_public}件，同意公开答复{outcomes.granted}件，同意部分公开答复{outcomes.partial}件，不同意公开答复{outcomes.refused}件，不属于本行政机关公开{outcomes.not_this_agency}件，申请信息不存在{outcomes.not_exist}件，告知作出更改补充{outcomes.amendment_requested}件，告知通过其他途径办理{outcomes.other_channel}件。",
  "在答复的{outcomes.total}件申请中，属于已主动公开范围的{outcomes.already_public}件，同意公开的{outcomes.granted}件，同意部分公开的{outcomes.partial}件，不同意公开的{outcomes.refused}件，不属于本行政机关公开的{outcomes.not_this_agency}件，申请信息不存在的{outcomes.not_exist}件，告知作出更改补充的{outcomes.amendment_requested}件，告知通过其他途径办理的{outcomes.other_channel}件。",
];
const REMEDIES: Wordings = [
  "{year}年，全{self}因政府信息公开申请引起行政复议{reconsideration.total}件，其中维持具体行政行为{reconsideration.upheld}件，被依法纠错{reconsideration.corrected}件，其他情形{reconsideration.other}件。因政府信息公开引起行政诉讼{litigation.total}件，其中维持具体行政行为或驳回原告诉讼请求{litigation.upheld}件，被依法纠错{litigation.corrected}件，其他情形{litigation.other}件。",
  "全年涉及政府信息公开的行政复议{reconsideration.total}件，其中维持具体行政行为{reconsideration.upheld}件，被依法纠错{reconsideration.corrected}件，其他情形{reconsideration.other}件；涉及政府信息公开的行政诉讼{litigation.total}件，其中维持具体行政行为或者驳回原告诉讼请求{litigation.upheld}件，被依法纠错{litigation.corrected}件，其他情形{litigation.other}件。",
];
const TRAINED: Wordings = [
  "全年召开政府信息公开工作会议{meetings.total}次，举办各类培训班{training.sessions}次，接受培训人员{training.participants}人次。",
  "{year}年，全{self}召开政府信息公开专题会议{meetings.total}次，举办培训班{training.sessions}次，培训人员{training.participants}人次。",
];
const IN_TABLES: Wordings = [
  "{year}年，全{self}新收政府信息公开申请{applications.received}件，上年结转{applications.carried_in}件，结转下年度继续办理{applications.carried_out}件。",
  "全年共收到政府信息公开申请{applications.received}件，上年结转申请{applications.carried_in}件；结转下年度继续办理{applications.carried_out}件。",
  "{year}年度全{self}收到政府信息公开申请{applications.received}件。",
];
const PUBLICIZED: Wordings = [
  "全年举办新闻发布会{response.press_conferences}次，发布政策解读稿件{response.interpretation_articles}篇，举办培训班{training.sessions}期，培训人员{training.participants}人次。",
  "{year}年，发布政策解读稿件{response.interpretation_articles}篇，召开新闻发布会{response.press_conferences}次；组织业务培训{training.sessions}次，培训{training.participants}人次。",
];

const FREE: Wordings = [
  "{year}年，全{self}未收取政府信息公开费用。{!fees.on_request}",
  "全年未向申请人收取依申请公开费用。{!fees.on_request}",
];
const NO_FEE: Wordings = [
  "本年度未收取信息处理费。{!fees.information_processing}",
  "无其他需要报告的事项。",
];

/** What the prose of a chapter states, in the order of the chapters. */
export const STATEMENTS = {
  /** Of reports to 2018, which may have the form besides. */
  disclosed: [DISCLOSED, CHANNELS],
  requests: [RECEIVED, COMPLETED, OUTCOMES],
  remedies: [REMEDIES],
  fees: [FREE],
  training: [TRAINED],
  /** Of reports with the three tables. */
  overview: [IN_TABLES, PUBLICIZED],
  rest: [NO_FEE],
} as const satisfies Readonly<Record<string, readonly Wordings[]>>;

/** A statement in one of its wordings. */
export function stated(
  wordings: Wordings,
  counts: Counts,
  { year, self }: Subject,
  random: Random,
): Statement {
  const wording = random.pick(wordings).replaceAll("{year}", `${year}`).replaceAll("{self}", self);
  const cells: string[] = [];
  const text = wording.replace(/\{(!?)([a-z_.]+)\}/g, (_, isNought, code) => {
    cells.push(`${code}/total`);
    return isNought === "" ? String(counts.get(`${code}/total`)) : "";
  });
  return { text, cells };
}
