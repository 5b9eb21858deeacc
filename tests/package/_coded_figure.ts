import { schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { looseFrame } from "../support/loose_frame.ts";

/** The frame `figures` with one figure, which Li Wei coded. */
export function codedFigure(sourceUrl: string | null = null): DataFrame {
  return looseFrame(schemas.figures, [{
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
  }]);
}
