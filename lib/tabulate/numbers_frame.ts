import { frameOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Entry } from "./entry.ts";

/** The frame `numbers`: the ledger of each report, in the order of its text. */
export function numbersFrame(entries: readonly Pick<Entry, "id" | "numbers">[]): DataFrame {
  const records = entries.flatMap(({ id, numbers }) =>
    numbers.map(({ span, codes, candidates, ...entry }) => ({
      ...entry,
      report: id,
      span_start: span.start,
      span_end: span.end,
      page: span.page ?? null,
      code: joined(codes),
      candidates: joined(candidates),
    }))
  );
  return frameOf(schemas.numbers, records);
}

function joined(codes: readonly string[]): string | null {
  return codes.length === 0 ? null : codes.join("|");
}
