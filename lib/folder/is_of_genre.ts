import { type Finding, makeFinding, type Report } from "@/model/mod.ts";

/** What every annual report on open government information speaks of. */
const GENRE = "公开";

/** Findings about numbers or tables that were recognized as some of the genre, and not read. */
const RECOGNIZED = /^(?:extract|table)\./;

/**
 * Whether a text shows any sign of the genre: a title, a figure or what could be one, or the word
 * 公开 beside an issuer or a year.
 */
export function isOfGenre({ identity, figures, findings, normalized }: Report): boolean {
  if (identity.title !== null || figures.length > 0) return true;
  if (findings.some(({ rule }) => RECOGNIZED.test(rule))) return true;
  const isDated = identity.issuer !== null || identity.year !== null;
  return isDated && normalized.text.includes(GENRE);
}

/** The note on a text without any; what is wrong with the file may be the reason, and stays. */
export function otherGenre({ findings }: Report): readonly Finding[] {
  const note = makeFinding("load.passed_over", {
    actual: "other_text",
    message: {
      zh: "不作为报告读取：没有年度报告的标题和数据，也未见“公开”连同发布机关或年度；" +
        "若是报告，请在 reports.csv 中写明",
      en:
        "Passed over as another text: no title of an annual report, no figure, and no 公开 beside " +
        "an issuer or a year; if it is a report, describe it in reports.csv",
    },
  });
  return [note, ...findings.filter(({ rule }) => rule.startsWith("read."))];
}
