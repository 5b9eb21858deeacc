import { type Finding, makeFinding } from "@/model/mod.ts";
import type { MarkedEntry } from "./_canonical.ts";
import { type DifferingValue, differingValues } from "./_differing_values.ts";
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
