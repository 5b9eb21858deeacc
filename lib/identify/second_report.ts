import { type Finding, makeFinding, type Normalized } from "@/model/mod.ts";
import { quotedRange, toSource } from "@/text/mod.ts";
import { type Title, titlesIn, YEAR } from "./title.ts";
import { TOPIC } from "./topic.ts";
import { yearOfTitle } from "./year.ts";

/** Another report in the file of one. */
export interface SecondReport {
  /** Where its title begins, in the source text. */
  readonly start: number;
  readonly finding: Finding;
}

const REPORT = /(?:报告|年报|总结)(?:\([^)]*\))?$/;
/** A title of a list or a menu has no report below it. */
const STATEMENT = /。|\n[^\n|]*\|(?:[^\n\d]*\d)+/g;
const FEWEST = 3;
const BEFORE_TOPIC = new RegExp(`${TOPIC}[^]*$`, "u");
const WORDS_OF_NOBODY = new RegExp(`${YEAR}|关于|人民政府|的$`, "g");

/**
 * The second of several annual reports in one text: a title of another year or issuer, with a body of its own,
 * behind one with a body. `null` where there is one report.
 */
export function secondReport(normalized: Normalized): SecondReport | null {
  const { text } = normalized;
  const titles = titlesIn(text).filter((title) =>
    REPORT.test(title.text) && yearOfTitle(title) !== null
  );
  const reports = titles.filter(({ end }, index) => {
    const body = text.slice(end, titles[index + 1]?.start);
    return body.matchAll(STATEMENT).take(FEWEST).toArray().length === FEWEST;
  });
  const [first] = reports;
  const second = first && reports.find((title) => isOther(title, first));
  if (second === undefined) return null;
  return {
    start: toSource(normalized, second.start, second.end).start,
    finding: finding(normalized, second),
  };
}

function isOther(title: Title, first: Title): boolean {
  if (yearOfTitle(title) !== yearOfTitle(first)) return true;
  const [name, other] = [nameIn(title), nameIn(first)];
  return name !== "" && other !== "" && !name.endsWith(other) && !other.endsWith(name);
}

function nameIn({ text }: Title): string {
  return text.replace(BEFORE_TOPIC, "").replace(WORDS_OF_NOBODY, "");
}

function finding(normalized: Normalized, title: Title): Finding {
  return makeFinding("identify.several_reports", {
    ...quotedRange(normalized, title),
    actual: title.text,
    message: {
      zh: `文件中另有一份报告“${title.text}”，从这里起未读：请将文件拆开，一份报告一个文件`,
      en: `The file holds another report, "${title.text}", which is not read from here on: ` +
        "split the file, one report in each",
    },
  });
}
