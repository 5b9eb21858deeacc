import { type Finding, type Identity, makeFinding, type Normalized } from "@/model/mod.ts";
import { quotedRange, type SentenceRange, sentencesOf } from "@/text/mod.ts";

const WE =
  "(?:我[省市州盟县区旗镇乡局办委厅]|全[省市州县区系]|本(?:机关|单位|局|市|县|区)|各级各部门|政府信息公开工作)";
const NUMBERING = "(?:\\([一二三四五六七八九十]+\\)|[一二三四五六七八九十]+[、是]|\\d{1,2}[.、])?";
/** What a report says of its own year, and of another only by name. */
const COUNTED =
  "(?:共(?:收到|受理|办理|接到|主动公开|公开|发布)|收到|受理|主动公开政府信息|未收到|没有收到|未发生|没有发生)";
const PLANNED = "将(?:继续|进一步|采取|着力|切实|从|按照|努力|不断|认真|全力)";
/** Comparisons, history and accounts that rightly name another year. */
const ELSEWHERE =
  /较|比|同期|去年|上年|往年|历年|增长|增加|减少|下降|以来|起|施行|实施|印发|颁布|出台|制定|修订|成立|开通|启动|建成|结转|决算|预算|首次|曾|期间/;

/** Sentences that open with a year as the report's own. `$` is the year. */
const SHAPES = {
  self:
    `(?:现(?:将|公布|向社会公布|予以公布)|特(?:编制并)?(?:向社会)?公布|^(?:根据|按照|依据)[^,;:]{1,60},(?:向社会)?公布|` +
    `本报告(?:是|为))[^,;:]{0,20}(?<year>$)年度?[^,;:□\\d]{0,10}?信息公开(?:工作)?(?:年度)?报告`,
  counts: `^${NUMBERING}(?<year>$)年度?,?${WE}?[^,;:\\d]{0,10}?${COUNTED}`,
  plan: `^${NUMBERING}(?<year>$)年,?(?:我们|${WE})[^,;:]{0,6}${PLANNED}`,
} as const;

const MESSAGES = {
  self: {
    zh: (year: number) => `${year}年的报告自称为另一年的报告`,
    en: (year: number) => `A report for ${year} calls itself that of another year`,
  },
  counts: {
    zh: (year: number) => `${year}年的报告以上一年开头叙述，当年未提`,
    en: (year: number) => `A report for ${year} states its counts under the year before`,
  },
  plan: {
    zh: (year: number) => `${year}年的报告把已过去的一年写成今后打算`,
    en: (year: number) => `A report for ${year} plans for a year already over`,
  },
} as const;

/**
 * Last year's date left standing: a sentence that opens with the year before and states counts as
 * the report's own (`2017年,我市共收到申请…` in a report for 2018), a report that calls itself that of the
 * year before, a plan for the report's year or one before it (`2018年,我们将继续…`). 截至2017年底 is found by
 * `stale_closing_dates.ts`.
 *
 * Precision comes first. Left out are sentences that name the report's year too or are beside one
 * that does, that compare (较, 同期), cite history (2008年条例施行) or budgets and accounts, titles in 《》,
 * and document numbers. A plan counts only where the report covers a whole year or states no
 * period: one written before the year was over may plan for the rest of it.
 *
 * @example
 * ```ts
 * import { staleYears } from "@/audit/mod.ts";
 * import { normalize } from "@/text/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const text = "一、概述\n2017年,全县共收到申请12件。《2017年工作要点》印发各单位。";
 * const found = staleYears(normalize(text), { year: 2018, period: null });
 * assertEquals(found.map(({ quote, actual, expected }) => [quote, actual, expected]), [
 *   ["2017年,全县共收到", "2017", "2018"],
 * ]);
 * ```
 */
export function staleYears(
  normalized: Normalized,
  { year, period }: Pick<Identity, "year" | "period">,
): Finding[] {
  if (year === null) return [];
  const isWhole = period === null || period.end === `${year}-12-31`;
  const patterns = patternsFor(year, isWhole);
  const sentences = [...sentencesOf(withoutTitles(normalized.text))];
  const isDated = (text: string) => text.includes(`${year - 1}年`) || text.includes(`${year}年`);
  return sentences.flatMap((sentence, index) =>
    !isDated(sentence.text) ? [] : (["self", "counts", "plan"] as const).flatMap((shape) => {
      const match = patterns[shape].exec(sentence.text);
      if (match === null) return [];
      const isOurs = shape === "counts" && isBesides(sentences, index, year);
      if (isOurs) return [];
      return [findingOf(shape, match, { normalized, sentence, year })];
    })
  );
}

/** Whether a sentence names another year than the report's on purpose. */
function isBesides(sentences: readonly SentenceRange[], index: number, year: number): boolean {
  const own = new RegExp(`${year}年|本年|今年`);
  const around = sentences.slice(Math.max(0, index - 1), index + 2);
  return ELSEWHERE.test(sentences[index]!.text) || around.some(({ text }) => own.test(text));
}

type Patterns = Readonly<Record<keyof typeof SHAPES, RegExp>>;

/** Compiled once for each year, and for reports of the whole year or a part of it. */
const compiled = new Map<string, Patterns>();

function patternsFor(year: number, isWhole: boolean): Patterns {
  const key = `${year}/${isWhole}`;
  let patterns = compiled.get(key);
  if (patterns === undefined) {
    patterns = {
      self: patternOf("self", [year - 1]),
      counts: patternOf("counts", [year - 1]),
      plan: patternOf("plan", isWhole ? [year - 1, year] : [year - 1]),
    };
    compiled.set(key, patterns);
  }
  return patterns;
}

function patternOf(shape: keyof typeof SHAPES, years: readonly number[]): RegExp {
  return new RegExp(SHAPES[shape].replace("$)年", `${years.join("|")})年`));
}

/**
 * Titles in 《》 as blanks, so that offsets stay. The end may be missing in the pattern, lest each of
 * many 《 look for it again.
 */
function withoutTitles(text: string): string {
  return text.replace(
    /《[^》\n]*(?<end>》)?/g,
    (title, end) => end === undefined ? title : "□".repeat(title.length),
  );
}

interface Found {
  readonly normalized: Normalized;
  readonly sentence: SentenceRange;
  readonly year: number;
}

function findingOf(
  shape: keyof typeof SHAPES,
  match: RegExpExecArray,
  { normalized, sentence, year }: Found,
): Finding {
  const start = sentence.start + match.index;
  const { zh, en } = MESSAGES[shape];
  return makeFinding("text.stale_year", {
    expected: shape === "plan" ? null : String(year),
    actual: match.groups!.year!,
    ...quotedRange(normalized, { start, end: start + match[0].length }),
    message: { zh: zh(year), en: en(year) },
  });
}
