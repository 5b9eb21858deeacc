import { declarationOf, SCHEMAS } from "./_declarations.ts";

/** What the source says of a schema of `schemas`, as Markdown; empty for another name. */
export function schemaDoc(name: string): string {
  return declarationOf(name, SCHEMAS)?.doc ?? "";
}
