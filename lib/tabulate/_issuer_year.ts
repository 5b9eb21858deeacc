import type { Entry } from "./_entry.ts";

/** What the versions of one report have in common; a report without issuer or year is alone. */
export function issuerYear({ id, identity: { issuer, year } }: Entry): string {
  return issuer === null || year === null ? id : `${issuer}\n${year}`;
}
