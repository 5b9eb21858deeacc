import type { Schema } from "./column.ts";

/** The columns of a schema without those of these names. */
export function omit<S extends Schema, Name extends keyof S & string>(
  schema: S,
  ...names: readonly Name[]
): Omit<S, Name> {
  const left = Object.entries(schema).filter(([column]) => !names.some((name) => name === column));
  return Object.fromEntries(left) as Omit<S, Name>;
}
