import { choices } from "./choices.ts";

/** What runtimes look up in any object: promises, printing, JSON. */
const OF_RUNTIME: ReadonlySet<string> = new Set(["then", "toJSON", "constructor", "toString"]);

/**
 * A module by its name, which answers what it does not have with what there is. A front end that
 * checks no types would else say that it is no function.
 *
 * Throws a `TypeError` where something is read that the module does not have.
 *
 * @example
 * ```ts
 * import { named } from "@/model/mod.ts";
 * import { assertThrows } from "@std/assert";
 *
 * const draw = named("draw", { scatter: () => {}, volumes: () => {} });
 * const misspelt = () => (draw as Readonly<Record<string, unknown>>).volume;
 * assertThrows(misspelt, TypeError, 'Cannot find "draw.volume": there are volumes, scatter');
 * ```
 */
export function named<Module extends object>(name: string, module: Module): Module {
  return new Proxy(module, {
    get(target, key) {
      if (typeof key !== "string" || key in target || OF_RUNTIME.has(key)) {
        return Reflect.get(target, key);
      }
      throw new TypeError(
        `Cannot find "${name}.${key}": there are ${choices(key, Object.keys(target))}`,
      );
    },
  });
}
