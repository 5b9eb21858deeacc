import { frameOf, pick, recordsOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { type Interval, wilson } from "../wilson.ts";

/** A number of a sample, and whether a person found that it states an indicator. */
export interface RecallItem {
  /** `passed` or `unread`. */
  readonly verdict: string;
  readonly isFigure: boolean;
}

/**
 * How much of what the prose states was read: of the numbers that were passed over, and of those that
 * were not read, the share that states an indicator after all, and what follows for the whole. Takes
 * the items of a sample that a person coded and the frame `numbers` that it was drawn from. Its
 * columns: `schemas.recall`, in `lib/frame/schemas/`.
 *
 * A share has a Wilson interval of 95 %. The missed of all strata together are Σ total · share, with
 * the bounds of the MOVER (G. Y. Zou and A. Donner, "Construction of confidence limits about effect
 * measures: a general approach", Statistics in Medicine 27, 2008, pp. 1693–1702): estimate ∓
 * √Σ (total · (share − bound))². recall = read / (read + missed). Null where a stratum that has
 * numbers has no item: then nothing is known of it. What a person calls no indicator is not missed,
 * and numbers of tables are not in `numbers`.
 *
 * @example
 * ```ts
 * import { agreements } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const numbers = pl.DataFrame({ verdict: ["figure", "figure", "figure", "unread", "unread"] });
 * const items = [{ verdict: "unread", isFigure: true }, { verdict: "unread", isFigure: false }];
 * const all = agreements.recall(items, numbers).toRecords().at(-1);
 * assertEquals([all?.missed, all?.recall], [1, 0.75]);
 * ```
 */
export function recall(items: readonly RecallItem[], numbers: DataFrame): DataFrame {
  const verdicts = recordsOf(numbers, pick(schemas.numbers, "verdict"), "numbers");
  const totalOf = (name: string) => verdicts.filter(({ verdict }) => verdict === name).length;
  const strata = LEFT.map((verdict) =>
    stratumOf(verdict, totalOf(verdict), items.filter((item) => item.verdict === verdict))
  );
  return frameOf(schemas.recall, [...strata, allOf(strata, totalOf("figure"))]);
}

const LEFT = ["passed", "unread"];

interface Missed {
  readonly missed: number | null;
  readonly missed_lower: number | null;
  readonly missed_upper: number | null;
}

function stratumOf(verdict: string, total: number, items: readonly RecallItem[]) {
  const n = items.length;
  const stated = items.filter(({ isFigure }) => isFigure).length;
  const bounds = n === 0 ? null : wilson(stated, n);
  const share = n === 0 ? null : stated / n;
  const times = (part: number | null | undefined) =>
    total === 0 ? 0 : part == null ? null : total * part;
  return {
    verdict,
    total,
    n,
    stated,
    share,
    share_lower: bounds?.lower ?? null,
    share_upper: bounds?.upper ?? null,
    missed: times(share),
    missed_lower: times(bounds?.lower),
    missed_upper: times(bounds?.upper),
    ...recallOf(null),
  };
}

type Stratum = ReturnType<typeof stratumOf>;

/** All strata together. */
function allOf(strata: readonly Stratum[], read: number) {
  const sum = (column: "total" | "n" | "stated") =>
    strata.reduce((sum, stratum) => sum + stratum[column], 0);
  const missed = missedOf(strata);
  const rate = (of: number | null) => of === null || read + of === 0 ? null : read / (read + of);
  return {
    verdict: "*",
    total: sum("total"),
    n: sum("n"),
    stated: sum("stated"),
    share: null,
    share_lower: null,
    share_upper: null,
    ...missed,
    ...recallOf({
      recall: rate(missed.missed),
      recall_lower: rate(missed.missed_upper),
      recall_upper: rate(missed.missed_lower),
    }),
  };
}

interface Recall {
  readonly recall: number | null;
  readonly recall_lower: number | null;
  readonly recall_upper: number | null;
}

function recallOf(known: Recall | null): Recall {
  return known ?? { recall: null, recall_lower: null, recall_upper: null };
}

function missedOf(strata: readonly Stratum[]): Missed {
  const known = strata.flatMap(({ missed, missed_lower, missed_upper }) =>
    missed === null || missed_lower === null || missed_upper === null
      ? []
      : [{ missed, lower: missed_lower, upper: missed_upper }]
  );
  if (known.length < strata.length) return { missed: null, missed_lower: null, missed_upper: null };
  const missed = known.reduce((sum, stratum) => sum + stratum.missed, 0);
  const half = (bound: keyof Interval) =>
    Math.hypot(...known.map((stratum) => stratum.missed - stratum[bound]));
  return {
    missed,
    missed_lower: Math.max(0, missed - half("lower")),
    missed_upper: missed + half("upper"),
  };
}
