import type { Statement } from "./fit.ts";
import { type Inherited, inheritedOf } from "./frame_nearness.ts";
import type { WeightedText } from "./indicator_words.ts";
import { byScore, indicatorRanker, type RankSource, type Scored } from "./indicator_ranker.ts";
import type { Slots } from "./slots.ts";

/** What is around a number or a denial. */
export interface Surroundings {
  /** The words about it. */
  readonly words: string;
  /** The nearest. */
  readonly heading: string;
  /** The clauses behind it up to the next number, which may say more of the same. */
  readonly behind: readonly { readonly words: string; readonly slots: Slots }[];
  /** The code of the figure before it in the paragraph. */
  readonly last: string | undefined;
  /** Those that it states anyway. */
  readonly known: readonly string[];
}

/**
 * Names up to three indicators that a statement may mean, the likeliest first, of those that are
 * counted in its measure word.
 */
export type LikelyCodes = (statement: Statement, around: Surroundings) => readonly string[];

const MOST = 3;
/** How much the texts around count beside the words themselves. */
const HEADING = 0.2;
const BEHIND = 0.2;
/** What a frame loses of whose needs the words meet none: of words behind a number, more. */
const UNFOUNDED = 1;
const UNFOUNDED_BEHIND = 4;
/** What else a figure may state is near what it does; what words behind say, near the best. */
const NEAR = 0.8;

/**
 * Makes the finder. It weighs the likeness of the words to those of each indicator, the nearness of
 * its frames, its kinship to the figures before, and how usual it is.
 */
export function likelyCodes(source: RankSource): LikelyCodes {
  let finder: LikelyCodes | undefined;
  return (statement, around) => (finder ??= finderOf(source))(statement, around);
}

function finderOf(source: RankSource): LikelyCodes {
  const rank = indicatorRanker(source);
  const wholeOf = wholes(source);
  return ({ own, context, quantity }, around) => {
    // A bare number after unknown words may be anything: 电话:87651234.
    if (quantity?.unit === "" && own.size === 0) return [];
    const { last, heading, known, behind } = around;
    const inherited = inheritedOf(context);
    const title: WeightedText = [heading, HEADING];
    const near = rank({
      quantity,
      own,
      inherited,
      texts: [
        [around.words, 1],
        title,
        ...behind.map(({ words }): WeightedText => [words, BEHIND]),
      ],
      last,
      known,
      unfounded: UNFOUNDED,
    });
    const more = behind.filter(({ slots }) => slots.size > 0).flatMap(({ words, slots }) =>
      rank({
        quantity,
        own: slots,
        inherited: withOwn(inherited, own),
        texts: [[words, 1], title],
        last,
        known: [],
        unfounded: UNFOUNDED_BEHIND,
      })
    );
    const said = more.toSorted(byScore);
    return known.length > 0 ? besides(near, said, known) : proposed(near, said, wholeOf);
  };
}

/** Of a figure's number: what is said of all behind it, then what is nearly as likely as its code. */
function besides(
  near: readonly Scored[],
  said: readonly Scored[],
  known: readonly string[],
): readonly string[] {
  const best = near.find(({ code }) => known.includes(code))?.score ?? Infinity;
  const others = near.filter(({ score }) => score > best * NEAR);
  const codes = [...said.slice(0, MOST), ...others].map(({ code }) => code);
  return [...new Set(codes)].filter((code) => !known.includes(code)).slice(0, MOST);
}

/**
 * Of an unread number. The third is what is said behind it, where that is nearly as likely, or the
 * whole whose parts the others are: 机构职能、工作动态等共`452条`.
 */
function proposed(
  near: readonly Scored[],
  said: readonly Scored[],
  wholeOf: (code: string) => string | undefined,
): readonly string[] {
  const [first, second] = near;
  if (first === undefined) return [];
  const codes = near.map(({ code }) => code);
  const isNear = (one: Scored | undefined) => one !== undefined && one.score > first.score * NEAR;
  const whole = wholeOf(first.code);
  if (isNear(second) && whole !== undefined && whole === wholeOf(second!.code)) {
    codes.splice(MOST - 1, 0, whole);
  }
  const behind = said.find(({ code }) => !codes.slice(0, MOST - 1).includes(code));
  if (isNear(behind)) codes.splice(MOST - 1, 0, behind!.code);
  return [...new Set(codes)].slice(0, MOST);
}

/** Finds the whole that an indicator is a part of, of those that prose states. */
function wholes({ frames, indicators }: RankSource): (code: string) => string | undefined {
  const stated = new Set(frames.map(({ indicator }) => indicator));
  return (code) => {
    let whole = indicators.get(code)?.parent ?? null;
    while (whole !== null && !stated.has(whole)) whole = indicators.get(whole)?.parent ?? null;
    return whole ?? undefined;
  };
}

/** What the words before say to those behind a number: its own words are the nearest. */
function withOwn(inherited: Inherited, own: Slots): Inherited {
  const all = new Map(inherited);
  own.forEach((values, slot) => all.set(slot, { values, near: 1 }));
  return all;
}
