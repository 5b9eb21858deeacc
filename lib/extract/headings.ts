/** A heading, or an enumerated item that names a subject (一是推进财政信息公开). */
export interface Heading {
  readonly level: "chapter" | "section" | "item";
  readonly title: string;
  /** Offset in the normalized text. */
  readonly start: number;
  /** Whether it is about one field of government only. */
  readonly field: boolean;
  /** Whether it is about plans. */
  readonly plan: boolean;
  /** The last one before it of a higher level. */
  readonly above: Heading | null;
}

const NUMERAL = "[一二三四五六七八九十]{1,3}";
/** Words that end a title where the copy lost the line end after it. */
const LAST_WORD =
  "(?:情况|概述|措施|问题|打算|计划|事项|设想|统计表|思路|附表|附件|报告)(?![和及与、的]|落实|执行|完成)";
const HEADING = new RegExp(
  `(?:^|[\\n。;!?])(?:` +
    `(?<chapter>${NUMERAL}、(?:[^\\n。;:,]{2,40}(?=\\n|$)|(?:\\d{4}年度?)?[^\\n。;:,\\d]{0,36}?${LAST_WORD}|[^\\n。;:,\\d]{2,30}))` +
    `|(?<section>(?:\\(${NUMERAL}\\)|\\d{1,2}[.、](?!\\d))[^\\n。;:,]{2,36})` +
    `|(?<item>${NUMERAL}是[^\\n。;:,]{2,30}))`,
  "g",
);

const FIELD = new RegExp(
  "财政|预算|决算|三公|资金|采购|土地|征地|征收|房屋|住房|公共资源|建设项目|工程|环保|环境|安全|食品|药品|" +
    "教育(?!培训)|招生|卫生|医疗|就业|社会保障|救助|低保|扶贫|脱贫|农业|科技|价格|企业|信用|监管|权力|审批|许可|处罚|执法|" +
    "公共服务|双随机|民生|“[^”]{2,12}”(?:领域)?信息公开",
);
const PLAN = /打算|思路|下一?步|今后|(?:工作|改进)(?:计划|安排)/;

/** The headings of a normalized text, in its order. */
export function headingsOf(text: string): Heading[] {
  let chapter: Heading | null = null;
  let outer: Heading | null = null;
  return Array.from(text.matchAll(HEADING), ({ 0: match, index, groups = {} }) => {
    const title = groups.chapter ?? groups.section ?? groups.item!;
    const level = groups.chapter ? "chapter" : groups.section ? "section" : "item";
    const heading: Heading = {
      level,
      title,
      start: index + match.length - title.length,
      field: FIELD.test(title),
      plan: PLAN.test(title) && !/情况/.test(title),
      above: level === "chapter" ? null : level === "section" ? chapter : outer,
    };
    if (level === "chapter") chapter = heading;
    if (level !== "item") outer = heading;
    return heading;
  });
}

/** The headings above a place of the text. */
export interface Place {
  /** Title of the chapter, or `null` before the first one. */
  readonly chapter: Heading | null;
  /** The nearest heading of any level. */
  readonly nearest: Heading | null;
}

/**
 * The headings that hold at an offset. An item ends with its paragraph; a section with the next
 * heading of its level or of a chapter.
 */
export function placeOf(headings: readonly Heading[], text: string, offset: number): Place {
  const last = headings[indexBefore(headings, offset)] ?? null;
  // Where an item has ended, those before it have, too.
  const hasEnded = last?.level === "item" && text.slice(last.start, offset).includes("\n");
  const nearest = hasEnded ? last.above : last;
  return { chapter: chapterOf(nearest), nearest };
}

function chapterOf(heading: Heading | null): Heading | null {
  return heading === null || heading.level === "chapter" ? heading : chapterOf(heading.above);
}

/** Index of the last heading that begins at or before `offset`, or -1. */
function indexBefore(headings: readonly Heading[], offset: number): number {
  let low = -1;
  let high = headings.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (headings[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
