import type { Run, Token, Tokens } from "./tokens.ts";

/** The values of one row, before they are read. */
export interface Values extends Run {
  /** Whether each cell is on a separate line: then only arithmetic shows a foreign number. */
  readonly spread: boolean;
}

/**
 * Joins runs that follow each other without letters to the values of a row, and parts those of
 * several rows.
 */
export function gather({ runs }: Tokens, columns: number): Values[] {
  const own = runs.map((run) => ({ ...run, tokens: withoutPadding(run.tokens, columns) }));
  // The one cell of a row may be on the next line, if those of the others are.
  const isList = columns === 1 && own.every(({ hangs }) => !hangs);
  return [...Map.groupBy(own, ({ at }) => at).values()].flatMap((cluster): Values[] => {
    // A line that begins with a number and continues with words is not a line of values.
    const last = cluster.at(-1)!;
    const isProse = cluster.length > 1 && last.goesOn && !last.hangs;
    return [
      ...join(isProse ? cluster.slice(0, -1) : cluster, columns, isList),
      ...isProse ? join([last], columns, isList) : [],
    ];
  });
}

/**
 * Lines are rows each, or cells of one row; lines of digits without gaps may be rows run together. A
 * row of several cells beside its label does not go on below.
 */
function join(cluster: readonly Run[], columns: number, isList: boolean): Values[] {
  const tokens = cluster.flatMap((run) => run.tokens);
  const areRows = cluster.some((run) => run.tokens.length >= columns) ||
    tokens.length !== columns && cluster.every((run) => digitsOf(run.tokens) >= columns);
  const isBeside = cluster[0]!.hangs && cluster[0]!.tokens.length > 1;
  if (cluster.length === 1 || areRows || isBeside) {
    return cluster.map((run) => ({ ...run, spread: isList }));
  }
  return [{ ...cluster[0]!, tokens, spread: true }];
}

/** Without the blanks behind the last column. */
function withoutPadding(tokens: readonly Token[], columns: number): readonly Token[] {
  const padding = tokens.slice(columns);
  return padding.every(({ text }) => text === "") ? tokens.slice(0, columns) : tokens;
}

function digitsOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { text }) => sum + text.length, 0);
}
