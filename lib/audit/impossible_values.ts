import { type Figure, type Finding, makeFinding } from "@/model/mod.ts";
import { isCarriedOver } from "./other_base.ts";
import { placesOf } from "./places_of.ts";
import { nameOf, type Naming } from "./wording.ts";

/** Differences to last year may be negative; counts may not. */
const CHANGE = /_change$/;

/** Rates of a whole, which 100 % bounds; growth is not such a rate. */
const BOUNDED = /(?:_rate|\.rate)$/;

/** Rates of what was done over what came in: more is done where cases were carried over. */
const DONE = /\.(?:completion|response)_rate$/;

/** Counts below zero, and rates above 100 %. */
export function impossibleValues(figures: readonly Figure[], naming: Naming): Finding[] {
  const isCarried = figures.some(({ code, value }) =>
    code === "applications.carried_in" && value !== null && value > 0
  );
  return figures.flatMap((figure) => {
    const { code, value, unit, state } = figure;
    if (value === null || state === "derived") return [];
    if (value < 0 && !CHANGE.test(code)) return [impossibleFinding(figure, "≥ 0", naming)];
    const mayExceed = DONE.test(code) && (isCarried || isCarriedOver(figure.context));
    if (unit === "%" && value > 100 && BOUNDED.test(code) && !mayExceed) {
      return [impossibleFinding(figure, "≤ 100", naming)];
    }
    return [];
  });
}

function impossibleFinding(figure: Figure, expected: string, naming: Naming): Finding {
  const { code, value, unit } = figure;
  const name = nameOf(figure, naming);
  return makeFinding("audit.impossible_value", {
    severity: "error",
    codes: [code],
    expected,
    actual: figure.printed,
    ...placesOf([figure]),
    message: {
      zh: `${name.zh}不可能为${value}${unit}`,
      en: `${name.en} cannot be ${value} ${unit}`,
    },
  });
}
