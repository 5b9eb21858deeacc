import { frameOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";

/** The frame `figures` with one figure, which Li Wei coded. */
export function codedFigure(sourceUrl: string | null = null): DataFrame {
  const blank = Object.fromEntries(Object.keys(schemas.figures).map((key) => [key, null]));
  return frameOf(schemas.figures, [{
    ...blank,
    report: "甲-2019",
    code: "applications.received",
    unit: "件",
    state: "stated",
    qualifier: "exact",
    scope: "all",
    applicant: "total",
    rule: "Li Wei",
    preferred: true,
    method: "coded",
    coverage: "whole",
    source_url: sourceUrl,
  }] as never);
}
