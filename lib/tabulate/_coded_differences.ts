import { type Bounds, boundsOf, type Finding, makeFinding } from "@/model/mod.ts";
import type { MarkedEntry } from "./_canonical.ts";
import type { EntryFigure } from "./_entry.ts";
import { issuerYearOf } from "./_issuer_year_of.ts";

/** Adds to coded entries what the report read for their issuer and year states otherwise. */
export function withCodedDifferences(entries: readonly MarkedEntry[]): readonly MarkedEntry[] {
  const issuerYear = issuerYearOf(entries);
  const read = new Map(
    entries.filter(({ canonical, method }) => canonical && method !== "coded")
      .map((entry) => [issuerYear(entry), entry]),
  );
  return entries.map((entry) => {
    const other = entry.method === "coded" ? read.get(issuerYear(entry)) : undefined;
    if (other === undefined) return entry;
    return { ...entry, findings: [...entry.findings, ...differences(entry, other)] };
  });
}

function differences(coded: MarkedEntry, read: MarkedEntry): readonly Finding[] {
  const values = new Map(
    read.figures.filter((figure) => isComparable(figure, read))
      .map((figure) => [keyOf(figure), figure]),
  );
  return coded.figures.filter((figure) => isComparable(figure, coded)).flatMap((figure) => {
    const other = values.get(keyOf(figure));
    if (other === undefined || mayBeEqual(figure, other)) return [];
    return [differenceFinding(figure.code, figure.value!, other.value!, read.id)];
  });
}

/** What 约 leaves open, as a share. */
const ABOUT = 0.1;

/** Whether two figures state what one number can be: 100余 and 112, 35.6万 and 356,021, 约100 and 104. */
function mayBeEqual(a: EntryFigure, b: EntryFigure): boolean {
  const [one, other] = [boundsOf(a) ?? around(a.value!), boundsOf(b) ?? around(b.value!)];
  return one.low <= other.high && other.low <= one.high;
}

function around(value: number): Bounds {
  return { low: value * (1 - ABOUT), high: value * (1 + ABOUT) };
}

/** The value to use of the report's own year. */
function isComparable({ preferred, value, dataYear }: EntryFigure, { identity }: MarkedEntry) {
  return preferred && value !== null && (dataYear === null || dataYear === identity.year);
}

function keyOf({ code, scope, applicant }: EntryFigure): string {
  return [code, scope, applicant].join("\n");
}

function differenceFinding(code: string, coded: number, read: number, report: string): Finding {
  return makeFinding("tabulate.coded_differs", {
    codes: [code],
    expected: String(read),
    actual: String(coded),
    message: {
      zh: `${code}：编码值为 ${coded}，从“${report}”读得 ${read}；采用后者，请核对`,
      en: `${code} was coded as ${coded} and read in "${report}" as ${read}: the latter is ` +
        "used; check both",
    },
  });
}
