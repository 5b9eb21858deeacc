import type { ReportSummary } from "@/model/mod.ts";

interface Placed extends Pick<ReportSummary, "id"> {
  readonly identity: Omit<ReportSummary["identity"], "eras">;
}

/**
 * What the versions of one report have in common; a report without issuer or year is alone. A name
 * that another of the same place, rank and kind ends is that one behind its province or city.
 */
export function issuerYearOf(entries: readonly Placed[]): (entry: Placed) => string {
  const known = new Set(entries.map(({ identity }) => placed(identity, identity.issuer)));
  const nameOf = (identity: Placed["identity"]) =>
    endsOf(identity).find((end) => known.has(placed(identity, end))) ?? identity.issuer;
  // An issuer has many years.
  const names = new Map<string, string | null>();
  return ({ id, identity }) => {
    const { issuer, year } = identity;
    if (issuer === null || year === null) return id;
    const own = placed(identity, issuer);
    const name = names.get(own) ?? nameOf(identity);
    names.set(own, name);
    return `${name}\n${year}`;
  };
}

/** What a name ends with, the shortest first; nothing shows what one without a place is short for. */
function endsOf({ issuer, divisionCode }: Placed["identity"]): readonly string[] {
  if (issuer === null || divisionCode === null) return [];
  return Array.from({ length: issuer.length }, (_, index) => issuer.slice(-index - 1));
}

function placed({ divisionCode, rank, kind }: Placed["identity"], name: string | null): string {
  return [divisionCode, rank, kind, name].join("\n");
}
