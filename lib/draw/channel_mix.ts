import type { DataFrame } from "nodejs-polars";
import type { Chart } from "./chart.ts";
import { compositionOf } from "./composition_of.ts";
import type { DrawOptions } from "./options.ts";

const TITLE = { zh: "申请渠道", en: "Channels of applications" } as const;

/**
 * The ways by which applications came in: a bar for each report, divided by channel, n beside it.
 * Takes the rows `application_channel_share` of the frame `measures`. Throws a `RangeError` where no
 * report has one.
 */
export function channelMix(measures: DataFrame, options: DrawOptions): Chart {
  const title = options.title ?? TITLE[options.lang];
  return compositionOf(measures, "application_channel_share", { ...options, title });
}
