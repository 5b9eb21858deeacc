import { pick, recordsOf, requireColumns, schemas } from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

/** How much of a report's prose was read, where it does not state an indicator. */
export interface Unread {
  /** The numbers of the prose, and those of them that nothing reads. */
  readonly numbers: number;
  readonly unread: number;
  /** The unread ones that may count the indicator. */
  readonly likely: readonly UnreadNumber[];
}

/** A number of the prose that nothing reads. */
export interface UnreadNumber {
  readonly quote: string;
  readonly context: string;
}

const NUMBER = pick(schemas.numbers, "report", "verdict", "quote", "candidates", "context");

/** Numbers shown at most, and characters of their sentences. */
const LONGEST = 14;
const REACH = 160;

/** What the ledger of numbers has of a report and an indicator. */
export function unreadOf(numbers: DataFrame, report: string, code: string): Unread {
  const ofReport = requireColumns(numbers, NUMBER, "numbers")
    .filter(pl.col("report").eq(pl.lit(report)));
  const rows = recordsOf(ofReport, NUMBER, "numbers");
  const likely = rows.filter(({ verdict, candidates }) =>
    verdict === "unread" && candidates?.split("|").includes(code)
  );
  return {
    numbers: rows.length,
    unread: rows.filter(({ verdict }) => verdict === "unread").length,
    likely: likely.slice(0, LONGEST).map(({ quote, context }) => ({
      quote,
      context: context.replace(/\s+/g, " ").slice(0, REACH),
    })),
  };
}
