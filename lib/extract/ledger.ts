import type { LedgerEntry, MeasureWords, Normalized } from "@/model/mod.ts";
import type { Quantity } from "@/text/mod.ts";
import type { Candidate } from "./candidate.ts";
import { contextAt, type Prose } from "./context.ts";
import type { Denial } from "./denials.ts";
import type { LetteredNumber } from "./lettered_numbers.ts";
import { passedAs } from "./passed_as.ts";
import { type Placer, placer } from "./placer.ts";
import type { LeftNumber } from "./unread.ts";

/** What is known of the numbers of a report's prose once it is read. */
export interface ReadProse {
  readonly prose: Prose;
  /** What was made of numbers. */
  readonly candidates: readonly Candidate[];
  /** The numbers that nothing was made of. */
  readonly left: readonly LeftNumber[];
  /** The numbers with letters among their figures. */
  readonly lettered: readonly LetteredNumber[];
  /** What else the numbers of figures may state, by where they start. */
  readonly besides: ReadonlyMap<number, () => readonly string[]>;
  /** The denials, with the zeros that were made of some. */
  readonly denials: readonly Denial[];
}

/** Accounts for the numbers of a report. */
export type Ledger = (read: ReadProse, normalized: Normalized) => LedgerEntry[];

/**
 * Makes the ledger of numbers: an entry for every number with a measure word and every stated zero,
 * in the order of the text. A number without a measure word has one where a figure was made of it,
 * where it is 0, and where it ends the clause of words for an indicator; a number that a denial
 * contains (没有发生1起) belongs to it. One with letters among its figures is unread, without a value.
 */
export function ledgerOf(measureWords: MeasureWords): Ledger {
  const unitOf = ({ unit }: Pick<Quantity, "unit">) => measureWords.get(unit)?.unit ?? null;
  return ({ prose, candidates, left, lettered, besides, denials }, normalized) => {
    const place = placer(normalized);
    const printed = candidates.filter(({ printedStart, printedEnd }) => printedEnd > printedStart);
    const figures = Map.groupBy(printed, ({ printedStart }) => printedStart);
    const unmade = new Map(left.map((number) => [number.quantity.start, number]));
    const stated = denialsWithin(denials, prose.quantities, figures);
    const entries = stated.own.map((denial) => ofDenial(denial, prose, place));
    for (const number of lettered) entries.push(ofLettered(number, unitOf(number), prose, place));
    for (const quantity of prose.quantities) {
      const made = figures.get(quantity.start);
      const number = unmade.get(quantity.start);
      const unit = unitOf(quantity);
      if (made !== undefined) {
        const shared = stated.shared.get(quantity) ?? [];
        const codes = [...new Set([...made.map(({ code }) => code), ...shared])];
        const others = besides.get(quantity.start)?.() ?? [];
        const candidates = others.filter((code) => !codes.includes(code));
        entries.push({ ...ofFigure(quantity, unit, made[0]!, place), codes, candidates });
      } else if (number !== undefined && !stated.covered.has(quantity)) {
        if (isCounted(quantity)) entries.push(ofLeft(number, unit, place));
        else if (isBareCount(number)) {
          const entry = ofLeft(number, unit, place);
          if (entry.candidates.length > 0) entries.push(entry);
        }
      }
    }
    return entries.toSorted((a, b) => a.span.start - b.span.start);
  };
}

function isCounted({ unit, value }: Quantity): boolean {
  return unit !== "" || value === 0;
}

/**
 * Whether a number without a measure word counts something: it follows words for an indicator and
 * ends their clause (工作动态28), or only a slip or a rare measure word does (公开文件31只); no time
 * (17:22) and no date (截至20161231) does.
 */
function isBareCount({ quantity, context }: LeftNumber): boolean {
  const { text } = context.prose;
  return CLAUSE_END.test(text.slice(quantity.end, quantity.end + 2)) &&
    LABEL_END.test(text.slice(Math.max(0, quantity.start - 2), quantity.start));
}

const CLAUSE_END = /^\p{Script=Han}?(?:[,;。)、\n]|$)/u;
const LABEL_END = /(?:(?![至起止年月日号])\p{Script=Han}|\p{Script=Han}[(:])$/u;

interface Stated {
  /** The denials that have an entry of their own. */
  readonly own: readonly Denial[];
  /** The numbers that belong to one of these. */
  readonly covered: ReadonlySet<Quantity>;
  /** The codes that a denial shares with the number in it (均为0件). */
  readonly shared: ReadonlyMap<Quantity, readonly string[]>;
}

/**
 * Decides, for each denial, whether it or the numbers in it have the entries: the numbers where it
 * speaks of nothing that the codebook counts.
 */
function denialsWithin(
  denials: readonly Denial[],
  quantities: readonly Quantity[],
  figures: ReadonlyMap<number, unknown>,
): Stated {
  const own: Denial[] = [];
  const covered = new Set<Quantity>();
  const shared = new Map<Quantity, readonly string[]>();
  let at = 0;
  for (const denial of denials) {
    if (denial.codes.length + denial.candidates.length === 0) continue;
    const inside: Quantity[] = [];
    while (at < quantities.length && quantities[at]!.end <= denial.start) at++;
    for (; at < quantities.length && quantities[at]!.start < denial.end; at++) {
      inside.push(quantities[at]!);
    }
    const made = inside.find(({ start }) => figures.has(start));
    const others = inside.filter((quantity) => isCounted(quantity) && quantity.value > 1);
    if (made !== undefined) shared.set(made, denial.codes);
    else if (denial.codes.length > 0 || others.length === 0) {
      own.push(denial);
      inside.filter((quantity) => !others.includes(quantity)).forEach((one) => covered.add(one));
    }
  }
  return { own, covered, shared };
}

function ofFigure(
  { start, end, value, qualifier }: Quantity,
  unit: string | null,
  { section, contextStart, contextEnd }: Candidate,
  place: Placer,
): Omit<LedgerEntry, "codes" | "candidates"> {
  return {
    ...place(start, end, { start: contextStart, end: contextEnd }),
    value,
    unit,
    qualifier,
    verdict: "figure",
    reason: null,
    section,
  };
}

function ofLeft(
  number: LeftNumber,
  unit: string | null,
  place: Placer,
): LedgerEntry {
  const { context, quantity: { start, end, value, qualifier } } = number;
  const reason = passedAs(number);
  return {
    ...place(start, end, context.sentence),
    value,
    unit,
    qualifier,
    verdict: reason === null ? "unread" : "passed",
    reason,
    codes: [],
    candidates: reason === null ? number.likely() : [],
    section: context.place().chapter?.title ?? null,
  };
}

function ofLettered(
  { start, end }: LetteredNumber,
  unit: string | null,
  prose: Prose,
  place: Placer,
): LedgerEntry {
  const context = contextAt(prose, start);
  return {
    ...place(start, end, context.sentence),
    value: null,
    unit,
    qualifier: "exact",
    verdict: "unread",
    reason: null,
    codes: [],
    candidates: [],
    section: context.place().chapter?.title ?? null,
  };
}

function ofDenial(
  { start, end, codes, candidates, reason }: Denial,
  prose: Prose,
  place: Placer,
): LedgerEntry {
  const context = contextAt(prose, start);
  return {
    ...place(start, end, context.sentence),
    value: 0,
    unit: null,
    qualifier: "exact",
    verdict: codes.length > 0 ? "figure" : reason === undefined ? "unread" : "passed",
    reason: reason ?? null,
    codes,
    candidates: reason === undefined ? candidates : [],
    section: context.place().chapter?.title ?? null,
  };
}
