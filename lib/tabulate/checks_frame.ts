import type { Check } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Entry } from "./_entry.ts";
import { frameOf } from "./_frame_of.ts";
import { schemas } from "./schemas.ts";

/** The frame `checks`: the checks of each entry, in the order given. */
export function checksFrame(entries: readonly Entry[]): DataFrame {
  const rows = entries.flatMap(({ id, checks }) => checks.map((check): Row => [id, check]));
  return frameOf(schemas.checks, rows, {
    report: ([id]) => id,
    identity: ([, check]) => check.identity,
    code: ([, check]) => check.code,
    scope: ([, check]) => check.scope,
    applicant: ([, check]) => check.applicant,
    where: ([, check]) => check.where,
    verdict: ([, check]) => check.verdict,
    relation: ([, check]) => check.relation,
    actual: ([, check]) => check.actual,
    expected: ([, check]) => check.expected,
    missing: ([, { missing }]) => missing.length === 0 ? null : missing.join("|"),
  });
}

type Row = readonly [string, Check];
