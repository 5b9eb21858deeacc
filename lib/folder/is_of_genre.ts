import { type Finding, makeFinding, type Report } from "@/model/mod.ts";
import { statesNumbers } from "./states_numbers.ts";

/** What every annual report on open government information speaks of. */
const GENRE = "公开";

/** A note on where files came from says it once or twice. */
const OFTEN = 3;

/**
 * Whether a text shows any sign of the genre: a title, a figure or what could be one, or the word
 * 公开 beside an issuer or a year, or often.
 */
export function isOfGenre(report: Report): boolean {
  const { identity, normalized } = report;
  if (identity.title !== null || statesNumbers(report)) return true;
  const isNamed = identity.issuer !== null || identity.year !== null;
  return normalized.text.split(GENRE).length - 1 >= (isNamed ? 1 : OFTEN);
}

/** The note on a text without any; what is wrong with the file may be the reason, and stays. */
export function otherGenre({ findings }: Report): readonly Finding[] {
  const note = makeFinding("load.passed_over", {
    actual: "other_text",
    message: {
      zh:
        "不作为报告读取：没有年度报告的标题和数据，“公开”一词既不多见，也未与发布机关或年度同见；" +
        "若是报告，请在 reports.csv 中写明",
      en:
        "Passed over as another text: no title of an annual report, no figure, and 公开 neither often " +
        "nor beside an issuer or a year; if it is a report, describe it in reports.csv",
    },
  });
  return [note, ...findings.filter(({ rule }) => rule.startsWith("read."))];
}
