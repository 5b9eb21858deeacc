import type { AccountingIdentity, Codebook } from "@/codebook/mod.ts";
import type { PrintedForm, PrintedRow, PrintedTable } from "./printed_forms.ts";

/** One way to part the digits of a row into its cells; `null` for a stroke. */
type Reading = readonly (number | null)[];

/** More readings of a row, or sums of a column, are not searched: the row counts as undecided. */
const MOST_READINGS = 60_000;
const MOST_SUM = 400_000;

/**
 * Counts the cells of a form, printed with all cells of a table run together, whose reading the labels
 * and the sums of rows and columns decide: every way to part the digits of each row is tried, and those that
 * fit no sum of a row or column are struck off until nothing changes.
 */
export function decidedCells({ identities }: Codebook, form: PrintedForm): number {
  return form.tables.reduce((sum, table) => sum + decidedOf(table, identities), 0);
}

function decidedOf(table: PrintedTable, identities: readonly AccountingIdentity[]): number {
  // A row of one cell beside its label has no digits to part.
  const rows = table.rows.map(({ cells }) => valuesOf(table, cells));
  const keys = table.rows.map(({ cells: [first] }) => first!.cell.split("/")[0]!);
  const readings = rows.map((cells, row) =>
    readingsOf(cells, groupsOf(table.rows[row]!.cells.length, keys[row]!))
  );
  const equations = equationsOf(
    keys,
    identities,
    table.rows.every(({ cells }) => cells.length === 7),
  );
  const columns = Math.max(...rows.map(({ length }) => length));
  for (let changed = true; changed;) {
    changed = false;
    for (const equation of equations) {
      for (let column = 0; column < columns; column++) {
        if (strike(readings, equation, column)) changed = true;
      }
    }
  }
  return table.rows.reduce((sum, { cells }, row) =>
    sum + cells.filter(({ cell, printed }) => {
      const column = cells.findIndex((one) => one.cell === cell);
      const place = cells.length === rows[row]!.length ? column : rows[row]!.indexOf(printed);
      const left = new Set(readings[row]!.map((reading) => reading[place]));
      return left.size === 1 && String([...left][0] ?? "/") === printed;
    }).length, 0);
}

/** All values of the row: of an annex also those of its other column. */
function valuesOf({ grid }: PrintedTable, cells: PrintedRow["cells"]): string[] {
  const own = cells.map(({ printed }) => printed);
  if (cells.length > 1) return own;
  const row = grid.find((one) => one.some((spec) => spec === own[0]) && own[0] !== "");
  const texts = (row ?? own).map((spec) => typeof spec === "string" ? spec : spec.text);
  return texts.filter((text) => /^\d{3,}$|^\/$/.test(text));
}

/** Lengths of the groups of cells of which the last one is the sum of the others. */
function groupsOf(cells: number, key: string): readonly number[] {
  return cells === 7 ? [7] : /^reconsideration/.test(key) && cells === 15 ? [5, 5, 5] : [];
}

function readingsOf(cells: readonly string[], groups: readonly number[]): Reading[] {
  if (cells.includes("") || cells.length === 0) return [];
  const text = cells.join("");
  const found: Reading[] = [];
  const ends = new Map<number, number>();
  groups.reduce((end, length) => (ends.set(end + length - 1, end), end + length), 0);
  const part = (at: number, done: (number | null)[]): void => {
    if (found.length > MOST_READINGS) return;
    if (done.length === cells.length) {
      if (at === text.length) found.push([...done]);
      return;
    }
    const first = ends.get(done.length);
    const wanted = first === undefined
      ? undefined
      : done.slice(first).reduce<number>((sum, value) => sum + (value ?? 0), 0);
    if (text[at] === "/") return part(at + 1, [...done, null]);
    const longest = text[at] === "0" ? 1 : 6;
    for (
      let end = at + 1;
      end <= Math.min(text.length, at + longest) && text[end - 1] !== "/";
      end++
    ) {
      const value = Number(text.slice(at, end));
      if (wanted === undefined || wanted === value) part(end, [...done, value]);
    }
  };
  part(0, []);
  return found.length > MOST_READINGS ? [] : found;
}

interface Equation {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

/** The sums between the rows of a table: those of `identities.csv`, and the balance of table 3. */
function equationsOf(
  keys: readonly string[],
  identities: readonly AccountingIdentity[],
  isTable3: boolean,
): Equation[] {
  const at = (key: string) => keys.indexOf(key);
  if (isTable3) {
    const total = at("outcomes.total");
    const parts = keys.flatMap((key, row) =>
      key.startsWith("outcomes.") && row !== total ? [row] : []
    );
    const balance = {
      plus: [at("applications.received"), at("applications.carried_in")],
      minus: [total, at("applications.carried_out")],
    };
    return [{ plus: parts, minus: [total] }, balance];
  }
  if (keys.length < 10) return [];
  return identities.flatMap(({ indicator, expression, relation }) => {
    if (relation !== "=" || expression.kind !== "sum" || at(indicator) < 0) return [];
    const plus = expression.terms.map((term) => at(term.indicator));
    const isPlain = expression.terms.every(({ operator, sign }) => operator === null && sign === 1);
    return isPlain && !plus.includes(-1) ? [{ plus, minus: [at(indicator)] }] : [];
  });
}

/** Strikes off the readings with a value that no sum of the others in its column leaves room for. */
function strike(readings: Reading[][], { plus, minus }: Equation, column: number): boolean {
  const rows = [...plus, ...minus];
  if (rows.some((row) => readings[row]!.length === 0)) return false;
  const values = rows.map((
    row,
  ) => [...new Set(readings[row]!.map((reading) => reading[column] ?? 0))]);
  const isOne = (index: number) => values[index]!.length === 1;
  const open = rows.map((_, index) => index).filter((index) => !isOne(index));
  if (open.length === 0 || values.some((own) => Math.max(...own) > MOST_SUM)) return false;
  const sign = (index: number) => index < plus.length ? 1 : -1;
  const base = rows.reduce(
    (sum, _, index) => isOne(index) ? sum + sign(index) * values[index]![0]! : sum,
    0,
  );
  let changed = false;
  for (const index of open) {
    const others = open.filter((one) => one !== index);
    const reach = (side: 1 | -1) =>
      others.filter((one) => sign(one) === side).reduce(
        (sums, one) => values[one]!.reduce((all, value) => all | sums << BigInt(value), 0n),
        1n,
      );
    const [added, taken] = [reach(1), reach(-1)];
    const kept = new Set(values[index]!.filter((value) => {
      // added + (base + sign × value) = taken, for some of both sums.
      const shift = base + sign(index) * value;
      return ((shift >= 0 ? added << BigInt(shift) : added) &
        (shift < 0 ? taken << BigInt(-shift) : taken)) !== 0n;
    }));
    const row = rows[index]!;
    const left = readings[row]!.filter((reading) => kept.has(reading[column] ?? 0));
    if (left.length < readings[row]!.length) {
      readings[row] = left;
      values[index] = [...kept];
      changed = true;
    }
  }
  return changed;
}
