import type { Codebook } from "@/codebook/mod.ts";
import { type Figure, type Finding, makeFinding, type Normalized } from "@/model/mod.ts";
import { toSource } from "@/text/mod.ts";
import { placesOf } from "./places_of.ts";
import { isRounded, percentText } from "./prose.ts";
import { nameOf, type Naming } from "./wording.ts";
import type { Yearly } from "./yearly.ts";

/** 27件,同比增长8%: after the number, before anything else is counted. */
const GROWTH = new RegExp(
  "^[^\\d。;!?\\n]{0,6}?(?:同比|环比|[较比](?:上|去|前一?)年度?(?:同期)?|[较比]\\d{4}年(?:同期)?)" +
    "(?<way>增长|增加|上升|提高|下降|减少|降低|回落)了?(?<rate>\\d+(?:\\.(?<decimals>\\d+))?)%",
);

const DOWN = /下降|减少|降低|回落/;

/**
 * Growth rates that prose prints after a number, checked against the number and what the report of
 * the year before published; not assessed where either is rough or missing.
 */
export function growthFindings(report: Yearly, before: Yearly, codebook: Codebook): Finding[] {
  const earlier = new Map(
    before.figures.filter(({ preferred }) => preferred).map((figure) => [keyOf(figure), figure]),
  );
  return report.figures.flatMap((figure) => {
    const base = earlier.get(keyOf(figure));
    if (base === undefined || !isExact(base) || !isExact(figure) || base.value === 0) return [];
    const claim = claimBehind(figure, report.normalized);
    if (claim === null) return [];
    const growth = 100 * (figure.value! / base.value! - 1);
    if (isRounded(claim.rate, growth, claim.slack)) return [];
    return [growthFinding(figure, base, claim, growth, codebook)];
  });
}

function keyOf({ code, scope, applicant }: Figure): string {
  return `${code}/${scope}/${applicant}`;
}

function isExact({ value, qualifier }: Figure): boolean {
  return value !== null && qualifier === "exact";
}

interface Claim {
  readonly rate: number;
  readonly slack: number;
  readonly printed: string;
}

/** The growth that the text states directly after a figure. */
function claimBehind({ where, span }: Figure, normalized: Normalized): Claim | null {
  if (where !== "narrative") return null;
  const behind = offsetOf(normalized, span.end);
  const { way = "", rate, decimals = "" } = GROWTH.exec(normalized.text.slice(behind))?.groups ??
    {};
  if (rate === undefined) return null;
  const sign = DOWN.test(way) ? -1 : 1;
  return { rate: sign * Number(rate), slack: 0.5 * 10 ** -decimals.length, printed: `${rate}%` };
}

/**
 * The first offset of the normalized text that stands for a place of the source or for one after
 * it.
 */
function offsetOf(normalized: Normalized, place: number): number {
  let [low, high] = [0, normalized.text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (toSource(normalized, middle, middle + 1).start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function growthFinding(
  figure: Figure,
  base: Figure,
  { rate, slack, printed }: Claim,
  growth: number,
  naming: Naming,
): Finding {
  const name = nameOf(figure, naming);
  const expected = percentText(growth, slack);
  return makeFinding("audit.growth", {
    severity: Math.abs(rate - growth) <= 3 * slack ? "note" : "warning",
    codes: [figure.code],
    expected,
    actual: rate < 0 ? `-${printed}` : printed,
    ...placesOf([figure]),
    message: {
      zh:
        `${name.zh}的增幅印为${rate}%，按上年报告的${base.value}到本年的${figure.value}应为${expected}`,
      en:
        `${name.en} is said to have changed by ${rate}%; from ${base.value} in the report of the year ` +
        `before to ${figure.value} it is ${expected}`,
    },
  });
}
