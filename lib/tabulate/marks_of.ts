import { compareText, type ReportSummary, type Source } from "@/model/mod.ts";
import type { Entry, Method } from "./entry.ts";
import { issuerYearOf } from "./_issuer_year_of.ts";

/** What is known of an entry before its figures are laid out. */
export interface Ranked extends Pick<Entry, "id" | "method"> {
  readonly identity: Omit<ReportSummary["identity"], "eras">;
  readonly source: Pick<Source, "sha256" | "sheetsOf"> | null;
  readonly figureCount: number;
}

/** What an entry is beside the others. */
export interface Mark {
  /** Whether it is the one to use for its issuer and year. */
  readonly canonical: boolean;
  /** The entry that is used instead, and whether it is the same file, byte for byte. */
  readonly yieldsTo: { readonly id: string; readonly isCopy: boolean } | null;
  /** Of coded figures, the report that was read for their issuer and year. */
  readonly read: string | null;
}

/**
 * Marks one entry for each issuer, under its long or short name, and year, in the order given: text
 * before what was recognized in pictures, and that before coded, then the one with more figures, then
 * by id. A report without issuer or year is canonical by itself; a copy, byte for byte, of another file
 * never is.
 */
export function marksOf(entries: readonly Ranked[]): readonly Mark[] {
  const issuerYear = issuerYearOf(entries);
  const keyed = entries.map((entry) => ({
    ...entry,
    // Made once: a look-up hashes a text that was just joined.
    content: contentOf(entry),
    issuerYear: issuerYear(entry),
  }));
  const ranked = keyed.toSorted(byPreference);
  const originals = firstByKey(ranked, ({ content }) => content);
  const isOriginal = (entry: Keyed) => originals.get(entry.content) === entry;
  const chosen = firstByKey(ranked.filter(isOriginal), ({ issuerYear }) => issuerYear);
  return keyed.map((entry) => {
    const original = originals.get(entry.content)!;
    const canonical = chosen.get(entry.issuerYear);
    const instead = original === entry ? canonical! : original;
    const isRead = entry.method === "coded" && canonical !== undefined &&
      canonical.method !== "coded";
    return {
      canonical: instead === entry,
      yieldsTo: instead === entry ? null : { id: instead.id, isCopy: original !== entry },
      read: isRead ? canonical.id : null,
    };
  });
}

interface Keyed extends Ranked {
  readonly content: string;
  readonly issuerYear: string;
}

/** The bytes that an entry was read from, and which sheets of them. */
function contentOf({ id, source }: Ranked): string {
  return source === null ? id : `${source.sha256}\n${source.sheetsOf}`;
}

function byPreference(a: Ranked, b: Ranked): number {
  return RANKS[a.method] - RANKS[b.method] ||
    b.figureCount - a.figureCount || compareText(a.id, b.id);
}

const RANKS: Readonly<Record<Method, number>> = { parsed: 0, ocr: 1, coded: 2 };

function firstByKey(
  entries: readonly Keyed[],
  key: (entry: Keyed) => string,
): ReadonlyMap<string, Keyed> {
  return new Map(entries.toReversed().map((entry) => [key(entry), entry]));
}
