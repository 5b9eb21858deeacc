import { type Bilingual, type Finding, makeFinding } from "@/model/mod.ts";
import { type DifferingValue, differingValues } from "./_differing_values.ts";
import type { Entry } from "./entry.ts";
import type { Mark } from "./marks_of.ts";

/** An entry that knows whether it is the one to use for its issuer and year. */
export interface MarkedEntry extends Entry {
  readonly canonical: boolean;
}

/**
 * An entry with its mark. Findings say to which it yields, and what the report that was read states
 * otherwise than coded figures; `entryOf` gives those that are named in the mark.
 */
export function markedEntry(
  entry: Entry,
  { canonical, yieldsTo, read }: Mark,
  entryOf: (id: string) => Entry,
): MarkedEntry {
  const yields = yieldsTo === null
    ? []
    : yieldsTo.isCopy
    ? [copyFinding(entry, yieldsTo.id)]
    : [otherVersionFinding(entry, entryOf(yieldsTo.id))];
  const differs = read === null ? [] : differences(entry, entryOf(read));
  return { ...entry, findings: [...entry.findings, ...yields, ...differs], canonical };
}

function copyFinding(entry: Entry, original: string): Finding {
  return makeFinding("tabulate.copy", {
    expected: original,
    actual: entry.id,
    message: {
      zh: `“${entry.id}”与“${original}”的文件完全相同`,
      en: `"${entry.id}" is the same file as "${original}", byte for byte`,
    },
  });
}

/** Of coded figures a finding of its own lists each that differs. */
function otherVersionFinding(entry: Entry, canonical: Entry): Finding {
  const values = entry.method === "coded" ? [] : differingValues(entry, canonical);
  const { zh, en } = entry.method === "coded" ? { zh: "", en: "" } : differenceText(values);
  return makeFinding("tabulate.other_version", {
    codes: [...new Set(values.map(({ code }) => code))],
    expected: canonical.id,
    actual: entry.id,
    message: {
      zh: `同一机关同一年度以“${canonical.id}”为准，“${entry.id}”保留备查${zh}`,
      en:
        `"${canonical.id}" is used for this issuer and year: "${entry.id}" is kept beside it${en}`,
    },
  });
}

/** How many values a finding lists. */
const SHOWN = 5;

function differenceText(values: readonly DifferingValue[]): Bilingual {
  if (values.length === 0) {
    return { zh: "；两份都有的数值无一不同", en: "; no value that both state differs" };
  }
  const shown = values.slice(0, SHOWN).map(({ name, value, other }) =>
    `${name} ${other} / ${value}`
  );
  const rest = values.length - shown.length;
  const more = rest === 0
    ? { zh: "", en: "" }
    : { zh: `，另有 ${rest} 个`, en: `, and ${rest} more` };
  return {
    zh: `；不同的数值（前者 / 后者）：${shown.join("，")}${more.zh}`,
    en: `; values that differ (first / second): ${shown.join(", ")}${more.en}`,
  };
}

function differences(coded: Entry, read: Entry): readonly Finding[] {
  return differingValues(coded, read).map((difference) => differenceFinding(difference, read.id));
}

function differenceFinding(
  { code, value, other, rule, quote }: DifferingValue,
  report: string,
): Finding {
  return makeFinding("tabulate.coded_differs", {
    codes: [code],
    expected: String(other),
    actual: String(value),
    message: {
      zh: `${code}：编码值为 ${value}（${rule}），从“${report}”读得 ${other}（“${quote}”）；` +
        "采用后者，请核对",
      en: `${code} was coded as ${value} (${rule}) and read in "${report}" as ${other} ` +
        `("${quote}"): the latter is used; check both`,
    },
  });
}
