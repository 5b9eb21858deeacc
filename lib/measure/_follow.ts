import { SMALL_ISSUERS } from "@/model/mod.ts";
import { breaksMet, type Codebook, statedBy, worstOf } from "@/codebook/mod.ts";
import { bootstrap } from "./_bootstrap.ts";
import { sum } from "./_sums.ts";

/** What is followed around an event. */
export interface Study extends Pick<Codebook, "breaks" | "concordance"> {
  /** The year of the event. */
  readonly year: number;
  readonly window: readonly [before: number, after: number];
  /** Whether years are compared by a ratio; else by a difference. */
  readonly isCount: boolean;
}

/** The value of an issuer in a year. */
export interface IssuerYear {
  readonly issuer: string;
  readonly rank: string;
  readonly kind: string;
  readonly year: number;
  readonly method: string;
  readonly value: number;
  readonly basis: string;
  readonly doubt: string | null;
}

/** A year of a panel, relative to the year of reference. */
export type Followed = ReturnType<typeof yearOf>;

/** An issuer in the year of reference and in another. */
interface Pair {
  readonly before: IssuerYear;
  readonly row: IssuerYear;
}

/** The years of the window that the bodies of one rank and kind have, over all and balanced. */
export function followed(group: readonly IssuerYear[], study: Study): Followed[] {
  const [before, after] = study.window;
  const within = group.filter(({ year }) =>
    study.year - before <= year && year <= study.year + after
  );
  const rows = within.filter(({ doubt }) => doubt === null);
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => a - b);
  const byIssuer = Map.groupBy(rows, ({ issuer }) => issuer);
  const complete = [...byIssuer.values()].filter((own) => own.length === years.length).flat();
  return (["all", "balanced"] as const).flatMap((panel) =>
    years.map((year) => yearOf(panel, year, panel === "all" ? rows : complete, within, study))
  );
}

function yearOf(
  panel: "all" | "balanced",
  year: number,
  rows: readonly IssuerYear[],
  within: readonly IssuerYear[],
  study: Study,
) {
  const [{ rank, kind }] = within as [IssuerYear];
  const references = new Map(
    rows.filter((row) => row.year === study.year - 1).map((row) => [row.issuer, row]),
  );
  const ofYear = rows.filter((row) => row.year === year);
  const pairs = ofYear.flatMap((row) => {
    const before = references.get(row.issuer);
    return before === undefined ? [] : [{ before, row }];
  });
  const compared = pairs.filter((pair) => !isIncomparable(pair, study));
  return {
    ...{ rank, kind, panel, year, relative: year - study.year, issuers: compared.length },
    coded: compared.filter(({ row }) => row.method === "coded").length,
    unmatched: ofYear.length - pairs.length,
    incomparable: pairs.length - compared.length,
    doubted: within.filter((row) => row.year === year && row.doubt !== null).length,
    ...changeOf(compared, year, study),
    basis: [...new Set(compared.flatMap(({ row }) => row.basis.split("|")))].join("|"),
    /** What the issuers state that are left out as not comparable. */
    refused: pairs.filter((pair) => !compared.includes(pair))
      .flatMap(({ before, row }) => [...statedBy(before.basis), ...statedBy(row.basis)]),
  };
}

/** The reference is what it is compared with: it has no interval. */
function changeOf(pairs: readonly Pair[], year: number, { isCount, year: event }: Study) {
  const none = { value: null, lower: null, upper: null };
  if (pairs.length < SMALL_ISSUERS) return none;
  const change = (sample: readonly Pair[]) => {
    const now = sum(sample.map(({ row }) => row.value));
    const then = sum(sample.map(({ before }) => before.value));
    if (!isCount) return (now - then) / sample.length;
    return then === 0 ? null : now / then;
  };
  const value = change(pairs);
  if (value === null || year === event - 1) return { ...none, value };
  const interval = bootstrap(
    pairs.length,
    (drawn) => change(Array.from(drawn, (at) => pairs[at]!)),
  );
  return { value, ...interval ?? { lower: null, upper: null } };
}

/** Whether a break between the two years leaves what they state without a comparison. */
function isIncomparable({ before, row }: Pair, study: Study): boolean {
  const [first, last] = [before, row].toSorted((a, b) => a.year - b.year);
  return worstOf(breaksMet(first!, last!, study)) === "no";
}
