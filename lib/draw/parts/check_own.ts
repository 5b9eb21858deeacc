import type { OwnColumns } from "./own_column.ts";
import type { Channel, OwnKind } from "./own_options.ts";
import { neededOf } from "./own_rows.ts";

/** What a chart needs: numbers on an axis, and one row for each mark. */
interface Needs {
  readonly numbers: readonly Channel[];
  readonly once: readonly Channel[];
}

const NEEDS: Readonly<Record<OwnKind, Needs>> = {
  scatter: { numbers: [], once: [] },
  line: { numbers: ["y"], once: ["x", "colour", "label", "facet"] },
  bar: { numbers: [], once: ["x", "colour", "facet"] },
  dots: { numbers: [], once: [] },
  heat: { numbers: ["colour"], once: ["x", "y", "facet"] },
};

/**
 * Throws a `TypeError` where a column does not hold the numbers that a chart needs, and a `RangeError`
 * where a mark would stand for two rows: Vega adds bars up, and hides cells under others; and where a category
 * is a name that Vega cannot look up.
 */
export function checkOwn(kind: OwnKind, columns: OwnColumns): void {
  for (const channel of NEEDS[kind].numbers) {
    const column = columns[channel];
    if (column?.isNumber) continue;
    throw new TypeError(
      column === undefined
        ? `Cannot draw ${kind} without ${channel}: it names a column of numbers`
        : `Cannot draw ${kind} with ${channel} "${column.name}": it holds no numbers`,
    );
  }
  const { x, y } = columns;
  if ((kind === "bar" || kind === "dots") && !x.isNumber && !y.isNumber) {
    throw new TypeError(
      `Cannot draw ${kind} of "${x.name}" and "${y.name}": one of them has to hold numbers`,
    );
  }
  checkNames(kind, columns);
  checkOnce(kind, columns);
}

/** Vega takes a text in its expressions for a signal where objects have a property of that name. */
function checkNames(kind: OwnKind, columns: OwnColumns): void {
  for (const channel of kind === "line" ? ["facet"] as const : ["colour", "facet"] as const) {
    const column = columns[channel];
    if (column === undefined) continue;
    const names = [...new Set(column.cells)].map(column.printed);
    const wrong = names.find((name) => name in {} && name !== "__proto__");
    if (wrong === undefined) continue;
    throw new RangeError(
      `Cannot draw ${kind} with ${channel} "${column.name}": "${wrong}" is a word of JavaScript that Vega ` +
        `cannot have as a category; write it in another way, as "${wrong}()"`,
    );
  }
}

function checkOnce(kind: OwnKind, columns: OwnColumns): void {
  const { once } = NEEDS[kind];
  if (once.length === 0) return;
  const band = kind === "bar" && !columns.y.isNumber ? "y" : "x";
  const channels = once.map((channel) => kind === "bar" && channel === "x" ? band : channel)
    .filter((channel) => columns[channel] !== undefined);
  const names = [...new Set(channels.map((channel) => columns[channel]!.name))];
  // Categories are drawn as they are printed; numbers of colours, and of lines, as they are.
  const isPrinted = new Set<Channel>([...bandsOf(kind, columns), "facet"]);
  const markOf = (channel: Channel, row: number) => {
    const { cells, printed } = columns[channel]!;
    return isPrinted.has(channel) ? printed(cells[row]!) : cells[row];
  };
  const value = kind === "heat" ? columns.colour! : band === "y" ? columns.x : columns.y;
  const needed = neededOf(columns);
  const seen = new Set<string>();
  for (const row of columns.x.cells.keys()) {
    if (needed.some(({ cells }) => cells[row] === null)) continue;
    const key = JSON.stringify(channels.map((channel) => markOf(channel, row)));
    if (seen.has(key)) {
      const text = names.map((name) => {
        const channel = channels.find((each) => columns[each]!.name === name)!;
        return `${name} ${JSON.stringify(columns[channel]!.cells[row])}`;
      });
      throw new RangeError(
        `Cannot draw ${kind} of "${value.name}" for ${text.join(", ")}: several rows have it; ` +
          "choose one with where(…), sum up with groupBy(…), or name in colour, label or facet " +
          "what distinguishes them",
      );
    }
    seen.add(key);
  }
}

/** The axes that list categories. */
export function bandsOf(kind: OwnKind, { x, y }: OwnColumns): ReadonlySet<Channel> {
  if (kind === "heat") return new Set(["x", "y"]);
  if (kind === "bar" || kind === "dots") return new Set([y.isNumber ? "x" : "y"]);
  return new Set([...x.isNumber ? [] : ["x"] as const, ...y.isNumber ? [] : ["y"] as const]);
}
