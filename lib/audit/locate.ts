import type { Figure } from "@/model/mod.ts";
import type { Evaluation } from "./evaluate.ts";
import { slipOf } from "./slips.ts";

/** One likely cause of identities that fail. */
export interface Cause {
  /**
   * What was printed wrongly, and what would make all of `failing` hold; empty where no value
   * would.
   */
  readonly changes: readonly Change[];
  /** The identities that it explains. */
  readonly failing: readonly Evaluation[];
  /** Whether another cause explains them as well. */
  readonly isTied: boolean;
  /** Whether it is the only one of these that takes a single slip. */
  readonly isOnlySlip: boolean;
}

/** A figure with the value that the identities ask for. */
export interface Change {
  readonly figure: Figure;
  readonly value: number;
}

/** An equality as a sum that ought to be 0: how often each figure counts in it, and its result. */
interface Equation {
  readonly evaluation: Evaluation;
  readonly weights: ReadonlyMap<Figure, number>;
  readonly residual: number;
}

/** A supposition, and how many equations it makes hold, less those that it breaks. */
interface Trial {
  readonly changes: readonly Change[];
  readonly mends: readonly Equation[];
  readonly score: number;
  readonly isSlip: boolean;
}

/**
 * Explains equalities that fail by as few wrong numbers as can be: the number at which the most
 * failing ones cross and none that holds, or two numbers of one row that changed places. What one
 * cause explains is not explained twice.
 *
 * A sum through blank cells decides nothing; where others have failed it counts as if they were 0.
 *
 * @param evaluations Equalities between exact counts of one ledger, those that hold among them.
 */
export function locate(evaluations: readonly Evaluation[]): Cause[] {
  const equations = evaluations.map(equationOf);
  const byFigure = figuresOf(equations);
  const causes: Cause[] = [];
  let open = equations.filter(isFailing);
  while (open.length > 0) {
    const [best, second] = trialsOf(open, byFigure).toSorted(byMerit);
    const explains = best !== undefined && best.score > 0 ? best.mends : [open[0]!];
    causes.push({
      changes: best !== undefined && best.score > 0 ? best.changes : [],
      failing: explains.map(({ evaluation }) => evaluation),
      isTied: second?.score === best?.score,
      isOnlySlip: best?.isSlip === true && !(second?.score === best.score && second.isSlip),
    });
    open = open.filter((equation) => !explains.includes(equation));
  }
  return causes;
}

function equationOf(evaluation: Evaluation): Equation {
  const { subject, terms } = evaluation;
  const weights = new Map([[subject, 1]]);
  let residual = subject.value ?? 0;
  for (const { figure, sign } of terms) {
    weights.set(figure, (weights.get(figure) ?? 0) - sign);
    residual -= sign * (figure.value ?? 0);
  }
  return { evaluation, weights, residual };
}

function isFailing({ evaluation }: Equation): boolean {
  return evaluation.check.verdict === "contradiction";
}

/** Whether a sum through blank cells would fail if they were 0. */
function isAskew({ evaluation, residual }: Equation): boolean {
  return evaluation.check.verdict === "not_assessable" && residual !== 0;
}

function figuresOf(equations: readonly Equation[]): ReadonlyMap<Figure, readonly Equation[]> {
  const entries = equations.flatMap((equation) =>
    Array.from(equation.weights.keys(), (figure) => ({ figure, equation }))
  );
  return new Map(
    Array.from(Map.groupBy(entries, ({ figure }) => figure), ([figure, own]) => [
      figure,
      own.map(({ equation }) => equation),
    ]),
  );
}

type ByFigure = ReturnType<typeof figuresOf>;

function trialsOf(open: readonly Equation[], byFigure: ByFigure): Trial[] {
  const suspects = new Set(
    open.flatMap(({ weights }) => [...weights.keys()].filter(({ value }) => value !== null)),
  );
  const single = [...suspects].flatMap((figure) =>
    wantedOf(figure, open).map((value) => trial([{ figure, value }], open, byFigure))
  );
  return [...single, ...swapsOf([...suspects], open, byFigure)]
    .filter(({ mends }) => mends.length > 0);
}

/** The values of a figure that would each make an open equation hold. */
function wantedOf(figure: Figure, open: readonly Equation[]): number[] {
  const values = open.flatMap(({ weights, residual }) => {
    const weight = weights.get(figure);
    return weight === undefined || weight === 0 ? [] : [figure.value! - residual / weight];
  });
  return [...new Set(values)].filter((value) => value >= 0 && Number.isInteger(value));
}

/** Two numbers of a row that changed places. */
function swapsOf(
  suspects: readonly Figure[],
  open: readonly Equation[],
  byFigure: ByFigure,
): Trial[] {
  const rows = Map.groupBy(byFigure.keys(), ({ code }) => code);
  const done = new Set<Figure>();
  return suspects.flatMap((a) => {
    done.add(a);
    return (rows.get(a.code) ?? [])
      .filter((b) => !done.has(b) && b.value !== null && b.value !== a.value)
      .map((b) =>
        trial([{ figure: a, value: b.value! }, { figure: b, value: a.value! }], open, byFigure)
      );
  });
}

function trial(changes: readonly Change[], open: readonly Equation[], byFigure: ByFigure): Trial {
  const touched = new Set(changes.flatMap(({ figure }) => byFigure.get(figure) ?? []));
  const mends: Equation[] = [];
  let score = 0;
  for (const equation of touched) {
    const isMended = Math.abs(residualAfter(equation, changes)) < 0.5;
    if (isMended && open.includes(equation)) mends.push(equation);
    if (isMended && (open.includes(equation) || isAskew(equation))) score++;
    else if (!isMended && !isFailing(equation) && !isAskew(equation)) score--;
  }
  const isSlip = changes.length > 1 ||
    changes.every(({ figure, value }) => slipOf(figure.value!, value) !== null);
  return { changes, mends, score, isSlip };
}

function residualAfter({ weights, residual }: Equation, changes: readonly Change[]): number {
  return changes.reduce(
    (sum, { figure, value }) => sum + (weights.get(figure) ?? 0) * (value - figure.value!),
    residual,
  );
}

/** Most equations first; then what one slip explains; then the fewest changes. */
function byMerit(a: Trial, b: Trial): number {
  return b.score - a.score || Number(b.isSlip) - Number(a.isSlip) ||
    a.changes.length - b.changes.length;
}
