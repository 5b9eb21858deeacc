import { EFFECTS } from "./effects.ts";
import type { Random } from "./random.ts";

/** What a report confesses and announces, and the themes that this is about. */
export interface Confession {
  readonly problems: string;
  readonly improvements: string;
  readonly themes: readonly string[];
}

type Problem = keyof typeof EFFECTS.problems;

const SINCE = 2019;

const PROBLEMS: Readonly<Record<Problem, readonly string[]>> = {
  "problem.staff": [
    "部分乡镇从事政务公开的人员不足",
    "基层缺乏专职人员",
    "经办人员多为兼职，流动性较大",
    "一些单位人手紧张",
  ],
  "problem.timeliness": [
    "个别单位信息公开不及时",
    "部分栏目更新滞后",
    "少数单位信息发布不够及时",
  ],
  "problem.content": [
    "公开内容不够全面",
    "主动公开的广度和深度还不够",
    "重点领域公开还需加强",
  ],
  "problem.skill": [
    "经办同志的业务水平有待提升",
    "部分经办同志业务能力有待提高",
    "政务公开队伍建设还需加强",
  ],
  "problem.interpretation": [
    "政策解读形式较为单一",
    "解读材料较少",
    "惠民政策解读的形式仍不够丰富",
  ],
  "problem.platform": [
    "政府网站栏目设置有待优化",
    "信息公开平台建设滞后",
    "镇级政务新媒体的维护有待跟上",
  ],
};

const IMPROVEMENTS: Readonly<Record<string, readonly string[]>> = {
  "improvement.training": ["加强业务培训和学习交流", "提高经办同志的业务水平"],
  "improvement.content": ["进一步拓展公开的广度和深度", "深化各重点领域的信息公开"],
  "improvement.interpretation": ["丰富解读方式", "提升政策解读的针对性"],
  "improvement.platform": ["优化公开专栏设置", "加强乡镇网站建设"],
  "improvement.supervision": ["加强每月督促检查", "完善考核评议"],
  "improvement.institutions": ["建立健全信息发布机制", "完善公开工作制度"],
};

const ADMISSIONS = [
  "过去一年，全{self}政府信息公开工作取得一定成效，但仍存在一些不足：",
  "对照公众期待，我{self}政府信息公开工作还存在以下问题：",
  "当前工作中的主要问题是：",
];
const TURNS = ["针对上述问题，我{self}将：", "下一步，我{self}将着重做好以下工作：", "下一步，将"];
const NUMBERS = ["一是", "二是", "三是", "四是", "五是", "六是"];

/** Draws what the report of a year confesses; at least one problem. */
export function confessed(year: number, self: string, random: Random): Confession {
  const all = Object.keys(PROBLEMS) as Problem[];
  const drawn = all.filter((id) => {
    const { before, since } = EFFECTS.problems[id];
    return random.uniform() < (year < SINCE ? before : since);
  });
  const themes = drawn.length === 0 ? ["problem.staff" as const] : drawn;
  const announced = random.sample(Object.keys(IMPROVEMENTS), 2 + Math.floor(random.uniform() * 2));
  const listed = (lead: string, items: readonly string[]) =>
    lead.replace("{self}", self) + items.map((item, nth) => NUMBERS[nth]! + item).join("；") + "。";
  return {
    problems: listed(random.pick(ADMISSIONS), themes.map((id) => random.pick(PROBLEMS[id]))),
    improvements: listed(random.pick(TURNS), announced.map((id) => random.pick(IMPROVEMENTS[id]!))),
    themes: [...themes, ...announced],
  };
}
