import { extent, type Language } from "@/model/mod.ts";
import { countScale } from "./count_scale.ts";
import { NUMBERS } from "./figure_chart.ts";
import { INK, PALETTE, TEXT } from "./theme.ts";
import { tooltip } from "./tooltip.ts";

/** The scale of a spread: from 0 to 100 % for shares, as {@linkcode countScale} for counts. */
export function spreadScale(values: readonly number[], isShare: boolean) {
  if (isShare) {
    const [, largest] = extent([1, ...values]);
    const x = {
      scale: { domain: [0, largest], nice: false },
      axis: { format: ".0%", tickCount: 5 },
    };
    return { isLog: false, x, largest };
  }
  const { isLog, axis } = countScale(values);
  const largest = 1.3 * extent([1, ...values])[1];
  return {
    isLog,
    x: { ...axis, scale: { ...axis.scale, domain: [0, largest], nice: false } },
    largest,
  };
}

/** The rows of a spread, and their places. */
export interface SpreadParts {
  /** Rows with `label` and, where there are enough reports, `q1`, `median` and `q3`. */
  readonly bands: readonly object[];
  /** Rows with `label`, `place` and, where several have one value, `times`. */
  readonly points: readonly object[];
  /** The encoding that lists the labels. */
  readonly y: object;
  /** Scale, axis and title of `x`. */
  readonly axis: object;
}

/** Bands with medians, and hollow points with how many one stands for. */
export function spreadLayers({ bands, points, y, axis }: SpreadParts, lang: Language): object[] {
  const x = { type: "quantitative", ...axis };
  const banded = { data: NUMBERS, transform: [{ filter: "isValid(datum.median)" }] };
  return [{
    ...banded,
    mark: { type: "bar", height: { band: 0.55 }, color: PALETTE[4] },
    encoding: {
      y,
      x: { ...x, field: "q1", stack: null },
      x2: { field: "q3" },
      tooltip: tooltip(bands, lang, ["label", "spread", "reports"]),
    },
  }, {
    ...banded,
    mark: { type: "tick", thickness: 2.5, height: { band: 0.7 }, color: PALETTE[0] },
    encoding: { y, x: { ...x, field: "median" } },
  }, {
    data: NUMBERS,
    transform: [{ filter: { field: "mark", equal: "point" } }],
    mark: {
      type: "point",
      size: 45,
      strokeWidth: 1.4,
      color: PALETTE[0],
      fill: "white",
      opacity: 1,
    },
    encoding: {
      y,
      x: { ...x, field: "place" },
      tooltip: tooltip(points, lang, ["name", "year", "value", "report", "quote"]),
    },
  }, {
    data: NUMBERS,
    transform: [{ filter: "isValid(datum.times)" }],
    mark: { type: "text", align: "left", dx: 6, dy: -5, fontSize: TEXT.label - 1, color: INK },
    encoding: { y, x: { ...x, field: "place" }, text: { field: "times" } },
  }];
}
