import { choices } from "@/model/mod.ts";

/**
 * The variable of the environment in which the runner of `deno task notebooks` gives parameters as
 * JSON.
 */
const VARIABLE = "GONGKAI_PARAMETERS";

/**
 * The parameters of a notebook: `defaults`, with the values that the runner gives in their place.
 * Called in a cell that is tagged `parameters`, so that the runner knows which names the notebook
 * takes. Opened in JupyterLab, the notebook gets its defaults.
 *
 * A default is a string, a finite number, a boolean or a list of them, and a value must be of its
 * type (a list: of the type of the list's first item). Paths given by the runner are absolute; a
 * relative default is relative to the notebook's folder.
 *
 * Throws a `TypeError` for a name that has no default, and for a value of another type.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { params } from "@/show/params.ts";
 *
 * const { reports, years } = params({ reports: "../data/reports", years: [2008, 2024] });
 * assertEquals(reports, "../data/reports");
 * assertEquals(years, [2008, 2024]);
 * ```
 */
export function params<T extends Readonly<Record<string, unknown>>>(defaults: T): Readonly<T> {
  const given: Record<string, unknown> = JSON.parse(Deno.env.get(VARIABLE) ?? "{}");
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(defaults, name)) {
      const known = choices(name, Object.keys(defaults));
      throw new TypeError(`Cannot set the parameter "${name}": the notebook takes ${known}`);
    }
    const [expected, actual] = [typeOf(defaults[name]), typeOf(value)];
    if (actual !== expected) {
      const shown = JSON.stringify(value);
      throw new TypeError(`Cannot set the parameter "${name}" to ${shown}: it takes a ${expected}`);
    }
  }
  return { ...defaults, ...given };
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? `list of ${typeof value[0]}s` : typeof value;
}
