import type { Schema } from "./column.ts";

/** The columns of those names, in the order of the names. */
export function pick<S extends Schema, Name extends keyof S & string>(
  schema: S,
  ...names: readonly Name[]
): Pick<S, Name> {
  return Object.fromEntries(names.map((name) => [name, schema[name]])) as Pick<S, Name>;
}
