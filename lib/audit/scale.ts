import { type Figure, type Finding, isHeadline, makeFinding } from "@/model/mod.ts";
import { placesOf } from "./places_of.ts";
import { nameOf, type Naming, numberText } from "./wording.ts";
import type { Yearly } from "./yearly.ts";

/** So many other years must state the indicator. */
const ENOUGH = 3;

/** A value so many times above or below the median of the other years is out of scale. */
const FAR = 50;

const TEN_THOUSAND = 10_000;

/**
 * Counts that are far out of the scale of the same issuer's other years, as where 万 was lost or
 * digits ran together. A note of low confidence: offices do change.
 */
export function scaleFindings(
  report: Yearly,
  others: readonly Yearly[],
  naming: Naming,
): Finding[] {
  const series = Map.groupBy(
    others.flatMap(({ figures }) => figures.filter(isCounted)),
    ({ code }) => code,
  );
  return report.figures.filter(isCounted).flatMap((figure) => {
    const values = (series.get(figure.code) ?? []).map(({ value }) => value!);
    if (values.length < ENOUGH) return [];
    const median = values.toSorted((a, b) => a - b)[values.length >> 1]!;
    const ratio = figure.value! / median;
    return ratio >= FAR || ratio <= 1 / FAR ? [scaleFinding(figure, median, ratio, naming)] : [];
  });
}

function isCounted(figure: Figure): boolean {
  return figure.value !== null && figure.value > 0 && figure.unit !== "%" && isHeadline(figure);
}

function scaleFinding(figure: Figure, median: number, ratio: number, naming: Naming): Finding {
  const name = nameOf(figure, naming);
  const isLost = ratio <= 1 / FAR;
  const meant = isLost ? figure.value! * TEN_THOUSAND : figure.value! / TEN_THOUSAND;
  const fits = meant / median < 5 && meant / median > 0.2;
  return makeFinding("audit.out_of_scale", {
    codes: [figure.code],
    expected: numberText(median),
    actual: figure.printed || String(figure.value),
    ...placesOf([figure]),
    proposal: fits ? numberText(meant) : null,
    ...fits ? { confidence: "low" } : {},
    message: {
      zh: `${name.zh}为${figure.value}，与其他年度的中位数${numberText(median)}相差悬殊`,
      en: `${name.en} is ${figure.value}; the median of the other years is ${numberText(median)}`,
    },
  });
}
