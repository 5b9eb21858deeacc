import type { Chart } from "./chart.ts";
import { CONFIG, FAINT, TEXT, WIDTH } from "./theme.ts";
import { wrap } from "./_wrap.ts";

/** The parts that every chart has. */
export interface ChartParts {
  readonly title: string;
  /** Under the title, smaller. */
  readonly subtitle?: string;
  /** What the chart shows, in words: the text for who cannot see it. */
  readonly alt: string;
  /** Notes under the chart, one paragraph each. */
  readonly caption: readonly string[];
  /** The rows that the chart shows; views name them as {@linkcode NUMBERS}. */
  readonly numbers: readonly object[];
  /** A Vega-Lite view: width, height, marks and encodings. */
  readonly view: Readonly<Record<string, unknown>>;
  /** Pixels that labels beside the plotting area take. */
  readonly margin: number;
}

/** The `data` of the marks that show the chart's rows. */
export const NUMBERS = { name: "numbers" } as const;

/** A chart with its title above, left-aligned, and its caption below. */
export function figureChart(
  { title, subtitle, alt, caption, numbers, view, margin }: ChartParts,
): Chart {
  const width = WIDTH + margin;
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v5.json",
    description: alt,
    datasets: { numbers },
    title: {
      text: wrap(title, width, TEXT.title),
      anchor: "start",
      fontSize: TEXT.title,
      ...subtitle === undefined ? {} : {
        subtitle: wrap(subtitle, width, TEXT.axis),
        subtitleFontSize: TEXT.axis,
        subtitlePadding: 5,
        subtitleColor: FAINT,
      },
      offset: 12,
    },
    // A view has one title: the inner one is the caption, the outer one the title.
    vconcat: [{
      title: {
        text: caption.flatMap((note) => wrap(note, width, TEXT.caption)),
        orient: "bottom",
        anchor: "start",
        frame: "bounds",
        fontSize: TEXT.caption,
        fontWeight: "normal",
        lineHeight: 16,
        color: FAINT,
        offset: 14,
      },
      ...view,
    }],
    config: CONFIG,
  };
}
