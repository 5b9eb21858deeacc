import type { Place } from "./headings.ts";
import type { Topic } from "./rules/rule.ts";

/** Words that show the topic. The alternatives are tried in order at each place. */
const WORDS: readonly (readonly [Topic, string])[] = [
  ["litigation", "诉讼|应诉|起诉"],
  ["reconsideration", "复议"],
  ["hotline", "热线|12345|来电"],
  ["hall", "服务中心|服务大厅|办事大厅|政务大厅|窗口|审批事项"],
  ["consultation", "咨询"],
  ["gazette", "政府公报"],
  ["website", "门户网站|政府网站|微博|微信|信箱"],
  ["request", "依申请公开|信息公开申请|公开申请|申请公开|申请人|申请数|申请办结"],
  // 属于已主动公开的 is an outcome of requests.
  ["disclosure", "(?<!属于?已?经?|已经?|告知)主动公开"],
];
const TOPIC_WORD = new RegExp(WORDS.map(([, words]) => `(${words})`).join("|"), "g");

/** A mention of a topic, at an offset of its text. */
export interface Mention {
  readonly topic: Topic;
  readonly offset: number;
}

/** The mentions of topics in a text, in its order. */
export function mentionsOf(text: string): Mention[] {
  return Array.from(text.matchAll(TOPIC_WORD), (match) => ({
    topic: WORDS[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]![0],
    offset: match.index,
  }));
}

/** How far back a topic is looked for in the paragraph before a sentence. */
const REACH = 400;

/**
 * The topic of a sentence that names no topic itself: the last one in its paragraph, else the one
 * that its heading names, unless that names several.
 */
export function inheritedTopic(
  text: string,
  start: number,
  place: Place | undefined,
): Topic | undefined {
  const reach = text.slice(Math.max(0, start - REACH), start);
  const last = mentionsOf(reach.slice(reach.lastIndexOf("\n") + 1)).at(-1);
  if (last !== undefined) return last.topic;
  for (const heading of [place?.nearest, place?.chapter]) {
    const topics = new Set(mentionsOf(heading?.title ?? "").map(({ topic }) => topic));
    if (topics.size > 0) return topics.size === 1 ? [...topics][0] : undefined;
  }
  return undefined;
}
