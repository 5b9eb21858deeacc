import { frameOf, type RecordOf, schemas } from "@/frame/mod.ts";
import type { Check } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Entry } from "./entry.ts";

/** The frame `checks`: the checks of each entry, in the order given. */
export function checksFrame(entries: readonly Entry[]): DataFrame {
  const records = entries.flatMap(({ id, checks }) => checks.map((check) => recordOf(id, check)));
  return frameOf(schemas.checks, records);
}

function recordOf(report: string, check: Check): RecordOf<typeof schemas.checks> {
  const { missing, ...cells } = check;
  return { report, ...cells, missing: missing.length === 0 ? null : missing.join("|") };
}
