import { frameOf, type RecordOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Diff } from "./diff_frames.ts";
import { ruleOf } from "./frame_rules.ts";
import { cellOf, type Item } from "./item.ts";
import { identityOf } from "./marks_of.ts";

type ChangeRow = RecordOf<typeof schemas.changes>;

/**
 * What differs between two runs as a frame, a row for each column of a row that differs: each change, then
 * what follows from it; then other results.
 */
export function changesFrame({ changes, unexplained, reports }: Diff): DataFrame {
  return frameOf(schemas.changes, [
    ...changes.flatMap(({ number, own, follows }) => [
      ...rowsOf(own, reports, { number, follows: false }),
      ...follows.flatMap((item) => rowsOf(item, reports, { number, follows: true })),
    ]),
    ...unexplained.flatMap((item) => rowsOf(item, reports, { number: null, follows: true })),
  ]);
}

function rowsOf(
  item: Item,
  reports: Diff["reports"],
  place: Pick<ChangeRow, "number" | "follows">,
): ChangeRow[] {
  const columns = item.columns.length === 0 ? [null] : item.columns;
  const { issuer, year } = identityOf(item, reports);
  const whole = {
    ...place,
    frame: item.frame,
    change: item.change,
    report: cellOf(item, "report"),
    issuer,
    year: year === null ? null : Number(year),
    ...aboutOf(item),
    quote_before: item.before?.quote ?? null,
    quote_after: item.after?.quote ?? null,
  };
  return columns.map((column) => ({
    ...whole,
    column,
    before: column === null ? null : item.before?.[column] ?? null,
    after: column === null ? null : item.after?.[column] ?? null,
  }));
}

function aboutOf(item: Item): Pick<ChangeRow, "code" | "detail"> {
  const columns = Object.keys(item.after ?? item.before ?? {});
  const { about, details = [] } = ruleOf(item.frame, columns) ?? {};
  const detail = details.map((column) => cellOf(item, column)).filter((cell) => cell !== null);
  return {
    code: about === undefined ? null : cellOf(item, about),
    detail: detail.length === 0 ? null : detail.join(" | "),
  };
}
