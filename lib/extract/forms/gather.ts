import { withBlankLines } from "./blank_lines.ts";
import type { Run, Token } from "./runs.ts";
import type { Tokens } from "./tokens.ts";

/** The values of one row, before they are read. */
export interface Values {
  readonly tokens: readonly Token[];
  /** How many letters precede it. */
  readonly at: number;
  readonly line: number;
  readonly hangs: boolean;
  /** Whether letters follow them on their line. */
  readonly goesOn: boolean;
  /** Whether each cell is on a separate line: then only arithmetic shows a foreign number. */
  readonly spread: boolean;
  /** Whether bars part its cells. */
  readonly barred: boolean;
}

/**
 * Joins runs that follow each other without letters to the values of a row, and parts those of
 * several rows.
 */
export function gather({ runs: found, letters, lines }: Tokens, columns: number): Values[] {
  const runs = withBlankLines(found, letters, lines, columns);
  // Bars between words of a header part blanks that belong to no values.
  const real = runs.filter(({ tokens, barred }) =>
    !barred || tokens.some(({ text }) => text !== "") || tokens.length === columns
  );
  return [...Map.groupBy(real, ({ at }) => at).values()].flatMap((all): Values[] => {
    // Where the filled cells are all of a row, bars around them only close cells or pad it.
    const filled = all.filter(({ tokens }) => tokens.some(({ text }) => text !== ""));
    const isWhole = filled.flatMap(({ tokens }) => tokens).length === columns;
    const cluster = isWhole ? filled : all;
    // A line that begins with a number and continues with words is not a line of values.
    const last = cluster.at(-1)!;
    const isProse = cluster.length > 1 && last.goesOn && !last.hangs;
    return [
      ...join(isProse ? cluster.slice(0, -1) : cluster, columns),
      ...isProse ? join([last], columns) : [],
    ];
  });
}

/**
 * Lines are rows each, or cells of one row; lines of digits without gaps may be rows run together.
 */
function join(cluster: readonly Run[], columns: number): Values[] {
  const tokens = cluster.flatMap((run) => run.tokens);
  const areRows = cluster.every((run) => run.tokens.length >= columns) ||
    tokens.length !== columns && cluster.every((run) => digitsOf(run.tokens) >= columns);
  if (cluster.length === 1 || areRows) return cluster.map((run) => ({ ...run, spread: false }));
  return [{ ...cluster[0]!, tokens, spread: true }];
}

function digitsOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { text }) => sum + text.length, 0);
}
