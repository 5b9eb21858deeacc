import { compareText } from "@/frame/mod.ts";
import { type Bilingual, type Finding, makeFinding } from "@/model/mod.ts";
import { type DifferingValue, differingValues } from "./_differing_values.ts";
import type { Entry, Method } from "./_entry.ts";
import { issuerYearOf } from "./_issuer_year_of.ts";

/** An entry that knows whether it is the one to use for its issuer and year. */
export interface MarkedEntry extends Entry {
  readonly canonical: boolean;
}

/**
 * Marks one entry for each issuer, under its long or short name, and year: text before what was
 * recognized in pictures, and that before coded, then the one with more figures, then by id. A report without issuer or year is canonical by itself; a copy, byte for byte, of
 * another file never is. Findings say which entries yield, and to which.
 */
export function markCanonical(entries: readonly Entry[]): readonly MarkedEntry[] {
  const ranked = entries.toSorted(byPreference);
  const originals = firstByKey(ranked, contentOf);
  const isOriginal = (entry: Entry) => originals.get(contentOf(entry)) === entry;
  const issuerYear = issuerYearOf(entries);
  const chosen = firstByKey(ranked.filter(isOriginal), issuerYear);
  return entries.map((entry) => {
    const original = originals.get(contentOf(entry))!;
    if (original !== entry) return yielding(entry, copyFinding(entry, original));
    const canonical = chosen.get(issuerYear(entry))!;
    if (canonical !== entry) return yielding(entry, otherVersionFinding(entry, canonical));
    return { ...entry, canonical: true };
  });
}

/** The bytes that an entry was read from, and which sheets of them. */
function contentOf({ id, source }: Entry): string {
  return source === null ? id : `${source.sha256}\n${source.sheetsOf}`;
}

function byPreference(a: Entry, b: Entry): number {
  return RANKS[a.method] - RANKS[b.method] ||
    b.figures.length - a.figures.length || compareText(a.id, b.id);
}

const RANKS: Readonly<Record<Method, number>> = { parsed: 0, ocr: 1, coded: 2 };

function firstByKey(
  entries: readonly Entry[],
  key: (entry: Entry) => string,
): ReadonlyMap<string, Entry> {
  return new Map(entries.toReversed().map((entry) => [key(entry), entry]));
}

function yielding(entry: Entry, finding: Finding): MarkedEntry {
  return { ...entry, findings: [...entry.findings, finding], canonical: false };
}

function copyFinding(entry: Entry, original: Entry): Finding {
  return makeFinding("tabulate.copy", {
    expected: original.id,
    actual: entry.id,
    message: {
      zh: `“${entry.id}”与“${original.id}”的文件完全相同`,
      en: `"${entry.id}" is the same file as "${original.id}", byte for byte`,
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
