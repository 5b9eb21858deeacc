import type { AuditResult, Yearly } from "@/audit/mod.ts";
import type { Codebook } from "@/codebook/mod.ts";
import type { CodedFigure } from "@/model/mod.ts";
import { unpack } from "@/pack.ts";
import { hashOf, type Store } from "@/store/mod.ts";
import { canonicalReports } from "@/tabulate/mod.ts";
import { codedBeside } from "../across_years.ts";
import type { AuditRequest, PackedAudit } from "./audit_stored.ts";
import type { Deriver } from "./deriver.ts";
import type { StoredReport } from "./read_stored.ts";

/** What the other years of its issuer say of a report, in a store. */
export interface StoredAudit {
  readonly hash: string;
  /** Its number in the store. */
  readonly part: number;
}

/** Where it is left, and what makes it. */
interface Storing {
  readonly store: Store;
  readonly decision: string;
  readonly make: Deriver;
}

/** How many reports are held against one another at a time: those of some issuers. */
const AT_A_TIME = 64;

/**
 * What `acrossYears` says, left in the store, by the ids of reports and of `codedReports`. Only issuers of
 * which a report or a coded row changed are looked at anew.
 */
export async function seriesStored(
  reports: readonly StoredReport[],
  coded: readonly CodedFigure[],
  codebook: Codebook,
  { store, decision, make }: Storing,
): Promise<ReadonlyMap<string, StoredAudit>> {
  const all = seriesOf(reports, coded, codebook, decision);
  const missing = all.filter(({ key }) => store.find(key) === null);
  const request = (series: readonly Series[]): AuditRequest => ({
    folder: store.folder,
    series: series.map(({ reports, coded }) => ({ parts: reports.map(({ part }) => part), coded })),
  });
  await make.each("audit", batches(missing), request, (series, packed) => {
    for (const [index, { key }] of series.entries()) keepSeries(key, packed[index]!, store);
  });
  return new Map(
    all.flatMap(({ key }) => Object.entries(store.find<Record<string, StoredAudit>>(key)!)),
  );
}

/** Series until they have so many reports. */
function batches(all: readonly Series[]): readonly (readonly Series[])[] {
  let reports = 0;
  const numbers = new Map(
    all.map((each) => [each, Math.floor((reports += each.reports.length) / AT_A_TIME)]),
  );
  return [...Map.groupBy(all, (each) => numbers.get(each)).values()];
}

/** The checks and findings of the other years. */
export function auditIn(store: Store, audit: StoredAudit | undefined): AuditResult {
  return audit === undefined ? { checks: [], findings: [] } : unpack(store.part(audit.part));
}

/** The years of one issuer. */
interface Series {
  readonly key: string;
  readonly reports: readonly StoredReport[];
  readonly coded: readonly Yearly[];
}

function seriesOf(
  reports: readonly StoredReport[],
  coded: readonly CodedFigure[],
  codebook: Codebook,
  decision: string,
): readonly Series[] {
  const used = canonicalReports(reports);
  const isDated = ({ identity: { issuer, year } }: Pick<Yearly, "identity">) =>
    issuer !== null && year !== null;
  const issuerOf = ({ identity }: Pick<Yearly, "identity">) => identity.issuer;
  const parsed = Map.groupBy(used.filter(isDated), issuerOf);
  const beside = Map.groupBy(codedBeside(used, coded, codebook).filter(isDated), issuerOf);
  return [...new Set([...parsed.keys(), ...beside.keys()])].map((issuer) => {
    const [own, ownCoded] = [parsed.get(issuer) ?? [], beside.get(issuer) ?? []];
    const key = hashOf(["series", decision, own.map(({ key, id }) => [key, id]), ownCoded]);
    return { key, reports: own, coded: ownCoded };
  });
}

function keepSeries(key: string, own: readonly PackedAudit[], store: Store): void {
  store.keep(
    key,
    own.map(({ packed }) => packed),
    (parts) => Object.fromEntries(own.map(({ id, hash }, at) => [id, { hash, part: parts[at]! }])),
  );
}
