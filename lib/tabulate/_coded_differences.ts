import { type Finding, makeFinding } from "@/model/mod.ts";
import type { MarkedEntry } from "./_canonical.ts";
import { differingValues } from "./_differing_values.ts";
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
  return differingValues(coded, read).map(({ code, value, other }) =>
    differenceFinding(code, value, other, read.id)
  );
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
