import { codedBeside } from "./across_years.ts";
import { type AuditResult, auditSeries, type Yearly } from "./audit/mod.ts";
import type { Codebook } from "./codebook/mod.ts";
import type { CodedFigure, Report } from "./model/mod.ts";
import type { StoredReport } from "./read_stored.ts";
import { hashOf, pack, type Store, unpack } from "./store/mod.ts";
import { canonicalReports } from "./tabulate/mod.ts";

/** What the other years of its issuer say of a report, in a store. */
export interface StoredAudit {
  readonly hash: string;
  /** Its number in the store. */
  readonly part: number;
}

/** How many reports are held against one another at a time: those of some issuers. */
const AT_A_TIME = 64;

/**
 * What `acrossYears` says, left in the store, by the ids of reports and of `codedReports`. Only issuers of
 * which a report or a coded row changed are looked at anew.
 */
export function seriesStored(
  reports: readonly StoredReport[],
  coded: readonly CodedFigure[],
  codebook: Codebook,
  { store, decision }: { readonly store: Store; readonly decision: string },
): ReadonlyMap<string, StoredAudit> {
  const results = new Map<string, StoredAudit>();
  let waiting: Series[] = [];
  const audit = () => {
    for (const [id, result] of audited(waiting, codebook, store)) results.set(id, result);
    waiting = [];
  };
  for (const series of seriesOf(reports, coded, codebook, decision)) {
    const found = store.find<Record<string, StoredAudit>>(series.key);
    if (found === null) waiting.push(series);
    for (const [id, result] of Object.entries(found ?? {})) results.set(id, result);
    if (waiting.reduce((sum, { reports }) => sum + reports.length, 0) >= AT_A_TIME) audit();
  }
  audit();
  return results;
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

function audited(
  series: readonly Series[],
  codebook: Codebook,
  store: Store,
): ReadonlyMap<string, StoredAudit> {
  const yearly = series.flatMap(({ reports, coded }) => [
    ...reports.map(({ part }) => unpack<Report>(store.part(part))),
    ...coded,
  ]);
  const results = auditSeries(yearly, codebook);
  return new Map(series.flatMap((each) => Object.entries(keepSeries(each, results, store))));
}

function keepSeries(
  { key, reports, coded }: Series,
  results: ReadonlyMap<string, AuditResult>,
  store: Store,
): Readonly<Record<string, StoredAudit>> {
  const own = [...reports, ...coded].flatMap(({ id }) => {
    const result = results.get(id);
    return result === undefined ? [] : [{ id, hash: hashOf(result), part: pack(result) }];
  });
  return store.keep(
    key,
    own.map(({ part }) => part),
    (parts) => Object.fromEntries(own.map(({ id, hash }, at) => [id, { hash, part: parts[at]! }])),
  );
}
