import type { ProseScore } from "./score.ts";

/**
 * Lists in Markdown, with the words of the reports, every figure that is wrong, every row that is
 * not right, and every number of no indicator that was taken for a figure.
 */
export function misses({ rows, others, figures }: ProseScore): string {
  const wrong = figures.filter(({ isRight }) => !isRight).map(({ report, figure }) => {
    return line(report, figure, `rule ${figure.rule}`);
  });
  const missed = rows.filter(({ verdict }) => verdict !== "right").map((row) =>
    line(row.gold.report, row.gold, `${row.verdict}, ledger: ${row.ledger}`)
  );
  const taken = others.filter((other) => other.taken.length > 0).map((other) =>
    line(other.gold.report, other.gold, other.taken.map(({ code }) => code).join(", "))
  );
  return [list("Wrong", wrong), list("Not right", missed), list("Taken for a figure", taken)]
    .join("\n\n");
}

interface Stated {
  readonly code: string;
  readonly applicant: string;
  readonly scope: string;
  readonly value: number | null;
  readonly quote: string;
}

function line(report: string, row: Stated, remark: string): string {
  const { code, applicant, scope, value, quote } = row;
  const details = [applicant, scope].filter((part) => part !== "total" && part !== "all");
  const words = quote.replaceAll(/\s+/g, " ");
  return `- ${report}: \`${code}\` ${value} (${[...details, remark].join(", ")}) “${words}”`;
}

function list(title: string, lines: readonly string[]): string {
  return [`### ${title}: ${lines.length}`, ...lines.length > 0 ? [lines.join("\n")] : []]
    .join("\n\n");
}
