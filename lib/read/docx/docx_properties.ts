import type { Element } from "../tree/walk.ts";

/** The first child of a name, or of one of several. */
export function childOf(
  element: Element | undefined,
  ...names: readonly string[]
): Element | undefined {
  return element?.children.find((child): child is Element =>
    "name" in child && names.includes(child.name)
  );
}

/** The number of a property, within what Word itself allows. */
export function numberOf(property: Element | undefined, absent: number): number {
  const value = Number(property?.attribs["w:val"]);
  return Number.isInteger(value) ? Math.max(absent, Math.min(value, 1000)) : absent;
}
