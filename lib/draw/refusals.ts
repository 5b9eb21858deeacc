import type { DataFrame } from "nodejs-polars";
import { type Era, wordsIn } from "../model/mod.ts";
import type { Chart } from "./chart.ts";
import { composition, type Part } from "./_composition.ts";
import { type MeasureRow, type Selection, selectMeasure } from "./_measure_rows.ts";
import { componentsOf, type DrawOptions, indicatorLabel } from "./options.ts";

/** Counted among the refusals by the form of 2014 only; local annexes keep it apart. */
const NOT_INFORMATION = "outcomes.not_government_information";

/** Reasons that the forms of 2014 and of 2019 cut differently, under names of ours. */
const GROUPS = {
  secret: ["outcomes.refused.state_secret"],
  security: ["outcomes.refused.security_stability", "outcomes.refused.process_and_stability"],
  thirdParty: [
    "outcomes.refused.commercial_secret",
    "outcomes.refused.personal_privacy",
    "outcomes.refused.third_party",
  ],
  law: ["outcomes.refused.prohibited_by_law", "outcomes.refused.other_statutory"],
  internal: [
    "outcomes.refused.internal_affairs",
    "outcomes.refused.process_information",
    "outcomes.refused.enforcement_file",
  ],
  outside: [NOT_INFORMATION, "outcomes.refused.administrative_query"],
} as const;

const WORDS = {
  zh: {
    title: "不予公开的理由",
    groups: {
      secret: "国家秘密",
      security: "三安全一稳定",
      thirdParty: "第三方权益",
      law: "法律法规禁止或另有规定",
      internal: "内部、过程性信息与执法案卷",
      outside: "不属政府信息公开范围",
    },
    sections: {
      old: "2014 年统计表的理由",
      recent: "2019 年以来格式的理由",
      untold: "各表式共有的理由",
    },
    member: (label: string, members: readonly string[]) => `${label}：${members.join("、")}。`,
    merged:
      "2014 年统计表的“法律法规规定的其他情形”包含 2019 年以来分列的内部、过程性信息与执法案卷。",
  },
  en: {
    title: "Reasons of refusal",
    groups: {
      secret: "State secret",
      security: "Security and stability",
      thirdParty: "Third parties",
      law: "Other laws",
      internal: "Internal, process, enforcement",
      outside: "Outside the Regulations",
    },
    sections: {
      old: "Reasons of the form of 2014",
      recent: "Reasons of the formats since 2019",
      untold: "Reasons of all forms",
    },
    member: (label: string, members: readonly string[]) => `${label}: ${members.join("; ")}.`,
    merged:
      "The other cases provided by law of the form of 2014 take in the internal affairs, process " +
      "information and enforcement files that stand apart since 2019.",
  },
} as const;

/**
 * Why requests were refused: a bar for each report, divided by reason, n beside it; reports with the
 * reasons of the form of 2014 stand apart from those with the reasons of the formats since 2019. Which
 * they have is told by the reasons, not by the year. Takes the rows `refusal_share` of the frame
 * `measures`; information that is none under the Regulations counts as a reason only where it makes the
 * reasons add up. Throws a `NothingToDrawError` where no report has one.
 *
 * @example
 * ```ts
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { refusals } from "@/draw/mod.ts";
 * import { measure } from "@/measure/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertMatch } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook);
 * const { figures } = tabulate([], coded.figures, codebook.indicators);
 *
 * const chart = refusals(measure(figures, codebook), { lang: "en", codebook });
 * assertMatch(chart.description, /^Reasons of refusal, \d+ reports/);
 * ```
 */
export function refusals(measures: DataFrame, options: DrawOptions): Chart {
  const words = wordsIn(WORDS, options.lang);
  const selected = withStatedReasons(selectMeasure(measures, "refusal_share", options));
  const used = componentsOf(selected.rows, options);
  const ids = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
  const parts: Part[] = ids.map((id) => ({ label: words.groups[id], components: GROUPS[id] }));
  const sections = sectionsOf(selected.rows, options);
  const isMixed = new Set(sections.values()).size > 1;
  return composition({
    title: options.title ?? words.title,
    selected,
    parts,
    notes: [
      ...parts.flatMap((part) => memberNote(part, used, options)),
      ...isMixed ? [words.merged] : [],
    ],
    ...isMixed ? { sectionOf: (report) => sections.get(report) ?? "" } : {},
  }, options);
}

/** What a group sums up, where that is not one reason of the same name. */
function memberNote({ label, components }: Part, used: readonly string[], options: DrawOptions) {
  const members = components.filter((id) => used.includes(id));
  if (components.length === 1 || members.length === 0) return [];
  const words = wordsIn(WORDS, options.lang);
  return [words.member(label, members.map((id) => reasonLabel(id, options)))];
}

function reasonLabel(id: string, options: DrawOptions): string {
  return indicatorLabel(id, options).replace(/^Refused: /m, "");
}

/** Information that is none under the Regulations is a reason where all of them then add up. */
function withStatedReasons({ rows, missing }: Selection): Selection {
  const kept = [...Map.groupBy(rows, ({ report }) => report).values()].flatMap((own) => {
    const sum = own.reduce((sum, { numerator }) => sum + numerator, 0);
    if (sum === own[0]?.denominator) return own;
    return own.filter(({ component }) => component !== NOT_INFORMATION);
  });
  const reports = [...new Set(kept.map(({ report }) => report))];
  const dropped = new Set(rows.map(({ report }) => report)).size - reports.length;
  return { rows: kept, reports, missing: missing + dropped };
}

/** By report, the heading under which it stands; in the order of the headings. */
function sectionsOf(
  rows: readonly MeasureRow[],
  { lang, codebook }: DrawOptions,
): ReadonlyMap<string, string> {
  const { old, recent, untold } = wordsIn(WORDS, lang).sections;
  const isIn = (era: Era) => ({ component }: MeasureRow) =>
    codebook.indicators.get(component ?? "")?.eras.includes(era) ?? false;
  const [isOld, isRecent] = [isIn("stat2014"), isIn("tpl2019")];
  return new Map(
    [...Map.groupBy(rows, ({ report }) => report)].map(([report, own]) => {
      if (own.some((row) => isRecent(row) && !isOld(row))) return [report, recent];
      return [report, own.some((row) => isOld(row) && !isRecent(row)) ? old : untold];
    }),
  );
}
