import { type Codebook, termLabel } from "@/codebook/mod.ts";
import { f64, i32, nullable, type RecordOf, recordsOf, str, withOptional } from "@/frame/mod.ts";
import type { Bilingual } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { countedText } from "./_counted_text.ts";

/** Options of {@linkcode headline}. */
export interface HeadlineOptions {
  readonly codebook: Codebook;
  /**
   * What the number is of, as in `{ zh: "予以公开占", en: "of the outcomes were disclosure" }`: Chinese
   * stands before the number, English after it.
   */
  readonly says: Bilingual;
}

/**
 * What a frame of `pool` or of `quantiles` shows in one sentence: the pooled ratio with its interval,
 * or the median with its quartiles (from five reports on), of the bodies of one level and kind of which there are most
 * issuers, and where the frame has years, of the latest of those. Bodies of different level or kind
 * are never joined, and of a single issuer nothing general is stated: where no group has two, the
 * sentence says so. Of a frame without rows there is nothing to say, and the sentence is empty.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { headline } from "@/show/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const spread = pl.DataFrame({
 *   rank: ["county", "province"],
 *   kind: ["government", "government"],
 *   year: [2024, 2024],
 *   measure: ["volume", "volume"],
 *   reports: [40, 1],
 *   issuers: [40, 1],
 *   q1: [20, null],
 *   median: [45, null],
 *   q3: [90.5, null],
 * });
 * const says = { zh: "申请量", en: "requests received" };
 * const { zh, en } = headline(spread, { codebook: loadCodebook(), says });
 * assertEquals(
 *   en,
 *   "County government in 2024, 40 reports of 40 issuers: median 45 requests received (quartiles 20 and 90.5).",
 * );
 * assertEquals(zh, "县级政府 2024 年，40 份报告（40 个发布单位）：申请量的中位数为 45（四分位数 20、90.5）。");
 * ```
 */
export function headline(groups: DataFrame, { codebook, says }: HeadlineOptions): Bilingual {
  const widest = recordsOf(withOptional(groups, OPTIONAL), GROUP, "groups")
    .filter(({ issuers, pooled, median }) => issuers > 1 && (pooled ?? median) !== null)
    .toSorted((a, b) => b.issuers - a.issuers || (b.year ?? 0) - (a.year ?? 0))
    .at(0);
  if (groups.height === 0) return { zh: "", en: "" };
  if (widest === undefined) return groups.columns.includes("year") ? NONE.byYear : NONE.all;
  const [body, counts] = [bodyOf(widest, codebook), countedText(widest.reports, widest.issuers)];
  // A ratio that the codebook does not define, as that of new text, is a share.
  const unit = codebook.measures.get(widest.measure)?.unit ?? (widest.pooled === null ? "" : "%");
  const number = numberOf(widest, unit === "%" ? percent : decimal, says);
  return {
    zh: `${body.zh}，${counts.zh}：${number.zh}。`,
    en: `${body.en}, ${counts.en}: ${number.en}.`,
  };
}

/** Reports of which quartiles say something. */
const FEWEST = 5;

const NUMBER = nullable(f64);
const OPTIONAL = {
  year: nullable(i32),
  numerator: NUMBER,
  denominator: NUMBER,
  pooled: NUMBER,
  lower: NUMBER,
  upper: NUMBER,
  q1: NUMBER,
  median: NUMBER,
  q3: NUMBER,
};
const GROUP = { rank: str, kind: str, measure: str, reports: i32, issuers: i32, ...OPTIONAL };

type Group = RecordOf<typeof GROUP>;

const NONE = {
  all: {
    zh: "没有一类机关有两个以上发布单位的报告，故不作汇总。",
    en: "No level and kind of body has reports of two issuers: nothing is stated over several.",
  },
  byYear: {
    zh: "没有一类机关在同一年有两个以上发布单位的报告，故不作汇总。",
    en: "In no year does a level and kind of body have reports of two issuers: nothing is stated " +
      "over several.",
  },
};

function bodyOf({ rank, kind, year }: Group, codebook: Codebook): Bilingual {
  const label = (lang: "zh" | "en", field: string, id: string) =>
    termLabel(field, id, { lang, codebook });
  return {
    zh: `${label("zh", "rank", rank)}${label("zh", "kind", kind)}${
      year === null ? "" : ` ${year} 年`
    }`,
    en: `${label("en", "rank", rank)} ${label("en", "kind", kind)}${
      year === null ? "" : ` in ${year}`
    }`,
  };
}

function numberOf(group: Group, printed: (value: number) => string, says: Bilingual): Bilingual {
  const { pooled, median, q1, q3, lower, upper } = group;
  if (pooled === null) {
    const quartiles = group.reports < FEWEST ? [] : [q1 ?? 0, q3 ?? 0].map(printed);
    const isSpread = quartiles.length > 0;
    return {
      zh: `${says.zh}的中位数为 ${printed(median ?? 0)}${
        isSpread ? `（四分位数 ${quartiles.join("、")}）` : ""
      }`,
      en: `median ${printed(median ?? 0)} ${says.en}${
        isSpread ? ` (quartiles ${quartiles.join(" and ")})` : ""
      }`,
    };
  }
  const parts = [group.numerator ?? 0, group.denominator ?? 0].map(decimal);
  const interval = lower === null || upper === null ? null : `${printed(lower)}–${printed(upper)}`;
  return {
    zh: `${says.zh} ${printed(pooled)}（${parts.join("/")}${
      interval === null ? "" : `，95% 区间 ${interval}`
    }）`,
    en: `${printed(pooled)} ${says.en} (${parts.join(" of ")}${
      interval === null ? "" : `, 95% interval ${interval}`
    })`,
  };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

function decimal(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 1 });
}
