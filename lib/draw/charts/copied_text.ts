import { i32, pick, type RecordOf, recordsOf, schemas, str } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { compareText, wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import type { DrawOptions } from "../options.ts";
import { composition } from "../parts/composition.ts";
import type { MeasureRow, Selection } from "../parts/measure_rows.ts";
import { mostRecent } from "../parts/most_recent.ts";
import { printedNames } from "../parts/printed_names.ts";

/** The columns of `novelty` that are drawn, from left to right; the rest is new. */
const PARTS = ["earlier_exact", "earlier_changed", "peer_only"] as const;

const WORDS = {
  zh: {
    title: "报告文字中的旧与新",
    parts: {
      earlier_exact: "与本机关往年报告逐字相同",
      earlier_changed: "与本机关往年报告只差数字或少数字词",
      peer_only: "只与同年其他机关的报告相同或相近",
    },
    rest: {
      label: "新",
      note: "新：在所比较的报告中没有相同或相近的句子；不在手边的报告无从比较。",
    },
    note:
      "按句比较，按字数计（不含空格、标题、表格和 12 字以下的短句）；n 为字数。相同不等于抄袭：也可能都出自上级文件。",
    sections: { earlier: "与往年报告相比", peers: "只与同年其他机关的报告相比" },
    none: (all: number) => `无法绘制“报告文字中的旧与新”：${all} 份报告均无可比的其他报告`,
  },
  en: {
    title: "Old and new in the text of reports",
    parts: {
      earlier_exact: "Word for word in an earlier report of the issuer",
      earlier_changed: "There with other numbers or a few other words",
      peer_only: "Only in other issuers' reports of the year",
    },
    rest: {
      label: "New",
      note: "New: no like sentence in the reports compared; with reports that are not at hand " +
        "nothing can be compared.",
    },
    note:
      "Compared by sentence, counted in characters (without spaces, titles, tables and sentences " +
      "under 12 characters); n: characters. Equal text need not be copied from there: both may stem from a notice.",
    sections: {
      earlier: "Compared with earlier reports",
      peers: "Compared with others' reports of the year only",
    },
    none: (all: number) =>
      `Cannot draw old and new text: none of ${all} reports has another to compare with`,
  },
} as const;

/**
 * How much of each report's text was said before: a bar for each report, by issuer and year, below
 * those with an earlier report of their issuer those without, divided into what earlier reports of
 * the issuer have, what only other issuers' reports of the year have, and what is new. Takes the
 * frame of `novelty`. Throws a `NothingToDrawError` where no report has another to be compared
 * with.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { copiedText } from "@/draw/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const novelty = pl.DataFrame({
 *   report: ["a-2018"],
 *   issuer: ["甲县人民政府"],
 *   rank: ["county"],
 *   year: [2018],
 *   earlier_reports: [1],
 *   peer_reports: [0],
 *   characters: [4000],
 *   earlier_exact: [1000],
 *   earlier_changed: [500],
 *   peer_only: [0],
 *   new_share: [0.625],
 * });
 * const chart = copiedText(novelty, { lang: "zh", codebook: loadCodebook() });
 * assertEquals(chart.description.startsWith("报告文字中的旧与新：1 份报告"), true);
 * ```
 */
export function copiedText(novelty: DataFrame, options: DrawOptions): Chart {
  const words = wordsIn(WORDS, options.lang);
  const all = comparedReports(novelty, options);
  const rows = all.filter(({ new_share }) => new_share !== null).toSorted(inOrder);
  const looked = Math.max(options.outOf ?? 0, all.length);
  if (rows.length === 0) {
    throw new NothingToDrawError({ zh: WORDS.zh.none(looked), en: WORDS.en.none(looked) });
  }
  const sections = new Map(rows.map(({ report, earlier_reports }) => [
    report,
    earlier_reports > 0 ? words.sections.earlier : words.sections.peers,
  ]));
  const sectionOf = (report: string) => sections.get(report) ?? "";
  return composition({
    title: words.title,
    selected: mostRecent(selectionOf(rows, looked), options, { headings: 2, sectionOf }),
    parts: PARTS.map((part) => ({ label: words.parts[part], components: [part] })),
    rest: words.rest,
    counted: "characters",
    notes: [words.note],
    sectionOf,
  }, options);
}

/** Only canonical reports are compared, which have an issuer and a year. */
const DRAWN = {
  ...pick(schemas.novelty, "report", "rank", "earlier_reports", "characters", "new_share"),
  ...pick(schemas.novelty, ...PARTS),
  issuer: str,
  year: i32,
};

type ComparedReport = RecordOf<typeof DRAWN>;

/** With the names of issuers as they are printed. */
function comparedReports(novelty: DataFrame, options: DrawOptions): ComparedReport[] {
  const rows = recordsOf(novelty, DRAWN, "novelty");
  const print = printedNames(rows.map(({ issuer }) => issuer), options);
  return rows.map((row) => ({ ...row, issuer: print(row.issuer) }));
}

/** Those with an earlier report of their issuer first. */
function inOrder(a: ComparedReport, b: ComparedReport): number {
  const [hasA, hasB] = [a, b].map(({ earlier_reports }) => earlier_reports > 0);
  if (hasA !== hasB) return hasA ? -1 : 1;
  return compareText(a.issuer, b.issuer) || a.year - b.year;
}

/** The rows as a composition takes them: one for each part of each report. */
function selectionOf(novelty: readonly ComparedReport[], looked: number): Selection {
  const rows = novelty.flatMap((row) =>
    PARTS.map((part): MeasureRow => ({
      report: row.report,
      issuer: row.issuer,
      rank: row.rank,
      year: row.year,
      method: "parsed",
      coverage: "whole",
      measure: "novelty",
      component: part,
      numerator: row[part],
      denominator: row.characters,
      value: row[part] / row.characters,
      basis: "",
      lower: null,
      upper: null,
    }))
  );
  const reports = novelty.map(({ report }) => report);
  return { measures: [], rows, reports, missing: looked - reports.length, doubted: 0, notes: [] };
}
